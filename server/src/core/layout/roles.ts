/**
 * The role of each block: what its own wording proves (forms.ts), else what its shape and its neighbours make of it.
 *
 * Headings come in groups (column, kicker, headline, deck) whose members can be told apart only together. So each run of blocks that could be
 * headings is read as a whole: the most likely sequence of labels, by the weights below. `#` marks are strong hints and no proof: a column
 * title may carry one, and kickers and decks usually carry none.
 */
import { paragraphOpenings } from '../../languages/en/layout.js';
import { Fact, type OwnRole, roleIn } from '../facts.js';
import type { BlockIndex, Blocks, BlockText, Reuse, Role } from '../model.js';
import { isLatin, isUpperLatin } from '../text/characters.js';
import type { RoleCues } from './cues.js';
import { echoesOf, LEAD_HORIZON, leadAt, leadsBeyond, worthOfEcho } from './lead.js';
import { saidAbove, worthOfNews } from './news.js';
import { newOpenings, type Openings } from './repeats.js';
import { findSeries, findVerse } from './series.js';
import type { WordsView } from './words.js';

/** What a block in a run of short lines can be; `text` is the piece of a paragraph. */
const labels = ['text', 'column', 'kicker', 'headline', 'deck', 'subhead', 'byline'] as const;
type Label = (typeof labels)[number];
const At = { text: 0, column: 1, kicker: 2, headline: 3, deck: 4, subhead: 5, byline: 6 } as const satisfies Record<
  Label,
  number
>;
type Weights = Readonly<Record<Label, number>>;

const never = -50;

/** So much of a line comes again in a lead that stands apart from it, where that is its story's. */
const TOLD = 0.4;

/** Log-odds that the row's label is followed by the column's one, in the same run. */
const followedBy: Readonly<Record<Label, Weights>> = {
  text: { text: -1, column: 0, kicker: 0, headline: 0, deck: -9, subhead: -1, byline: -6 },
  column: { text: -6, column: -5, kicker: 0.5, headline: 2, deck: -9, subhead: -6, byline: -6 },
  kicker: { text: -9, column: -9, kicker: -2, headline: 2, deck: -9, subhead: -9, byline: -9 },
  headline: { text: -3, column: -3, kicker: -3.5, headline: -3.5, deck: 0.5, subhead: -3, byline: 2 },
  deck: { text: -1.5, column: -2, kicker: -2, headline: -3, deck: -2, subhead: -3, byline: 2 },
  subhead: { text: -1, column: -2, kicker: -2, headline: -3, deck: -9, subhead: -4, byline: -9 },
  byline: { text: 0, column: -3, kicker: -3, headline: -3, deck: -2, subhead: -1, byline: -3 },
};

/** Weights in the order of the labels. */
const inOrder = (weights: Weights): Float64Array => Float64Array.from(labels, (label) => weights[label]);

/** The same as a square, row by row. */
const steps = Float64Array.from(labels.flatMap((row) => [...inOrder(followedBy[row])]));

/**
 * What stands before and behind a run. `story` is a byline or a paragraph with a dateline: a headline stands above those; `apart` is a piece of
 * another story before a lead that tells a line of the run again. `broken` is a paragraph that cannot begin as it does, `opening` one that surely
 * begins a sentence, `figures` a table or notice.
 */
type Neighbour = 'edge' | 'story' | 'apart' | 'paragraph' | 'opening' | 'broken' | 'figures' | 'other';

const endsBefore = rows({
  story: { text: -5, column: -3, kicker: -4, headline: 4, deck: 4, subhead: -4, byline: 0 },
  apart: { text: 0, column: -3, kicker: -4, headline: 2, deck: 2, subhead: -2, byline: 0 },
  paragraph: { text: 0, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0.5, byline: 1 },
  opening: { text: -3, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0.5, byline: 1 },
  broken: { text: 1, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0, byline: 0 },
  other: { text: 0, column: -4, kicker: -6, headline: -2, deck: -2, subhead: -4, byline: -3 },
  edge: { text: 0, column: -4, kicker: -6, headline: -2, deck: -2, subhead: -5, byline: -3 },
  figures: { text: -1.5, column: -4, kicker: -5, headline: 0.5, deck: -1, subhead: 0.5, byline: -9 },
});

