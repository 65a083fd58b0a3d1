/**
 * What can be set, in an editor's settings under `galley.` and in `.galley.json` alike, and how the two come together: the editor's setting
 * wins over the file, the file over the default. Reads whatever it is given and says what it could not use.
 */
import type { Language, PartialDate } from '../core/model.js';
import type { InlayHints } from '../features/inlay-hints.js';
import type { Severities } from '../features/problems.js';
import { isRecord } from '../formats/json.js';

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

/** `below` with what only an editor can set. Anything in `value` may be missing or of a wrong type. */
export function withEditorsOwn(below: Settings, value: unknown): Settings {
  if (!isRecord(value)) return below;
  const { debug, annotator, inlayHints } = value;
  return {
    ...below,
    ...(typeof annotator === 'string' && { annotator: annotator.trim() }),
    ...(isInlayHints(inlayHints) && { inlayHints }),
    ...(isRecord(debug) && { verifyIncremental: debug['verifyIncremental'] === true }),
  };
}

/** What an editor sets of the things that a file can set as well. It sends every setting that there is, with nothing in those that are not set. */
export function sharedPart(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key, entry]) => !editorsKeys.has(key) && (entry ?? null) !== null));
}

/** True where `given` leaves `below` as it is, which is what most editors send: nobody then has to hold it to the schema. */
export function changesNothing(below: Settings, given: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(given).every(([key, entry]) => {
    switch (key) {
      case 'language':
        return entry === 'auto';
      case 'date':
        return entry === '';
      case 'severities':
        return isRecord(entry) && Object.keys(entry).length === 0;
      case 'labels':
        return Array.isArray(entry) && entry.length === 0;
      case 'files':
        return Array.isArray(entry) && entry.length === 0 && below.files.length === 0;
      default:
        return false;
    }
  });
}

function isInlayHints(value: unknown): value is InlayHints {
  return value === 'off' || value === 'changes' || value === 'all';
}
