// The language newstext: which files have it, how they are coloured, and who else is left alone.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationTarget, commands, extensions, languages, Uri, window, workspace } from 'vscode';
import {
  becomes,
  closeAll,
  eventually,
  folder,
  galleyDiagnostics,
  openPage,
  openSample,
  outline,
  tornPage,
} from './workspace.js';

describe('the language newstext', () => {
  afterEach(closeAll);

  for (const ending of ['news', 'news.txt', 'news.md']) {
    it(`is that of *.${ending}`, async () => {
      const { document } = await openPage(tornPage, ending);
      assert.equal(document.languageId, 'newstext');
    });
  }

  it('is not that of plain text, Markdown and code', async () => {
    for (const [ending, language] of [
      ['txt', 'plaintext'],
      ['md', 'markdown'],
      ['json', 'json'],
    ] as const) {
      const { document } = await openPage('1', ending);
      assert.equal(document.languageId, language);
    }
  });

  it('is known to the editor by one name', async () => {
    assert.ok((await languages.getLanguages()).includes('newstext'));
  });

  it('wraps lines and does not complain about Chinese marks', () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'newstext' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(settings.get('bracketPairColorization.enabled'), false);
  });

  it('takes a number with its marks as one word, and Chinese up to the next mark', async () => {
    const { document } = await openPage('货值1,260.5万元，同比增长。\n');
    const word = (column: number) => {
      const range = document.getWordRangeAtPosition(document.positionAt(column));
      return range && document.getText(range);
    };
    assert.equal(word(4), '1,260.5');
    assert.equal(word(13), '同比增长');
  });
});

describe('recognition', () => {
  afterEach(async () => {
    await workspace.getConfiguration('galley').update('files', undefined, ConfigurationTarget.Workspace);
    await workspace.getConfiguration('galley').update('offerSwitch', undefined, ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('asks about a plain-text page and switches it when the answer is yes', async () => {
    await openPage(tornPage, 'txt');
    await eventually(
      async () => {
        await commands.executeCommand('notification.acceptPrimaryAction');
        return window.activeTextEditor?.document.languageId;
      },
      (language) => language === 'newstext',
      'the page is read as a newspaper page',
    );
  });

  it('does not ask twice about a file that was switched back', async () => {
    const { document } = await openPage(tornPage, 'txt');
    await eventually(
      async () => {
        await commands.executeCommand('notification.acceptPrimaryAction');
        return document.languageId;
      },
      (language) => language === 'newstext',
      'switched',
    );
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await openSample('01');
    await window.showTextDocument(document);
    await commands.executeCommand('notification.acceptPrimaryAction');
    await eventually(
      () => outline(window.activeTextEditor!),
      () => true,
      'a round trip through the editor',
    );
    assert.equal(document.languageId, 'plaintext');
  });

  it('reads files that the settings name without a question, and only those', async () => {
    await workspace.getConfiguration('galley').update('offerSwitch', false, ConfigurationTarget.Workspace);
    await workspace.getConfiguration('galley').update('files', ['*.page.txt'], ConfigurationTarget.Workspace);
    const named = await openPage(tornPage, 'page.txt');
    await becomes(() => named.document.languageId, 'newstext', 'the named file');
    const other = await openPage(tornPage, 'txt');
    assert.equal(other.document.languageId, 'plaintext');
  });

  it('leaves Markdown its language and its outline, and checks it only when the settings name it', async () => {
    const quiet = await openPage(tornPage, 'md');
    assert.deepEqual(galleyDiagnostics(quiet.document.uri), []);
    await workspace.getConfiguration('galley').update('files', ['*.md'], ConfigurationTarget.Workspace);
    const named = await openPage(tornPage, 'md');
    await eventually(
      () => galleyDiagnostics(named.document.uri).length,
      (count) => count === 2,
      'problems in the Markdown file',
    );
    assert.equal(named.document.languageId, 'markdown');
    const extension = extensions.getExtension('galley.galley');
    assert.ok(extension?.isActive);
  });

  it('never touches what is not a file of the reader', async () => {
    const provider = workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent: () => tornPage });
    const document = await workspace.openTextDocument(Uri.parse('git:/old/page.news.txt'));
    await window.showTextDocument(document);
    const real = await openPage(tornPage);
    await eventually(
      () => galleyDiagnostics(real.document.uri).length,
      (count) => count === 2,
      'problems in the real file',
    );
    assert.deepEqual(galleyDiagnostics(document.uri), []);
    provider.dispose();
  });
});

describe("a paper's settings file", () => {
  afterEach(closeAll);

  it('names files that are newspaper pages, from its own folder down', async () => {
    const paper = mkdtempSync(join(folder(), 'paper-'));
    mkdirSync(join(paper, 'july'));
    writeFileSync(join(paper, '.galley.json'), '{ "files": ["july/*.txt"], /* nothing else */ }');
    const open = async (name: string) => {
      const file = join(paper, name);
      writeFileSync(file, '渡口的早晨。\n');
      return (await window.showTextDocument(await workspace.openTextDocument(Uri.file(file)))).document;
    };
    const named = await open('july/4.txt');
    await becomes(() => named.languageId, 'newstext', 'the named file');
    const other = await open('letter.txt');
    const again = await open('july/5.txt');
    await becomes(() => again.languageId, 'newstext', 'another named file');
    assert.equal(other.languageId, 'plaintext');
  });

  it('may hold comments, and is checked against its schema', async () => {
    // In a folder of its own, so that it speaks for no other page.
    const file = join(mkdtempSync(join(folder(), 'paper-')), '.galley.json');
    writeFileSync(file, '{\n  // the morning paper\n  "language": "klingon"\n}\n');
    const document = await workspace.openTextDocument(Uri.file(file));
    await window.showTextDocument(document);
    assert.equal(document.languageId, 'jsonc');
    const complaints = await eventually(
      () => languages.getDiagnostics(document.uri),
      (found) => found.length > 0,
      'the wrong language is marked',
    );
    assert.deepEqual(
      complaints.map(({ range }) => document.getText(range)),
      ['"klingon"'],
    );
  });
});