const startsAfter = rows({
  story: { text: 0, column: 0, kicker: 0, headline: 0, deck: -4, subhead: 0, byline: -9 },
  apart: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
  paragraph: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
  opening: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
  broken: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
  other: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: -2, byline: -9 },
  edge: { text: -3, column: 0, kicker: 0, headline: 1, deck: -9, subhead: -5, byline: -9 },
  figures: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
});

function rows(weights: Readonly<Record<Neighbour, Weights>>): Readonly<Record<Neighbour, Float64Array>> {
  const each = Object.entries(weights).map(([neighbour, row]) => [neighbour, inOrder(row)]);
  return Object.fromEntries(each) as Readonly<Record<Neighbour, Float64Array>>;
}

/** A headline above a paragraph without dateline, on a page where stories have one. */
const unsignedStory = -2;

/**
 * Roles for all blocks. What a person decided holds, and its neighbours are read in its light. After an edit, only the part of the page around it
 * is read again; the very list of the old page is given back where that came to the same.
 */
export function assignRoles(
  page: WordsView,
  decided: ReadonlyMap<BlockIndex, Role>,
  reuse: Reuse | null = null,
): readonly Role[] {
  const habits = habitsOf(page);
  const { first, end } = partToRead(page, decided, habits, reuse);
  const read = readRoles(page, decided, habits, first, end);
  if (reuse === null) return read;
  const old = reuse.page.roles;
  const shift = page.facts.length - old.length;
  if (shift === 0 && read.every((role, i) => role === old[first + i])) return old;
  return [...old.slice(0, first), ...read, ...old.slice(end - shift)];
}

/** The roles of the blocks from `first` to before `end`; at either end stands a plain paragraph, or the page ends. */
function readRoles(
  page: WordsView,
  decided: ReadonlyMap<BlockIndex, Role>,
  habits: Habits,
  first: BlockIndex,
  end: BlockIndex,
): readonly Role[] {
  const roles: OwnRole[] = new Array(end - first);
  for (let b = first; b < end; b++) roles[b - first] = decided.get(b) ?? roleIn(page.facts[b] as number);
  const isDecided = (b: BlockIndex): boolean => decided.size > 0 && decided.has(b);
  findSeries(page, roles, first, end, isDecided);
  const verse = findVerse(page, roles, first, end, isDecided);
  const openings = newOpenings();
  const run: BlockIndex[] = [];
  let before: Neighbour = 'edge';
  for (let b = first; b <= end; b++) {
    const role = roles[b - first];
    if (role === 'display' || (role !== undefined && isDecided(b) && isHeading(role))) {
      run.push(b);
      continue;
    }
    if (role === 'folio' || role === 'rule') continue;
    const behind = verse.has(b) ? 'figures' : neighbour(page, role, b);
    if (run.length > 0) {
      const below = lookBelow(page, openings, run, b, behind, habits);
      const labelled = readRun(page, run, before, below, saidAbove(page, openings, run, b), habits, decided);
      for (let i = 0; i < run.length; i++) roles[(run[i] as BlockIndex) - first] = labelled[i] as Role;
      run.length = 0;
    }
    before = behind;
  }
  return roles as Role[];
}

/** What stands below a run says: how much of each line comes again there, and what kind of neighbour it is. */
interface Below {
  readonly echoes: Float64Array;
  /** What a line is that comes again: headline or deck; or any heading, as a Chinese lead says the kicker again too. */
  readonly told: 'headline' | 'heading';
  readonly behind: Neighbour;
}

/** Looks at what stands at `b`, right below a run: its story's lead, or a piece of another story that stands before that. */
function lookBelow(
  page: WordsView,
  openings: Openings,
  run: readonly BlockIndex[],
  b: BlockIndex,
  behind: Neighbour,
  { level }: Habits,
): Below {
  const lead = level > 0 ? -1 : leadAt(page, b);
  const mayBeOther = level === 0 && (behind === 'broken' || (behind === 'paragraph' && lead < 0));
  for (const far of mayBeOther ? leadsBeyond(page, b) : []) {
    const echoes = echoesOf(page, openings, run, far);
    if (Math.max(...echoes.subarray(0, run.length)) > TOLD) return { echoes, told: 'headline', behind: 'apart' };
  }
  const opens = behind === 'paragraph' && opensSentence(page, b);
  const han = lead >= 0 && ((page.facts[lead] as number) & Fact.han) !== 0;
  const echoes = echoesOf(page, openings, run, lead);
  return { echoes, told: han ? 'heading' : 'headline', behind: opens ? 'opening' : behind };
}

