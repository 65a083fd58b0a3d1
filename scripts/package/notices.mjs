// The licences of the packages that are bundled: whoever passes their code on has to pass these on with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a bundled file belongs to, or undefined for our own files. @param {string} file */
function packageFolder(file) {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
  return match?.[0];
}

/**
 * One text with the licence of each package. Throws when a package brings none: then somebody has to look.
 * @param {string} root @param {Iterable<string>} files  the files that were bundled, as esbuild names them
 */
export function notices(root, files) {
  const folders = new Set([...files].map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!license || !file || !existsSync(join(root, folder, file))) throw new Error(`${name} brings no licence text.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  const unique = [...new Set(texts)].sort();
  return `Galley contains parts of these packages.\n\n${unique.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
