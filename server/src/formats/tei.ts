/**
 * A page as TEI P5: one `div` an article, its headings as typed `head`s, subheads open a `div` of their own, paragraphs are whole (their halves
 * joined, an `anchor` where), numbers are `measure`, `num`, `date` or `time` with their values, jump lines are `ref`s, and numbers that speak of
 * the same thing are linked at the end. Valid against tei_all.
 */
import type { Article } from '../core/layout/articles.js';
import type { BlockIndex, Page } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { isLineBreak } from '../core/text/characters.js';
import { bodyOf, headingsOf, type Passage, type Piece, passageOf } from '../features/passages.js';
import { seamsByEnd } from '../features/reading-order.js';
import type { ClaimAnnotation } from './annotations.js';
import type { Exported } from './exported.js';
import { element, newLine, textNode, type Xml } from './xml.js';

/** What the parts of a page are written from. */
interface Source {
  readonly page: Page;
  /** The claims of each block with their numbers, in the order of the text. */
  readonly claimsOf: (block: BlockIndex) => readonly NumberedClaim[];
  readonly seamInto: ReadonlyMap<BlockIndex, Seam>;
  /** Blocks whose beginning, or end, is not on the page. */
  readonly orphans: Readonly<Record<'start' | 'end', ReadonlySet<BlockIndex>>>;
}

interface NumberedClaim extends ClaimAnnotation {
  readonly id: number;
}

/** The page as a TEI document in UTF-8. */
export function tei(exported: Exported): string {
  const { page, annotations } = exported;
  const missing = (side: 'start' | 'end'): ReadonlySet<BlockIndex> =>
    new Set(page.orphans.flatMap((orphan) => (orphan.missing === side ? orphan.block : [])));
  const source: Source = {
    page,
    claimsOf: claimsByBlock(exported),
    seamInto: seamsByEnd(page),
    orphans: { start: missing('start'), end: missing('end') },
  };
  const parts = partsOf(source);
  const body = parts.some(({ isDivision }) => isDivision)
    ? parts.map(({ xml }) => xml)
    : [...parts.map(({ xml }) => xml), element('p', {})];
  const document = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': annotations.document.language },
    newLine,
    headerOf(exported),
    newLine,
    element('text', {}, newLine, element('body', {}, newLine, ...lines([...body, ...linksOf(exported)])), newLine),
    newLine,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function headerOf({ name, version, annotations }: Exported): Xml {
  const { date, language, sha256 } = annotations.document;
  return element(
    'teiHeader',
    {},
    newLine,
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, textNode(name))),
      element('publicationStmt', {}, element('p', {}, textNode('Made from the text of a newspaper page.'))),
      element(
        'sourceDesc',
        {},
        element(
          'bibl',
          {},
          element('title', { level: 'j' }, textNode(name)),
          ...(date === null ? [] : [element('date', { when: date }, textNode(date))]),
          element('idno', { type: 'sha256' }, textNode(sha256)),
        ),
      ),
    ),
    newLine,
    element('encodingDesc', {}, element('appInfo', {}, application(version)), ...boundClasses(annotations.claims)),
    newLine,
    element('profileDesc', {}, element('langUsage', {}, element('language', { ident: language }, textNode(language)))),
    newLine,
  );
}

/**
 * TEI's own attributes for a range, `@atLeast` and `@atMost`, include the bound (att.ranging). Where it is not meant (超过40, under 30), `@ana` points
 * at one of these.
 */
function boundClasses(claims: readonly ClaimAnnotation[]): readonly Xml[] {
  if (!claims.some((claim) => bounds(claim).ana !== null)) return [];
  const category = (id: string, words: string): Xml =>
    element('category', { 'xml:id': id }, element('catDesc', {}, textNode(words)));
  const taxonomy = element(
    'taxonomy',
    {},
    category(MORE, 'More than the bound: what atLeast says is itself not in the range.'),
    category(LESS, 'Less than the bound: what atMost says is itself not in the range.'),
  );
  return [element('classDecl', {}, taxonomy)];
}

