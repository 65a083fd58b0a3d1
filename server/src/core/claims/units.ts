/** Units: the language's table compiled for longest match, and what a match says. */
import type { UnitData, UnitWords } from './language.js';
import { buildTrie, lengthOf, matchForward, NO_MATCH, payloadOf, type Trie, wordsOf } from './words.js';

export type UnitKind = 'percentage' | 'percentage-point' | 'money' | 'measure' | 'duration' | 'count';

/** One unit, shared by all claims that carry it. */
export interface Unit {
  readonly kind: UnitKind;
  readonly symbol: string;
  /** The symbol below a slash: 吨/小时 is t/h, though hours alone are reported as written. */
  readonly below: string;
  /** The power of ten that turns the written number into the unit: 角 is -1 in CNY. */
  readonly places: number;
  /** A counter that is read after digits only. */
  readonly digitsOnly: boolean;
  /** Characters that make another word of it when they follow: 市 before 场. */
  readonly notBefore: string;
  /** The word begins with a letter, so that nothing but a digit may touch it on the left and no letter on the right. */
  readonly latin: boolean;
}

export interface Units {
  readonly trie: Trie;
  readonly list: readonly Unit[];
}

/** Compiles a language's units. `otherWords`: unit → characters behind it that make another word. */
export function compileUnits(data: UnitData, otherWords: Readonly<Record<string, string>> = {}): Units {
  const list: Unit[] = [];
  const words: [string, number][] = [];
  const digitsOnly = new Set(wordsOf(data.digitCounters));
  const add = (kind: UnitKind, symbol: string, forms: string, places: number): void => {
    for (const form of wordsOf(forms)) {
      words.push([form, list.length]);
      list.push({
        kind,
        symbol: symbol === '' ? form : symbol,
        below: data.belowSlash[form] ?? (symbol === '' ? form : symbol),
        places,
        digitsOnly: digitsOnly.has(form),
        latin: /^[A-Za-z]/.test(form),
        notBefore: otherWords[form] ?? '',
      });
    }
  };
  const table = (kind: UnitKind, units: UnitWords): void => {
    for (const [symbol, forms] of Object.entries(units)) add(kind, symbol, forms, 0);
  };
  table('money', data.money);
  table('money', data.currencies);
  add('money', '', data.sharedCurrencies, 0);
  add('money', '', data.currencyCodes, 0);
  for (const [symbol, parts] of Object.entries(data.parts)) {
    for (const [forms, places] of parts) add(kindOf(data, symbol), symbol, forms, places);
  }
  table('percentage', data.percentages);
  table('percentage-point', data.points);
  add('duration', '', data.durations, 0);
  table('measure', data.measures);
  add('count', '', data.counters, 0);
  return { trie: buildTrie(words), list };
}

/** Which of the tables a symbol is in. */
function kindOf(data: UnitData, symbol: string): UnitKind {
  if (symbol in data.money) return 'money';
  if (symbol in data.percentages) return 'percentage';
  return symbol in data.points ? 'percentage-point' : 'measure';
}

/** A unit that stands at `at`: where it ends, and which it is. */
export interface UnitMatch {
  unit: Unit | null;
  end: number;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether a word of letters goes on: kmh, and 97 L'Étoile. */
function goesOn(code: number): boolean {
  return isLetter(code) || code === 0x27 || code === 0x2019;
}

/** Finds the longest unit at `at`. Returns false where there is none. */
export function matchUnit(units: Units, text: string, at: number, end: number, out: UnitMatch): boolean {
  const match = at < end ? matchForward(units.trie, text, at, end) : NO_MATCH;
  if (match !== NO_MATCH) {
    const unit = units.list[payloadOf(match)] as Unit;
    const stop = at + lengthOf(match);
    if (!(isLetter(text.charCodeAt(stop - 1)) && stop < end && goesOn(text.charCodeAt(stop)))) {
      out.unit = unit;
      out.end = stop;
      return true;
    }
  }
  out.unit = null;
  out.end = at;
  return false;
}

/** CNY per t is CNY/t: one string for each pair, made once. The number of pairs is bounded by the table. */
const compounds = new Map<Unit, Map<string, Unit>>();

/** The unit `unit` per `below`. */
export function perUnit(unit: Unit, below: Unit): Unit {
  let row = compounds.get(unit);
  if (!row) {
    row = new Map();
    compounds.set(unit, row);
  }
  let made = row.get(below.symbol);
  if (!made) {
    made = { ...unit, symbol: `${unit.symbol}/${below.below}` };
    row.set(below.symbol, made);
  }
  return made;
}
