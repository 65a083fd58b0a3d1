/**
 * On pages without marked headings, the lead of a story tells which lines above it are its heading: it says again what they say. In Chinese it tells
 * only that they are no rest of the story above: kickers come again too, and subheads in the parts of a report. It does not tell a headline from its
 * deck, as the lead repeats now the one, now the other.
 */
import { Fact, roleIn } from '../facts.js';
import type { BlockIndex, Blocks } from '../model.js';
import { type Openings, repeats } from './repeats.js';
import type { WordsView } from './words.js';

/** The paragraph at `b`, or below the bylines there; -1 = none. In Chinese only one that surely begins a story: below a byline, or with a dateline. */
export function leadAt({ facts }: Blocks, b: BlockIndex): BlockIndex {
  let at = b;
  while (at < facts.length && ((facts[at] as number) & Fact.byline) !== 0) at++;
  if (at === facts.length || roleIn(facts[at] as number) !== 'paragraph') return -1;
  return ((facts[at] as number) & Fact.han) === 0 || at > b || ((facts[at] as number) & Fact.dateline) !== 0 ? at : -1;
}

/** How far a story's lead may stand from its headline where pieces of another story come between, in blocks. */
export const LEAD_HORIZON = 4;

/**
 * The paragraphs below a line that may be the lead of its story, although at its end, `b`, a piece of another story stands: two columns were written
 * by turns. A Chinese lead has a dateline, an English one begins as a paragraph does. None where a line that may be its headline is nearer.
 */
export function leadsBeyond({ facts }: Blocks, b: BlockIndex): readonly BlockIndex[] {
  const leads: BlockIndex[] = [];
  for (let at = b + 1; at < facts.length && at < b + LEAD_HORIZON; at++) {
    const fact = facts[at] as number;
    if (roleIn(fact) === 'display' || (fact & (Fact.level | Fact.byline)) !== 0) break;
    const begins = (fact & Fact.han) !== 0 ? (fact & Fact.dateline) !== 0 : (fact & (Fact.long | Fact.broken)) === Fact.long;
    if (begins) leads.push(at);
  }
  return leads;
}

/** The row that `echoesOf` gives; the same one for all runs. */
let row = new Float64Array(64);

/** How much of each line comes again in the lead, 0 to 1, a little less of short ones; 0 where there is no lead to ask (-1). Good until the next call. */
export function echoesOf(page: WordsView, openings: Openings, lines: readonly BlockIndex[], lead: BlockIndex): Float64Array {
  if (row.length < lines.length) row = new Float64Array(2 * lines.length);
  for (let i = 0; i < lines.length; i++) row[i] = lead < 0 ? 0 : echo(page, openings, lines[i] as BlockIndex, lead);
  return row;
}

/** Of few words one comes again by chance (AROUND THE COUNTY), so they count as if there were one more. */
function echo(page: WordsView, openings: Openings, line: BlockIndex, lead: BlockIndex): number {
  const share = repeats(page, openings, line, lead);
  const words = openings.headlines.get(line)?.length ?? 0;
  return (share * words) / (words + 1);
}

/**
 * What it says for a headline or deck that so much of it comes again, in log-odds: of headlines on simulated pages half repeat more than half of their words,
 * of other short lines hardly one. That nothing comes again says little, as features and essays begin with something else.
 */
export function worthOfEcho(share: number): number {
  return Math.min(4, Math.max(0, 10 * (share - 0.2)));
}
