/** Articles: a headline group and its body blocks in reading order, scattered over the page as a list of runs. */
import type { Decisions } from '../decisions.js';
import type { BlockIndex, Blocks, Role } from '../model.js';
import type { Seam } from '../seams/seam.js';

/** What stands over a story. `headline` is null for a continuation under a jump line or a body whose headline is not on the page. */
export interface HeadGroup {
  readonly column: BlockIndex | null;
  readonly kickers: readonly BlockIndex[];
  readonly headline: BlockIndex | null;
  readonly decks: readonly BlockIndex[];
  readonly bylines: readonly BlockIndex[];
}

/** Consecutive blocks of one article, both ends inclusive. */
export interface Run {
  readonly first: BlockIndex;
  readonly last: BlockIndex;
}

export interface Article {
  readonly head: HeadGroup | null;
  readonly subheads: readonly BlockIndex[];
  /** Paragraphs, lists and tables in reading order: joins are followed. */
  readonly body: readonly BlockIndex[];
  /** Captions, credits and the like that go with the story. */
  readonly extras: readonly BlockIndex[];
  /** The block whose dateline speaks for the article; null = none. */
  readonly dateline: BlockIndex | null;
  readonly continuedFrom: BlockIndex | null;
  readonly continuedOn: BlockIndex | null;
  /** In file order, disjoint. */
  readonly runs: readonly Run[];
}

export interface ArticleView extends Blocks {
  readonly text: string;
  readonly roles: readonly Role[];
  readonly seams: readonly Seam[];
}

/** An article in the making. */
interface Draft {
  column: BlockIndex | null;
  kickers: BlockIndex[];
  headline: BlockIndex | null;
  decks: BlockIndex[];
  bylines: BlockIndex[];
  subheads: BlockIndex[];
  body: BlockIndex[];
  extras: BlockIndex[];
  continuedFrom: BlockIndex | null;
  continuedOn: BlockIndex | null;
}

const newDraft = (): Draft => ({
  column: null,
  kickers: [],
  headline: null,
  decks: [],
  bylines: [],
  subheads: [],
  body: [],
  extras: [],
  continuedFrom: null,
  continuedOn: null,
});

export function isBody(role: Role): boolean {
  return role === 'paragraph' || role === 'list' || role === 'table';
}

export function buildArticles(view: ArticleView, _decisions: Decisions): Article[] {
  const { roles, seams, blocks } = view;
  const drafts: Draft[] = [];
  const ownerOf = new Map<BlockIndex, Draft>();
  const from = new Map<BlockIndex, BlockIndex>();
  for (const seam of seams) from.set(seam.to, seam.from);
  let current: Draft | null = null;
  const start = (): Draft => {
    current = newDraft();
    drafts.push(current);
    return current;
  };
  for (let b = 0; b < blocks.length; b++) {
    const role = roles[b] as Role;
    const open: Draft | null = current;
    switch (role) {
      case 'column':
        (open !== null && open.body.length === 0 && open.headline === null && open.column === null ? open : start()).column = b;
        break;
      case 'kicker':
        (open !== null && open.body.length === 0 && open.headline === null ? open : start()).kickers.push(b);
        break;
      case 'headline':
        (open !== null && open.body.length === 0 && open.headline === null && open.continuedFrom === null
          ? open
          : start()).headline = b;
        break;
      case 'deck':
        (open ?? start()).decks.push(b);
        break;
      case 'byline':
        (open ?? start()).bylines.push(b);
        break;
      case 'subhead':
        (open ?? start()).subheads.push(b);
        break;
      case 'jump':
        if (blocks[b]?.cues.jump?.direction === 'from') start().continuedFrom = b;
        else (open ?? start()).continuedOn = b;
        break;
      case 'paragraph':
      case 'list':
      case 'table': {
        const before = from.get(b);
        const owner: Draft = (before === undefined ? undefined : ownerOf.get(before)) ?? open ?? start();
        owner.body.push(b);
        ownerOf.set(b, owner);
        current = owner;
        break;
      }
      case 'folio':
      case 'caption':
      case 'credit':
      case 'rule':
      case 'notice':
        if (role === 'caption') open?.extras.push(b);
        break;
    }
  }
  return drafts.map((draft) => finish(view, draft));
}

function finish(view: ArticleView, draft: Draft): Article {
  const { column, kickers, headline, decks, bylines, subheads, body, extras, continuedFrom, continuedOn } = draft;
  const head =
    column === null && headline === null && kickers.length + decks.length + bylines.length === 0
      ? null
      : { column, kickers, headline, decks, bylines };
  const all = [column, headline, continuedFrom, continuedOn].filter((b) => b !== null);
  const members = [...all, ...kickers, ...decks, ...bylines, ...subheads, ...body, ...extras].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const b of members) {
    const last = runs.at(-1);
    if (last !== undefined && b <= last.last + 1) runs[runs.length - 1] = { first: last.first, last: b };
    else runs.push({ first: b, last: b });
  }
  const dateline = body.find((b) => view.blocks[b]?.cues.dateline != null) ?? null;
  return { head, subheads, body, extras, dateline, continuedFrom, continuedOn, runs };
}
