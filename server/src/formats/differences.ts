/**
 * What comes back from another tool, as decisions: only where people said something else than Galley does. What they left as it was proposed is no
 * decision; so Galley may still get better at it. A proposal that was taken out counts where taking out says something: a number is no number, a
 * join is no join, an article does not begin. A block without a label says nothing.
 */
import {
  type BlockIndex,
  blockAt,
  blockEnd,
  blockSpan,
  type ClaimPatch,
  type Page,
  type Role,
  type Span,
} from '../core/model.js';
import { isWhite } from '../core/text/characters.js';
import { articlesOfBlocks } from '../features/article.js';
import type { Annotations } from './annotations.js';
import { fieldsOf, isClaimKind, isRole, type Mark, type Marks, readingOf, START } from './marks.js';
import type { Decision } from './w3c.js';

/** What marks say of blocks, joins and numbers other than `page` does, and what people added; `annotations` are the page in the annotation format. */
export function contentDecisions(marks: Marks, page: Page, annotations: Annotations): readonly Decision<Span>[] {
  const layout = layoutOf(marks);
  const isSeam = seamTest(page);
  return [
    ...layout.flatMap((mark) => blockDecisions(mark, page, isSeam)),
    ...joinDecisions(marks, layout, page, isSeam),
    ...claimDecisions(marks, annotations),
    ...marks.marks.flatMap((mark) => remarkOf(mark) ?? []),
  ];
}

function layoutOf({ marks }: Pick<Marks, 'marks'>): readonly Mark[] {
  return marks.filter(({ label }) => isRole(label)).sort((a, b) => a.start - b.start);
}

/** A block with another role, one that begins inside of what Galley takes for one block, or one that takes in its neighbours. */
function blockDecisions(mark: Mark, page: Page, isSeam: SeamTest): readonly Decision<Span>[] {
  const first = blockAt(page, mark.start);
  if (first < 0 || mark.start >= blockEnd(page, first)) return [];
  const found: Decision<Span>[] = [];
  const role = mark.label as Role;
  const start = page.starts[first] ?? 0;
  const inside = !onlyWhite(page.input.text, start, mark.start);
  if (inside) found.push({ kind: 'split', at: { start: mark.start, end: Math.min(mark.end, blockEnd(page, first)) } });
  if (inside ? role !== page.roles[first] : page.roles[first] !== role) {
    found.push({ kind: 'role', at: inside ? { start: mark.start, end: mark.end } : blockSpan(page, first), role });
  }
  for (let next = first + 1; next < page.blocks.length && (page.starts[next] ?? 0) < mark.end; next++) {
    if (!isSeam(next - 1, next)) found.push({ kind: 'join', at: blockSpan(page, next - 1), other: blockSpan(page, next) });
  }
  return found;
}

/** Joins that people drew, and Galley's that they took out where both halves still have their labels. */
function joinDecisions(
  { marks, relations }: Marks,
  layout: readonly Mark[],
  page: Page,
  isSeam: SeamTest,
): readonly Decision<Span>[] {
  const blockOf = blocksById(marks, page);
  const drawn = new Set<string>();
  const found: Decision<Span>[] = [];
  for (const { label, from, to } of relations) {
    const [left, right] = [blockOf.get(from), blockOf.get(to)];
    if (label !== 'join' || left === undefined || right === undefined || left === right) continue;
    drawn.add(`${left} ${right}`);
    if (!isSeam(left, right)) found.push({ kind: 'join', at: blockSpan(page, left), other: blockSpan(page, right) });
  }
  const labelled = labelledBlocks(layout, page);
  const inOneMark = oneMarkTest(layout, page);
  for (const { from, to } of page.seams) {
    if (drawn.has(`${from} ${to}`) || !labelled.has(from) || !labelled.has(to) || inOneMark(from, to)) continue;
    found.push({ kind: 'apart', at: blockSpan(page, from), other: blockSpan(page, to) });
  }
  return found;
}

/**
 * Joins that the page has and nobody drew, and drawn ones that it has not, though their halves are free. Asked of the page with what people said: what
 * they joined and cut elsewhere may have led Galley to others. What was decided of two blocks is nobody's to undo who did not know of it.
 */
export function joinsLeft(marks: Marks, page: Page): readonly Decision<Span>[] {
  const { apart, complete } = page.memo.decisions;
  const isDecided = (left: BlockIndex, right: BlockIndex): boolean =>
    complete.has(left) || complete.has(right) || apart.some(([from, to]) => from === left && to === right);
  const goOn = new Set(page.seams.map(({ from }) => from));
  const comeFrom = new Set(page.seams.map(({ to }) => to));
  const seams = page.seams.filter(({ evidence }) => evidence.every(({ kind }) => kind !== 'decided'));
  const view = { ...page, seams };
  return joinDecisions(marks, layoutOf(marks), view, seamTest(page)).filter((decision) => {
    if (decision.kind !== 'join') return decision.kind === 'apart';
    const [left, right] = [blockAt(page, decision.at.start), blockAt(page, decision.other.start)];
    return !goOn.has(left) && !comeFrom.has(right) && !isDecided(left, right);
  });
}

