// Runs test/editor/web in VS Code for the web, where extension and server are browser bundles and there is no Node.
// In a Web Worker there are no files: the suite says its results as one line, and they are put into the results file here.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, exit } from 'node:process';
import { buildDist, buildWebTests, filesBelow, orExit, root } from '../../esbuild.mjs';
import { startWeb } from '../editor/install-web.mjs';
import { runInPage } from './in-page.mjs';
import { outcome } from './outcome.mjs';
import { withWorkspace } from './workspace.mjs';

const mark = 'Results: '; // test/run/web-suite.ts begins its line with it

await orExit(buildDist());
const suite = await orExit(buildWebTests('test/run/web-suite.ts', filesBelow('test/editor/web', /\.test\.ts$/)));
mkdirSync(join(root, 'out/results'), { recursive: true });
const results = env.GALLEY_RESULTS ?? join(root, 'out/results/editor-web.json');
rmSync(results, { force: true });

await withWorkspace(async (folder) => {
  const web = await startWeb({ extension: root, tests: join(root, suite), folder });
  try {
    const lines = await runInPage('web', web.address);
    const said = lines.find((line) => line.startsWith(mark));
    console.log(lines.filter((line) => line !== said).join('\n'));
    if (said) writeFileSync(results, said.slice(mark.length));
  } finally {
    web.stop();
  }
}).catch((error) => console.error(error instanceof Error ? error.message : error));

exit(outcome('web', results));
