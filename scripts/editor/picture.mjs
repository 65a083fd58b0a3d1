// Arranges the editor's window as a reader would and saves a picture of it: outline open and wide, problems counted, everything at rest.
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ line?: string | undefined, hover?: string | undefined, proof?: boolean }} View  a line to scroll to; text to rest the pointer on; with the proof */
/** @typedef {{ entries: number, problems: string }} Seen  entries of the outline or of the views, and what the status bar says of problems */

/**
 * What the window shows now, read from its elements.
 * @param {import('playwright-core').Page} page @returns {Promise<Seen & { squiggles: number }>}
 */
function look(page) {
  return page.evaluate(() => ({
    entries: document.querySelectorAll('.outline-pane .monaco-list-row, .part.sidebar .customview-tree .monaco-list-row').length,
    problems: document.querySelector('[id="status.problems"] a')?.getAttribute('aria-label') ?? '',
    squiggles: document.querySelectorAll('.cdr[class*="squiggly"]').length,
  }));
}

/** Opens the Outline section of the Explorer, closes the list of files, and makes room for long titles. @param {import('playwright-core').Page} page */
async function openOutline(page) {
  const outline = page.locator('.pane:has(.outline-pane) .pane-header, .pane-header[aria-label^="Outline"]').first();
  await outline.waitFor({ timeout: 60_000 });
  if ((await outline.getAttribute('aria-expanded')) !== 'true') await outline.click();
  const files = page.locator('.part.sidebar .pane-header[aria-expanded="true"]').first();
  if ((await files.textContent()) !== (await outline.textContent())) await files.click();

  await widenSidebar(page, 440);
}

/** @param {import('playwright-core').Page} page @param {number} width */
async function widenSidebar(page, width) {
  const sidebar = await page.locator('.part.sidebar').boundingBox();
  if (!sidebar) return;
  const edge = sidebar.x + sidebar.width;
  await page.mouse.move(edge, 500);
  await page.mouse.down();
  await page.mouse.move(edge + 60, 500);
  await page.mouse.move(sidebar.x + width, 500);
  await page.mouse.up();
}

/** Opens Galley's own views in the side bar. @param {import('playwright-core').Page} page */
export async function openViews(page) {
  await page.locator('.part.activitybar .action-label[aria-label^="Galley"]').first().click();
  await page.locator('.part.sidebar .customview-tree .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await widenSidebar(page, 340);
  await page.locator('.monaco-editor .view-line').first().click();
}

/** Opens the reading proof with its key. @param {import('playwright-core').Page} page @returns {Promise<import('playwright-core').Frame>} */
export async function openProof(page) {
  const until = Date.now() + 30_000;
  for (let step = 0; Date.now() < until; step++) {
    // The key does nothing until the extension knows that this is a page.
    if (step % 10 === 0 && (await page.locator('iframe.webview').count()) === 0) await page.keyboard.press('Control+Alt+p');
    for (const frame of page.frames())
      if (
        (await frame
          .locator('.story')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await pause(200);
  }
  throw new Error('The reading proof did not open.');
}

/**
 * Waits until outline and problems are there and nothing has changed for a while. A page without problems is waited for ten seconds
 * longer, since silence and lateness look the same.
 * @param {import('playwright-core').Page} page @returns {Promise<Seen>}
 */
async function atRest(page) {
  const begun = Date.now();
  let since = begun;
  let before = '';
  for (;;) {
    const seen = await look(page);
    const now = JSON.stringify(seen);
    if (now !== before) since = Date.now();
    before = now;
    const quiet = Date.now() - since;
    const complete = seen.entries > 0 && seen.squiggles > 0;
    if (complete ? quiet > 1500 : quiet > 10_000 && seen.entries > 0) return seen;
    if (Date.now() - begun > 45_000) return seen;
    await pause(200);
  }
}

/**
 * Rests the pointer on the first place in sight where this text stands on one line of the screen, and waits for what the hover says.
 * @param {import('playwright-core').Page} page @param {string} text
 */
async function restOn(page, text) {
  const place = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      // A line is cut into pieces by colour, so the middle of the text is looked for piece by piece.
      let rest = at + Math.floor(wanted.length / 2);
      const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let piece = pieces.nextNode(); piece !== null; piece = pieces.nextNode()) {
        const { length } = /** @type {Text} */ (piece);
        if (rest < length) {
          const range = document.createRange();
          range.setStart(piece, rest);
          range.setEnd(piece, rest + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        rest -= length;
      }
    }
    return null;
  }, text);
  if (place === null)
    throw new Error(`“${text}” stands on no line of the picture. Name fewer words, or scroll to them with --line.`);
  const hover = page.locator('.monaco-resizable-hover .hover-row').first();
  const until = Date.now() + 20_000;
  // The editor does not ask again while the pointer rests, so it is moved a little until there is an answer.
  for (let step = 0; !(await hover.isVisible()); step++) {
    if (Date.now() > until) throw new Error(`Nothing is said of “${text}”.`);
    await page.mouse.move(place.x + (step % 2), place.y);
    await pause(1000);
  }
  await pause(500); // the hover grows while its parts arrive
}

/**
 * Arranges, waits, saves. The file named by the address must be on its way.
 * @param {import('playwright-core').Page} page @param {string} out @param {View} [view]
 * @returns {Promise<Seen>}
 */
export async function takePicture(page, out, { line, hover, proof = false } = {}) {
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  if (proof) {
    await openViews(page);
    await openProof(page);
  } else await openOutline(page);
  await page.locator('.monaco-editor .view-line').first().click();
  if (line !== undefined) {
    await page.keyboard.press('Control+g');
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  } else {
    await page.keyboard.press('Control+Home');
  }
  await page.mouse.move(700, 820); // away from the text, so that no hover covers it
  const seen = await atRest(page);
  if (hover !== undefined) await restOn(page, hover);
  await page.screenshot({ path: out });
  return seen;
}