/** Blocks that another one goes on in: the join says which article they are of, and to begin one there would cut it. */
function secondHalves({ seams }: Page): ReadonlySet<BlockIndex> {
  return new Set(seams.map(({ to }) => to));
}

/** Of a block that is in none. */
const NO_ARTICLE = -1;

/** What marks say of articles other than `page` does. */
export function articleDecisions({ marks, relations }: Marks, page: Page): readonly Decision<Span>[] {
  const blockOf = blocksById(marks, page);
  const articleOf = articlesOfBlocks(page);
  const goesOn = secondHalves(page);
  const firsts = new Set(page.articles.flatMap(({ runs }) => runs[0]?.first ?? []));
  const starts = new Set(marks.filter(({ label }) => label === START).flatMap(({ id }) => blockOf.get(id) ?? []));
  const labelled = labelledBlocks(layoutOf({ marks }), page);
  const found: Decision<Span>[] = [];
  for (const block of starts) if (!firsts.has(block)) found.push({ kind: 'boundary', at: blockSpan(page, block), starts: true });
  // What begins none but is tied to an article is told by that.
  const tied = new Set(relations.flatMap(({ label, from }) => (label === 'same-article' ? (blockOf.get(from) ?? []) : [])));
  if (starts.size > 0) {
    // A file without a single one is from somebody who did not look at articles.
    for (const block of firsts) {
      if (!starts.has(block) && !tied.has(block) && labelled.has(block))
        found.push({ kind: 'boundary', at: blockSpan(page, block), starts: false });
    }
  }
  for (const { label, from, to } of relations) {
    const [a, b] = [blockOf.get(to), blockOf.get(from)];
    if (label !== 'same-article' || a === undefined || b === undefined || a === b || goesOn.has(b)) continue;
    const known = articleOf[a] !== NO_ARTICLE && articleOf[a] === articleOf[b];
    if (!known) found.push({ kind: 'same-article', at: blockSpan(page, a), other: blockSpan(page, b) });
  }
  return found;
}

/**
 * Stretches that stand in another article than the marks say: a stretch goes on until the next one begins, so the marks tell the article of every
 * block. Asked when nothing else is different: mostly what a block is, and where articles begin, puts the stretches right.
 */
export function stretchDecisions(marks: Marks, page: Page): readonly Decision<Span>[] {
  const beginningOf = beginningsIn(marks, page);
  const articleOf = articlesOfBlocks(page);
  const goesOn = secondHalves(page);
  const labelled = labelledBlocks(layoutOf(marks), page);
  const found: Decision<Span>[] = [];
  for (const { first: block } of page.articles.flatMap(({ runs }) => runs)) {
    const beginning = beginningOf(block);
    if (beginning === null || beginning === block || !labelled.has(block) || goesOn.has(block)) continue;
    if (articleOf[block] === articleOf[beginning]) continue;
    found.push({ kind: 'same-article', at: blockSpan(page, beginning), other: blockSpan(page, block) });
  }
  return found;
}

/** Gives the block that the article of a block begins with, as marks have it; null where they begin none before it. */
export function beginningsIn({ marks, relations }: Marks, page: Page): (block: BlockIndex) => BlockIndex | null {
  const blockOf = blocksById(marks, page);
  const beginnings = new Map<BlockIndex, BlockIndex>(); // of each stretch, by its first block
  for (const { id, label } of marks) {
    const block = blockOf.get(id);
    if (label === START && block !== undefined) beginnings.set(block, block);
  }
  for (const { label, from, to } of relations) {
    const [later, first] = [blockOf.get(from), blockOf.get(to)];
    if (label === 'same-article' && later !== undefined && first !== undefined) beginnings.set(later, first);
  }
  const known = new Int32Array(page.blocks.length).fill(NO_BLOCK);
  let current = NO_BLOCK;
  for (let block = 0; block < known.length; block++) {
    current = beginnings.get(block) ?? current;
    known[block] = current;
  }
  return (block) => (known[block] === NO_BLOCK ? null : (known[block] ?? null));
}

const NO_BLOCK = -1;

/**
 * Tells whether people moved a place to another article than `proposed` has it in, or left it as it was proposed: that is no decision, even where
 * another decision would now put it elsewhere.
 */
