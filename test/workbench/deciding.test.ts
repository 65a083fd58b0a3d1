// Decisions as a person makes them in the proof and in the side views: by key, by menu, with a list of what may be said; and taken back.
import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { violations } from './accessibility.js';
import { type Desk, deskFor, until } from './desk.js';

describe('deciding', function () {
  const window = deskFor(this);
  let desk: Desk;
  let proof: Frame;

  beforeEach(async () => {
    desk = window();
    proof = await desk.openProof();
  });

  /** Chooses an entry of the list that is open. */
  async function choose(label: string): Promise<void> {
    const list = desk.page.locator('.quick-input-widget');
    // The list before it may still be going, with the words that were meant for this one.
    await until(`“${label}” in the list`, async () => {
      await list
        .locator('input[type="text"], input.input')
        .first()
        .fill(label, { timeout: 1000 })
        .catch(() => {});
      return (await list.locator('.monaco-list-row.focused').filter({ hasText: label }).count()) > 0;
    });
    await desk.page.keyboard.press('Enter');
  }

  /** Answers the question of this title. */
  async function answer(title: string, text: string): Promise<void> {
    const box = desk.page.locator('.quick-input-widget');
    await box.locator('.quick-input-title').filter({ hasText: title }).waitFor();
    await box.locator('.quick-input-message').first().waitFor();
    await box.locator('input[type="text"], input.input').first().fill(text);
    await desk.page.keyboard.press('Enter');
  }

  /** The rows of a palette that was open before stay in the page unseen. */
  const choices = (): Promise<number> => desk.page.locator('.quick-input-widget .monaco-list-row:visible').count();

  /** Presses until it `worked`: a list that is just being drawn anew says that it knows its line no more. */
  async function pressUntil(worked: () => boolean | Promise<boolean>, press: () => Promise<void>): Promise<void> {
    const refusal = desk.page.locator('.notification-toast').filter({ hasText: 'nothing was done' });
    await until('an answer', async () => {
      await press();
      await until('an answer or a refusal', async () => (await worked()) || (await refusal.count()) > 0);
      if (await worked()) return true;
      await refusal.hover();
      await refusal.locator('.codicon-notifications-clear').click();
      return false;
    });
  }

  /** Presses the pencil of a line in the side bar; the list of what can be said is open then. */
  function pressPencil(row: Locator): Promise<void> {
    return pressUntil(
      async () => (await choices()) > 0,
      async () => {
        await row.hover();
        await row.locator('.action-label[aria-label^="Decide"]').click();
      },
    );
  }

  /** Opens the menu of something and presses an entry, until it `worked`. The editor takes no click in the moment in which a menu opens. */
  function pressInMenu(of: Locator, label: string, worked: () => boolean | Promise<boolean>): Promise<void> {
    const entry = desk.page.locator(`.context-view .action-label[aria-label^="${label}"]`);
    return pressUntil(worked, async () => {
      await of.click({ button: 'right', position: { x: 20, y: 8 } });
      await entry.waitFor();
      await desk.picture(`menu of ${label}`);
      await until('the entry is pressed', async () => {
        await entry.click({ timeout: 1000 }).catch(() => {});
        return (await entry.count()) === 0;
      });
    });
  }

  const isDecided = (): boolean => desk.decisions().length > 0;

  async function isKept(...decisions: string[]): Promise<void> {
    await until('what is kept', desk.decisions, (kept) => JSON.stringify(kept) === JSON.stringify(decisions));
  }

  async function undo(): Promise<void> {
    await desk.run('Galley: Undo Decision');
    await isKept();
  }

  it('about a block of the proof, by keys', async () => {
    await proof.locator('.story').first().focus();
    const passage = proof.locator('.passage:focus');
    await until('a paragraph', async () => {
      await desk.page.keyboard.press('b');
      return passage.evaluate((element) => element.matches('.paragraph'));
    });
    const words = (await passage.textContent()) ?? '';
    await desk.page.keyboard.press('d');
    await desk.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await desk.picture('decide about a block');
    await choose('This is: subhead');
    await isKept('role subhead');
    const subhead = proof.locator('.passage.subhead').filter({ hasText: words.slice(0, 12) });
    await subhead.first().waitFor();
    await desk.picture('decided in the proof');
    assert.deepEqual(await violations(proof), []);
    await undo();
    await subhead.first().waitFor({ state: 'detached' });
  });

  it('about a block of the proof, by the button beside it and by its menu', async () => {
    const passage = proof.locator('.passage.paragraph').first();
    await passage.hover();
    await proof.locator('.handle').click();
    await choose('Note');
    await answer('Note', 'who says so?');
    await isKept('note who says so?');
    assert.deepEqual(await violations(proof), []);
    await undo();
    await pressInMenu(passage, 'Reviewed', isDecided);
    await isKept('reviewed reviewed');
    await undo();
  });

  it('about a number of the proof, from its card and from its menu', async () => {
    const number = proof.locator('.claim').filter({ hasText: '18%' }).first();
    await desk.restOn(proof, number);
    await proof.locator('.card .action').filter({ hasText: 'Decide' }).click();
    await choose('Value');
    await answer('Value', '19');
    await isKept('claim value 19');
    await undo();
    await pressInMenu(number, 'This Number Only Names', isDecided);
    await isKept('claim no claim');
    await undo();
  });

  it('that selected words of the proof are a number', async () => {
    const passage = proof.locator('.passage.paragraph').first();
    await passage.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node !== null && (node.textContent ?? '').length < 8) node = walker.nextNode();
      getSelection()?.setBaseAndExtent(node as Node, 2, node as Node, 4);
      (element as HTMLElement).focus();
    });
    await desk.page.keyboard.press('d');
    await choose('This is a number that says');
    await choose('count');
    await answer('Value', '2');
    await answer('Unit', '人');
    await isKept('number value 2, unit 人, kind count');
    await undo();
  });

  it('about an article of the list', async () => {
    const row = desk.page.locator('.part.sidebar .monaco-list-row[aria-label*="chars"]').nth(1);
    await pressPencil(row);
    await desk.picture('decide about an article');
    await choose('No article begins here');
    await until(
      'what is kept',
      desk.decisions,
      (kept) => kept.length > 0 && kept.every((each) => each === 'boundary no-article-start'),
    );
    await undo();
    await pressInMenu(row, 'Reviewed', isDecided);
    await isKept('reviewed reviewed');
    await undo();
  });

  it('about a number of the list', async () => {
    const row = desk.page
      .locator('.part.sidebar .monaco-list-row')
      .filter({ hasText: /^13\.5%/ })
      .first();
    await row.scrollIntoViewIfNeeded();
    await pressPencil(row);
    await choose('This number only names something');
    await isKept('claim no claim');
    await undo();
  });

  it('about a broken paragraph of the list', async () => {
    const row = desk.page.locator('.part.sidebar .monaco-list-row[aria-label^="Safe to join,"]').first();
    await pressInMenu(row, 'Decide', async () => (await choices()) > 0);
    await choose('Not one paragraph');
    await isKept('apart');
    await undo();
  });
});
