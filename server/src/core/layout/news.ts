/**
 * Does a line tell something new, or go on with what the paragraphs above it speak of? On pages without marked headings it tells a headline from a
 * piece of text: “Delegates at the harbour talks in Marlport” below a paragraph on these talks belongs to it, “Ferry line to add two boats” does not.
 */
import { Fact, roleIn } from '../facts.js';
import type { BlockIndex, Blocks, BlockText } from '../model.js';
import { LEAD_HORIZON } from './lead.js';
import { type Openings, repeats } from './repeats.js';
import type { WordsView } from './words.js';

/** A line is held against so many paragraphs of the story above it, and those are looked for so far up. */
const PARAGRAPHS_ABOVE = 2;

/** The row that `saidAbove` gives; the same one for all runs. */
let above = new Float64Array(64);

/**
 * How much of each line of a run stands in the paragraphs above it, 0 to 1; -1 where there are none, or no text stands at `below`, right below the
 * run, as in adverts and lists of names. Good until the next call.
 */
export function saidAbove(page: WordsView, openings: Openings, lines: readonly BlockIndex[], below: BlockIndex): Float64Array {
  if (above.length < lines.length) above = new Float64Array(2 * lines.length);
  above.fill(-1, 0, lines.length);
  if (!isText(page, below)) return above;
  const first = lines[0] as BlockIndex;
  let left = PARAGRAPHS_ABOVE;
  for (let b = first - 1; b >= 0 && first - b <= LEAD_HORIZON && left > 0; b--) {
    const fact = page.facts[b] as number;
    if ((fact & Fact.level) !== 0) break;
    if (roleIn(fact) !== 'paragraph' || !isLong(page, b)) continue;
    left--;
    for (let i = 0; i < lines.length; i++) {
      if (((page.facts[lines[i] as number] as number) & Fact.level) !== 0) break; // what stands below a marked heading is of its story
      above[i] = Math.max(above[i] as number, repeats(page, openings, lines[i] as BlockIndex, b));
    }
    if ((fact & Fact.dateline) !== 0) break;
  }
  return above;
}

/** English text of one printed line may be a line of an advert or a letter, and is no paragraph to hold anything against. */
const LATIN_LINE = 80;

function isLong({ blocks, facts }: Blocks, b: BlockIndex): boolean {
  const fact = facts[b] as number;
  return (fact & Fact.long) !== 0 && ((fact & Fact.han) !== 0 || (blocks[b] as BlockText).length >= LATIN_LINE);
}

/** Text, however short: a byline, a dateline or the rest of a sentence tells it too. */
function isText(page: Blocks, b: BlockIndex): boolean {
  if (b >= page.facts.length) return false;
  return ((page.facts[b] as number) & (Fact.byline | Fact.dateline | Fact.broken)) !== 0 || isLong(page, b);
}

/** What it says for a heading that none, or so much, of a line stands in the paragraphs above, in log-odds. */
export function worthOfNews(share: number): number {
  return share < 0 ? 0 : Math.max(-2, 1 - 10 * share);
}
