/** Reads the annotation format back: what `galley annotate` printed, and people may have corrected. */
import { allRoles } from '../core/model.js';
import type { Annotations } from './annotations.js';
import { isCount, isRecord } from './json.js';

/**
 * The annotations in a JSON value, or what is wrong with it, as the place in it ("blocks[3].role"). Looks at what another program builds on: that
 * the parts are there, that offsets lie in the text and blocks are in order, that roles are known and references lead somewhere.
 */
export function readAnnotations(value: unknown): Annotations | { readonly wrong: string } {
  const wrong = faultIn(value);
  return wrong === null ? (value as Annotations) : { wrong };
}

function faultIn(value: unknown): string | null {
  if (!isRecord(value) || value['format'] !== 'galley.annotations') return 'format';
  if (value['version'] !== 1) return 'version';
  const { document } = value;
  if (!isRecord(document)) return 'document';
  const { uri, length, sha256 } = document;
  if (typeof uri !== 'string') return 'document.uri';
  if (!isCount(length)) return 'document.length';
  if (typeof sha256 !== 'string') return 'document.sha256';
  for (const list of ['blocks', 'articles', 'seams', 'claims'] as const) if (!Array.isArray(value[list])) return list;
  const { blocks, articles, seams, claims } = value as Record<'blocks' | 'articles' | 'seams' | 'claims', unknown[]>;

  const isSpan = (entry: unknown): entry is Record<string, unknown> & { start: number; end: number } =>
    isRecord(entry) &&
    isCount(entry['start']) &&
    isCount(entry['end']) &&
    entry['start'] <= entry['end'] &&
    entry['end'] <= length;
  const isBlock = (entry: unknown): boolean => isCount(entry) && entry < blocks.length;
  const isBlocks = (entry: unknown): boolean => Array.isArray(entry) && entry.every(isBlock);

  let behind = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isSpan(block) || block.start < behind) return `blocks[${index}]`;
    if (!(allRoles as readonly unknown[]).includes(block['role'])) return `blocks[${index}].role`;
    behind = block.end;
  }
  for (const [index, seam] of seams.entries()) {
    if (!isRecord(seam) || !isBlock(seam['from']) || !isBlock(seam['to'])) return `seams[${index}]`;
    if (seam['kind'] !== 'next' && seam['kind'] !== 'moved') return `seams[${index}].kind`;
  }
  for (const [index, article] of articles.entries()) {
    if (!isRecord(article)) return `articles[${index}]`;
    for (const field of ['column', 'headline']) {
      if (article[field] !== null && !isBlock(article[field])) return `articles[${index}].${field}`;
    }
    for (const field of ['kickers', 'decks', 'bylines', 'subheads', 'body']) {
      if (!isBlocks(article[field])) return `articles[${index}].${field}`;
    }
  }
  for (const [index, claim] of claims.entries()) {
    if (!isSpan(claim)) return `claims[${index}]`;
    for (const field of ['value', 'unit']) {
      if (claim[field] !== null && typeof claim[field] !== 'string') return `claims[${index}].${field}`;
    }
    if (typeof claim['kind'] !== 'string') return `claims[${index}].kind`;
  }
  return null;
}
