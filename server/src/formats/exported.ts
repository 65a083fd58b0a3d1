/** What every export is made from: a page as the engine reads it, the same in the annotation format, and what people decided about it. */
import type { Page, Span } from '../core/model.js';
import { type AnnotationOptions, type Annotations, annotate } from './annotations.js';
import type { Agent, Decision } from './w3c.js';

/** A decision where it stands now, with what is known of who made it and when. */
export interface Decided {
  readonly id: string;
  readonly decision: Decision<Span>;
  readonly created?: string;
  readonly modified?: string;
  readonly creator?: Agent;
}

export interface Exported {
  /** The file's name as other programs are told it: its last part, or a stream's name. */
  readonly name: string;
  /** Version of Galley, for formats that say which program made them. */
  readonly version: string;
  readonly page: Page;
  readonly annotations: Annotations;
  readonly decisions: readonly Decided[];
}

/** Reads a page for export. */
export function exportedOf(page: Page, version: string, options: AnnotationOptions, decisions: readonly Decided[]): Exported {
  return { name: nameOf(options.uri), version, page, annotations: annotate(page, options), decisions };
}

function nameOf(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
}
