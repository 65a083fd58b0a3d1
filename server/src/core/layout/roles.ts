/**
 * The role of each block: what its own wording proves (forms.ts), else what its shape and its neighbours make of it.
 *
 * Headings come in groups (column, kicker, headline, deck) whose members can be told apart only together. So each run of blocks that could be
 * headings is read as a whole: the most likely sequence of labels, by the weights below. `#` marks are strong hints and no proof: a column
 * title may carry one, and kickers and decks usually carry none.
 */
import { Fact, type OwnRole, roleIn } from '../facts.js';
import type { BlockIndex, Blocks, BlockText, Reuse, Role } from '../model.js';
import type { RoleCues } from './cues.js';

/** What a block in a run of short lines can be; `text` is the piece of a paragraph. */
const labels = ['text', 'column', 'kicker', 'headline', 'deck', 'subhead', 'byline'] as const;
type Label = (typeof labels)[number];
const At = { text: 0, column: 1, kicker: 2, headline: 3, deck: 4, subhead: 5, byline: 6 } as const satisfies Record<
  Label,
  number
>;
type Weights = Readonly<Record<Label, number>>;

const never = -50;

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
 * What stands before and behind a run. `story` is a byline or a paragraph with a dateline: a headline stands above those. `broken` is a paragraph
 * that cannot begin as it does, `figures` a table or notice.
 */
type Neighbour = 'edge' | 'story' | 'paragraph' | 'broken' | 'figures' | 'other';

const endsBefore = rows({
  story: { text: -5, column: -3, kicker: -4, headline: 4, deck: 4, subhead: -4, byline: 0 },
  paragraph: { text: 0, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0.5, byline: 1 },
  broken: { text: 2, column: -4, kicker: -5, headline: -0.5, deck: -0.5, subhead: 0, byline: 0 },
  other: { text: 0, column: -4, kicker: -6, headline: -2, deck: -2, subhead: -4, byline: -3 },
  edge: { text: 0, column: -4, kicker: -6, headline: -2, deck: -2, subhead: -5, byline: -3 },
  figures: { text: -1.5, column: -4, kicker: -5, headline: 0.5, deck: -1, subhead: 0.5, byline: -9 },
});

