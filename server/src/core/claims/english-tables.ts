/** The English tables, compiled once: units, number words, names, cues. */
import { cues, currencies, units as data, names, numbers } from '../../languages/en/claims/index.js';
import { compileCues } from './cues.js';
import type { Unit, UnitKind } from './units.js';
import { buildTrie, phrasesOf, type Trie, wordsOf } from './words.js';

export const cuesBefore = compileCues(cues.before, true, true);
export const cuesAfter = compileCues(cues.after, false, true);

const list: Unit[] = [];
const unitWords: [string, number][] = [];

function add(kind: UnitKind, symbol: string, forms: string, places: number): void {
  for (const form of phrasesOf(forms)) {
    unitWords.push([form, list.length]);
    // a 2,000-square-foot house.
    if (kind === 'measure' && form.includes(' ')) unitWords.push([form.replaceAll(' ', '-'), list.length]);
  }
  list.push({ kind, symbol, below: data.belowSlash[symbol] ?? symbol, places, digitsOnly: false, notBefore: '', latin: true });
}

function partOf(symbol: string): UnitKind {
  return symbol in data.points ? 'percentage-point' : 'money';
}

for (const [symbol, forms] of Object.entries(data.percentages)) add('percentage', symbol, forms, 0);
for (const [symbol, forms] of Object.entries(data.points)) add('percentage-point', symbol, forms, 0);
for (const [symbol, forms] of Object.entries(data.currencies)) add('money', symbol, forms, 0);
for (const [symbol, forms] of Object.entries(currencies.currencyNames)) add('money', symbol, forms, 0);
for (const name of phrasesOf(currencies.sharedCurrencies)) add('money', name, name, 0);
for (const code of phrasesOf(currencies.codes)) add('money', code.toUpperCase(), code, 0);
for (const [symbol, forms] of Object.entries(data.signsBehind)) add('money', symbol, forms, 0);
for (const [symbol, parts] of Object.entries(data.parts))
  for (const [forms, places] of parts) add(partOf(symbol), symbol, forms, places);
for (const [symbol, forms] of Object.entries(data.measures)) add('measure', symbol, forms, 0);
for (const [symbol, forms] of Object.entries(data.durations)) add('duration', symbol, forms, 0);

/** Units behind a number; the payload is the place in `unitList`. */
export const unitTrie = buildTrie(unitWords);
export const unitList: readonly Unit[] = list;

/** Currency codes by the mark before a number; the payload is the place in `currencyList`. */
const codesBefore = phrasesOf(currencies.codes.toUpperCase()).filter((code) => !(code in data.currencyMarks));
export const currencyList = [...Object.keys(data.currencyMarks), ...codesBefore];
export const currencyTrie = buildTrie(
  currencyList.flatMap((code, at) =>
    wordsOf(data.currencyMarks[code] ?? code).map((mark): [string, number] => [mark.replace('_', ' ').toLowerCase(), at]),
  ),
  true,
);

/** What a word that can begin a number is. */
export const Word = {
  small: 0,
  scale: 1,
  vague: 2,
  multiple: 3,
  ordinal: 4,
  part: 5,
  article: 6,
  name: 7,
  twice: 8,
  verb: 9,
} as const;

/** A word of the number lexicon: what it is, and its value, as a number or (multiples, vague plurals) as a decimal in `text`. */
export interface Lexeme {
  readonly is: number;
  readonly value: number;
  readonly text: string;
}

const lexemes: Lexeme[] = [];
const lexicon: [string, number][] = [];

function word(form: string, is: number, value: number, text = form): void {
  lexicon.push([form, lexemes.length]);
  lexemes.push({ is, value, text });
}

for (const phrase of phrasesOf(names.phrases)) word(phrase, Word.name, 0);
for (const [form, value] of Object.entries(numbers.small)) word(form, Word.small, value);
for (const [form, value] of Object.entries(numbers.scales)) if (form.length > 4) word(form, Word.scale, value);
word('dozen', Word.scale, -12);
for (const [form, lowest] of Object.entries(numbers.vague)) word(form, Word.vague, 0, lowest);
for (const [form, value] of Object.entries(numbers.multiples)) word(form, Word.multiple, 0, value);
for (const [form, value] of Object.entries(numbers.verbs)) word(form, Word.verb, 0, value);
for (const [form, value] of Object.entries(numbers.ordinals)) word(form, Word.ordinal, value);
for (const [form, value] of Object.entries(numbers.denominators)) word(form, Word.part, value);
word('a', Word.article, 1);
word('an', Word.article, 1);
word('twice', Word.twice, 2);

/** First letters of the lexicon. */
export const lexemeStarts: ReadonlySet<string> = new Set(lexicon.map(([form]) => form.charAt(0)));
export const lexemeList: readonly Lexeme[] = lexemes;
export const lexemeTrie = buildTrie(lexicon);

/** The payload of `dozen` among the powers of ten of `scaleTrie`. */
export const DOZEN = 60;

/** hundred, million, bn behind digits; the payload is the power of ten. */
export const scaleTrie = buildTrie([...Object.entries(numbers.scales), ['dozen', DOZEN]]);

export const shortScales: ReadonlySet<string> = new Set(wordsOf(numbers.shortScales));
export const moneyScales: ReadonlySet<string> = new Set(wordsOf(numbers.moneyScales));

/** Characters that a currency mark before a number ends in. */
export const markEnds: ReadonlySet<string> = new Set(
  currencyList.flatMap((code) => wordsOf(data.currencyMarks[code] ?? code).map((mark) => mark.slice(-1).toLowerCase())),
);

function setOf(words: string): Trie {
  return buildTrie(phrasesOf(words).map((form): [string, number] => [form, 1]));
}

export const nameBefore = buildTrie(
  phrasesOf(names.before).map((form): [string, number] => [form, 1]),
  true,
);
export const nameBehind = setOf(names.behind);
export const plurals = setOf(data.plurals);
export const notPlural = setOf(data.notPlural);
/** What must follow `m` or `in` for it to be a unit. */
export const shortUnits: ReadonlyMap<string, Trie> = new Map(
  Object.entries(data.shortUnits).map(([unit, behind]) => [unit, setOf(behind)]),
);
export const weighing = setOf(data.weighing);
export const weighedThings = setOf(data.weighedThings);
export const groups = buildTrie(
  phrasesOf(data.groups).map((form): [string, number] => [form, 1]),
  true,
);
export const yearlyThings = setOf(data.yearlyThings);
export const phraseEnds = setOf(data.phraseEnds);
export const months = buildTrie(Object.entries(numbers.months));
export const monthsBackward = buildTrie(Object.entries(numbers.months), true);
export const changeNouns = buildTrie([
  ...phrasesOf(cues.changeNouns.up).map((form): [string, number] => [form, 0]),
  ...phrasesOf(cues.changeNouns.down).map((form): [string, number] => [form, 1]),
]);
export const basisNames = Object.keys(cues.bases);
export const bases = buildTrie(
  basisNames.flatMap((name, at) => phrasesOf(cues.bases[name] ?? '').map((form): [string, number] => [form, at])),
);
