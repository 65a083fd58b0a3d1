/**
 * The role of each block: what its own wording proves (forms.ts), else what its shape and its neighbours make of it.
 *
 * Headings come in groups (column, kicker, headline, deck) whose members can be told apart only together. So each run of blocks that could be
 * headings is read as a whole: the most likely sequence of labels, by the weights below. `#` marks are strong hints and no proof: a column
 * title may carry one, and kickers and decks usually carry none.
 */
import type { BlockIndex, Blocks, BlockText, Role } from '../model.js';
import type { RoleCues } from './cues.js';
import { notTitle } from './shape.js';

/** What a block in a run of short lines can be; `text` is the piece of a paragraph. */
const labels = ['text', 'column', 'kicker', 'headline', 'deck', 'subhead', 'byline'] as const;
type Label = (typeof labels)[number];
type Weights = Readonly<Record<Label, number>>;

const never = -50;

/** For a block whose label a person decided: none of the others. */
const noLabel: Weights = {
  text: never,
  column: never,
  kicker: never,
  headline: never,
  deck: never,
  subhead: never,
  byline: never,
};

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

/** The same as a square, row by row. */
const steps = Float64Array.from(labels.flatMap((row) => labels.map((column) => followedBy[row][column])));

/**
 * What stands before and behind a run. `story` is a byline or a paragraph with a dateline: a headline stands above those. `broken` is a paragraph
 * that cannot begin as it does, `figures` a table or notice.
 */
type Neighbour = 'edge' | 'story' | 'paragraph' | 'broken' | 'figures' | 'other';

const endsBefore: Readonly<Record<Neighbour, Weights>> = {
  story: { text: -5, column: -3, kicker: -4, headline: 4, deck: 4, subhead: -4, byline: 0 },
  paragraph: { text: 0, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0.5, byline: 1 },
  broken: { text: 2, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0, byline: 0 },
  other: { text: 0, column: -4, kicker: -6, headline: -2, deck: -2, subhead: -4, byline: -3 },
  edge: { text: 0, column: -4, kicker: -6, headline: -2, deck: -2, subhead: -5, byline: -3 },
  figures: { text: -1.5, column: -4, kicker: -5, headline: 0.5, deck: -1, subhead: 0.5, byline: -9 },
};

const startsAfter: Readonly<Record<Neighbour, Weights>> = {
  story: { text: 0, column: 0, kicker: 0, headline: 0, deck: -4, subhead: 0, byline: -9 },
  paragraph: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
  broken: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
  other: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: -2, byline: -9 },
  edge: { text: -3, column: 0, kicker: 0, headline: 1, deck: -9, subhead: -5, byline: -9 },
  figures: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
};

/** A headline above a paragraph without dateline, on a page where stories have one. */
const unsignedStory = -2;

/**
 * Roles for all blocks. What a person decided holds, and its neighbours are read in its light. All roles are worked out anew each time: that
 * takes a few nanoseconds a character, less than finding out which old ones still hold.
 */
