/** Near a break: which two pieces belong together, why, and what to do. At an open end without partner: what it might be. */
import { evidence as evidenceWording, plainEvidence, seam as wording } from '../../../l10n/hover.js';
import { type Locale, say } from '../../../l10n/index.js';
import { type BlockIndex, blockEnd, type Page, type Span } from '../core/model.js';
import type { Evidence, Orphan, Seam } from '../core/seams/seam.js';
import { choicesFor } from './actions-seam.js';
import { excerpt, excerptOf, tail, tailOf } from './excerpt.js';
import type { Fact, HoverContext, HoverText } from './hover.js';
import { removedSpan } from './joins.js';

/** How near to the end or the start of a block the pointer has to be, in code units. */
const NEAR = 16;

/** How much of either half is shown, in characters. */
const SHOWN = 14;

export function hoverSeam(page: Page, block: BlockIndex, offset: number, context: HoverContext): HoverText | null {
  const start = page.starts[block] ?? 0;
  const end = blockEnd(page, block);
  if (end - offset <= NEAR) {
    const seam = page.seams.find((candidate) => candidate.from === block);
    if (seam) return describeSeam(page, seam, nearEnd(start, end), seam.to, context);
    const orphan = page.orphans.find((candidate) => candidate.block === block && candidate.missing === 'end');
    if (orphan) return describeOrphan(page, orphan, nearEnd(start, end), context);
  }
  if (offset - start <= NEAR) {
    const seam = page.seams.find((candidate) => candidate.to === block);
    if (seam) return describeSeam(page, seam, nearStart(start, end), seam.from, context);
    const orphan = page.orphans.find((candidate) => candidate.block === block && candidate.missing === 'start');
    if (orphan) return describeOrphan(page, orphan, nearStart(start, end), context);
  }
  return null;
}

const nearEnd = (start: number, end: number): Span => ({ start: Math.max(start, end - NEAR), end });
const nearStart = (start: number, end: number): Span => ({ start, end: Math.min(end, start + NEAR) });

function describeSeam(page: Page, seam: Seam, span: Span, other: BlockIndex, context: HoverContext): HoverText {
  const { locale } = context;
  const at = other === seam.from ? blockEnd(page, other) : (page.starts[other] ?? 0);
  const where = other > (other === seam.from ? seam.to : seam.from) ? wording.otherAfter : wording.otherBefore;
  const removes = removedSpan(page, seam);
  const why = reasons(seam.evidence, locale);
  const facts: Fact[] = [
    { label: say(locale, wording.joined), text: joinedText(page, seam) },
    { label: say(locale, wording.other), text: say(locale, where, { line: context.lineAt(at) + 1 }) },
    ...(why === '' ? [] : [{ label: say(locale, wording.why), text: why }]),
    { label: say(locale, wording.sure), text: `${percent(seam.confidence)}%` },
  ];
  if (removes !== null) {
    const text = page.input.text.slice(removes.start, removes.end);
    facts.push({ label: say(locale, wording.removes), text: say(locale, wording.removesValue, { text }) });
  }
  const advice = seam.kind === 'moved' ? wording.moved : seam.safety === 'safe' ? wording.joinSafe : wording.joinLikely;
  return { span, title: say(locale, wording.title), facts, advice: say(locale, advice) };
}

/** What is missing, and up to three places that it might be: with the reasons, and a way to say that it is. Nothing is joined by itself. */
function describeOrphan(page: Page, orphan: Orphan, span: Span, context: HoverContext): HoverText {
  const { locale } = context;
  const choices = choicesFor(page, orphan, context);
  const isEnd = orphan.missing === 'end';
  const facts = choices.map(({ block, line, evidence, decision }): Fact => {
    const text = isEnd ? excerpt(page, block, SHOWN) : tail(page, block, SHOWN);
    const why = reasons(evidence, locale);
    const entry = why === '' ? wording.candidateValue : wording.candidateBecause;
    const choice = { title: say(locale, wording.choose), decision };
    return { label: say(locale, wording.candidate), text: say(locale, entry, { line, text, why }), choice };
  });
  const title = say(locale, isEnd ? wording.orphanEnd : wording.orphanStart);
  return { span, title, facts, advice: say(locale, choices.length === 0 ? wording.orphanNothing : wording.orphanChoose) };
}

/** “…外贸总值跨|越1500亿元…”: both sides of the break as they read when joined, `most` characters of each. */
export function joinedText(page: Page, seam: Seam, most = SHOWN): string {
  const { removes } = seam;
  const end = blockEnd(page, seam.from) - (removes?.side === 'from' ? removes.length : 0);
  const left = tailOf(page.input.text, page.starts[seam.from] ?? 0, end, most);
  const begin = (page.starts[seam.to] ?? 0) + (removes?.side === 'to' ? removes.length : 0);
  const right = excerptOf(page.input.text, begin, blockEnd(page, seam.to), most);
  return `${left}${seam.separator}｜${right}`;
}

/**
 * The evidence that speaks for the join. What can be pointed at on the page comes first (“推广” is one word), then what has to be believed (the
 * words often stand together), each strongest first; that the two are neighbours is told only where there is nothing else to tell.
 */
export function reasons(all: readonly Evidence[], locale: Locale): string {
  const speaking = all.filter(({ weight }) => weight > 0);
  const telling = speaking.filter(({ kind }) => kind !== 'neighbours');
  const shown = telling.length > 0 ? telling : speaking.length > 0 ? speaking : all;
  const inOrder = shown.toSorted((a, b) => Number(a.text === '') - Number(b.text === '') || b.weight - a.weight);
  const said = inOrder.map(({ kind, text }) =>
    text === '' ? say(locale, plainEvidence[kind]) : say(locale, evidenceWording[kind], { text }),
  );
  return [...new Set(said)].join(locale === 'zh' ? '；' : '; ');
}

function percent(share: number): number {
  // Nothing that is read off a page is certain; 100 % would say so.
  return Math.min(99, Math.round(share * 100));
}
