/**
 * What each feature is worth, in log-odds that an open end goes on in a start, against the choice "no partner". Fitted by scripts/quality/fit.ts
 * on simulated pages, torn and whole (part 8 of the corpus), as the engine itself cuts and reads them, Chinese and English apart; the Chinese ones are
 * halfway between a fit on Simplified pages and one with two in five joins on Traditional pages. A few are set by
 * hand (FIXED in fit.ts), because random cuts and simulated headings teach them too weakly or not at all:
 * - headClause, wholeRest: nobody begins a paragraph with 题。, but a simulator seldom cuts there;
 * - announced: hardly a simulated page has one;
 * - tailShort, plainLine: the subheads of whole pages are few, and a false join under one is worse than a missed one;
 * - headCloser, closedUnopened, neverOpened: the rest of a quotation whose first half is lost must not be taken for that of another;
 * - usage: fitted on Traditional pages with all else as it is;
 * - doubled: misprints at a cut are rarer on simulated pages than on scanned ones;
 * - weakLine: signatures and labels are not simulated;
 * - in Chinese underHeadline: as fitted in English, as so few Chinese beginnings are torn;
 * - headIndented: no simulated rest is indented, and a printed page says so that a paragraph begins;
 * - underJump: chosen on pages of part 8, and lower than what finds most there, because an end that goes on on another page finds a start by chance;
 * - in English pastHeading: where two columns are written by turns, a heading of the one cuts the other; simulated ones are cut elsewhere;
 * - in English tailClause, headMark, headIndented, splitWord: no simulated page has them.
 */
import { at, type FeatureName, featureNames } from './features.js';

export const explained: Readonly<Record<FeatureName, string>> = {
  moved: 'the two stand apart: any such pair, before anything is known',
  next: 'neighbours, nothing but furniture between',
  pastHeading: 'neighbours, but a heading or byline stands between',
  distance: 'each doubling of the body blocks between',
  backward: 'the start stands above the end',
  underJump:
    'the start stands above, and the end in a column under “continued from page 1”, whose other columns may be anywhere: instead of backward and distance',
  tailComma: 'the end stops at a comma',
  tailClause: 'the end stops at ；, where paragraphs may end',
  tailCloser: 'the end stops at a closing quote or bracket',
  tailShort: 'a line of under 30 characters without a mark may be a heading',
  tailNoStop: 'under 80 characters without one sentence end: may be a heading or a label',
  titleLike: 'the same, and what follows looks like the start of a paragraph',
  weakLine: 'a short line that ends in a bracket or ；: a label or an item of a list',
  plainLine:
    'a line as headings are written: up to 45 characters without any mark, or very short; in English without the, is, was and the like',
  plainMarked: 'the same on a page that marks its headings with #',
  tailFunction: 'the end is a word that needs another: the, of, and',
  headMark: 'the start is a mark that cannot begin a line',
  headCloser: 'the start closes a quotation or bracket that it never opened',
  headClause: 'the start is a rest of a sentence of up to four characters: 题。',
  headComma: 'the start is one character and a comma: 题，',
  headStart: 'each nat by which the start looks like the start of a paragraph',
  headSpeaks: 'the first clause only names a speaker: 林敬川指出，',
  headIndented: 'the start is indented like a new paragraph',
  headUnindented: 'the start is flush left among indented paragraphs',
  headLower: 'the start has no capital',
  headUpper: 'the start has a capital',
  headOpening: 'the capital stands on a word that opens sentences: The, But, He',
  headKnown: 'the capital stands on a word of the list, so the start is no rest of a name',
  headQuote: 'the start is a quotation mark or bracket',
  lowerMoved: 'a start without a capital that stands apart: its other half must be somewhere',
  afterClosed: 'a start that stands apart, right below a paragraph that is complete: rather a paragraph of its own',
  underHeadline:
    'a start that stands apart, right below a headline of which it says so much again: its own story begins there, with the first words lost',
  attraction: 'each nat by which the characters or words fit across the cut',
  company: 'each nat by which the wider surroundings of the cut keep company elsewhere',
  usage:
    'each nat by which the page itself, elsewhere, writes the first two characters of the start behind the last one of the end',
  classes: 'each nat by which the two kinds of English words call for each other: the + noun',
  word: 'each nat by which a word of the list across the cut explains the text better',
  wholeRest: 'the start is just the rest of that word and a mark: 如期达|标。',
  doubled: 'the first character repeats the last one: a misprint has to be supposed',
  number: 'the cut falls inside a number or between number and counter',
  called: 'an English end calls for a number or a date (by, about) and the start is one',
  balance: 'a quotation or bracket opens in one and closes in the other',
  leftOpen: 'a quotation or bracket stays open',
  closedUnopened: 'a quotation or bracket closes that was not opened',
  neverCloses: 'and the start is all there, to the end of its paragraph, and does not close it',
  neverOpened: 'and the end is all there, from the start of its paragraph, and does not open it',
  announced: 'the end announces a count (六个全面覆盖) and the start keeps it: each doubling, for a phrase of four characters',
  echo: 'each character of the text across the cut that stands unbroken elsewhere',
  topic: 'each tenth of likeness in names and terms; in English the root of it, twice',
  titleTopic: 'the same where the end may be a heading: a paragraph says again what its heading says',
  bareTitleTopic: 'and the page marks no headings',
  hyphen: 'the halves of a word with a hyphen make a word of the list',
  hyphenNoWord: 'they do not',
  splitWord: 'two halves make a word, the first of them none by itself',
  strayRest:
    'the start is no word of the list, and the end does not make one of it: oth|ers; three times so where it is as short as that',
};

