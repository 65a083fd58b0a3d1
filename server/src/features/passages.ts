/**
 * An article as passages in reading order: headings, subheads and paragraphs with the halves of broken ones joined. A passage is pieces of the
 * page with glue between them, so that whoever shows it knows of every character where it stands on the page and what was put in between.
 */
import type { Article } from '../core/layout/articles.js';
import { type BlockIndex, blockEnd, type Page, type Role, type Span } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { isLineBreak, isWhite, Kind, kindOf } from '../core/text/characters.js';
import { readingOrder, seamsByEnd } from './reading-order.js';

export interface Passage {
  /** The first block; the others are those that it goes on in. */
  readonly block: BlockIndex;
  readonly role: Role;
  readonly pieces: readonly Piece[];
}

/** A piece of the page, or what stands between two: nothing or a space, where a line was wrapped or, with its seam, where two blocks were joined. */
export type Piece = (Span & { readonly block: BlockIndex }) | Glue;

export interface Glue {
  readonly glue: '' | ' ';
  readonly seam: Seam | null;
}

/** The headings above the body (column, kickers, headline, decks, bylines), as the paper prints them. */
export function headingsOf(page: Page, { head }: Article): readonly Passage[] {
  if (head === null) return [];
  const blocks = [head.column, ...head.kickers, head.headline, ...head.decks, ...head.bylines];
  return blocks.flatMap((block) => (block === null ? [] : passageOf(page, block)));
}

/** Subheads and paragraphs in reading order, without what else stands between them on the page. */
export function bodyOf(page: Page, article: Article, seamInto = seamsByEnd(page)): readonly Passage[] {
  const isSubhead = new Set(article.subheads);
  const subheads = (blocks: readonly BlockIndex[]): readonly Passage[] =>
    blocks.filter((block) => isSubhead.has(block)).map((block) => passageOf(page, block));
  return readingOrder(article, seamInto).paragraphs.flatMap(({ before, pieces: [first, ...rest], after }) => {
    if (first === undefined) return subheads(before);
    const paragraph = passageOf(page, first);
    for (const block of rest) goOn(page, paragraph.pieces, seamInto.get(block) as Seam);
    return [...subheads(before), paragraph, ...subheads(after)];
  });
}

/** A block by itself. */
export function passageOf(page: Page, block: BlockIndex): { block: BlockIndex; role: Role; pieces: Piece[] } {
  return { block, role: page.roles[block] ?? 'paragraph', pieces: piecesOf(page, block, 0) };
}

/** What a passage reads. */
export function passageText(page: Page, { pieces }: Passage): string {
  return pieces.map((piece) => ('glue' in piece ? piece.glue : page.input.text.slice(piece.start, piece.end))).join('');
}

/** Adds the block that a passage goes on in, without what the seam's named correction takes out. */
function goOn(page: Page, pieces: Piece[], seam: Seam): void {
  const { to, separator, removes } = seam;
  const last = pieces.at(-1);
  if (removes?.side === 'from' && last !== undefined && !('glue' in last)) {
    pieces[pieces.length - 1] = { ...last, end: last.end - removes.length };
  }
  pieces.push({ glue: separator, seam }, ...piecesOf(page, to, removes?.side === 'to' ? removes.length : 0));
}

/** A block without its mark and its first `skip` characters: a wrapped paragraph line by line with glue between, lists and tables as they stand. */
function piecesOf(page: Page, block: BlockIndex, skip: number): Piece[] {
  const { text } = page.input;
  const start = (page.starts[block] ?? 0) + (page.blocks[block]?.cues.bodyStart ?? 0) + skip;
  const end = blockEnd(page, block);
  if (page.roles[block] === 'list' || page.roles[block] === 'table') return start < end ? [{ start, end, block }] : [];
  const pieces: Piece[] = [];
  let before = -1; // the end of the line before
  for (let at = start; at < end; ) {
    let lineEnd = at;
    while (lineEnd < end && !isLineBreak(text.charCodeAt(lineEnd))) lineEnd++;
    let from = at;
    let to = lineEnd;
    while (from < to && isWhite(text.charCodeAt(from))) from++;
    while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      if (before >= 0) {
        pieces.push({ glue: needsSpace(text.charCodeAt(before - 1), text.charCodeAt(from)) ? ' ' : '', seam: null });
      }
      pieces.push({ start: from, end: to, block });
      before = to;
    }
    at = lineEnd + 1;
  }
  return pieces;
}

/** Nothing is left between Chinese characters, one space between Latin words. */
function needsSpace(before: number, after: number): boolean {
  const wide = (code: number): boolean => kindOf(code) === Kind.han || (code >= 0x3000 && code <= 0xffef && code < 0xff10);
  // A hyphen at the end of a wrapped line may belong to the word ("cast-iron") or not ("occa-sion"); either way no space follows it.
  return !wide(before) && !wide(after) && before !== 45;
}
