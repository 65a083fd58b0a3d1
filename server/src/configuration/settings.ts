/**
 * What can be set, in an editor's settings under `galley.` and in `.galley.json` alike, and how the two come together: the editor's setting
 * wins over the file, the file over the default. Reads whatever it is given and says what it could not use.
 */
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
export function apply(
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
