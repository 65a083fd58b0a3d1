// The editor's window as a person works in it: views, light bulb, proof, preview, undo, in both languages. Each step leaves a picture in
// out/pictures/.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { scanPicture } from '../editor/scan-picture.js';
import { violations } from './accessibility.js';
import { comes, type Desk, deskFor, until } from './desk.js';

/** Draws the indicator of a line of the Numbers view. */
async function chart(desk: Desk, proof: Frame): Promise<void> {
  const row = desk.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: '完成集装箱吞吐量' }).first();
  // A line of a list that is just being drawn anew takes no click.
  await until('the chart', async () => {
    await row.hover();
    await row.locator('.action-label.codicon-graph').click();
    return comes(proof.locator('.chart .bar').first());
  });
}

/** Lines that the Seams view shows. */
const seamRows = (desk: Desk, label: string) => desk.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: label });

describe('the workbench', function () {
  const window = deskFor(this);
  let desk: Desk;

  beforeEach(() => {
    desk = window();
  });

  it('shows the page’s articles, broken paragraphs and numbers in views of their own', async () => {
    await seamRows(desk, 'Safe to join').waitFor();
    assert.ok((await desk.page.locator('.part.sidebar .monaco-list-row').count()) > 20);
    await seamRows(desk, 'contradiction').first().waitFor();
    await desk.picture('views');
  });

  it('joins from the light bulb, and undo brings both halves back', async () => {
    const before = desk.text();
    const { keyboard } = desk.page;
    await desk.page.locator('.monaco-editor .view-line').first().click();
    await keyboard.press('Control+g');
    await keyboard.type('16');
    await keyboard.press('Enter');
    await desk.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await keyboard.press('End');
    await keyboard.press('Control+.');
    await desk.page.locator('.action-widget').first().getByText('Join with line 20').waitFor();
    await desk.picture('light bulb');
    await keyboard.press('Enter');
    await until('the join', desk.text, (text) => text.includes('单箱物流成本下降18%'));
    await desk.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    await desk.undo(before);
  });

  it('opens the proof, which has no accessibility fault, and accepts a seam there', async () => {
    const proof = await desk.openProof();
    await desk.picture('desk');
    assert.deepEqual(await violations(proof), []);
    const seams = await proof.locator('.seam').count();
    const before = desk.text();
    await proof.locator('.seam.safe').first().click();
    await proof.locator('.card').waitFor();
    await desk.picture('proof');
    assert.deepEqual(await violations(proof), []);
    await proof.locator('.card .action').first().click();
    const joined = await until('the join', desk.text, (text) => text !== '' && text !== before);
    await until(
      'one seam less',
      () => proof.locator('.seam').count(),
      (count) => count < seams,
    );
    assert.ok(joined.replace(/\s/g, '') === before.replace(/\s/g, ''), 'no character but white space changes');
  });

  it('goes through the proof by keys', async () => {
    const proof = await desk.openProof();
    await proof.locator('.story').first().focus();
    await desk.page.keyboard.press('n');
    await proof.locator('.card').waitFor();
    assert.equal(await proof.evaluate(() => document.activeElement?.classList.contains('seam')), true);
    await desk.page.keyboard.press('Escape');
    await proof.locator('.card').waitFor({ state: 'hidden' });
    await desk.page.keyboard.press('j');
    assert.equal(await proof.evaluate(() => document.activeElement?.classList.contains('story')), true);
  });

  it('leads with Tab into what can be done with a seam, out of it again, and to the next one without its card', async () => {
    const proof = await desk.openProof();
    const { keyboard } = desk.page;
    const at = (): Promise<string> => proof.evaluate(() => document.activeElement?.className.split(' ')[0] ?? '');
    const card = proof.locator('.card');
    await proof.locator('.story').first().focus();
    await keyboard.press('n');
    await card.waitFor();
    const places: string[] = [];
    for (const key of ['Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']) {
      await keyboard.press(key);
      places.push(await at());
    }
    assert.deepEqual(places, ['action', 'seam', 'action', 'action', 'action', 'close', 'seam']);
    await card.waitFor({ state: 'hidden' });
    await keyboard.press('n');
    await card.waitFor();
    await proof.locator('.seam').last().focus();
    await card.waitFor({ state: 'hidden' });
  });

  it('accepts a seam by keys, and goes on from there', async () => {
    const proof = await desk.openProof();
    const { keyboard } = desk.page;
    const before = desk.text();
    await proof.locator('.story').first().focus();
    const at = (): Promise<string> => proof.evaluate(() => document.activeElement?.className ?? '');
    await until(
      'a seam that is safe',
      async () => {
        await keyboard.press('n');
        return at();
      },
      (name) => name === 'seam safe',
    );
    await keyboard.press('a');
    await until('the join', desk.text, (text) => text !== '' && text !== before);
    await until('the keyboard in the paragraph that was put together', at, (name) => name.startsWith('passage'));
    await keyboard.press('n');
    await until('the next seam', at, (name) => name.startsWith('seam'));
    await keyboard.press('Escape');
    await desk.undo(before);
  });

  it('shows what a number says while the pointer rests on it, and no longer', async () => {
    const proof = await desk.openProof();
    await desk.restOn(proof, proof.locator('.claim').first());
    await proof.locator('.card').hover();
    await desk.page.locator('.part.sidebar').hover();
    await proof.locator('.card').waitFor({ state: 'hidden' });
  });

  it('goes on by keys although a card stands at the pointer', async () => {
    const proof = await desk.openProof();
    const { keyboard } = desk.page;
    await proof.locator('.story').first().focus();
    await desk.restOn(proof, proof.locator('.claim').first());
    const passages: string[] = [];
    for (let step = 0; step < 3; step++) {
      await keyboard.press('b');
      passages.push((await proof.locator('.passage:focus').textContent()) ?? '');
      assert.equal(await proof.locator('.card').isVisible(), false);
    }
    assert.equal(new Set(passages).size, 3);
    await desk.page.locator('.part.sidebar').hover();
  });

  it('never cuts off what it says of a missing half, however narrow it is', async () => {
    const proof = await desk.openProof();
    const broken = await proof.evaluate(() => {
      const marks = [...document.querySelectorAll('.torn')];
      // No wider than the window, so that all of it can be seen.
      const widths = Array.from({ length: 60 }, (_, step) => 200 + step * 10).filter((width) => width + 100 < innerWidth);
      const found = widths.filter((width) => {
        document.body.style.width = `${width}px`;
        return marks.some((mark) => {
          mark.scrollIntoView({ block: 'center' });
          const seen = ({ left, right, top, bottom }: DOMRect): boolean =>
            document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === mark;
          return ![...mark.getClientRects()].every(seen);
        });
      });
      document.body.style.width = '';
      return { marks: marks.length, widths: widths.length, found };
    });
    assert.ok(broken.marks > 0 && broken.widths > 10);
    assert.deepEqual(broken.found, []);
  });

  it('leads from the name of a rule to its page', async () => {
    const { page } = desk;
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel a[href*="explainRule"]').first().click();
    const shown = page.locator('.tab').filter({ hasText: 'rules.md' });
    await shown.waitFor();
    await desk.picture('rule');
    await shown.click({ button: 'middle' });
    await shown.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+j');
  });

  it('previews a moved join, applies what was ticked, and undoes it in one step', async () => {
    const before = desk.text();
    const { page } = desk;
    await page.locator('.monaco-editor .view-line').first().click();
    // The list is as long as the page is broken; what moves stands behind what is safe and likely.
    const row = page.locator('.part.sidebar .monaco-list-row[aria-label*="Other half elsewhere,"]').first();
    await seamRows(desk, 'Likely').first().hover();
    await until('the group of what moves', async () => {
      await page.mouse.wheel(0, 60);
      return row.isVisible();
    });
    await row.hover();
    await row.locator('.action-label[aria-label^="Accept"]').click();
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await desk.picture('preview');
    await preview.locator('.edit-checkbox').first().check();
    await page.getByRole('button', { name: 'Apply' }).first().click();
    const moved = await until('the move', desk.text, (text) => text !== '' && text !== before);
    assert.equal([...moved.replace(/\s/g, '')].sort().join(''), [...before.replace(/\s/g, '')].sort().join(''));
    await desk.picture('moved');
    await desk.undo(before);
  });

  it('keeps in sight what moves, while its preview takes half of the window', async () => {
    const { page } = desk;
    const proof = await desk.openProof();
    const seam = proof.locator('.seam.moved').first();
    await seam.evaluate((mark) => mark.scrollIntoView({ block: 'end' }));
    await seam.click();
    await proof.locator('.card').waitFor();
    await page.keyboard.press('a');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await desk.picture('preview-from-proof');
    const isInSight = (): Promise<boolean> =>
      seam.evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        return middle > 0 && middle < innerHeight;
      });
    await until('the seam in sight', isInSight);
    await page.getByRole('button', { name: 'Discard' }).first().click();
    await preview.waitFor({ state: 'hidden' });
    assert.ok(await isInSight());
  });

  it('draws what one indicator says in the proof, with the same as a table that leads to the text', async () => {
    const proof = await desk.openProof();
    await chart(desk, proof);
    assert.equal(await proof.locator('.chart .bar.conflict').count(), 2);
    assert.equal(await proof.locator('.chart table tr').count(), 4);
    await desk.picture('chart');
    assert.deepEqual(await violations(proof), []);
    await proof.locator('.chart td .action').first().click();
    await desk.page.locator('.monaco-editor .selected-text').first().waitFor();
    await proof.locator('.chart .close').click();
    await proof.locator('.chart').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Control+1');
    await desk.page.keyboard.press('Control+Home');
  });

  it('counts what is left in the pages of the folder, and counts again after a join and its undoing', async () => {
    const { page } = desk;
    await desk.run('Galley: Check Folder');
    const pane = page.locator('.part.sidebar .pane-header').filter({ hasText: 'Pages of the Folder' });
    // The list comes up by itself.
    const row = page.locator('.part.sidebar .monaco-list-row').filter({ hasText: '01-broken-page.news.txt' });
    const open = async (): Promise<number> => Number(/(\d+) broken/.exec((await row.textContent()) ?? '')?.[1] ?? -1);
    const text = desk.text();
    const before = await until('a count', open, (count) => count > 0);
    await page.keyboard.press('Control+1');
    await desk.run('Galley: Join All Safe Seams');
    await until('fewer breaks', open, (count) => count >= 0 && count < before);
    await desk.picture('folder');
    await desk.undo(text);
    await until('as many as before', open, (count) => count === before);
    await pane.click();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Home');
  });
});