const startsAfter = rows({
  story: { text: 0, column: 0, kicker: 0, headline: 0, deck: -4, subhead: 0, byline: -9 },
  paragraph: { text: 0, column: 0, kicker: 0, headline: 0, deck: -9, subhead: 0, byline: -9 },
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
 * Roles for all blocks. What a person decided holds, and its neighbours are read in its light. After an edit, runs of headings that only moved
 * keep what was read of them.
 */
export function assignRoles(page: Blocks, decided: ReadonlyMap<BlockIndex, Role>, reuse: Reuse | null = null): Role[] {
  const count = page.facts.length;
  const habits = readHabits(page);
  const roles: OwnRole[] = new Array(count);
  for (let b = 0; b < count; b++) roles[b] = roleIn(page.facts[b] as number);
  for (const [b, role] of decided) roles[b] = role;
  const isDecided = (b: BlockIndex): boolean => decided.size > 0 && decided.has(b);
  findSeries(page, roles, isDecided);
  const keep = keptRuns(page, decided, habits, reuse);
  const run: BlockIndex[] = [];
  let before: Neighbour = 'edge';
  let previous = -1; // the block that stands before the run
  for (let b = 0; b <= count; b++) {
    const role = roles[b];
    if (role === 'display' || (role !== undefined && isDecided(b) && isHeading(role))) {
      run.push(b);
      continue;
    }
    if (role === 'folio' || role === 'rule') continue;
    const behind = neighbour(page, role, b);
    if (run.length > 0) {
      if (!keep(run, previous, b, roles)) readRun(page, run, before, behind, habits, decided, roles);
      run.length = 0;
    }
    before = behind;
    previous = b;
  }
  return roles as Role[];
}

/**
 * Gives the blocks of a run the roles that they had in the page before, where nothing changed that they depend on: all blocks from the one
 * before the run to the one behind it, and one more on either side, by which rows of figures are told, only moved. False for other runs.
 */
function keptRuns(
  page: Blocks,
  decided: ReadonlyMap<BlockIndex, Role>,
  habits: Habits,
  reuse: Reuse | null,
): (run: readonly BlockIndex[], before: BlockIndex, behind: BlockIndex, roles: OwnRole[]) => boolean {
  if (reuse === null) return () => false;
  const { page: old, origin } = reuse;
  const oldDecided = old.memo.decisions.roles;
  const was = readHabits(old);
  if (was.level !== habits.level || was.signed !== habits.signed || was.indented !== habits.indented) return () => false;
  const count = page.facts.length;
  // breaks[b] = how many of the blocks before b do not stand behind their old neighbour as they did, or were decided to be something else
  const breaks = new Int32Array(count + 1);
  for (let b = 0; b < count; b++) {
    const at = origin[b] as number;
    const follows = at >= 0 && (b === 0 ? at === 0 : at === (origin[b - 1] as number) + 1);
    const same = follows && old.indents[at] === page.indents[b] && oldDecided.get(at) === decided.get(b);
    breaks[b + 1] = (breaks[b] as number) + (same ? 0 : 1);
  }
  const isItem = (b: BlockIndex): boolean => ((page.facts[b] as number) & Fact.item) !== 0;
  return (run, before, behind, roles) => {
    // a list of items may be of any length, so its other end may have changed
    if ((before >= 0 && isItem(before)) || (behind < count && isItem(behind))) return false;
    const first = Math.max(0, before);
    const last = Math.min(count - 1, behind + 1);
    if (breaks[last + 1] !== breaks[first]) return false;
    if (first > 0 && (origin[first - 1] as number) < 0) return false;
    if (behind >= count - 1 && origin[count - 1] !== old.facts.length - 1) return false;
    for (const b of run) roles[b] = old.roles[origin[b] as number] as Role;
    return true;
  };
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

/** Rows stand together: one line of figures may be a headline, two on end are results or the weather, and three names with brackets a list. */
function findSeries({ facts }: Blocks, roles: OwnRole[], isDecided: (b: BlockIndex) => boolean): void {
  const isRow = (b: BlockIndex): boolean => ((facts[b] as number) & Fact.row) !== 0 && !isDecided(b);
  const last = facts.length - 1;
  let items = 0;
  for (let b = 0; b <= last; b++) {
    if (isRow(b) && ((b > 0 && isRow(b - 1)) || (b < last && isRow(b + 1)))) roles[b] = 'table';
    const item = ((facts[b] as number) & Fact.item) !== 0 && !isDecided(b);
    if (item) items++;
    if (item && b < last) continue;
    const end = item ? b + 1 : b;
    if (items > 2) roles.fill('list', end - items, end);
    items = 0;
  }
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
  const columnWeight = column === 0 ? -9 : column === 2 ? (script === 'han' ? 4 : 2) : script === 'han' ? 1 : -0.5;
  const marked = habits.level > 0;
  const long = cues.characters > (script === 'han' ? 12 : 30);
  // paragraphs of this page are indented and this is not one, or the other way round
  const indent = !habits.indented ? 0 : (page.indents[b] as number) >= 2 ? -5 : 1;
  const dash = cues.opening === 'dash';
  // how much of a heading it is counts in full for a headline; a kicker or deck may read like a sentence
  const lesser = title > 2 ? 0.7 * title - 0.6 : 0.4 * title;
  own[At.text] = 0;
  own[At.column] = columnWeight + indent + (marked ? 0 : 0.5);
  own[At.kicker] = (letters === 'upper' ? -2 : 0) + (speaks === 2 ? 4 : speaks === 1 ? 1.5 : 0.4 * title - 2.5) + indent;
  own[At.headline] = (dash ? -8 : title - 1 - (speaks === 2 ? 1.5 : speaks * 0.5) - (marked ? 4 : 0)) + indent;
  own[At.deck] = (dash ? 6 : lesser - 1.2) + indent;
  own[At.subhead] = title - (long ? 3 : 1.5) - (marked ? 2.5 : 0) + indent - (dash ? 8 : 0);
  own[At.byline] = name ? 1 : -9;
}

function weighMarked({ level, shape }: RoleCues, habits: Habits): void {
  const deeper = level > habits.level;
  own[At.text] = -12;
  own[At.column] = shape.column === 0 ? -9 : 2.5;
  own[At.kicker] = shape.speaks === 2 ? 0 : -4;
  own[At.headline] = deeper ? -1 : 5;
  own[At.deck] = deeper ? 0 : -5;
  own[At.subhead] = deeper ? 5 : 0;
  own[At.byline] = shape.name ? -4 : -9;
}

/** Gives the blocks of a run the sequence of labels that weighs most. */
function readRun(
  page: Blocks,
  run: readonly BlockIndex[],
  before: Neighbour,
  behind: Neighbour,
  habits: Habits,
  decided: ReadonlyMap<BlockIndex, Role>,
  roles: OwnRole[],
): void {
  const count = labels.length;
  const back = new Int8Array(run.length * count);
  let best = new Float64Array(count);
  let row = new Float64Array(count);
  for (let i = 0; i < run.length; i++) {
    const b = run[i] as BlockIndex;
    weigh(page, b, habits, decided.get(b));
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
    const unsigned = habits.signed && (l === At.headline || l === At.deck) && behind === 'paragraph' ? unsignedStory : 0;
    const weight = (best[l] as number) + (endsBefore[behind][l] as number) + unsigned;
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
