// Finds a Chromium on this machine, and as root on Debian installs one, with a font that has Chinese characters.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { canInstall, installDebian } from '../debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program on the PATH, or undefined. @param {string} name */
export function onPath(name) {
  const endings = platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const ending of endings) if (runs(join(folder, name + ending))) return join(folder, name + ending);
  }
  return undefined;
}

function find() {
  const fromPath = names.map(onPath).find((file) => file !== undefined);
  return fromPath ?? places.find(runs);
}

/**
 * The Chromium to use: the one that the variable CHROMIUM names, one on the PATH, or Debian's own, installed when we are root.
 * Throws an error that says what to do when there is none.
 */
export function chromium() {
  const wanted = env.CHROMIUM;
  if (wanted) {
    if (runs(wanted)) return wanted;
    throw new Error(`CHROMIUM names ${wanted}, which cannot be run.`);
  }
  let found = find();
  if (!found && canInstall) {
    installDebian(['chromium', 'fonts-noto-cjk']);
    found = find();
  }
  if (found) return found;
  throw new Error(
    'The editor tests and pictures need Chromium, and none was found. Install Chromium or Chrome (on Debian and Ubuntu: ' +
      '`sudo apt-get install chromium fonts-noto-cjk`), or name one: CHROMIUM=/path/to/chromium.',
  );
}

/** Makes Chinese readable in pictures: without any font for it, Debian's is installed when we are root, else the user is told. */
export function chineseFont() {
  if (platform !== 'linux' || !onPath('fc-list')) return;
  if (execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim()) return;
  if (canInstall) installDebian(['fonts-noto-cjk']);
  else
    console.error(
      'No font with Chinese characters is installed; pictures will show boxes. On Debian and Ubuntu: apt-get install fonts-noto-cjk',
    );
}
