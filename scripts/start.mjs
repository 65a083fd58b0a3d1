// npm start: opens VS Code with this extension on a newspaper page, on a machine that has nothing but Node.
//
// Until `npm ci` has run, this file may import nothing but Node's own modules; what needs packages is imported late.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process, { argv, env, exit, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { installPackages, root } from './packages.mjs';

const help = `npm start [-- [FILE] [OPTIONS]]      opens VS Code with Galley on FILE, or on a sample page

With \`code\` on the PATH, your VS Code opens a window with the extension. Otherwise, or with --browser, VS Code runs in the browser:
the address is printed, and Ctrl-C ends it.

  --screenshot OUT.png   open nothing; save a picture of what a person would see, with the outline
  --browser              in the browser, even with \`code\` on the PATH
  --locale LANGUAGE      the language of the extension: en, zh-cn
  --theme THEME          dark, light or hc (high contrast)
  --line N               scroll to line N
  --proof                in a picture: Galley's own views and the reading proof beside the text, instead of the outline
  --hover TEXT           in a picture: rest the pointer on TEXT, so that the picture shows what the hover says
  --help

In the browser and in pictures FILE is opened as a newspaper page whatever its ending is: the profile that is made for the run, and thrown
away afterwards, holds a file association for it. In your own VS Code the extension offers the switch instead.`;

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', hc: 'Default High Contrast' };

/** Ends with a message for the person. @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(2),
      allowPositionals: true,
      options: {
        screenshot: { type: 'string' },
        browser: { type: 'boolean', default: false },
        locale: { type: 'string', default: 'en' },
        theme: { type: 'string', default: 'dark' },
        line: { type: 'string' },
        hover: { type: 'string' },
        proof: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (positionals.length > 1) refuse(`One file at a time, please: ${positionals.join(', ')}\n\n${help}`);
    return { ...values, file: positionals[0] };
  } catch (error) {
    return refuse(`${/** @type {Error} */ (error).message}\n\n${help}`);
  }
}

/** The file to open, as an absolute path. A relative one starts where npm was called, not where this project lies. @param {string | undefined} given */
function pageFile(given) {
  const file = given === undefined ? firstSample() : resolve(env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(file)) refuse(`There is no file ${file}.`);
  if (!statSync(file).isFile()) refuse(`${file} is not a file. Name one newspaper page.`);
  return file;
}

function firstSample() {
  const sample = readdirSync(join(root, 'samples')).sort()[0];
  return sample === undefined ? refuse('samples/ holds no page. Name a file: npm start -- FILE') : join(root, 'samples', sample);
}

/**
 * Settings that open this file as a newspaper page. Markdown keeps its own language, and what the extension knows by its ending needs nothing.
 * @param {string} file
 */
function associations(file) {
  const name = basename(file);
  if (/\.(news|news\.txt|md|markdown)$/i.test(name)) return {};
  // In a file association [ ] { } * ? are wildcards and cannot be quoted; `?` stands for any of them.
  return { 'files.associations': { [name.replace(/[[\]{}*!]/g, '?')]: 'newstext' } };
}

/** Opens the address in the person's browser, where there is a desktop. @param {string} address */
function openDesktopBrowser(address) {
  const program =
    platform === 'darwin'
      ? 'open'
      : platform === 'win32'
        ? 'explorer'
        : env.DISPLAY || env.WAYLAND_DISPLAY
          ? 'xdg-open'
          : undefined;
  if (program === undefined) return;
  // No browser, no harm: the address has been printed.
  spawn(program, [address], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}

/** @param {string} code @param {string} file @param {string} locale @param {string | undefined} line */
function inDesktopEditor(code, file, locale, line) {
  const where = line === undefined ? [file] : ['--goto', `${file}:${line}`];
  const language = locale === 'en' ? [] : ['--locale', locale];
  execFileSync(code, [`--extensionDevelopmentPath=${root}`, ...language, ...where], {
    stdio: 'inherit',
    shell: platform === 'win32',
  });
}

/** Runs VS Code's server until Ctrl-C. @param {string} file @param {string} locale @param {Record<string, unknown>} settings */
async function inBrowser(file, locale, settings) {
  const { installEditor } = await import('./editor/install.mjs');
  const { editorAddress, linkExtension, startServer } = await import('./editor/server.mjs');
  const server = await startServer(installEditor('1.100'), { settings, locale, signalExitCode: 0 });
  const address = editorAddress(server.port, { folder: dirname(file), file, extension: linkExtension(server.profile, root) });
  console.log(`\nVS Code with Galley is at\n\n  ${address}\n\nCtrl-C ends it.`);
  openDesktopBrowser(address);
  await new Promise(() => {}); // the server keeps this process alive, and ends it with itself
}

/**
 * @param {string} out @param {string} file @param {string} locale @param {Record<string, unknown>} settings
 * @param {import('./editor/picture.mjs').View} view
 */
async function picture(out, file, locale, settings, view) {
  const { chineseFont } = await import('./editor/chromium.mjs');
  const { installEditor } = await import('./editor/install.mjs');
  const { editorAddress, linkExtension, startServer } = await import('./editor/server.mjs');
  const { openBrowser } = await import('./editor/browser.mjs');
  const { takePicture } = await import('./editor/picture.mjs');
  const { browser, page } = await openBrowser({ locale, width: 1320, height: 830 });
  try {
    chineseFont();
    const server = await startServer(installEditor('1.100'), { settings, locale });
    try {
      const extension = linkExtension(server.profile, root);
      await page.goto(editorAddress(server.port, { folder: dirname(file), file, extension }));
      return await takePicture(page, out, view);
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await browser.close();
  }
}

const { file: given, screenshot, browser, locale, theme, line, hover, proof, help: asked } = readArguments();
if (asked) {
  console.log(help);
  exit(0);
}
if (!(theme in themes)) refuse(`There is no theme ${theme}: it is dark, light or hc.`);
if (line !== undefined && !/^[1-9]\d*$/.test(line)) refuse(`--line takes a line number, not ${line}.`);
const file = pageFile(given);
const settings = {
  ...associations(file),
  'workbench.colorTheme': themes[/** @type {keyof typeof themes} */ (theme)],
  'outline.collapseItems': 'alwaysExpand',
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(1);
}

/** Installs, builds, and shows the page in the way that was asked for. */
async function run() {
  installPackages();
  const { buildDist, orExit } = await import('../esbuild.mjs');
  await orExit(buildDist());

  const { onPath } = await import('./editor/chromium.mjs');
  const code = browser ? undefined : onPath('code');
  if (screenshot !== undefined) {
    const out = resolve(env.INIT_CWD ?? process.cwd(), screenshot);
    // The text at a glance is what the proof's own map shows; in a picture the editor's only takes room.
    const pictured = { ...settings, 'editor.minimap.enabled': false };
    const seen = await picture(out, file, locale.toLowerCase(), pictured, { line, hover, proof });
    console.log(`${out}\n${proof ? 'views' : 'outline'}: ${seen.entries} entries; problems: ${seen.problems}`);
    if (seen.entries === 0) {
      console.error(proof ? 'The views stayed empty.' : 'The outline stayed empty.');
      exit(1);
    }
  } else if (code !== undefined) inDesktopEditor(code, file, locale, line);
  else await inBrowser(file, locale.toLowerCase(), settings);
}
