/**
 * Settings by resource: the defaults, overridden by the `.galley.json` above the file, overridden by the editor's settings for it. Asked for
 * once per document and kept until something changes; never one set for all, because two folders of one window may differ.
 */

import { type Locale, say } from '../../../l10n/index.js';
import { notes } from '../../../l10n/server.js';
import {
  CONFIGURATION_NAME,
  type ConfigurationFile,
  changesNothing,
  defaultSettings,
  type Settings,
  sharedPart,
  withEditorsOwn,
} from '../configuration/settings.js';
import { configurationOf, log } from './client.js';
import type { Connection } from './connection.js';
import type { Environment } from './environment.js';
import { lineAt, linesOf } from './positions.js';
import type { ConfigurationMethod, ConfigurationParams } from './protocol.js';
import { configurationAnswer } from './requests.js';

export type { Settings } from '../configuration/settings.js';

const CONFIGURATION: ConfigurationMethod = 'galley/configuration';

export interface SettingsStore {
  of(uri: string): Promise<Settings>;
  /** What is wrong with the settings of a document, worded. */
  notes(uri: string): readonly string[];
  /** Everything is asked for again. `pushed` are settings that the client sent along, where it knows no `workspace/configuration`. */
  forget(pushed?: unknown): void;
  drop(uri: string): void;
}

export interface SettingsSource {
  readonly connection: Connection;
  readonly environment: Environment;
  /** The client reads files that are not the server's to read. */
  readonly asksForFiles: boolean;
  readonly locale: Locale;
  /** The client answers `workspace/configuration`. */
  readonly asks: boolean;
  /** The settings that came with `initialize`. */
  readonly initial: unknown;
}

export function createSettings({ connection, environment, locale, asks, asksForFiles, initial }: SettingsSource): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  const troubles = new Map<string, readonly string[]>();
  let pushed = initial;

  async function read(uri: string): Promise<Settings> {
    const [file, editor] = await Promise.all([fileFor(uri), asks ? ask(uri) : pushed]);
    let settings = defaultSettings;
    const found: string[] = [];
    troubles.set(uri, found);
    if (file !== null) {
      // Few papers have such a file, and what reads it is read with the first.
      const { readConfiguration } = await import('../configuration/file.js');
      const result = readConfiguration(file.text, settings, locale);
      settings = result.settings;
      const lines = linesOf('', '', 0, file.text);
      const messages = (path: string): string[] =>
        result.troubles.map(({ offset, message }) =>
          say(locale, notes.trouble, { path, line: lineAt(lines, offset) + 1, message }),
        );
      // The log tells which file it is; beside the page there is room for its name alone.
      found.push(...messages(CONFIGURATION_NAME));
      for (const message of messages(file.path)) log(connection, 'Warning', message);
    }
    if (changesNothing(settings, sharedPart(editor))) return withEditorsOwn(settings, editor);
    const { overlay } = await import('../configuration/apply.js');
    return overlay(settings, editor, locale, (_key, message) => {
      found.push(say(locale, notes.setting, { message }));
      log(connection, 'Warning', message);
    });
  }

  /** A file of this machine is the server's to read, where it can; in a folder of another kind, and in a browser, it is the client's. */
  async function fileFor(uri: string): Promise<ConfigurationFile | null> {
    const file = await environment.configuration(uri);
    if (file !== null || !asksForFiles || (uri.startsWith('file:') && environment.readsFiles)) return file;
    try {
      return configurationAnswer(await connection.sendRequest(CONFIGURATION, { uri } satisfies ConfigurationParams));
    } catch (error) {
      log(connection, 'Warning', `${CONFIGURATION}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  async function ask(uri: string): Promise<unknown> {
    try {
      return await configurationOf(connection, uri);
    } catch (error) {
      log(connection, 'Warning', `workspace/configuration: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  return {
    of(uri) {
      const before = known.get(uri);
      if (before !== undefined) return before;
      const settings = read(uri);
      known.set(uri, settings);
      // A failure is told to whoever asked, and not kept: the next one tries again.
      settings.catch(() => {
        if (known.get(uri) === settings) known.delete(uri);
      });
      return settings;
    },
    notes: (uri) => troubles.get(uri) ?? [],
    forget(next) {
      known.clear();
      if (next !== undefined) pushed = next;
    },
    drop(uri) {
      known.delete(uri);
      troubles.delete(uri);
    },
  };
}
