// A person's desk: VS Code in the browser with the extension, on a copy of a sample page, in a language and a theme. One browser for all.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Locator, Page } from 'playwright-core';

/** The scripts find the project by where they lie, so they are not bundled with the tests. */
async function script<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(process.cwd(), 'scripts', path)).href)) as Module;
}

export interface Desk {
  readonly page: Page;
  /** Lays a file beside the page, under its name with another ending. */
  layBeside(ending: string, bytes: Uint8Array): void;
  /** What the page's file holds; every change is saved at once. Empty for a moment while the editor writes. */
  text(): string;
  /** What is kept beside the page: “role caption”, “claim value 5”, one line a decision; nothing where there is no file. */
  decisions(): string[];
  /** Takes the last step in the text back and waits until the file holds what it held before. */
  undo(before: string): Promise<void>;
  /** Opens the reading proof and resolves to it when it shows a story. */
  openProof(): Promise<Frame>;
  /** Rests the pointer on a number of the proof until its card is there; one goes away when the proof is drawn anew. */
  restOn(proof: Frame, number: Locator): Promise<void>;
  /** Runs a command from the palette, by its title. */
  run(title: string): Promise<void>;
  /** What the editor tells with these words in it, in the list behind the bell; newer editors show it nowhere else. */
  notices(words: string): Promise<Locator>;
  /** Keeps a picture of the window in out/pictures/. */
  picture(name: string): Promise<void>;
  end(): Promise<void>;
}

export interface DeskOptions {
  readonly locale?: 'en' | 'zh-cn';
  readonly theme?: keyof typeof THEMES;
}

const SAMPLE = '01-broken-page.news.txt';
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', hc: 'Default High Contrast' };

let browser: Browser | null = null;

async function openDesk({ locale = 'en', theme = 'light' }: DeskOptions): Promise<Desk> {
  const { editorVersions, installEditor } = await script<typeof import('../../scripts/editor/install.mjs')>('editor/install.mjs');
  const { editorAddress, linkExtension, startServer } =
    await script<typeof import('../../scripts/editor/server.mjs')>('editor/server.mjs');
  const { launchBrowser } = await script<typeof import('../../scripts/editor/browser.mjs')>('editor/browser.mjs');
  const { openViews, openProof } = await script<typeof import('../../scripts/editor/picture.mjs')>('editor/picture.mjs');

  const version = editorVersions.find((known) => known === process.env.GALLEY_VSCODE) ?? '1.100';
  browser ??= await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: locale === 'en' ? 'en' : 'zh-CN' });
  const folder = mkdtempSync(join(tmpdir(), 'galley-desk-'));
  const file = join(folder, SAMPLE);
  cpSync(join('samples', SAMPLE), file);
  const settings = { 'workbench.colorTheme': THEMES[theme], 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 50 };
  const server = await startServer(installEditor(version), {
    settings,
    locale,
  });
  const extension = linkExtension(server.profile, process.cwd());
  await page.goto(editorAddress(server.port, { folder, file, extension }));
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  await page.locator('.monaco-editor .view-line').first().click();
  await openViews(page);
  return {
    page,
    text: () => readFileSync(file, 'utf8'),
    decisions: () => decisionsIn(`${file}.galley.jsonld`),
    layBeside: (ending, bytes) => writeFileSync(join(folder, SAMPLE.replace('.news.txt', ending)), bytes),
    async undo(before) {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+z');
      // Where the step is taken back while the editor still writes it, the editor takes the file for unchanged; a person's own saving writes it.
      await until('the undoing', async () => {
        if (readFileSync(file, 'utf8') === before) return true;
        await page.keyboard.press('Control+s');
        return false;
      });
    },
    openProof: () => openProof(page),
    async restOn(proof, number) {
      await until('the card of the number', async () => {
        await page.locator('.part.sidebar').hover();
        await number.hover();
        return comes(proof.locator('.card'));
      });
    },
    async run(title) {
      await openPalette(page);
      await page.keyboard.type(title);
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
      // The best match of the palette may be another command.
      const chosen = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title });
      await until(`${title} in the palette`, async () => {
        if ((await chosen.count()) > 0) return true;
        await page.keyboard.press('ArrowDown');
        return false;
      });
      await page.keyboard.press('Enter');
    },
    async notices(words) {
      const bell = page.locator('[id="status.notifications"] a');
      await bell.locator('.codicon-bell-dot').waitFor();
      await bell.click();
      const list = page.locator('.notifications-center.visible');
      const notices = list.locator('.notification-list-item').filter({ hasText: words });
      await notices.first().waitFor();
      return notices;
    },
    async picture(name) {
      mkdirSync('out/pictures', { recursive: true });
      await page.screenshot({ path: `out/pictures/${name}.png` });
    },
    async end() {
      await page.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Letters that are typed before the palette stands open go to whoever has the keys, and the proof takes an A for “accept”. */
async function openPalette(page: Page): Promise<void> {
  const palette = page.locator('.quick-input-widget');
  await until('the palette', async () => {
    await page.keyboard.press('F1');
    return comes(palette);
  });
}

function decisionsIn(sidecar: string): string[] {
  let text = '';
  try {
    text = readFileSync(sidecar, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  if (text === '') return ['being written'];
  const { items } = JSON.parse(text) as { items: readonly Record<string, unknown>[] };
  return items.flatMap((item): string[] => {
    const kind = item['galley:kind'];
    if (kind === undefined || item['galley:deleted'] !== undefined) return [];
    const { value = '' } = item.body as { readonly value?: string };
    return [`${String(kind)} ${value}`.trim()];
  });
}

async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/**
 * A window for a row of tests, opened before them and closed behind them. The editor draws its lists anew when it likes, and now and then that
 * loses a click on a busy machine; a person clicks again. So a test that failed is tried once more in a new window, and the run says so.
 */
export function deskFor(suite: Mocha.Suite, options: DeskOptions = {}): () => Desk {
  suite.timeout(120_000);
  suite.retries(1);
  let desk: Desk;
  let isSpent = false;
  before(async () => {
    desk = await openDesk(options);
  });
  beforeEach(async () => {
    if (!isSpent) return;
    await desk.end();
    desk = await openDesk(options);
    isSpent = false;
  });
  afterEach(async function () {
    if (this.currentTest?.isPassed() !== false) return;
    isSpent = true;
    await desk.picture(`failed ${this.currentTest.title.replace(/\W+/g, '-')}`);
  });
  after(async () => {
    await desk.end();
    await closeBrowser();
  });
  return () => desk;
}

/** True as soon as it is there, false where it does not come in a while. */
export function comes(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** Asks until the answer is good; fails with `what` when it never is. */
export async function until<T>(what: string, ask: () => T | Promise<T>, good: (answer: T) => boolean = Boolean): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: it stayed ${JSON.stringify(answer)?.slice(0, 300)}`);
    await pause(100);
  }
}
