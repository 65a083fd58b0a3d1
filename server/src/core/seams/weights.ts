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
  word: 'each nat by which a word of the list across the cut explains the text better',
  doubled: 'the first character repeats the last one: a misprint has to be supposed',
  number: 'the cut falls inside a number or between number and counter',
  balance: 'a quotation or bracket opens in one and closes in the other',
  leftOpen: 'a quotation or bracket stays open',
  closedUnopened: 'a quotation or bracket closes that was not opened',
  echo: 'each character of the text across the cut that stands unbroken elsewhere',
  topic: 'each tenth of likeness in names and terms',
  hyphen: 'the halves of a word with a hyphen make a word of the list',
  hyphenNoWord: 'they do not',
  splitWord: 'two halves that are no words make one',
};

const han: Partial<Record<FeatureName, number>> = {
  moved: -0.26,
  next: 1.88,
  pastHeading: -1.2,
  distance: -1.02,
  backward: -2.19,
  tailComma: 0.05,
  tailClause: -1.76,
  tailCloser: -0.23,
  tailShort: -1.59,
  tailNoStop: -0.36,
  titleLike: -0.03,
  headMark: 1.23,
  headCloser: 0,
  headClause: 1.38,
  headComma: -0.36,
  headStart: -0.32,
  headIndented: -4.37,
  headUnindented: 1.99,
  headList: -0.9,
  attraction: 0.83,
  word: 0.27,
  doubled: -2.33,
  number: 1.38,
  balance: 4.16,
  leftOpen: -2.36,
  closedUnopened: -1.93,
  echo: 0.42,
  topic: 0.84,
};

const latin: Partial<Record<FeatureName, number>> = {
  moved: -2.65,
  next: -1.79,
  pastHeading: -4.23,
  distance: -0.96,
  backward: -1.99,
  tailComma: -1.06,
  tailClause: -3,
  tailCloser: -3.05,
  tailFunction: 0.39,
  headMark: 0.48,
  headLower: 5.37,
  headUpper: 0.39,
  headIndented: -4,
  headList: -1,
  attraction: 0.74,
  number: 1.15,
  balance: 1.42,
  leftOpen: -0.94,
  closedUnopened: -1.48,
  topic: 0.95,
  hyphen: 2.46,
  hyphenNoWord: -1.89,
  splitWord: 3,
};

/** The weights as a vector in the order of `featureNames`. */
export const vectors: Readonly<Record<'han' | 'latin', Float64Array>> = { han: vector(han), latin: vector(latin) };

function vector(table: Partial<Record<FeatureName, number>>): Float64Array {
  const out = new Float64Array(featureNames.length);
  for (const name of featureNames) out[at[name]] = table[name] ?? 0;
  return out;
}
