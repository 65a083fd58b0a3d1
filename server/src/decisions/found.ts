/** A place that was found again, and how far away one may be to be believed as easily as one near by. */
import type { Span } from '../core/model.js';

export interface Found extends Span {
  /** The words read as they did. */
  readonly same: boolean;
  /** The first character is the one that it was, so that a cut before it is where it was meant to be. */
  readonly startIsSure: boolean;
}

/** What moved by more than its neighbours by so much was moved by itself, or is another place that reads alike. In code units. */
export const FAR = 100;
