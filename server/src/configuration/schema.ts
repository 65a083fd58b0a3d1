/**
 * Holds settings to schemas/galley.schema.json, the same that an editor offers completions from, and says in words what is wrong where and what
 * would be right.
 */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { configuration as wording } from '../../../l10n/configuration.js';
import { type Locale, say } from '../../../l10n/index.js';
import schema from '../../../schemas/galley.schema.json' with { type: 'json' };

/** One thing that is wrong. */
export interface Fault {
  /** Keys from the outside in; empty where the whole is wrong. */
  readonly path: readonly string[];
  readonly message: string;
}

const root = schema as unknown as Schema;
const validator = new Validator(root, '7', false);

/** Everything that is wrong with a value; empty where it holds. */
export function faultsOf(value: unknown, locale: Locale): readonly Fault[] {
  const { errors } = validator.validate(value);
  const faults = errors.flatMap((unit) => {
    const path = pathOf(unit.instanceLocation);
    const message = messageOf(unit, path, locale);
    return message === null ? [] : [{ path, message }];
  });
  // A value of a wrong type breaks several rules at once; the first says it.
  return faults.filter(({ path }, index) => faults.findIndex((other) => other.path.join('/') === path.join('/')) === index);
}

function messageOf({ keyword }: OutputUnit, path: readonly string[], locale: Locale): string | null {
  const key = path.at(-1) ?? '.galley.json';
  const node = schemaAt(path);
  switch (keyword) {
    case 'false': {
      const keys = Object.keys(schemaAt(path.slice(0, -1))?.properties ?? {}).filter((name) => name !== '$schema');
      const meant = nearest(key, keys);
      const values = { key, keys: keys.join(', ') };
      return meant === null ? say(locale, wording.unknownKey, values) : say(locale, wording.misspeltKey, { ...values, meant });
    }
    case 'enum':
      return say(locale, wording.oneOf, { key, values: (node?.enum ?? []).join(', ') });
    case 'type':
      return say(locale, wrongTypes[String(node?.type)] ?? wording.wrongForm, { key });
    case 'pattern':
      return say(locale, forms[key] ?? wording.wrongForm, { key });
    case 'uniqueItems':
      return say(locale, wording.twice, { key });
    default:
      return null; // it only says that something inside is wrong, and that is told by itself
  }
}

const wrongTypes: Readonly<Record<string, { readonly en: `${string}{key}${string}`; readonly zh: string }>> = {
  object: wording.object,
  string: wording.string,
  array: wording.list,
};

const forms: typeof wrongTypes = { date: wording.date };

/** `#/severities/seam.split` as keys. */
function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURI(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What the schema says of a place; undefined where it says nothing. */
function schemaAt(path: readonly string[]): Schema | undefined {
  let node: Schema | undefined = root;
  for (const key of path) {
    const next: unknown = node?.properties?.[key] ?? node?.items;
    node = resolved(typeof next === 'object' && next !== null ? (next as Schema) : undefined);
  }
  return node;
}

function resolved(node: Schema | undefined): Schema | undefined {
  const name = node?.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : (root.$defs as Readonly<Record<string, Schema>>)[name];
}

/** The key that was meant: the only one within two slips of the pen; null where there is none. */
function nearest(key: string, keys: readonly string[]): string | null {
  const near = keys.filter((candidate) => slips(key.toLowerCase(), candidate.toLowerCase()) <= 2);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** How many letters have to be added, left out or changed. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3; // keys are short, what a person writes need not be
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
