/**
 * A paragraph that is being typed always stops in the middle of a sentence. What is said of breaks in it waits until the typing rests, so that
 * nobody is told that a sentence is broken which is not written yet.
 */
import { blockAt, type Page } from '../core/model.js';
import { rules } from '../core/rules.js';
import type { Edit } from '../core/text/edits.js';

/** Where somebody typed last, and when (`performance.now()`). */
export interface Typing {
  readonly at: number;
  readonly when: number;
}

/** How long typing has to rest, in milliseconds. */
export const TYPING_RESTS = 1000;

/** Longest piece that an input method or a completion puts in at once. */
const PIECE = 20;

/** Typing puts a few characters in, on one line; joining, pasting, moving and undoing do not look like that. */
export function typingOf(edit: Edit, when: number): Typing | null {
  const isPiece =
    edit.text.length <= PIECE && edit.end - edit.start <= PIECE && edit.text.trim() !== '' && !/[\r\n]/.test(edit.text);
  return isPiece ? { at: edit.start + edit.text.length, when } : null;
}

export function isTyping(typing: Typing | null): boolean {
  return typing !== null && performance.now() - typing.when < TYPING_RESTS;
}

/** The page without what it says of breaks and slips at the block that is being typed; the same page where nothing is held back. */
export function withoutTyped(page: Page, typing: Typing | null): Page {
  if (typing === null || !isTyping(typing)) return page;
  const block = blockAt(page, typing.at);
  const findings = page.findings.filter(
    ({ rule, at }) => at.block !== block || (rules[rule].category !== 'seam' && rules[rule].category !== 'text'),
  );
  return findings.length === page.findings.length ? page : { ...page, findings };
}
