/**
 * Classes of English words, by a short list and by their endings: enough to know that "the" goes on in a noun or an adjective, and not in
 * "has". Counts of single words would need a library; counts of classes need a shelf.
 */
import { DIGIT, marksOf, UPPER } from './marks.js';

/** Words that are a class of their own. Their order is part of the packed statistics: add at the end only, and build those again. */
const own = (
  'a an the and or but nor if of to in on at by for from with into onto upon over under between among about after before during through than ' +
  'as that which who whom whose when where while because since until unless although though is are was were be been being am has have had ' +
  'will would can could shall should may might must do does did not no its his her their our your my this these those every each some any ' +
  'he she they it we you i said says there what how all more most other such only also so up out off down one two three new first last who'
).split(' ');

const ownClasses: ReadonlyMap<string, number> = new Map(own.map((word, i) => [word, i + 1]));

const FIRST_ENDING = 200;
const CAPITAL = FIRST_ENDING;
const NUMBER = FIRST_ENDING + 1;
const OTHER = FIRST_ENDING + 2;
const endings: readonly (readonly [string, number])[] = [
  ['ing', 203],
  ['ed', 204],
  ['ly', 205],
  ['tion', 206],
  ['ment', 206],
  ['ness', 206],
  ['ity', 206],
  ['ance', 206],
  ['al', 207],
  ['ive', 207],
  ['ous', 207],
  ['ful', 207],
  ['ic', 207],
  ['able', 207],
  ['er', 208],
  ['or', 208],
  ['s', 209],
];

/** A class that is one word of the short list, whatever its case. */
export function isListed(kind: number): boolean {
  return kind > 0 && kind < FIRST_ENDING;
}

/** The class of the word `text[start, end)`; 0 for no word at all. */
export function latinClass(text: string, start: number, end: number): number {
  if (end <= start) return 0;
  const first = marksOf(text.charCodeAt(start));
  if (first & DIGIT) return NUMBER;
  const word = text.slice(start, end).toLowerCase();
  const known = ownClasses.get(word);
  if (known !== undefined) return known;
  if (first & UPPER) return CAPITAL;
  for (const [ending, kind] of endings) if (word.endsWith(ending)) return kind;
  return OTHER;
}

/** Pull of one class for another is stored in steps of a quarter of a nat, from -4 up. */
export function pullLevel(pull: number): number {
  return Math.max(1, Math.min(31, Math.round(4 * (pull + 4))));
}

export function pullOfLevel(level: number): number {
  return level / 4 - 4;
}

/** Stands before the two classes of a key in the table of pairs, so that they are taken for no words. */
export const CLASS_KEY = 1;