const MORE = 'more-than';
const LESS = 'less-than';

/** `@version` takes numbers and dots only. */
function application(version: string): Xml {
  const number = /^\d+(\.\d+)*/.exec(version)?.[0] ?? '0';
  return element('application', { ident: 'galley', version: number }, element('label', {}, textNode('Galley')));
}

interface Part {
  readonly at: BlockIndex;
  readonly isDivision: boolean;
  readonly xml: Xml;
}

/** Articles and what belongs to none, in file order. */
function partsOf(source: Source): readonly Part[] {
  const { page } = source;
  const owned = new Uint8Array(page.blocks.length);
  const parts = page.articles.map((article, id): Part => {
    for (const block of blocksOf(article)) owned[block] = 1;
    return { at: article.runs[0]?.first ?? 0, isDivision: true, xml: articleDivision(source, article, id) };
  });
  page.blocks.forEach((_, block) => {
    if (owned[block] !== 1) parts.push(looseBlock(source, block));
  });
  return parts.sort((a, b) => a.at - b.at);
}

function blocksOf({ head, body, subheads, extras, continuedFrom, continuedOn }: Article): readonly BlockIndex[] {
  const single = [head?.column, head?.headline, continuedFrom, continuedOn].filter((block) => typeof block === 'number');
  const many = [...(head?.kickers ?? []), ...(head?.decks ?? []), ...(head?.bylines ?? [])];
  return [...single, ...many, ...body, ...subheads, ...extras];
}

function looseBlock(source: Source, block: BlockIndex): Part {
  const { page } = source;
  const role = page.roles[block] ?? 'paragraph';
  const passage = passageOf(page, block);
  const words = inline(source, passage);
  const isDivision = role !== 'folio' && role !== 'rule' && role !== 'credit';
  const xml = isDivision
    ? element('div', { type: role, 'xml:id': `b${block}` }, element('p', {}, words))
    : role === 'credit'
      ? element('note', { type: role, 'xml:id': `b${block}` }, words)
      : element('fw', { type: role, 'xml:id': `b${block}` }, words);
  return { at: block, isDivision, xml };
}

function articleDivision(source: Source, article: Article, id: number): Xml {
  const { page, seamInto } = source;
  const subheads = new Set(article.subheads);
  const parts: Xml[] = [];
  const sections: { readonly head: Xml; readonly parts: Xml[] }[] = [];
  const into = (): Xml[] => sections.at(-1)?.parts ?? parts;
  if (article.continuedFrom !== null) parts.push(jump(source, article.continuedFrom));
  for (const heading of headingsOf(page, article)) parts.push(headingElement(source, heading));
  for (const passage of bodyOf(page, article, seamInto)) {
    const { role } = passage;
    if (subheads.has(passage.block)) {
      sections.push({ head: headingElement(source, passage), parts: [] });
    } else into().push(role === 'list' || role === 'table' ? lineGroup(source, passage) : paragraph(source, passage));
  }
  for (const extra of article.extras) into().push(extraElement(source, extra));
  if (article.continuedOn !== null && article.continuedOn !== article.continuedFrom)
    into().push(jump(source, article.continuedOn));
  const divisions = sections.map(({ head, parts: inside }) =>
    element('div', { type: 'section' }, newLine, ...lines([head, ...inside])),
  );
  return element('div', { type: 'article', 'xml:id': `a${id}` }, newLine, ...lines([...parts, ...divisions]));
}

function headingElement(source: Source, passage: Passage): Xml {
  const { role, block } = passage;
  const words = inline(source, passage);
  if (role === 'byline') return element('byline', { 'xml:id': `b${block}` }, words);
  return element('head', { type: role, 'xml:id': `b${block}` }, words);
}

function paragraph(source: Source, passage: Passage): Xml {
  const { orphans } = source;
  const missing = (side: 'start' | 'end'): readonly Xml[] =>
    passage.pieces.some((piece) => 'block' in piece && orphans[side].has(piece.block))
      ? [element('gap', { reason: 'not-on-page' })]
      : [];
  return element('p', { 'xml:id': `b${passage.block}` }, ...missing('start'), inline(source, passage), ...missing('end'));
}

