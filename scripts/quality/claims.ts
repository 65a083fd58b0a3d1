/**
 * Measures the claims scanner against the gold sentences: spans found and exact, precision, values, units, intervals, modifiers and roles,
 * by kind. Prints numbers; nothing is judged here.
 *
 *   npm run quality                                      prints these tables first
 *   node out/quality/claims.mjs [--misses] [FILE…]       and then again, from the bundle that it left there
 */
import { readFileSync } from 'node:fs';
import { compareDecimals } from '../../server/src/core/claims/decimal.js';
import { readClaims } from '../../server/src/core/claims/read.js';
import { scriptOf } from '../../server/src/core/text/script.js';

interface GoldClaim {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly modifier: string | null;
  readonly aspect: string | null;
  readonly role: string;
}

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly GoldClaim[];
}

/** What is counted for each kind; `of` is how many of the found claims the field was asked of. */
interface Row {
  gold: number;
  found: number;
  exact: number;
  extra: number;
  kind: number;
  value: number;
  unit: number;
  bounds: number;
  modifier: number;
  aspect: number;
  role: number;
}

const fields = ['gold', 'found', 'exact', 'extra', 'kind', 'value', 'unit', 'bounds', 'modifier', 'aspect', 'role'] as const;

function emptyRow(): Row {
  return { gold: 0, found: 0, exact: 0, extra: 0, kind: 0, value: 0, unit: 0, bounds: 0, modifier: 0, aspect: 0, role: 0 };
}

/** Whether two written numbers are the same: "2.50" and "2.5". */
function same(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const decimal = /^-?[0-9]+(\.[0-9]+)?$/;
  return decimal.test(a) && decimal.test(b) && compareDecimals(a, b) === 0;
}

const args = process.argv.slice(2);
const misses = args.includes('--misses');
const given = args.filter((arg) => !arg.startsWith('--'));
const files = given.length > 0 ? given : ['test/gold/claims.zh.jsonl', 'test/gold/claims.en.jsonl'];

for (const file of files) {
  const rows = new Map<string, Row>();
  const row = (kind: string): Row => {
    const known = rows.get(kind) ?? emptyRow();
    rows.set(kind, known);
    return known;
  };
  let silent = 0;
  let broken = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const sentence = JSON.parse(line) as Sentence;
    const { text } = sentence;
    const read = readClaims(text, 0, text.length, scriptOf(text, 0, text.length));
    const used = new Set<number>();
    const note = (what: string): void => {
      if (misses) console.log(`${sentence.id} ${what} | ${text}`);
    };
    for (const gold of sentence.claims) {
      const counts = row(gold.kind);
      counts.gold++;
      let place = read.findIndex((claim, at) => !used.has(at) && claim.start === gold.start && claim.end === gold.end);
      const exact = place >= 0;
      if (!exact) place = read.findIndex((claim, at) => !used.has(at) && claim.start < gold.end && claim.end > gold.start);
      const claim = read[place];
      if (claim === undefined) {
        note(`missed ${gold.kind} ${gold.text}`);
        continue;
      }
      used.add(place);
      counts.found++;
      if (exact) counts.exact++;
      else note(`span ${text.slice(claim.start, claim.end)} for ${gold.text}`);
      const tally = (
        field: 'kind' | 'value' | 'unit' | 'bounds' | 'modifier' | 'aspect' | 'role',
        right: boolean,
        shown: string,
      ): void => {
        if (right) counts[field]++;
        else note(`${field} of ${gold.text}: ${shown}`);
      };
      tally('kind', claim.kind === gold.kind, `${claim.kind} for ${gold.kind}`);
      tally('value', same(claim.value, gold.value), `${claim.value} for ${gold.value}`);
      tally('unit', claim.unit === gold.unit, `${claim.unit} for ${gold.unit}`);
      tally(
        'bounds',
        same(claim.min, gold.min) && same(claim.max, gold.max),
        `${claim.min}–${claim.max} for ${gold.min}–${gold.max}`,
      );
      tally('modifier', claim.modifier === gold.modifier, `${claim.modifier} for ${gold.modifier}`);
      tally('aspect', claim.aspect === gold.aspect, `${claim.aspect} for ${gold.aspect}`);
      tally('role', claim.role === gold.role, `${claim.role} for ${gold.role}`);
    }
    read.forEach((claim, at) => {
      if (used.has(at)) return;
      row(claim.kind).extra++;
      note(`extra ${claim.kind} ${text.slice(claim.start, claim.end)}`);
    });
    if (sentence.claims.length === 0) {
      silent++;
      if (read.length > 0) broken++;
    }
  }
  print(file, rows, silent, broken);
}

function print(file: string, rows: ReadonlyMap<string, Row>, silent: number, broken: number): void {
  const total = emptyRow();
  for (const counts of rows.values()) for (const field of fields) total[field] += counts[field];
  console.log(`${file}: ${total.gold} claims; of ${silent} sentences that say nothing, ${broken} were taken to say something`);
  console.log(
    `recall ${percent(total.found, total.gold)}  exact ${percent(total.exact, total.gold)}  precision ${percent(total.found, total.found + total.extra)}`,
  );
  console.log(['kind'.padEnd(18), ...fields.map((field) => field.padStart(9))].join(''));
  for (const [kind, counts] of [...[...rows].sort((a, b) => b[1].gold - a[1].gold), ['all', total] as const]) {
    const cells = fields.map((field) => {
      const value = counts[field];
      if (field === 'gold' || field === 'extra') return String(value).padStart(9);
      return percent(value, field === 'found' || field === 'exact' ? counts.gold : counts.found).padStart(9);
    });
    console.log(kind.padEnd(18) + cells.join(''));
  }
  console.log('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}
