/** The extension's wording in the editor's language. */
import { env } from 'vscode';
import { clientWording } from '../../l10n/client.js';
import { type Locale, localeOf, say, type Values, type Wording } from '../../l10n/index.js';

type Table = typeof clientWording;
type ValuesOf<Key extends keyof Table> = keyof Values<Table[Key]['en']> extends never ? [] : [values: Values<Table[Key]['en']>];

/** Says one entry of the client's table: `words('done.copy', { title })`. */
export type Words = <Key extends keyof Table>(key: Key, ...values: ValuesOf<Key>) => string;

const tell = say as (locale: ReturnType<typeof localeOf>, entry: Table[keyof Table], values?: object) => string;

export const words: Words = (key, ...values) => tell(localeOf(env.language), clientWording[key], values[0]);

/** The language that the editor speaks to the person. */
export const locale = (): Locale => localeOf(env.language);

/** Says an entry of another table, one without placeholders. */
export const worded = (entry: Wording): string => entry[localeOf(env.language)];
