// The licences of the packages that are bundled: whoever passes their code on has to pass these on with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a bundled file belongs to, or undefined for our own files. @param {string} file */
function packageFolder(file) {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
  return match?.[0];
}

/** @param {string} name @param {string} version @param {string | undefined} license @param {string} text */
function entry(name, version, license, text) {
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}

/**
 * One text with the licence of each package. Throws when a package brings none: then somebody has to look.
 * @param {string} root @param {Iterable<string>} files  the files that were bundled, as esbuild names them
 */
export function notices(root, files) {
  const folders = new Set([...files].map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].map((folder) => {
    /** @type {{ name: string, version: string, license?: string, author?: string | { name: string } }} */
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const holder = typeof author === 'object' ? author.name : author;
    if (file) return entry(name, version, license, readFileSync(join(root, folder, file), 'utf8'));
    // Some packages say "MIT" and leave the text out. It is the same for all but for the holder, so ours serves.
    if (license !== 'MIT' || !holder) throw new Error(`${name} brings no licence text.`);
    const text = readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
    return entry(name, version, license, text);
  });
  const unique = [...new Set(texts)].sort();
  return `Galley contains parts of these packages.\n\n${unique.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