export function movedTest(marks: Marks, proposed: Page): (at: Span) => boolean {
  const beginningOf = beginningsIn(marks, proposed);
  const articleOf = articlesOfBlocks(proposed);
  return ({ start }) => {
    const block = blockAt(proposed, start);
    const article = proposed.articles[articleOf[block] ?? NO_ARTICLE];
    return beginningOf(block) !== (article?.runs[0]?.first ?? null);
  };
}

function claimDecisions({ marks }: Marks, { claims }: Annotations): readonly Decision<Span>[] {
  const given = new Map(marks.filter(({ label }) => isClaimKind(label)).map((mark) => [`${mark.start} ${mark.end}`, mark]));
  if (given.size === 0) return []; // numbers were not what this file is about
  const found: Decision<Span>[] = [];
  const known = new Set<string>();
  for (const claim of claims) {
    const place = `${claim.start} ${claim.end}`;
    known.add(place);
    const at = { start: claim.start, end: claim.end };
    const mark = given.get(place);
    if (mark === undefined) found.push({ kind: 'claim', at, set: null });
    else {
      const set = patchOf(mark, claim.kind, readingOf(claim));
      if (set !== null) found.push({ kind: 'claim', at, set });
    }
  }
  for (const [place, mark] of given) {
    if (known.has(place)) continue;
    found.push({ kind: 'number', at: { start: mark.start, end: mark.end }, set: numberOf(mark) });
  }
  return found;
}

/** What a mark says of a number that only people see, without what goes without saying. */
function numberOf(mark: Mark): ClaimPatch {
  const { min, max, role, ...said } = patchOf(mark, null, '') ?? {};
  const isExact = min === said.value && max === said.value;
  return {
    ...said,
    ...(isExact || min === undefined ? {} : { min }),
    ...(isExact || max === undefined ? {} : { max }),
    ...(role === undefined || role === 'level' ? {} : { role }),
  };
}

/** What a mark says of a number other than Galley does; null where it says the same. A reading that nobody can read says nothing. */
function patchOf({ label, text }: Mark, kind: string | null, reading: string): ClaimPatch | null {
  const said = text === null ? null : fieldsOf(text);
  const before = fieldsOf(reading);
  const changed = Object.entries(said ?? {}).filter(
    ([field, value]) => value !== (before?.[field as keyof typeof before] ?? null),
  );
  const patch = { ...(label === kind ? {} : { kind: label }), ...Object.fromEntries(changed) };
  return Object.keys(patch).length === 0 ? null : (patch as ClaimPatch);
}

/** Notes, tags, and a label of the desk's own that Galley does not know. */
function remarkOf({ label, start, end, text }: Mark): Decision<Span> | null {
  const at = { start, end };
  if (label === 'complete' || label === 'reviewed') return { kind: label, at };
  if (label === 'note') return text === null ? null : { kind: 'note', at, text };
  if (label === 'label') return text === null ? null : { kind: 'label', at, label: text };
  if (isRole(label) || label === START || isClaimKind(label)) return null;
  return { kind: 'label', at, label };
}

function blocksById(marks: readonly Mark[], page: Page): ReadonlyMap<string, BlockIndex> {
  return new Map(
    marks.flatMap(({ id, start }) => {
      const block = blockAt(page, start);
      return block >= 0 && start < blockEnd(page, block) ? [[id, block] as const] : [];
    }),
  );
}

function labelledBlocks(layout: readonly Mark[], page: Page): ReadonlySet<BlockIndex> {
  return new Set(blocksById(layout, page).values());
}

/** Tells whether two blocks lie in one mark: people drew the paragraph as one. `layout` is in the order of its starts. */
function oneMarkTest(layout: readonly Mark[], page: Page): (from: BlockIndex, to: BlockIndex) => boolean {
  const furthest = new Float64Array(page.blocks.length); // how far any mark reaches that begins at or before the block
  let next = 0;
  let end = 0;
  for (let block = 0; block < furthest.length; block++) {
    const start = page.starts[block] ?? 0;
    for (; next < layout.length && (layout[next] as Mark).start <= start; next++) end = Math.max(end, (layout[next] as Mark).end);
    furthest[block] = end;
  }
  return (from, to) => (furthest[Math.min(from, to)] ?? 0) >= blockEnd(page, Math.max(from, to));
}

type SeamTest = (from: BlockIndex, to: BlockIndex) => boolean;

function seamTest({ seams }: Page): SeamTest {
  const known = new Set(seams.map(({ from, to }) => `${from} ${to}`));
  return (from, to) => known.has(`${from} ${to}`);
}

function onlyWhite(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhite(text.charCodeAt(at))) return false;
  return true;
}
