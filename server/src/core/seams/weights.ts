/**
 * What each feature is worth, in log-odds that an open end goes on in a start, against the choice "no partner". Fitted by scripts/quality/fit.ts
 * on simulated pages, torn and whole (part 8 of the corpus), as the engine itself cuts and reads them, Chinese and English apart. A few are set by
 * hand (FIXED in fit.ts), because random cuts and simulated headings teach them too weakly or not at all:
 * - headClause, wholeRest: nobody begins a paragraph with 题。, but a simulator seldom cuts there;
 * - announced: hardly a simulated page has one;
 * - tailShort, plainLine: the subheads of whole pages are few, and a false join under one is worse than a missed one;
 * - doubled: misprints at a cut are rarer on simulated pages than on scanned ones;
 * - weakLine: signatures and labels are not simulated;
 * - in English tailClause, headMark, headIndented, splitWord: no simulated page has them.
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
  tailClause: 'the end stops at ；, where paragraphs may end',
  tailCloser: 'the end stops at a closing quote or bracket',
  tailShort: 'a line of under 30 characters without a mark may be a heading',
  tailNoStop: 'under 80 characters without one sentence end: may be a heading or a label',
  titleLike: 'the same, and what follows looks like the start of a paragraph',
  weakLine: 'a short line that ends in a bracket or ；: a label or an item of a list',
  plainLine:
    'a line as headings are written: up to 45 characters without any mark, or very short; in English without the, is, was and the like',
  tailFunction: 'the end is a word that needs another: the, of, and',
  headMark: 'the start is a mark that cannot begin a line',
  headCloser: 'the start closes a quotation or bracket that it never opened',
  headClause: 'the start is a rest of a sentence of up to four characters: 题。',
  headComma: 'the start is one character and a comma: 题，',
  headStart: 'each nat by which the start looks like the start of a paragraph',
  headIndented: 'the start is indented like a new paragraph',
  headUnindented: 'the start is flush left among indented paragraphs',
  headLower: 'the start has no capital',
  headUpper: 'the start has a capital',
  attraction: 'each nat by which the characters or words fit across the cut',
  company: 'each nat by which the wider surroundings of the cut keep company elsewhere',
  classes: 'each nat by which the two kinds of English words call for each other: the + noun',
  word: 'each nat by which a word of the list across the cut explains the text better',
  wholeRest: 'the start is just the rest of that word and a mark: 如期达|标。',
  doubled: 'the first character repeats the last one: a misprint has to be supposed',
  number: 'the cut falls inside a number or between number and counter',
  balance: 'a quotation or bracket opens in one and closes in the other',
  leftOpen: 'a quotation or bracket stays open',
  closedUnopened: 'a quotation or bracket closes that was not opened',
  announced: 'the end announces a count (六个全面覆盖) and the start keeps it: each doubling, for a phrase of four characters',
  echo: 'each character of the text across the cut that stands unbroken elsewhere',
  topic: 'each tenth of likeness in names and terms',
  hyphen: 'the halves of a word with a hyphen make a word of the list',
  hyphenNoWord: 'they do not',
  splitWord: 'two halves that are no words make one',
};

const han: Partial<Record<FeatureName, number>> = {
  moved: -1.87,
  next: -0.29,
  pastHeading: -3.27,
  distance: -1.3,
  backward: -2.97,
  underJump: 1.83,
  tailComma: -0.03,
  tailClause: -2.18,
  tailCloser: 1.13,
  tailShort: -1.5,
  tailNoStop: -0.28,
  weakLine: -3,
  plainLine: -4.2,
  headMark: 2.15,
  headCloser: 1.8,
  headClause: 4,
  headComma: 0.29,
  headStart: -0.29,
  headIndented: -3.56,
  headUnindented: 2.06,
  titleLike: 0.36,
  attraction: 0.61,
  company: 0.21,
  word: 0.28,
  wholeRest: 3,
  doubled: -1.3,
  number: 1.33,
  balance: 1.94,
  leftOpen: -2.51,
  closedUnopened: -2.92,
  announced: 5,
  echo: 0.52,
  topic: 0.8,
};

const latin: Partial<Record<FeatureName, number>> = {
  moved: -1.57,
  next: -0.58,
  pastHeading: -3.54,
  distance: -1.14,
  backward: -1.96,
  underJump: -0.58,
  tailComma: -0.3,
  tailCloser: -1.86,
  tailShort: 0.66,
  tailNoStop: -0.71,
  weakLine: -3,
  plainLine: -0.97,
  tailFunction: 0.16,
  headMark: 0.77,
  headCloser: 3.19,
  headLower: 4.64,
  headUpper: -0.14,
  attraction: 0.55,
  classes: 0.82,
  number: 2.16,
  balance: 1.35,
  leftOpen: -1.19,
  closedUnopened: -3.23,
  topic: 0.6,
  hyphen: 3.2,
  hyphenNoWord: -1.6,
  tailClause: -3,
  headIndented: -4,
  splitWord: 3,
};

/** The weights as a vector in the order of `featureNames`. */
export const vectors: Readonly<Record<'han' | 'latin', Float64Array>> = { han: vector(han), latin: vector(latin) };

function vector(table: Partial<Record<FeatureName, number>>): Float64Array {
  const out = new Float64Array(featureNames.length);
  for (const name of featureNames) out[at[name]] = table[name] ?? 0;
  return out;
}
