// Joins that move text, in the editor: shown first, done only when a person has ticked them, and one undo takes them back.
import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, window } from 'vscode';
import { closeAll, eventually, openPage, problems } from './workspace.js';

/** Two stories; the end of the first one's paragraph stands behind the second one. */
const scattered = `山海日报 2025年7月4日 星期五 第03版 综合

## 全市早稻收割过半

山海日报7月3日讯（记者 余小满）记者昨天从市农业农村局获悉，全市早稻收割已经过半，机收率由87.5%提高到91.2%，参加跨区作业的收割机从1940台增至3200台（为历

## 老渡口迎来新船长

山海日报7月3日讯（记者 陶知远）清晨5时，白鹭渡的汽笛响了。新船长今年34岁，每天要驾着渡轮在江面上往返28趟，运送两岸乘客2600多人次。

年最多）。
`;

/** The same page with the paragraph brought together. */
const together = scattered.replace('\n\n年最多）。', '').replace('（为历', '（为历年最多）。');

async function readScattered(): Promise<TextEditor> {
  const page = await openPage(scattered);
  await eventually(
    () => problems(page),
    (found) => found.includes('5 seam.split'),
    'the break is found',
  );
  const at = page.document.positionAt(scattered.indexOf('（为历') + 2);
  page.selection = new Selection(at, at);
  return page;
}

const textOf = ({ document }: TextEditor) => document.getText();

/** Asks for the preview of the paragraph at the caret and does something with it until it is gone. */
async function answerPreview(act: () => Promise<void>): Promise<void> {
  let answered = false;
  const asked = commands.executeCommand('galley.bringTogether').then(() => {
    answered = true;
  });
  // The preview takes a while to come up; its commands do nothing before.
  await eventually(
    async () => {
      await act();
      return answered;
    },
    (gone) => gone,
    'the preview is answered',
  );
  await asked;
}

const tick = async (): Promise<void> => {
  await commands.executeCommand('refactorPreview.focus');
  await commands.executeCommand('list.focusFirst');
  await commands.executeCommand('refactorPreview.toggleCheckedState');
};
const apply = (): Thenable<void> => commands.executeCommand('refactorPreview.apply');

describe('a join that moves text', () => {
  afterEach(closeAll);

  it('is shown first, and does nothing when a person puts it away', async () => {
    const page = await readScattered();
    await answerPreview(async () => commands.executeCommand('refactorPreview.discard'));
    assert.equal(textOf(page), scattered);
  });

  it('comes up unticked: who applies it so keeps the text as it is', async () => {
    const page = await readScattered();
    await answerPreview(async () => apply());
    assert.equal(textOf(page), scattered);
  });

  it('is done once it is ticked and applied, and undone in one step', async () => {
    const page = await readScattered();
    await answerPreview(async () => {
      await tick();
      await apply();
    });
    await eventually(
      () => textOf(page),
      (text) => text === together,
      'the paragraph is together',
    );
    await window.showTextDocument(page.document);
    await commands.executeCommand('undo');
    assert.equal(textOf(page), scattered);
  });
});

describe('a page put together', () => {
  afterEach(closeAll);

  it('comes up as a new document, and the page stays as it is', async () => {
    const page = await readScattered();
    await commands.executeCommand('galley.openReassembled');
    const shown = await eventually(
      () => window.activeTextEditor,
      (editor) => editor?.document.isUntitled === true,
      'a new document is shown',
    );
    assert.equal(shown?.document.languageId, 'newstext');
    assert.equal(shown?.document.getText(), together);
    assert.equal(textOf(page), scattered);
  });
});
