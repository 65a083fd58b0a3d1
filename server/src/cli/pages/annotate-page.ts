/** What `galley annotate` prints of one page: an object in the annotation format, or for a line of a stream that is no page, what is wrong with it. */
import { createHash } from 'node:crypto';
import type { Page } from '../../core/model.js';
import type { Severities } from '../../features/problems.js';
import { annotate } from '../../formats/annotations.js';
import type { Asked } from './work.js';

export function annotatePage(page: Page, uri: string, severities: Severities, indent: boolean, { locale }: Asked): string {
  const annotations = annotate(page, { uri, locale, severities, sha256 });
  return `${indent ? JSON.stringify(annotations, null, 2) : JSON.stringify(annotations)}\n`;
}

/** The hash of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export interface StreamPage {
  readonly uri: string;
  readonly text: string;
}

/** The page in a line of an NDJSON stream; null where there is none. The text is taken as it is, so that offsets are those of the sender. */
export function streamPage(line: Uint8Array): StreamPage | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
    const { uri, text } = (value ?? {}) as Partial<Record<keyof StreamPage, unknown>>;
    return typeof uri === 'string' && typeof text === 'string' ? { uri, text } : null;
  } catch {
    return null;
  }
}