/**
 * The part of the page whose roles may be others than they were. A plain paragraph divides a page: what stands on one side of it says nothing
 * about the roles on the other side, as long as the page has the same habits.
 */
function partToRead(
  page: Blocks,
  decided: ReadonlyMap<BlockIndex, Role>,
  habits: Habits,
  reuse: Reuse | null,
): { readonly first: BlockIndex; readonly end: BlockIndex } {
  const count = page.facts.length;
  if (reuse === null || !isSameHabit(habits, habitsOf(reuse.page))) return { first: 0, end: count };
  const { head, tail } = reuse;
  const shift = count - reuse.page.facts.length;
  const was = reuse.page.memo.decisions.roles;
  let first = head - LEAD_HORIZON; // a lead may tell a headline so far above it, and a paragraph one so far below
  let end = count - tail;
  const read = (b: BlockIndex): void => {
    first = Math.min(first, b);
    end = Math.max(end, b + 1);
  };
  for (const [b, role] of decided) if (was.get(b < head ? b : b - shift) !== role) read(b);
  for (const [b, role] of was) {
    if (b < head && decided.get(b) !== role) read(b);
    if (b + shift >= count - tail && decided.get(b + shift) !== role) read(b + shift);
  }
  const divides = (b: BlockIndex): boolean => isPlain(page.facts[b] as number) && !decided.has(b);
  do first--;
  while (first > 0 && !divides(first));
  end = Math.min(count, end + LEAD_HORIZON);
  while (end < count && !divides(end)) end++;
  return { first: Math.max(0, first), end: Math.min(count, end + 1) };
}

/** A paragraph whatever stands beside it, and no line of a verse. */
function isPlain(facts: number): boolean {
  return roleIn(facts) === 'paragraph' && (facts & Fact.long) !== 0 && (facts & (Fact.row | Fact.item | Fact.turn)) === 0;
}

/** Kicker, deck and second deck may stand between a headline and its byline. */
const GROUP = 3;

/** What the page does as a whole; counts over all blocks, so that one block more or less hardly ever changes the verdict. */
interface Habits {
  /** The depth of `#` that headlines carry; 0 where headings are not marked. */
  readonly level: number;
  /** Stories of this page open with a byline or a dateline, so that a heading above a plain paragraph is rather a subhead. */
  readonly signed: boolean;
  /** First lines of paragraphs are indented. */
  readonly indented: boolean;
}

/** An update asks for those of the old page again. */
const knownHabits = new WeakMap<Uint32Array, Habits>();

function habitsOf(page: Blocks): Habits {
  let habits = knownHabits.get(page.facts);
  if (habits === undefined) {
    habits = readHabits(page);
    knownHabits.set(page.facts, habits);
  }
  return habits;
}

function isSameHabit(a: Habits, b: Habits): boolean {
  return a.level === b.level && a.signed === b.signed && a.indented === b.indented;
}

function readHabits({ facts, indents }: Blocks): Habits {
  // by depth of the mark: headings, and those of them right above a byline or dateline
  const headings = [0, 0, 0, 0, 0, 0, 0];
  const overStories = [0, 0, 0, 0, 0, 0, 0];
  let signed = 0;
  let indented = 0;
  let flush = 0;
  let depth = 0;
  let since = 0;
  for (let b = 0; b < facts.length; b++) {
    const fact = facts[b] as number;
    since++;
    if ((fact & Fact.level) !== 0) {
      depth = fact & Fact.level;
      since = 0;
      headings[depth] = (headings[depth] as number) + 1;
      continue;
    }
    if ((fact & (Fact.byline | Fact.dateline)) !== 0) {
      if ((fact & Fact.han) !== 0) signed++;
      if (since <= GROUP && depth > 0) overStories[depth] = (overStories[depth] as number) + 1;
      depth = 0;
    }
    if ((fact & Fact.long) === 0) continue;
    if ((indents[b] as number) >= 2) indented++;
    else flush++;
  }
  const first = (counts: readonly number[], least: number): number =>
    Math.max(
      0,
      counts.findIndex((count) => count >= least),
    );
  const level = first(overStories, 1) || first(headings, 2) || first(headings, 1);
  return { level, signed: signed > 1, indented: indented > 2 && indented * 3 > flush };
}

