/** What every export is made from: a page as the engine reads it, the same in the annotation format, and what people decided about it. */
import type { Page } from '../core/model.js';
import type { Held } from '../decisions/decision.js';
import { type AnnotationOptions, type Annotations, annotate } from './annotations.js';

export interface Exported {
  /** The file's name as other programs are told it: its last part, or a stream's name. */
  readonly name: string;
  /** Version of Galley, for formats that say which program made them. */
  readonly version: string;
  readonly page: Page;
  readonly annotations: Annotations;
  /** What people decided, and where it stands; what is adrift stands nowhere, and is in the W3C export all the same. */
  readonly decisions: readonly Held[];
}

/** Reads a page for export. */
export function exportedOf(page: Page, version: string, options: AnnotationOptions, decisions: readonly Held[]): Exported {
  return { name: nameOf(options.uri), version, page, annotations: annotate(page, options), decisions };
}

function nameOf(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
}