describe('the workbench, with an article that another one interrupts', function () {
  const window = deskFor(this);
  let desk: Desk;

  beforeEach(() => {
    desk = window();
  });

  /** Ticks what the preview shows and applies it. */
  async function applyPreview(name: string): Promise<void> {
    const preview = desk.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await desk.picture(name);
    await preview.locator('.edit-checkbox').first().check();
    await desk.page.getByRole('button', { name: 'Apply' }).first().click();
  }

  /** Runs a step that changes the text and moves nothing but white space about; one undo takes it back. */
  async function changesAndIsUndone(act: () => Promise<void>): Promise<void> {
    const before = desk.text();
    const ink = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
    await act();
    // A file that is just being written is empty.
    const after = await until('the change', desk.text, (text) => text !== '' && text !== before);
    assert.equal(ink(after), ink(before));
    await desk.undo(before);
  }

  it('puts it together from its menu in the list of articles, after a preview', async () => {
    await changesAndIsUndone(async () => {
      await seamRows(desk, '第三届苍澜种业大会').first().click({ button: 'right' });
      const entry = desk.page.locator('.context-view .action-label[aria-label^="Reassemble This Article"]');
      await entry.waitFor();
      await desk.picture('article menu');
      await entry.click();
      await applyPreview('article preview');
    });
  });

  it('moves a paragraph to another article from the light bulb, after a preview', async () => {
    await changesAndIsUndone(async () => {
      const { keyboard } = desk.page;
      await desk.page.keyboard.press('Control+1');
      await keyboard.press('Control+g');
      await keyboard.type('22');
      await keyboard.press('Enter');
      await desk.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await keyboard.press('Control+.');
      const entry = desk.page.locator('.action-widget').first().getByText('Move to the end of the article').first();
      await entry.waitFor();
      await desk.picture('move to article');
      const chosen = desk.page.locator('.action-widget .monaco-list-row.focused').first();
      await until('the entry is chosen', async () => {
        if ((await chosen.textContent())?.includes('Move to the end of the article')) return true;
        await keyboard.press('ArrowDown');
        return false;
      });
      await keyboard.press('Enter');
      await applyPreview('move preview');
    });
  });

  it('says that a PDF of the page needs a viewer, and leads to one', async () => {
    desk.layBeside('.pdf', new TextEncoder().encode('%PDF-1.4'));
    const { page } = desk;
    await page.keyboard.press('Control+1');
    await desk.run('Galley: Show Scan Beside');
    const notice = await desk.notices('01-broken-page.pdf is a PDF');
    await desk.picture('scan pdf');
    assert.equal(await page.locator('.tab').filter({ hasText: '01-broken-page.pdf' }).count(), 0);
    await notice.getByRole('button', { name: 'Find a PDF Viewer' }).click();
    await page.locator('.extensions-viewlet .monaco-editor').filter({ hasText: 'pdf viewer' }).first().waitFor();
  });

  it('shows the picture of the page beside it', async () => {
    desk.layBeside('.png', scanPicture);
    const { page } = desk;
    await page.keyboard.press('Control+1');
    await desk.run('Galley: Show Scan Beside');
    await page.locator('.tab').filter({ hasText: '01-broken-page.png' }).waitFor();
    await until('the picture', () =>
      Promise.all(
        page.frames().map((frame) =>
          frame
            .locator('img')
            .count()
            .catch(() => 0),
        ),
      ).then((counts) => counts.some((count) => count > 0)),
    );
    await desk.picture('scan');
  });

  it('asks about a page that was pasted into a new file, and never about what it exported itself', async () => {
    const { page } = desk;
    await page.keyboard.press('Control+1');
    await desk.run('Galley: Export Page');
    await page.locator('.quick-input-list .monaco-list-row:visible').filter({ hasText: '(plain text)' }).click();
    await page.locator('.tab.active').filter({ hasText: 'Untitled-1' }).waitFor();
    await desk.run('File: New Untitled Text File');
    await page.locator('.tab.active').filter({ hasText: 'Untitled-2' }).waitFor();
    await until('the text cursor in the new file', async () => {
      const place = (await page.locator('[id="status.editor.selection"]').textContent()) ?? '';
      return place.includes('Ln 1, Col 1') && (await page.locator('.monaco-editor.focused').count()) > 0;
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), desk.text());
    await page.keyboard.press('Control+v');
    const questions = await desk.notices('looks like a newspaper page');
    await desk.picture('offer');
    const [question, ...others] = await questions.allInnerTexts();
    assert.match(question ?? '', /Untitled-2/);
    assert.deepEqual(others, []);
    // It lies in no folder.
    assert.equal(await questions.getByRole('button', { name: 'Not in This Folder' }).count(), 0);
    await questions.getByRole('button', { name: 'Yes' }).click();
    await page.locator('[id="status.editor.mode"]').filter({ hasText: 'Newspaper Page' }).waitFor();
  });
});

