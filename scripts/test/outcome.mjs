// Reads what a suite left behind and says how it went. The results file is the only truth: when an extension host dies, VS Code reports
// success. No file, no passed test, or a failure is a failed run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../esbuild.mjs';

/** Prints the outcome and returns the exit code. @param {string} name @param {string} results  the file */
export function outcome(name, results) {
  if (!existsSync(results)) {
    console.error('The suite wrote no results: the extension host did not start it, or died.');
    const log = `out/editor-${name}.log`;
    if (existsSync(join(root, log))) console.error(`What VS Code said is in ${log}.`);
    return 1;
  }
  /** @type {{ passed: number, failed: number, failures: string[] }} */
  const { passed, failed, failures } = JSON.parse(readFileSync(results, 'utf8'));
  for (const failure of failures) console.error(`✗ ${failure}`);
  console.log(`VS Code ${name}: ${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
}