function isHeading(role: Role): boolean {
  return role === 'column' || role === 'kicker' || role === 'headline' || role === 'deck' || role === 'subhead';
}

function neighbour({ facts }: Blocks, role: OwnRole | undefined, b: BlockIndex): Neighbour {
  if (role === undefined) return 'edge';
  if (role === 'byline') return 'story';
  if (role === 'list') return 'paragraph';
  if (role === 'table' || role === 'notice') return 'figures';
  if (role !== 'paragraph') return 'other';
  const fact = facts[b] as number;
  if ((fact & Fact.dateline) !== 0) return 'story';
  return (fact & Fact.broken) !== 0 ? 'broken' : 'paragraph';
}

const sentenceStarts: ReadonlySet<string> = new Set(paragraphOpenings);

/** An English paragraph of which the first word has a capital and is none of a name: The, In, Meanwhile. */
function opensSentence({ text, starts, facts }: WordsView, b: BlockIndex): boolean {
  if (((facts[b] as number) & Fact.han) !== 0) return false;
  const start = starts[b] as number;
  let end = start;
  while (end < start + 10 && isLatin(text.charCodeAt(end))) end++;
  return isUpperLatin(text.charCodeAt(start)) && sentenceStarts.has(text.slice(start, end).toLowerCase());
}

/** Rows for the sequences read so far, and the label from which each came; the same ones for all runs. */
const upperRow = new Float64Array(labels.length);
const lowerRow = new Float64Array(labels.length);
let steppedFrom = new Int8Array(64 * labels.length);

/** The log-odds of each label for one block, in the order of the labels: one row for all blocks, as thousands are asked on end. */
const own = new Float64Array(labels.length);

/** Weighs a block by itself, against being the piece of a paragraph. */
function weigh(page: Blocks, b: BlockIndex, habits: Habits, decided: Role | undefined): void {
  if (decided !== undefined && isHeading(decided)) {
    own.fill(never);
    own[labels.indexOf(decided as Label)] = 0;
    return;
  }
  const { cues, script } = page.blocks[b] as BlockText;
  const { title, speaks, name, column, letters } = cues.shape;
  if (cues.level > 0) {
    weighMarked(cues, habits);
    return;
  }
  const columnWeight = column === 0 ? -9 : column === 3 ? 4 : column === 2 ? 2 : script === 'han' ? 1 : -0.5;
  const marked = habits.level > 0;
  const long = isLong(cues, script);
  // paragraphs of this page are indented and this is not one, or the other way round
  const indent = !habits.indented ? 0 : (page.indents[b] as number) >= 2 ? -5 : 1;
  const dash = cues.opening === 'dash';
  // how much of a heading it is counts in full for a headline; a kicker or deck may read like a sentence
  const lesser = title > 2 ? 0.7 * title - 0.6 : 0.4 * title;
  own[At.text] = 0;
  own[At.column] = columnWeight + indent + (marked ? 0 : 0.5);
  own[At.kicker] =
    (letters === 'upper' ? -2 : script === 'latin' && marked ? -1.5 : 0) +
    (speaks === 2 ? 4 : speaks === 1 ? 1.5 : 0.4 * title - 2.5) +
    indent;
  own[At.headline] = (dash ? -8 : title - 1 - (speaks === 2 ? 1.5 : speaks * 0.5) - (marked ? 6 : 0)) + indent;
  // "until August, after residents complained that the draft had been posted …" is the rest of a sentence, "on Upper Salmon" of a heading
  const rest = script === 'latin' && cues.opening === 'lower' && letters === 'plain' && cues.characters > 60;
  own[At.deck] = (dash ? 6 : lesser - 1.2) + indent - (rest ? 6 : 0);
  own[At.subhead] = title - (long ? 3 : 1.5) - (marked ? 2.5 : 0) + indent - (dash ? 8 : 0);
  own[At.byline] = name ? 1 : never;
}

