/** Settings held to the schema and put over others; what is wrong in them is told and left out. */

import { configuration as wording } from '../../../l10n/configuration.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { Language } from '../core/model.js';
import { parseDate } from '../features/document-date.js';
import type { Severities } from '../features/problems.js';
import { isRecord } from '../formats/json.js';
import { type Fault, faultsOf } from './schema.js';
import { type Settings, sharedPart, withEditorsOwn } from './settings.js';

/** `below` overridden by what an editor sets. Anything in `value` may be missing or of a wrong type. */
export function overlay(
  below: Settings,
  value: unknown,
  locale: Locale,
  report: (key: readonly string[], message: string) => void,
): Settings {
  return withEditorsOwn(apply(below, sharedPart(value), locale, report), value);
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
