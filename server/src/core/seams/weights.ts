/**
 * What each feature is worth, in log-odds that an open end goes on in a start, against the choice "no partner". Fitted by scripts/quality/fit.ts
 * on simulated pages (part 8 of the corpus), Chinese and English apart; rounded to what the pages can tell.
 */
import { at, type FeatureName, featureNames } from './features.js';

export const explained: Readonly<Record<FeatureName, string>> = {
  moved: 'the two stand apart: any such pair, before anything is known',
  next: 'neighbours, nothing but furniture between',
  pastHeading: 'neighbours, but a heading or byline stands between',
  distance: 'each doubling of the body blocks between',
  backward: 'the start stands above the end',
  underJump: 'the end stands under “continued from page 1”: its other columns may be anywhere on the page',
  tailComma: 'the end stops at a comma',
  tailClause: 'the end stops at ； or ：, where paragraphs may end',
  tailCloser: 'the end stops at a closing quote or bracket',
  tailShort: 'a line of under 30 characters without a mark may be a heading',
  tailNoStop: 'under 80 characters without one sentence end: may be a heading or a label',
  titleLike: 'the same, and what follows looks like the start of a paragraph',
  tailFunction: 'the end is a word that needs another: the, of, and',
  headMark: 'the start is a mark that cannot begin a line',
  headCloser: 'the start closes a quotation or bracket that it never opened',
  headClause: 'the start is a rest of a sentence of up to four characters: 曲线。',
  headComma: 'the start is one character and a comma: 题，',
  headStart: 'each nat by which the start looks like the start of a paragraph',
  headIndented: 'the start is indented like a new paragraph',
  headUnindented: 'the start is flush left among indented paragraphs',
  headLower: 'the start has no capital',
  headUpper: 'the start has a capital',
  headList: 'the start looks like an item of a list',
  attraction: 'each nat by which the characters or words fit across the cut',
  company: 'each nat by which the wider surroundings of the cut keep company elsewhere',
  word: 'each nat by which a word of the list across the cut explains the text better',
  doubled: 'the first character repeats the last one: a misprint has to be supposed',
  number: 'the cut falls inside a number or between number and counter',
  balance: 'a quotation or bracket opens in one and closes in the other',
  leftOpen: 'a quotation or bracket stays open',
  closedUnopened: 'a quotation or bracket closes that was not opened',
  announced: 'the end announces a count (八个精准发力) and the start keeps it; set by hand, for few pages have one',
  echo: 'each character of the text across the cut that stands unbroken elsewhere',
  topic: 'each tenth of likeness in names and terms',
  hyphen: 'the halves of a word with a hyphen make a word of the list',
  hyphenNoWord: 'they do not',
  splitWord: 'two halves that are no words make one',
};

const han: Partial<Record<FeatureName, number>> = {
  moved: -2.04,
  next: 0.22,
  pastHeading: -2.98,
  distance: -1.27,
  backward: -2.43,
  underJump: 1.94,
  tailComma: -0.26,
  tailClause: -1.87,
  tailCloser: 0.03,
  tailShort: -2.14,
  tailNoStop: -0.72,
  titleLike: 0.03,
  headMark: 3.26,
  headCloser: 0.9,
  headClause: 4,
  headComma: -0.05,
  headStart: -0.35,
  headIndented: -3.38,
  headUnindented: 1.92,
  headList: -1.14,
  attraction: 0.67,
  company: 0.37,
  word: 0.26,
  doubled: -2.08,
  number: 0.72,
  balance: 3.08,
  leftOpen: -2.29,
  closedUnopened: -2.6,
  announced: 5,
  echo: 0.47,
  topic: 0.64,
};

const latin: Partial<Record<FeatureName, number>> = {
  moved: -2.59,
  next: -1.77,
  pastHeading: -4.18,
  distance: -0.98,
  backward: -2,
  tailComma: -1.19,
  tailCloser: -3.18,
  tailShort: 0,
  tailNoStop: -0.09,
  tailFunction: 0.18,
  headMark: 0.54,
  headLower: 5.48,
  headUpper: 0.52,
  attraction: 0.75,
  number: 1.11,
  balance: 1.38,
  leftOpen: -0.94,
  closedUnopened: -1.5,
  topic: 0.91,
  hyphen: 2.37,
  hyphenNoWord: -1.94,
  splitWord: 3,
  tailClause: -3,
  headIndented: -4,
  headList: -1,
};

/** The weights as a vector in the order of `featureNames`. */
export const vectors: Readonly<Record<'han' | 'latin', Float64Array>> = { han: vector(han), latin: vector(latin) };

function vector(table: Partial<Record<FeatureName, number>>): Float64Array {
  const out = new Float64Array(featureNames.length);
  for (const name of featureNames) out[at[name]] = table[name] ?? 0;
  return out;
}
