/** An article as clean text in reading order: its headings, then one line a paragraph, the halves of broken ones joined. Nothing is edited. */

import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockEnd, type Page } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { Kind, kindOf } from '../core/text/characters.js';

/** Lines of an article: headings first, a blank line before the body and between its paragraphs. `eol` is the line ending to write. */
export function cleanText(page: Page, article: Article, eol: string): string {
  const { head } = article;
  const headings = [
    head?.column ?? null,
    ...(head?.kickers ?? []),
    head?.headline ?? null,
    ...(head?.decks ?? []),
    ...(head?.bylines ?? []),
  ];
  const above = headings.flatMap((block) => (block === null ? [] : [lineOf(page, block)]));
  const paragraphs = [above.join(eol), ...bodyOf(page, article)].filter((part) => part !== '');
  return paragraphs.join(eol + eol) + eol;
}

/** Subheads and paragraphs in reading order. A subhead stands before the first paragraph that begins, rather than goes on, behind it. */
function bodyOf(page: Page, article: Article): readonly string[] {
  const seamInto = new Map(page.seams.map((seam) => [seam.to, seam]));
  const subheads = subheadsBefore(article, seamInto);
  const result: string[] = [];
  let last = -1;
  for (const block of article.body) {
    const seam = seamInto.get(block);
    if (seam !== undefined && seam.from === last && result.length > 0) {
      const before = result.pop() as string;
      result.push(joined(page, before, seam));
    } else {
      for (const subhead of subheads.get(block) ?? []) result.push(lineOf(page, subhead));
      result.push(lineOf(page, block));
    }
    last = block;
  }
  for (const subhead of subheads.get(NO_BLOCK) ?? []) result.push(lineOf(page, subhead));
  return result;
}

/** Stands for "behind all paragraphs". */
const NO_BLOCK = -1;

function subheadsBefore(
  article: Article,
  seamInto: ReadonlyMap<BlockIndex, Seam>,
): ReadonlyMap<BlockIndex, readonly BlockIndex[]> {
  const inFile = article.body.filter((block) => !seamInto.has(block)).sort((a, b) => a - b);
  const result = new Map<BlockIndex, BlockIndex[]>();
  let at = 0;
  for (const subhead of [...article.subheads].sort((a, b) => a - b)) {
    while (at < inFile.length && (inFile[at] as number) < subhead) at++;
    const before = inFile[at] ?? NO_BLOCK;
    result.set(before, [...(result.get(before) ?? []), subhead]);
  }
  return result;
}

function joined(page: Page, before: string, { to, separator, removes }: Seam): string {
  const kept = removes?.side === 'from' ? before.slice(0, -removes.length) : before;
  return kept + separator + lineOf(page, to, removes?.side === 'to' ? removes.length : 0);
}

/** A block without its mark and its first `skip` characters: a wrapped paragraph on one line, lists and tables line by line. */
function lineOf(page: Page, block: BlockIndex, skip = 0): string {
  const start = (page.starts[block] ?? 0) + (page.blocks[block]?.cues.bodyStart ?? 0) + skip;
  const text = page.input.text.slice(start, blockEnd(page, block));
  return page.roles[block] === 'list' || page.roles[block] === 'table' ? text : unwrap(text);
}

/** Takes line breaks and the white space around them out: nothing is left between Chinese characters, one space between Latin words. */
function unwrap(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  let result = '';
  for (const line of lines) {
    if (line === '') continue;
    if (result !== '' && needsSpace(result.charCodeAt(result.length - 1), line.charCodeAt(0))) result += ' ';
    result += line;
  }
  return result;
}

function needsSpace(before: number, after: number): boolean {
  const wide = (code: number): boolean => kindOf(code) === Kind.han || (code >= 0x3000 && code <= 0xffef && code < 0xff10);
  // A hyphen at the end of a wrapped line may belong to the word ("cast-iron") or not ("occa-sion"); either way no space follows it.
  return !wide(before) && !wide(after) && before !== 45;
}
