/**
 * The mechanism behind every sentence that a person reads: English and Chinese stand side by side in one entry, and the placeholders of
 * both must be the ones that the caller fills in. The tables are in the files beside this one, one a room.
 */

/** The languages that Galley speaks to people; it is the editor's language, never the text's. */
export type Locale = 'en' | 'zh';

export interface Wording {
  readonly en: string;
  readonly zh: string;
}

/** The names inside `{…}` of a template. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** What a template's placeholders are filled with. */
export type Values<Text extends string> = { readonly [Name in Placeholders<Text>]: string | number };

/** Leaves the arguments out altogether where a template has no placeholder. */
type Arguments<Text extends string> = [Placeholders<Text>] extends [never] ? [] : [values: Values<Text>];

/** A table of wording, checked: the Chinese template may use no placeholder that the English one lacks. */
export function defineWording<const Table extends Readonly<Record<string, Wording>>>(
  table: Table & {
    readonly [Key in keyof Table]: Placeholders<Table[Key]['zh']> extends Placeholders<Table[Key]['en']> ? unknown : never;
  },
): Table {
  return table;
}

/** Says one entry in one language: `say('zh', findings.split, { other: '第 12 行' })`. */
export function say<Entry extends Wording>(locale: Locale, entry: Entry, ...values: Arguments<Entry['en']>): string {
  return fill(entry[locale], values[0]);
}

/** Galley's language for an editor's or a shell's: `zh-cn`, `zh-Hant-TW`, `zh_CN.UTF-8` → Chinese, all else English. */
export function localeOf(tag: string | null | undefined): Locale {
  return /^zh(?![a-z])/i.test(tag ?? '') ? 'zh' : 'en';
}

/** Templates taken apart: text, name, text, name, …, text. A page has a thousand messages made from a dozen templates. */
const taken = new Map<string, readonly string[]>();

function fill(template: string, values: Readonly<Record<string, string | number>> | undefined): string {
  if (values === undefined) return template;
  let parts = taken.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    taken.set(template, parts);
  }
  let text = parts[0] as string;
  for (let i = 1; i + 1 < parts.length; i += 2) {
    const name = parts[i] as string;
    text += `${values[name] ?? `{${name}}`}${parts[i + 1]}`;
  }
  return text;
}
