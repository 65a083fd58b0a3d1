/**
 * Holds settings to schemas/galley.schema.json, the same that an editor offers completions from, and says in words what is wrong where and what
 * would be right. The few keywords that the schema uses are read here: a validator of all of JSON Schema was thirty times as much code, which every
 * browser fetched for it. A test holds this one to such a validator.
 */

import { configuration as wording } from '../../../l10n/configuration.js';
import { type Locale, say } from '../../../l10n/index.js';
import schema from '../../../schemas/galley.schema.json' with { type: 'json' };
import { isRecord } from '../formats/json.js';

/** One thing that is wrong. */
export interface Fault {
  /** Keys from the outside in; empty where the whole is wrong. */
  readonly path: readonly string[];
  readonly message: string;
}

/** What the schema says of a value, in the keywords that it uses. */
interface Node {
  readonly type?: 'object' | 'array' | 'string';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: Node;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: false;
  readonly $ref?: string;
}

const root = schema as unknown as Node & { readonly $defs: Readonly<Record<string, Node>> };

/** Everything that is wrong with a value; empty where it holds. Of one thing that is wrong in several ways the first is told. */
export function faultsOf(value: unknown, locale: Locale): readonly Fault[] {
  return faultsIn(root, value, [], locale);
}

function faultsIn(said: Node, value: unknown, path: readonly string[], locale: Locale): readonly Fault[] {
  const node = resolved(said);
  const key = path.at(-1) ?? '.galley.json';
  const fault = (message: string): readonly Fault[] => [{ path, message }];
  if (node.type !== undefined && !isOf(node.type, value)) return fault(say(locale, wrongTypes[node.type], { key }));
  if (node.enum !== undefined && !node.enum.some((known) => known === value)) {
    return fault(say(locale, wording.oneOf, { key, values: node.enum.join(', ') }));
  }
  if (node.pattern !== undefined && typeof value === 'string' && !new RegExp(node.pattern, 'u').test(value)) {
    return fault(say(locale, forms[key] ?? wording.wrongForm, { key }));
  }
  if (Array.isArray(value)) {
    const twice = node.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length;
    const { items } = node;
    const inside = items === undefined ? [] : value.flatMap((item, at) => faultsIn(items, item, [...path, String(at)], locale));
    return twice ? [...inside, ...fault(say(locale, wording.twice, { key }))] : inside;
  }
  if (!isRecord(value)) return [];
  const { properties = {}, additionalProperties } = node;
  return Object.entries(value).flatMap(([name, inner]) => {
    if (Object.hasOwn(properties, name)) return faultsIn(properties[name] as Node, inner, [...path, name], locale);
    return additionalProperties === false ? [unknown([...path, name], Object.keys(properties), locale)] : [];
  });
}

function isOf(type: NonNullable<Node['type']>, value: unknown): boolean {
  if (type === 'object') return isRecord(value);
  return type === 'array' ? Array.isArray(value) : typeof value === 'string';
}

/** A key that there is no setting of; the one that was meant is named where it can be guessed. */
function unknown(path: readonly string[], known: readonly string[], locale: Locale): Fault {
  const key = path.at(-1) ?? '';
  const keys = known.filter((name) => name !== '$schema');
  const meant = nearest(key, keys);
  const values = { key, keys: keys.join(', ') };
  return {
    path,
    message: meant === null ? say(locale, wording.unknownKey, values) : say(locale, wording.misspeltKey, { ...values, meant }),
  };
}

const wrongTypes = { object: wording.object, string: wording.string, array: wording.list } as const;

const forms: Readonly<Record<string, typeof wording.date>> = { date: wording.date };

function resolved(node: Node): Node {
  const name = node.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : (root.$defs[name] ?? {});
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
