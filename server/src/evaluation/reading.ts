/**
 * What somebody, or the machine, says of a page, with offsets of the text alone: two who cut it into different blocks can still be compared.
 */
import type { Span } from '../core/model.js';
import type { Annotations } from '../formats/annotations.js';

export interface Reading {
  readonly blocks: readonly (Span & { readonly role: string })[];
  /** The end of one piece and the start of the piece that it goes on in. */
  readonly joins: readonly { readonly end: number; readonly start: number; readonly kind: 'next' | 'moved' }[];
  readonly articles: readonly {
    readonly title: string | null;
    /** Every block of the article, as places in `blocks`. */
    readonly members: readonly number[];
    /** The body in reading order. */
    readonly body: readonly number[];
  }[];
  readonly claims: readonly (Span & { readonly value: string | null; readonly unit: string | null; readonly kind: string })[];
}

/** The reading that a page in the annotation format tells. */
export function readingOf({ blocks, seams, articles, claims }: Annotations): Reading {
  return {
    blocks: blocks.map(({ start, end, role }) => ({ start, end, role })),
    joins: seams.flatMap(({ from, to, kind }) => {
      const [left, right] = [blocks[from], blocks[to]];
      return left === undefined || right === undefined ? [] : [{ end: left.end, start: right.start, kind }];
    }),
    articles: articles.map(({ title, column, kickers, headline, decks, bylines, subheads, body }) => {
      const single = [column, headline].filter((block) => block !== null);
      const members = [...single, ...kickers, ...decks, ...bylines, ...subheads, ...body].sort((a, b) => a - b);
      return { title, members, body };
    }),
    claims: claims.map(({ start, end, value, unit, kind }) => ({ start, end, value, unit, kind })),
  };
}
