/**
 * What can be set, in an editor's settings under `galley.` and in `.galley.json` alike, and how the two come together: the editor's setting
 * wins over the file, the file over the default. Reads whatever it is given and says what it could not use.
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Locale, say } from '../../../l10n/index.js';
import { configuration as wording } from '../../../l10n/server.js';
import type { Language, PartialDate, RuleId } from '../core/model.js';
import { rules, type Severity } from '../core/rules.js';
import { parseDate } from '../features/document-date.js';
import type { Severities } from '../features/problems.js';

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
  /** Checks every update against a reading from scratch, and logs where they differ. Slow; for finding faults. */
  readonly verifyIncremental: boolean;
}

export const defaultSettings: Settings = { language: null, date: null, severities: {}, verifyIncremental: false };

/** One thing in a settings file that could not be used. */
export interface Trouble {
  /** UTF-16 offset into the file; 0 where the settings came without a text. */
  readonly offset: number;
  readonly message: string;
}

const languages: readonly string[] = ['zh-Hans', 'zh-Hant', 'en'] satisfies Language[];
const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Severity[];

/** Keys of `.galley.json` that other parts of Galley read; named here so that they are not called unknown. */
const othersKeys = new Set(['$schema', 'files', 'currency', 'offerSwitch', 'trace']);

/** `below` overridden by what `value` sets. Anything in `value` may be missing or of a wrong type. */
export function overlay(
  below: Settings,
  value: unknown,
  locale: Locale,
  report: (key: readonly string[], message: string) => void,
): Settings {
  if (typeof value !== 'object' || value === null) return below;
  let result = below;
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null || entry === undefined) continue;
    switch (key) {
      case 'language':
        if (entry === 'auto') break;
        if (typeof entry === 'string' && languages.includes(entry)) result = { ...result, language: entry as Language };
        else report([key], say(locale, wording.oneOf, { key, values: ['auto', ...languages].join(', ') }));
        break;
      case 'date': {
        if (entry === '') break;
        const date = typeof entry === 'string' ? parseDate(entry) : null;
        if (date) result = { ...result, date };
        else report([key], say(locale, wording.date, { key }));
        break;
      }
      case 'severities':
        result = { ...result, severities: { ...result.severities, ...readSeverities(entry, locale, report) } };
        break;
      case 'debug':
        result = { ...result, verifyIncremental: (entry as { verifyIncremental?: unknown }).verifyIncremental === true };
        break;
      default:
        if (!othersKeys.has(key))
          report([key], say(locale, wording.unknownKey, { key, keys: 'language, date, severities, files, currency' }));
    }
  }
  return result;
}

function readSeverities(value: unknown, locale: Locale, report: (key: readonly string[], message: string) => void): Severities {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(['severities'], say(locale, wording.object, { key: 'severities' }));
    return {};
  }
  const result: Partial<Record<RuleId, Severity>> = {};
  for (const [rule, severity] of Object.entries(value)) {
    if (!Object.hasOwn(rules, rule)) {
      report(['severities', rule], say(locale, wording.unknownKey, { key: rule, keys: Object.keys(rules).join(', ') }));
    } else if (typeof severity === 'string' && severities.includes(severity)) result[rule as RuleId] = severity as Severity;
    else report(['severities', rule], say(locale, wording.oneOf, { key: rule, values: severities.join(', ') }));
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
  const troubles: Trouble[] = errors.map(({ error, offset }) => ({
    offset,
    message: say(locale, wording.syntax, { error: printParseErrorCode(error) }),
  }));
  if (root?.type !== 'object') {
    if (errors.length === 0) troubles.push({ offset: 0, message: say(locale, wording.object, { key: '.galley.json' }) });
    return { settings: below, troubles };
  }
  const settings = overlay(below, getNodeValue(root), locale, (key, message) => {
    troubles.push({ offset: find(root, key)?.offset ?? root.offset, message });
  });
  return { settings, troubles };
}

/** The node of a property's key. */
function find(node: Node, path: readonly string[]): Node | undefined {
  const [key, ...rest] = path;
  const property = node.children?.find(({ children }) => children?.[0]?.value === key);
  if (rest.length === 0) return property?.children?.[0];
  const value = property?.children?.[1];
  return value && find(value, rest);
}
