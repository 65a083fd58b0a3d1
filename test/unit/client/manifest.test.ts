// The manifest agrees with itself and with what the project holds: no menu without its command, no icon without its file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { overlay } from '../../../server/src/configuration/apply.js';
import { changesNothing, defaultSettings, sharedPart } from '../../../server/src/configuration/settings.js';

interface Contributes {
  readonly languages: readonly { readonly id: string; readonly configuration?: string; readonly icon?: Record<string, string> }[];
  readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
  readonly commands: readonly { readonly command: string }[];
  readonly keybindings: readonly {
    readonly command: string;
    readonly key: string;
    readonly mac?: string;
    readonly when?: string;
  }[];
  readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
  readonly submenus: readonly { readonly id: string }[];
  readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
}

interface Setting {
  readonly default: unknown;
  readonly scope: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly icon: string;
  readonly extensionKind: readonly string[];
  readonly contributes: Contributes;
};
const { languages, grammars, jsonValidation, commands, keybindings, menus, submenus, configuration } = manifest.contributes;
const names = new Set(commands.map(({ command }) => command));

describe('the manifest', () => {
  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...languages.flatMap(({ configuration: file, icon }) => [
        ...(file === undefined ? [] : [file]),
        ...Object.values(icon ?? {}),
      ]),
      ...jsonValidation.map(({ url }) => url),
      ...grammars.map(({ path }) => path),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('puts no command into a menu or on a key that it does not have', () => {
    const used = [...keybindings, ...Object.values(menus).flat()].flatMap(
      ({ command }: { readonly command?: string }) => command ?? [],
    );
    assert.deepEqual(
      used.filter((command) => !names.has(command)),
      [],
    );
  });

  it('uses every submenu that it has, and no other', () => {
    const used = Object.values(menus).flatMap((entries) => entries.flatMap(({ submenu }) => submenu ?? []));
    assert.deepEqual(
      used,
      submenus.map(({ id }) => id),
    );
    for (const id of used) assert.ok((menus[id]?.length ?? 0) > 0, id);
  });

  it('binds each key once, and only while a page is in front', () => {
    for (const platform of ['key', 'mac'] as const) {
      const keys = keybindings.map((binding) => binding[platform]);
      assert.equal(new Set(keys).size, keys.length, `${platform}: ${keys.join(', ')}`);
    }
    assert.deepEqual(
      keybindings.filter(({ when }) => !when?.includes('galley.page')),
      [],
    );
  });

  it('colours the language that it has', () => {
    const grammar = JSON.parse(readFileSync(grammars[0]?.path ?? '', 'utf8')) as { readonly scopeName: string };
    assert.equal(grammars[0]?.language, languages[0]?.id);
    assert.equal(grammars[0]?.scopeName, grammar.scopeName);
  });

  it('runs where the files are', () => {
    assert.equal(manifest.extensionKind[0], 'workspace');
  });

  it('has no setting that the server calls unknown or whose default it cannot use', () => {
    const settings: Record<string, unknown> = {};
    for (const [key, { default: value }] of configuration.flatMap(({ properties }) => Object.entries(properties))) {
      const [first = '', second] = key.replace(/^galley\./, '').split('.');
      settings[first] = second === undefined ? value : { [second]: value };
    }
    const complaints: string[] = [];
    assert.deepEqual(
      overlay(defaultSettings, settings, 'en', (key, message) => complaints.push(`${key.join('.')}: ${message}`)),
      defaultSettings,
    );
    assert.deepEqual(complaints, []);
    // An editor sends them all, and the server then has nothing to look into.
    assert.ok(changesNothing(defaultSettings, sharedPart(settings)));
  });

  it('lets nobody set by language what the server asks for by file alone', () => {
    const byLanguage = configuration
      .flatMap(({ properties }) => Object.entries(properties))
      .filter(([, { scope }]) => scope === 'language-overridable');
    assert.deepEqual(byLanguage, []);
  });
});
