// Debian's packages, for the editors and browsers that tests run in.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, getuid } from 'node:process';

/** Only root on Debian, or a system made from it, can install packages unasked. */
export const canInstall = getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages; throws where it cannot. @param {readonly string[]} packages */
export function installDebian(packages) {
  console.error(`Installing ${packages.join(' ')} with apt-get (once) …`);
  // apt waits for its own lock, so that two runs at once do not fail each other.
  const run = (/** @type {string[]} */ args) =>
    execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run(['update']);
  run(['install', '-y', '--no-install-recommends', ...packages]);
}
