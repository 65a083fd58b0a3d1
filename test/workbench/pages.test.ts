// Several pages side by side, and a page that gets another name, in the editor's window.
import { readFileSync } from 'node:fs';
import { type Desk, deskFor, until } from './desk.js';

describe('the workbench with two pages', function () {
  const window = deskFor(this);
  let desk: Desk;

  beforeEach(() => {
    desk = window();
  });

  const file = (name: string) => desk.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
  const tab = (name: string) => desk.page.locator('.tab').filter({ hasText: name });

  it('counts at its icon the broken paragraphs of the page in front, while its views are hidden', async () => {
    const { page } = desk;
    desk.layBeside('-clean.news.txt', readFileSync('samples/02-clean-page.news.txt'));
    const badge = page.locator('.part.activitybar .action-item:has(.action-label[aria-label^="Galley"]) .badge-content');
    await until(
      'the count',
      () => badge.textContent(),
      (count) => Number(count) > 0,
    );
    await page.keyboard.press('Control+Shift+e');
    await file('01-broken-page-clean').dblclick();
    await tab('01-broken-page-clean').waitFor();
    await badge.waitFor({ state: 'hidden' });
    await tab('01-broken-page.news.txt').first().click();
    await badge.waitFor();
  });

  it('keeps the proof of a page that is renamed, and goes on in it', async () => {
    const { page } = desk;
    const proof = await desk.openProof();
    await page.keyboard.press('Control+Shift+e');
    await file('01-broken-page.news.txt').click();
    await page.keyboard.press('F2');
    const name = page.locator('.explorer-folders-view input');
    await name.fill('renamed.news.txt');
    await name.press('Enter');
    await tab('Proof: renamed.news.txt').waitFor();
    await desk.picture('renamed');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('读者来信');
    await until(
      'what was typed, in the proof',
      () => proof.locator('main').innerText(),
      (text) => text.includes('读者来信'),
    );
  });
});