/** A list has an item a line; a table a row a line, whose columns nobody has told apart. */
function lineGroup(source: Source, passage: Passage): Xml {
  const items = linesIn(source, passage).map((pieces) => {
    const words = inline(source, { ...passage, pieces });
    return passage.role === 'list' ? element('item', {}, words) : element('row', {}, element('cell', {}, words));
  });
  return element(passage.role === 'list' ? 'list' : 'table', { 'xml:id': `b${passage.block}` }, newLine, ...lines(items));
}

/** The pieces of each line that says something. */
function linesIn({ page }: Source, { pieces }: Passage): readonly (readonly Piece[])[] {
  const { text } = page.input;
  const result: Piece[][] = [[]];
  for (const piece of pieces) {
    if ('glue' in piece) {
      result.at(-1)?.push(piece);
      continue;
    }
    let start = piece.start;
    for (let at = start; at <= piece.end; at++) {
      if (at < piece.end && !isLineBreak(text.charCodeAt(at))) continue;
      if (at > start) result.at(-1)?.push({ ...piece, start, end: at });
      if (at < piece.end) result.push([]);
      start = at + 1;
    }
  }
  return result.filter((line) => line.length > 0);
}

/** Captions, credits and what else goes with a story: kept whole, out of the running text. */
function extraElement(source: Source, block: BlockIndex): Xml {
  const passage = passageOf(source.page, block);
  if (passage.role === 'jump') return jump(source, block);
  if (passage.role !== 'caption') return element('note', { type: passage.role, 'xml:id': `b${block}` }, inline(source, passage));
  return element('figure', { 'xml:id': `b${block}` }, element('head', {}, inline(source, passage)));
}

/** 下转4版. The page is another file, of which nobody knows where it is: `@n` has its number as printed. */
function jump(source: Source, block: BlockIndex): Xml {
  const { cues } = source.page.blocks[block] ?? {};
  const isLine = source.page.roles[block] === 'jump';
  const words = isLine ? inline(source, passageOf(source.page, block)) : textNode('');
  const ref = element('ref', { type: 'jump', n: cues?.jump?.page?.replace(/\s+/g, ' ') ?? null }, words);
  // One that is glued to a paragraph is printed there already.
  return element('note', { type: 'jump', 'xml:id': isLine ? `b${block}` : null }, ref);
}

/** The words of a passage with its numbers marked. A number whose line was wrapped in the middle is one element. */
function inline(source: Source, { pieces }: Passage): Xml {
  const { text } = source.page.input;
  const out: Xml[] = [];
  let open: { readonly claim: NumberedClaim; readonly words: Xml[] } | null = null;
  const say = (words: Xml): unknown => (open === null ? out : open.words).push(words);
  const close = (): void => {
    if (open !== null) out.push(claimElement(open.claim, open.words));
    open = null;
  };
  let waiting: readonly NumberedClaim[] = [];
  let next = 0;
  let block = -1;
  for (const piece of pieces) {
    if ('glue' in piece) {
      if (piece.seam !== null) close();
      say(textNode(piece.glue));
      if (piece.seam !== null)
        out.push(element('anchor', { type: 'seam', subtype: piece.seam.kind, 'xml:id': `b${piece.seam.to}` }));
      continue;
    }
    if (piece.block !== block) {
      block = piece.block;
      waiting = source.claimsOf(block);
      next = 0;
    }
    let at = piece.start;
    while (at < piece.end) {
      const claim: NumberedClaim | undefined = (open as { readonly claim: NumberedClaim } | null)?.claim ?? waiting[next];
      if (claim !== undefined && claim.start < at && open === null) {
        next++; // it overlaps the one before, or stands in what a join takes out
        continue;
      }
      const stop = Math.min(piece.end, open === null ? (claim?.start ?? piece.end) : (claim?.end ?? piece.end));
      if (stop > at) say(textNode(text.slice(at, stop)));
      at = Math.max(at, stop);
      if (open !== null && claim !== undefined && at >= claim.end) close();
      else if (open === null && claim !== undefined && at === claim.start && at < piece.end) {
        open = { claim, words: [] };
        next++;
      }
    }
  }
  close();
  return out.join('') as Xml;
}