export function assignRoles(page: Blocks, decided: ReadonlyMap<BlockIndex, Role>): Role[] {
  const { blocks } = page;
  const habits = readHabits(page);
  const roles: (Role | 'display')[] = blocks.map((block, b) => decided.get(b) ?? ownRole(block));
  findSeries(page, roles, decided);
  const run: BlockIndex[] = [];
  let before: Neighbour = 'edge';
  for (let b = 0; b <= blocks.length; b++) {
    const role = roles[b];
    if (role === 'display' || (role !== undefined && decided.has(b) && isHeading(role))) {
      run.push(b);
      continue;
    }
    if (role === 'folio' || role === 'rule') continue;
    const behind = neighbour(page, role, b);
    if (run.length > 0) {
      readRun(page, run, before, behind, habits, decided, roles);
      run.length = 0;
    }
    before = behind;
  }
  return roles as Role[];
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

function readHabits({ blocks, indents }: Blocks): Habits {
  // by depth of the mark: headings, and those of them right above a byline or dateline
  const headings = [0, 0, 0, 0, 0, 0, 0];
  const overStories = [0, 0, 0, 0, 0, 0, 0];
  let signed = 0;
  let indented = 0;
  let flush = 0;
  let depth = 0;
  let since = 0;
  for (let b = 0; b < blocks.length; b++) {
    const { cues, script } = blocks[b] as BlockText;
    since++;
    if (cues.level > 0) {
      depth = cues.level;
      since = 0;
      headings[depth] = (headings[depth] as number) + 1;
      continue;
    }
    if (cues.form === 'byline' || cues.dateline !== null) {
      if (script === 'han') signed++;
      if (since <= GROUP && depth > 0) overStories[depth] = (overStories[depth] as number) + 1;
      depth = 0;
    }
    if (cues.characters < 40) continue;
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

/** What the block is by itself; `display` for anything short enough to be a heading. */
function ownRole({ cues }: BlockText): Role | 'display' {
  if (cues.form === 'dateline') return 'paragraph';
  if (cues.form === 'heading' || cues.level > 0) return 'display';
  if (cues.form !== 'plain') return cues.form;
  if (cues.shape.title === notTitle || cues.shape.stops > 0 || cues.opening === 'closing') return 'paragraph';
  return cues.ending === 'none' || cues.ending === 'cry' ? 'display' : 'paragraph';
}

/** Rows stand together: one line of figures may be a headline, two on end are results or the weather, and three names with brackets a list. */
function findSeries({ blocks }: Blocks, roles: (Role | 'display')[], decided: ReadonlyMap<BlockIndex, Role>): void {
  const isOne = (b: BlockIndex, of: 'row' | 'item'): boolean => {
    const cues = blocks[b]?.cues;
    return cues?.shape[of] === true && cues.level === 0 && !decided.has(b);
  };
  let items = 0;
  for (let b = 0; b <= blocks.length; b++) {
    if (isOne(b, 'row') && (isOne(b - 1, 'row') || isOne(b + 1, 'row'))) roles[b] = 'table';
    if (isOne(b, 'item')) items++;
    else {
      if (items > 2) roles.fill('list', b - items, b);
      items = 0;
    }
  }
}

function isHeading(role: Role): boolean {
  return role === 'column' || role === 'kicker' || role === 'headline' || role === 'deck' || role === 'subhead';
}

function neighbour(page: Blocks, role: Role | 'display' | undefined, b: BlockIndex): Neighbour {
  if (role === undefined) return 'edge';
  if (role === 'byline') return 'story';
  if (role === 'list') return 'paragraph';
  if (role === 'table' || role === 'notice') return 'figures';
  if (role !== 'paragraph') return 'other';
  const { cues } = page.blocks[b] as BlockText;
  if (cues.dateline !== null) return 'story';
  return cues.opening === 'lower' || cues.opening === 'closing' ? 'broken' : 'paragraph';
}

/** Log-odds of each label for a block, by itself, against being the piece of a paragraph. */
function weigh(page: Blocks, b: BlockIndex, habits: Habits, decided: Role | undefined): Weights {
  if (decided !== undefined && isHeading(decided)) return { ...noLabel, [decided]: 0 };
  const { cues, script } = page.blocks[b] as BlockText;
  const { title, speaks, name, column } = cues.shape;
  const columnWeight = column === 0 ? -9 : column === 2 ? (script === 'han' ? 4 : 2) : script === 'han' ? 1 : -0.5;
  if (cues.level > 0) return weighMarked(cues, habits);
  const marked = habits.level > 0;
  const long = cues.characters > (script === 'han' ? 12 : 30);
  // paragraphs of this page are indented and this is not one, or the other way round
  const indent = !habits.indented ? 0 : (page.indents[b] as number) >= 2 ? -5 : 1;
  const dash = cues.opening === 'dash';
  // how much of a heading it is counts in full for a headline; a kicker or deck may read like a sentence
  const lesser = title > 2 ? 0.7 * title - 0.6 : 0.4 * title;
  return {
    text: 0,
    column: columnWeight + indent + (marked ? 0 : 0.5),
    kicker: (cues.shape.letters === 'upper' ? -2 : 0) + (speaks === 2 ? 4 : speaks === 1 ? 1.5 : 0.4 * title - 2.5) + indent,
    headline: (dash ? -8 : title - 1 - (speaks === 2 ? 1.5 : speaks * 0.5) - (marked ? 4 : 0)) + indent,
    deck: (dash ? 6 : lesser - 1.2) + indent,
    subhead: title - (long ? 3 : 1.5) - (marked ? 2.5 : 0) + indent - (dash ? 8 : 0),
    byline: name ? 1 : -9,
  };
}

function weighMarked({ level, shape }: RoleCues, habits: Habits): Weights {
  const deeper = level > habits.level;
  return {
    text: -12,
    column: shape.column === 0 ? -9 : 2.5,
    kicker: shape.speaks === 2 ? 0 : -4,
    headline: deeper ? -1 : 5,
    deck: deeper ? 0 : -5,
    subhead: deeper ? 5 : 0,
    byline: shape.name ? -4 : -9,
  };
}

/** Gives the blocks of a run the sequence of labels that weighs most. */
function readRun(
  page: Blocks,
  run: readonly BlockIndex[],
  before: Neighbour,
  behind: Neighbour,
  habits: Habits,
  decided: ReadonlyMap<BlockIndex, Role>,
  roles: (Role | 'display')[],
): void {
  const count = labels.length;
  const back = new Int8Array(run.length * count);
  let best = new Float64Array(count);
  let row = new Float64Array(count);
  for (let i = 0; i < run.length; i++) {
    const b = run[i] as BlockIndex;
    const own = weigh(page, b, habits, decided.get(b));
    for (let l = 0; l < count; l++) {
      let top = i === 0 ? startsAfter[before][labels[l] as Label] : Number.NEGATIVE_INFINITY;
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
      row[l] = top + own[labels[l] as Label];
      back[i * count + l] = at;
    }
    [best, row] = [row, best];
  }
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < labels.length; l++) {
    const name = labels[l] as Label;
    const group = name === 'headline' || name === 'deck';
    const unsigned = habits.signed && group && behind === 'paragraph' ? unsignedStory : 0;
    const weight = (best[l] as number) + endsBefore[behind][name] + unsigned;
    if (weight > top) {
      top = weight;
      label = l;
    }
  }
  for (let i = run.length - 1; i >= 0; i--) {
    const name = labels[label] as Label;
    roles[run[i] as BlockIndex] = name === 'text' ? 'paragraph' : name;
    label = back[i * count + label] as number;
  }
}
