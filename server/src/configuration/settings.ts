/**
 * What can be set, in an editor's settings under `galley.` and in `.galley.json` alike, and how the two come together: the editor's setting
 * wins over the file, the file over the default. Reads whatever it is given and says what it could not use.
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Locale, say } from '../../../l10n/index.js';
import { configuration as wording } from '../../../l10n/server.js';
import type { Language, PartialDate } from '../core/model.js';
import { parseDate } from '../features/document-date.js';
import type { InlayHints } from '../features/inlay-hints.js';
import type { Severities } from '../features/problems.js';
import { isRecord } from '../formats/json.js';
import { type Fault, faultsOf } from './schema.js';

/** The file in which a paper keeps its settings, for its folder and all below. */
export const CONFIGURATION_NAME = '.galley.json';

export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
}

export interface Settings {
  /** Null = told from the text. */
  readonly language: Language | null;
  /** The date of the paper; null = told from file name and text. */
  readonly date: PartialDate | null;
  readonly severities: Severities;
  /** Patterns of further files that are newspaper pages. */
  readonly files: readonly string[];
  /** The desk's own tags. */
  readonly labels: readonly string[];
  /** Who decides, as the decisions are to name them; empty = nobody is named. Only an editor can tell: a settings file is everybody's. */
  readonly annotator: string;
  /** Which numbers an editor shows a hint behind. */
  readonly inlayHints: InlayHints;
  /** Checks every update against a reading from scratch, and logs where they differ. Slow; for finding faults. */
  readonly verifyIncremental: boolean;
}

export const defaultSettings: Settings = {
  language: null,
  date: null,
  severities: {},
  files: [],
  labels: [],
  annotator: '',
  inlayHints: 'changes',
  verifyIncremental: false,
};

/** One thing in a settings file that could not be used. */
export interface Trouble {
  /** UTF-16 offset into the file; 0 where the settings came without a text. */
  readonly offset: number;
  readonly message: string;
}

/** What only an editor can be told, and what has nothing to do with a file's folder. */
const editorsKeys = new Set(['offerSwitch', 'annotator', 'inlayHints', 'trace', 'debug']);

/** `below` overridden by what an editor sets. Anything in `value` may be missing or of a wrong type. */
export function overlay(
  below: Settings,
  value: unknown,
  locale: Locale,
  report: (key: readonly string[], message: string) => void,
): Settings {
  if (!isRecord(value)) return below;
  // An editor sends every setting that there is, with nothing in those that are not set.
  const given = Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => (entry ?? null) !== null && !editorsKeys.has(key)),
  );
  const settings = apply(below, given, locale, report);
  const { debug, annotator, inlayHints } = value;
  return {
    ...settings,
    ...(typeof annotator === 'string' && { annotator: annotator.trim() }),
    ...(isInlayHints(inlayHints) && { inlayHints }),
    ...(isRecord(debug) && { verifyIncremental: debug['verifyIncremental'] === true }),
  };
}

function isInlayHints(value: unknown): value is InlayHints {
  return value === 'off' || value === 'changes' || value === 'all';
}

/** What is right of `value` over `below`; what is wrong is reported and left out. */
function apply(
  below: Settings,
  value: Readonly<Record<string, unknown>>,
  locale: Locale,
  report: (key: readonly string[], message: string) => void,
): Settings {
  const faults = faultsOf(value, locale);
  for (const { path, message } of faults) report(path, message);
  const { language, date, severities, files, labels } = without(value, faults) as Valid;
  const parsed = date ? parseDate(date) : null;
  if (date && parsed === null) report(['date'], say(locale, wording.date, { key: 'date' })); // 2025-02-30
  return {
    ...below,
    ...(language && language !== 'auto' && { language }),
    ...(parsed && { date: parsed }),
    ...(severities && { severities: { ...below.severities, ...severities } }),
    ...(files && { files }),
    // An editor sends an empty list where nothing is set; the file's holds then.
    ...(labels && labels.length > 0 && { labels }),
  };
}

/** Settings that the schema has nothing against. */
interface Valid {
  readonly language?: Language | 'auto';
  readonly date?: string;
  readonly severities?: Severities;
  readonly files?: readonly string[];
  readonly labels?: readonly string[];
}

/** The value without its faulty entries: a wrong severity costs that rule, a wrong pattern the list that it is in. */
function without(value: Readonly<Record<string, unknown>>, faults: readonly Fault[]): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...value };
  for (const {
    path: [key, inner],
  } of faults) {
    if (key === undefined) continue;
    const entry = result[key];
    if (inner === undefined || !isRecord(entry)) delete result[key];
    else result[key] = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== inner));
  }
  return result;
}

/** Reads the text of a `.galley.json` (comments and trailing commas allowed) over `below`. Never throws; what is wrong is told with its place. */
export function readConfiguration(
  text: string,
  below: Settings,
  locale: Locale,
): { readonly settings: Settings; readonly troubles: readonly Trouble[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // What follows the first slip is read in another sense than it was meant, so only the first is told.
  const troubles: Trouble[] = errors.slice(0, 1).map(({ error, offset }) => ({ offset, message: say(locale, slipOf(error)) }));
  if (root?.type !== 'object') {
    if (errors.length === 0) troubles.push({ offset: 0, message: say(locale, wording.object, { key: '.galley.json' }) });
    return { settings: below, troubles };
  }
  const settings = apply(below, getNodeValue(root) as Readonly<Record<string, unknown>>, locale, (key, message) => {
    troubles.push({ offset: find(root, key)?.offset ?? root.offset, message });
  });
  return { settings, troubles: troubles.sort((a, b) => a.offset - b.offset) };
}

/** The parser's codes by their names: its enum is gone from the library when it runs. */
const slips = {
  InvalidSymbol: wording.noQuotes,
  CommaExpected: wording.noComma,
  ColonExpected: wording.noColon,
  PropertyNameExpected: wording.noKey,
  ValueExpected: wording.noValue,
  CloseBraceExpected: wording.noBrace,
  CloseBracketExpected: wording.noBracket,
  UnexpectedEndOfString: wording.openString,
} as const;

function slipOf(error: number): (typeof slips)[keyof typeof slips] | typeof wording.syntax {
  const code = printParseErrorCode(error);
  return code in slips ? slips[code as keyof typeof slips] : wording.syntax;
}

/** The node of a property's key, or of an entry of a list. */
function find(node: Node, path: readonly string[]): Node | undefined {
  const [key, ...rest] = path;
  if (node.type === 'array') return node.children?.[Number(key)];
  const property = node.children?.find(({ children }) => children?.[0]?.value === key);
  if (rest.length === 0) return property?.children?.[0];
  const value = property?.children?.[1];
  return value && find(value, rest);
}
