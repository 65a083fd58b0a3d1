// Which files the package holds, as .vscodeignore says. Only the form that this project uses is understood: `**`, then `!` and a path
// in which `*` stands for anything but a slash. Anything else is an error, not a surprise in the package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} pattern */
function matcher(pattern) {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`);
}

/** The test that a path has to pass to be packed. @param {string} root @returns {(path: string) => boolean} */
export function allowed(root) {
  const lines = readFileSync(join(root, '.vscodeignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines[0] !== '**') throw new Error('.vscodeignore must begin with **, so that nothing is packed by chance.');
  const patterns = lines.slice(1).map((line) => {
    if (!line.startsWith('!') || line.includes('**')) throw new Error(`.vscodeignore: cannot read the line ${line}`);
    return matcher(line.slice(1));
  });
  return (path) => patterns.some((pattern) => pattern.test(path));
}