const han: Partial<Record<FeatureName, number>> = {
  moved: 0.47,
  next: 0.77,
  pastHeading: -3.18,
  distance: -1.25,
  backward: -3.4,
  underJump: -4.5,
  tailComma: 0.58,
  tailClause: -3.5,
  tailCloser: 1.18,
  tailShort: -1.5,
  tailNoStop: -0.04,
  weakLine: -3,
  plainLine: -6.2,
  headMark: 2.79,
  headCloser: 1.5,
  headClause: 4,
  headComma: 1,
  headStart: -0.32,
  headSpeaks: -2.81,
  headIndented: -6,
  headUnindented: 3.14,
  afterClosed: -2.09,
  underHeadline: -5,
  titleLike: -0.08,
  attraction: 0.46,
  company: 0.39,
  usage: 0.35,
  word: 0.47,
  wholeRest: 3,
  doubled: -1.3,
  number: 1.49,
  balance: 1.77,
  leftOpen: -1.03,
  closedUnopened: -3,
  neverCloses: -1.29,
  neverOpened: -3,
  announced: 5,
  echo: 0.4,
  topic: 1.46,
  titleTopic: -0.95,
  bareTitleTopic: -1.02,
};

const latin: Partial<Record<FeatureName, number>> = {
  moved: 1.46,
  next: 2.93,
  pastHeading: -0.8,
  distance: -1.04,
  backward: -2.64,
  underJump: -4,
  tailComma: -1.12,
  tailClause: -3,
  tailCloser: -2.9,
  tailShort: 0.75,
  tailNoStop: -0.82,
  weakLine: -3,
  plainLine: -3.33,
  plainMarked: 3.86,
  tailFunction: 0.77,
  headMark: 0.77,
  headCloser: 1.72,
  headIndented: -4,
  headLower: 1.92,
  headUpper: -1.01,
  headOpening: -4.7,
  headKnown: -0.48,
  headQuote: -4.16,
  lowerMoved: 2.18,
  afterClosed: -0.45,
  underHeadline: -5,
  attraction: 0.62,
  classes: 0.77,
  number: 2.62,
  called: 2.7,
  balance: 4.13,
  leftOpen: -0.52,
  closedUnopened: -0.34,
  neverCloses: -0.01,
  neverOpened: -0.62,
  topic: 1.2,
  titleTopic: -0.17,
  bareTitleTopic: -1.18,
  hyphen: 3.37,
  hyphenNoWord: -0.37,
  splitWord: 3,
  strayRest: -1.3,
};

/**
 * Pages in Traditional characters: a seventh as much of their papers was counted, so where two blocks stand and what they speak of says more there
 * beside the counts. Fitted on such pages of part 8 with all else as it is, but for `backward`, which the fit would make much dearer still.
 */
const hant: Partial<Record<FeatureName, number>> = {
  ...han,
  moved: 0.8,
  next: 0.8,
  distance: -1.72,
  backward: -4.5,
  topic: 1.95,
};

/** The weights as vectors in the order of `featureNames`. */
export const vectors: Readonly<Record<'han' | 'hant' | 'latin', Float64Array>> = {
  han: vector(han),
  hant: vector(hant),
  latin: vector(latin),
};

/** The vector for a block of Latin letters or not, on such a page; by three names rather than by a key, so that the first English line of a page takes no compiler by surprise. */
export function weightsOf({ traditional }: Written, latin: boolean | number | undefined): Float64Array {
  return latin ? vectors.latin : traditional ? vectors.hant : vectors.han;
}

/** How a page is written. */
interface Written {
  readonly traditional: boolean;
}

function vector(table: Partial<Record<FeatureName, number>>): Float64Array {
  const out = new Float64Array(featureNames.length);
  for (const name of featureNames) out[at[name]] = table[name] ?? 0;
  return out;
}
