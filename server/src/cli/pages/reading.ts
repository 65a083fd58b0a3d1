/** Reads one page: bytes, encoding, settings, analysis. */
import { dirname, resolve } from 'node:path';
import { cli as wording } from '../../../../l10n/cli.js';
import { type Locale, say } from '../../../../l10n/index.js';
import { notes as settingsWording } from '../../../../l10n/server.js';
import { readConfiguration } from '../../configuration/file.js';
import { configurationAt, findConfiguration } from '../../configuration/find.js';
import { defaultSettings, type Settings } from '../../configuration/settings.js';
import type { Engine } from '../../core/engine.js';
import type { Input, Page } from '../../core/model.js';
import { detectLanguage } from '../../core/text/script.js';
import { emptyBook } from '../../decisions/book.js';
import { constraintsOf } from '../../decisions/constraints.js';
import type { Held } from '../../decisions/decision.js';
import { takeOver } from '../../decisions/merge.js';
import type { Sidecar } from '../../decisions/sidecar.js';
import { dateOfFileName } from '../../features/document-date.js';
import { lineCounter } from '../../formats/lines.js';
import { type Decoded, decode, type Undecodable } from '../encodings.js';
import { Trouble } from '../trouble.js';
import type { Asked } from './work.js';

export interface Reading {
  /** The file as the person named it, or a stream's `uri`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly page: Page;
  readonly settings: Settings;
  /** What people decided about the page. */
  readonly held: readonly Held[];
}

/** A settings file as it was read. */
export interface Configured {
  readonly settings: Settings;
  /** What is wrong with the file, worded, with its path and line. */
  readonly troubles: readonly string[];
}

export type SettingsReader = (file: string) => Promise<Configured>;

/** Reads the settings for a file, once for each folder, or once for all where one settings file is asked for. */
export function createSettingsReader({ config, locale }: Pick<Asked, 'config' | 'locale'>): SettingsReader {
  const known = new Map<string, Promise<Configured>>();
  return (file) => {
    const folder = config ?? dirname(resolve(file));
    const reading = known.get(folder) ?? readSettings(config, file, locale);
    known.set(folder, reading);
    return reading;
  };
}

async function readSettings(config: string | null, file: string, locale: Locale): Promise<Configured> {
  const found = config === null ? await findConfiguration(resolve(file)) : await configurationAt(config);
  if (found === null) {
    const missing = config === null ? [] : [say(locale, wording.notFound, { file: config })];
    return { settings: defaultSettings, troubles: missing };
  }
  const { settings, troubles } = readConfiguration(found.text, defaultSettings, locale);
  const lineAt = lineCounter(found.text);
  const worded = troubles.map(({ offset, message }) =>
    say(locale, settingsWording.trouble, { path: found.path, line: lineAt(offset) + 1, message }),
  );
  return { settings, troubles: worded };
}

/**
 * The page in some bytes, as people decided it to be. `entries` of its sidecar are placed in its text. Throws `Trouble` with the page's name where the
 * bytes are no text.
 */
export function readPage(
  engine: Engine,
  name: string,
  bytes: Uint8Array,
  sidecar: Sidecar,
  settings: Settings,
  asked: Asked,
): Reading {
  const decoded = decode(bytes, asked.encoding);
  if ('problem' in decoded) throw new Trouble(undecodable(name, decoded, asked.locale));
  const { held } = takeOver(emptyBook, sidecar, decoded.text);
  const page = engine.analyse(inputOf(decoded.text, name, settings, asked, held));
  return { name, bytes, decoded, page, settings, held };
}

/** What an option says wins over the settings file, and that over what file name and text tell. */
export function inputOf(text: string, name: string, settings: Settings, asked: Asked, held: readonly Held[] = []): Input {
  return {
    text,
    language: asked.language ?? settings.language ?? detectLanguage(text),
    date: asked.date ?? settings.date,
    fileDate: dateOfFileName(name),
    constraints: constraintsOf(held, text),
  };
}

function undecodable(file: string, trouble: Undecodable, locale: Locale): string {
  switch (trouble.problem) {
    case 'binary':
      return say(locale, wording.binary, { file });
    case 'unknown':
      return say(locale, wording.unknownEncoding, { file });
    case 'invalid':
      return say(locale, wording.invalid, { file, encoding: trouble.encoding });
    case 'unsupported':
      return say(locale, wording.unsupported, { file, encoding: trouble.encoding });
  }
}
