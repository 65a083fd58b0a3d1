/** What an editor writes behind the numbers of a page, small and grey: what a change comes to, or every number in full. */
import { inlay as wording } from '../../../l10n/hints.js';
import { type Locale, say } from '../../../l10n/index.js';
import { tellersOf } from '../core/claims/across.js';
import { changeInPercent, difference, grouped } from '../core/claims/arithmetic.js';
import type { LocalClaim } from '../core/claims/claim.js';
import { blockAt, type Page, type Span } from '../core/model.js';

/** Which numbers get a hint. */
export type InlayHints = 'off' | 'changes' | 'all';

export interface Hint {
  /** Behind the number. */
  readonly at: number;
  readonly text: string;
}

/** The hints of the numbers in `within`, in file order. */
export function hintsOf(page: Page, within: Span, which: InlayHints, locale: Locale): Hint[] {
  if (which === 'off') return [];
  const hints: Hint[] = [];
  const tellers = tellersOf(page.across);
  for (let block = Math.max(0, blockAt(page, within.start)); block < page.blocks.length; block++) {
    const base = page.starts[block] as number;
    if (base > within.end) break;
    const claims = page.blocks[block]?.claims ?? [];
    claims.forEach((claim, place) => {
      const at = base + claim.end;
      const ref = { block, claim: place };
      if (at < within.start || at > within.end || tellers.isHalf(ref)) return;
      const teller = tellers.find(ref);
      const change =
        teller === undefined
          ? changeOf(claims, claim, locale)
          : changeOf(
              teller.across.claims.map((told) => told.claim),
              teller.told.claim,
              locale,
            );
      const text = change ?? (which === 'all' ? inFull(page, claim, base) : null);
      if (text !== null) hints.push({ at, text });
    });
  }
  return hints;
}

/** +1.22 个百分点 behind 2.43% in 由1.21%增至2.43%; null where the number is no end of a change, or the change is not sure. */
function changeOf(claims: readonly LocalClaim[], claim: LocalClaim, locale: Locale): string | null {
  if (claim.group < 0 || claim.role !== 'to' || claim.value === null || claim.kind === 'rank') return null;
  const start = claims.find(({ group, role }) => group === claim.group && role === 'from');
  if (start === undefined || start.value === null || start.unit !== claim.unit) return null;
  const change = difference(start.value, claim.value);
  if (change === null) return null;
  const signed = change.startsWith('-') ? `−${grouped(change.slice(1))}` : `+${grouped(change)}`;
  if (claim.unit === '%') return say(locale, wording.points, { change: signed });
  const percent = changeInPercent(start.value, claim.value);
  if (percent === null) return signed;
  return say(locale, wording.change, {
    change: signed,
    percent: percent.startsWith('-') ? `−${percent.slice(1)}` : `+${percent}`,
  });
}

/** 28,680,000,000 behind 286.8亿元, 80% behind 八成; null where the page prints it so already, and for 第二位, which is no more when written 2. */
function inFull(page: Page, { value, unit, start, end, kind }: LocalClaim, base: number): string | null {
  if (value === null || unspelt.has(kind) || value.includes('/')) return null;
  const printed = page.input.text.slice(base + start, base + end).replace(/[,，\s]/g, '');
  return printed.includes(value) ? null : `= ${grouped(value)}${unit === '%' ? unit : ''}`;
}

const unspelt: ReadonlySet<LocalClaim['kind']> = new Set(['date', 'time', 'ordinal', 'rank']);
