/**
 * What a language tells the claims scanner: lists of words and what each of them means. The lists live in languages/, the meaning of the
 * fields is here. In every string the words stand apart by white space.
 */
import type { Aspect, Modifier } from './claim.js';

/** Units by the symbol that a claim reports; the words are the ways in which papers write them. */
export type UnitWords = Readonly<Record<string, string>>;

export interface UnitData {
  /** ISO 4217 code → words. */
  readonly money: UnitWords;
  /** The same for the currencies of the world; what `money` says of a word comes first. */
  readonly currencies: UnitWords;
  /** Names that several currencies share; reported as written. */
  readonly sharedCurrencies: string;
  /** Codes of ISO 4217 that papers put beside a number. */
  readonly currencyCodes: string;
  /** Symbol of the currency or measure → words for a part of it, with the power of ten: `{ CNY: [['角 毛', -1]] }`. */
  readonly parts: Readonly<Record<string, readonly (readonly [words: string, places: number])[]>>;
  readonly percentages: UnitWords;
  readonly points: UnitWords;
  /** UCUM-like symbol → words. */
  readonly measures: UnitWords;
  /** Units of time; reported as written. */
  readonly durations: string;
  /** Unit of time → its UCUM symbol, which it has below a slash. */
  readonly belowSlash: Readonly<Record<string, string>>;
  /** Counters or head nouns; reported as written. */
  readonly counters: string;
  /** Counters that name a thing more often than they count it when the number is in words (三级, 五星): read after digits only. */
  readonly digitCounters: string;
}

/** What a word before or behind a number says of it. */
export type Cue =
  | { readonly is: 'modifier'; readonly modifier: Modifier }
  | { readonly is: 'aspect'; readonly aspect: Aspect }
  /** 由, from: the number is where a change began. */
  | { readonly is: 'from' }
  /** 至, to: the number is where a change arrived, if a verb of change or a `from` stands before it. */
  | { readonly is: 'to' }
  /** 增长, fell: the number is the change, or, with `to`, its verb. */
  | {
      readonly is: 'change';
      readonly direction: 'up' | 'down' | null;
      /** A verb only in a comparison: 高 in 比去年高5%. */
      readonly compared: boolean;
    }
  /** by: the number is how much a verb of change moved. */
  | { readonly is: 'by' }
  /** 达, 为, reached: the number is a level. */
  | { readonly is: 'level' }
  /** 占, accounts for: the number is a share. */
  | { readonly is: 'share' }
  /** 其中, including: the number is a part of what was told before. */
  | { readonly is: 'subset' }
  /** 同比, year on year: what a change is measured against. */
  | { readonly is: 'basis'; readonly basis: string }
  /** Words that may stand between a cue and the number and say nothing: 了, 已, 仅, 分别. */
  | { readonly is: 'filler' };

/** Cues by what they say; keys `modifier:gt`, `aspect:average`, `change:up`, `compared:up`, or the plain `is`. */
export type CueWords = Readonly<Record<string, string>>;

export interface NameData {
  /** Words with a numeral in them that count nothing, wherever they stand: 进一步, 十四五, 一带一路. */
  readonly words: string;
  /** Quantity-like words that go on after a number and make a name of the whole: 条 in a law, 号线. */
  readonly after: string;
  /** Words right before a number that make it a name: 国道, 歼, 电话. */
  readonly before: string;
}