for (const locale of ['en', 'zh-cn'] as const) {
  describe(`the walkthrough, ${locale}`, function () {
    const window = deskFor(this, { locale, theme: locale === 'en' ? 'light' : 'dark' });

    it('has five steps with a drawing each, and its buttons work on the sample page beside it', async () => {
      const desk = window();
      const { page } = desk;
      await desk.run('Welcome: Open Walkthrough');
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Galley' }).first().waitFor();
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Galley' }).first().click();
      const steps = page.locator('.getting-started-step');
      await until(
        'the steps',
        () => steps.count(),
        (count) => count === 5,
      );
      for (let step = 0; step < 5; step++) {
        await steps.nth(step).click();
        await page.locator('.getting-started-media').waitFor();
        await until('the drawing', () =>
          Promise.all(
            page.frames().map((frame) =>
              frame
                .locator('svg[viewBox="0 0 480 300"]')
                .count()
                .catch(() => 0),
            ),
          ).then((counts) => counts.some((count) => count > 0)),
        );
        await desk.picture(`walkthrough ${locale} ${step + 1}`);
      }
      const press = async (step: number): Promise<void> => {
        await steps.nth(step).click();
        await steps.nth(step).locator('.monaco-button').first().click();
      };
      await press(0);
      await page.locator('.tab').filter({ hasText: 'Untitled-1' }).waitFor();
      const written = () => page.locator('.monaco-editor .view-lines').last().innerText();
      const before = await until('the sample page', written);
      await press(2);
      await until('the joins', written, (text) => text !== before);
      await desk.picture(`walkthrough ${locale} joined`);
    });
  });
}

describe('the workbench in Chinese, in the dark', function () {
  const window = deskFor(this, { locale: 'zh-cn', theme: 'dark' });

  it('speaks Chinese in the views and in the proof', async () => {
    const desk = window();
    await seamRows(desk, '有把握').waitFor();
    const proof = await desk.openProof();
    assert.match((await proof.locator('.help').textContent()) ?? '', /下一处/);
    await desk.picture('desk zh dark');
    assert.deepEqual(await violations(proof), []);
  });
});

describe('the workbench in high contrast', function () {
  const window = deskFor(this, { theme: 'hc' });

  it('has no accessibility fault in the proof', async () => {
    const desk = window();
    const proof = await desk.openProof();
    await desk.picture('desk high contrast');
    assert.deepEqual(await violations(proof), []);
    await chart(desk, proof);
    await desk.picture('chart high contrast');
    assert.deepEqual(await violations(proof), []);
  });
});