function weighMarked({ level, shape }: RoleCues, habits: Habits): void {
  const deeper = level > habits.level;
  own[At.text] = -12;
  own[At.column] = shape.column === 0 ? -9 : 2.5;
  own[At.kicker] = shape.speaks === 2 ? 0 : -4;
  own[At.headline] = deeper ? -1 : 5;
  own[At.deck] = deeper ? 0 : -5;
  own[At.subhead] = deeper ? 5 : 0;
  own[At.byline] = shape.name ? -4 : never;
}

/** Longer than most subheads are. */
function isLong({ characters }: RoleCues, script: BlockText['script']): boolean {
  return characters > (script === 'han' ? 12 : 24);
}

/**
 * Weighs that what a line says is news, or was said above: text and subheads go on with what the paragraphs above speak of. That nothing of a line
 * was said there speaks for a headline alone, and only where headings are not marked; a short phrase may be a subhead all the same.
 */
function weighNews(worth: number, { cues, script }: BlockText, habits: Habits): void {
  const news = habits.level > 0 ? Math.min(0, worth) : worth;
  own[At.text] = (own[At.text] as number) - news;
  own[At.subhead] = (own[At.subhead] as number) - (isLong(cues, script) ? news : Math.min(0, news));
}

/** What it says for the piece of a paragraph that it ends the sentence which the paragraph above leaves open. */
const REST = 3;

/** 也变成常态！ right below a paragraph that breaks off in mid-sentence: more likely its last words than a heading that exclaims. */
function endsSentenceAbove({ blocks, facts }: Blocks, b: BlockIndex): boolean {
  const { ending, level } = (blocks[b] as BlockText).cues;
  if (ending !== 'cry' || level > 0 || b === 0) return false;
  const above = facts[b - 1] as number;
  const role = roleIn(above);
  return (role === 'paragraph' || role === 'display') && (above & (Fact.openTail | Fact.level)) === Fact.openTail;
}

/** The roles of the blocks of a run: the sequence that weighs most. */
function readRun(
  page: Blocks,
  run: readonly BlockIndex[],
  before: Neighbour,
  { echoes, told, behind }: Below,
  said: Float64Array,
  habits: Habits,
  decided: ReadonlyMap<BlockIndex, Role>,
): readonly Role[] {
  const count = labels.length;
  if (steppedFrom.length < run.length * count) steppedFrom = new Int8Array(2 * run.length * count);
  const back = steppedFrom;
  let best = upperRow;
  let row = lowerRow;
  for (let i = 0; i < run.length; i++) {
    const b = run[i] as BlockIndex;
    weigh(page, b, habits, decided.get(b));
    if (endsSentenceAbove(page, b)) own[At.text] = (own[At.text] as number) + REST;
    const worth = worthOfEcho(echoes[i] as number);
    if (told === 'heading') {
      own[At.text] = (own[At.text] as number) - worth;
    } else {
      own[At.headline] = (own[At.headline] as number) + worth;
      own[At.deck] = (own[At.deck] as number) + worth;
    }
    weighNews(worthOfNews(said[i] as number), page.blocks[b] as BlockText, habits);
    for (let l = 0; l < count; l++) {
      let top = i === 0 ? (startsAfter[before][l] as number) : Number.NEGATIVE_INFINITY;
      let at = -1;
      if (i > 0) {
        for (let k = 0; k < count; k++) {
          const weight = (best[k] as number) + (steps[k * count + l] as number);
          if (weight > top) {
            top = weight;
            at = k;
          }
        }
      }
      row[l] = top + (own[l] as number);
      back[i * count + l] = at;
    }
    [best, row] = [row, best];
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < count; l++) {
    const unsigned =
      habits.signed && (l === At.headline || l === At.deck) && (behind === 'paragraph' || behind === 'opening')
        ? unsignedStory
        : 0;
    const weight = (best[l] as number) + (endsBefore[behind][l] as number) + unsigned;
    if (weight > top) {
      top = weight;
      label = l;
    }
  }
  const roles: Role[] = new Array(run.length);
  for (let i = run.length - 1; i >= 0; i--) {
    const name = labels[label] as Label;
    roles[i] = name === 'text' ? 'paragraph' : name;
    label = back[i * count + label] as number;
  }
  return roles;
}