function claimElement(claim: NumberedClaim, words: readonly Xml[]): Xml {
  const { kind, value, id } = claim;
  const shared = { 'xml:id': `c${id}` };
  switch (kind) {
    case 'date':
      return element('date', { ...shared, ...whenOf(value) }, ...words);
    case 'time':
      return element('time', { ...shared, when: value !== null && /^\d\d:\d\d$/.test(value) ? `${value}:00` : null }, ...words);
    case 'ordinal':
    case 'rank':
    case 'fraction':
    case 'ratio':
    case 'number':
      return element('num', { ...shared, type: kind, value: numeric(value), ...bounds(claim) }, ...words);
    default: {
      const range = bounds(claim);
      const inside = range.atLeast === null && range.atMost === null ? words : [element('num', range, ...words)];
      const unit = claim.unit?.replace(/[\p{C}\p{Z}]+/gu, '_') ?? null;
      return element('measure', { ...shared, type: kind, quantity: numeric(value), unit }, ...inside);
    }
  }
}

interface Bounds {
  readonly atLeast: string | null;
  readonly atMost: string | null;
  readonly ana: string | null;
}

function bounds({ min, max, minExclusive, maxExclusive }: ClaimAnnotation): Bounds & Record<string, string | null> {
  const [atLeast, atMost] = [numeric(min), numeric(max)];
  const ana = [
    ...(atLeast !== null && minExclusive ? [`#${MORE}`] : []),
    ...(atMost !== null && maxExclusive ? [`#${LESS}`] : []),
  ];
  return { atLeast, atMost, ana: ana.length === 0 ? null : ana.join(' ') };
}

/** teidata.numeric: a decimal or a fraction of whole numbers. */
function numeric(value: string | null): string | null {
  return value !== null && /^-?\d+(\.\d+)?$|^-?\d+\/-?\d+$/.test(value) ? value : null;
}

/** Dates as W3C XML Schema writes them; `--10-31` where the year is not known. */
function whenOf(value: string | null): Readonly<Record<string, string>> {
  const dates = (value ?? '').split('/').map(xsdDate);
  const [from, to] = dates;
  if (!from || dates.includes(null)) return {};
  return to ? { from, to } : { when: from };
}

function xsdDate(value: string): string | null {
  const found = /^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d))?)?$/.exec(value);
  if (found === null) return null;
  const [, year, month, day] = found;
  if (year !== 'XXXX') return month === 'XX' ? null : value;
  if (month === undefined) return null;
  if (month === 'XX') return day === undefined ? null : `---${day}`;
  return day === undefined ? `--${month}` : `--${month}-${day}`;
}

/** Numbers of one indicator in several places, and whether they agree. */
function linksOf({ annotations }: Exported): readonly Xml[] {
  const links = annotations.links.filter(({ claims }) => claims.length > 1);
  if (links.length === 0) return [];
  const written = links.map(({ claims, status }) =>
    element('link', { type: status, target: claims.map((claim) => `#c${claim}`).join(' ') }),
  );
  return [element('linkGrp', { type: 'claims' }, newLine, ...lines(written))];
}

function claimsByBlock({ annotations }: Exported): (block: BlockIndex) => readonly NumberedClaim[] {
  const { blocks, claims } = annotations;
  const byBlock = new Map<BlockIndex, NumberedClaim[]>();
  let block = 0;
  claims.forEach((claim, id) => {
    while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? 0) <= claim.start) block++;
    const known = byBlock.get(block);
    if (known === undefined) byBlock.set(block, [{ ...claim, id }]);
    else known.push({ ...claim, id });
  });
  return (index) => byBlock.get(index) ?? [];
}

function lines(parts: readonly Xml[]): readonly Xml[] {
  return parts.flatMap((part) => [part, newLine]);
}
