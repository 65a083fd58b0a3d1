// The light bulb over the wire: joins applied to the text, what is offered when, and a person's decisions.
import assert from 'node:assert/strict';
import {
  type AnnotatedTextEdit,
  type CodeAction,
  type Diagnostic,
  ErrorCodes,
  LSPErrorCodes,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DecideArguments, Decision } from '../../server/src/lsp/protocol.js';
import { codeOf, connect, type Editor, endAll, modern, until } from './editor.js';
import { at, BROKEN, placeOf } from './pages.js';

const URI = 'file:///page.news';

interface Asked {
  readonly place: string;
  readonly only?: readonly string[];
  readonly automatic?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly text?: string;
}

/** Asks for actions right before the words `place`. */
function actions(editor: Editor, { place, only, automatic, diagnostics = [], text = BROKEN }: Asked): Promise<CodeAction[]> {
  const position = placeOf(text, place);
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics, ...(only && { only }), triggerKind: automatic ? 2 : 1 },
  });
}

const listing = (offered: readonly CodeAction[]): string[] => offered.map(({ kind, title }) => `${kind}: ${title}`);

function editsOf(action: CodeAction | undefined): { version: number | null; edits: TextEdit[] } {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change, 'a versioned edit');
  return { version: change.textDocument.version, edits: change.edits as TextEdit[] };
}

function applied(text: string, action: CodeAction | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(URI, '', 1, text), editsOf(action).edits);
}

async function decide(editor: Editor, decision: Decision, version = 1): Promise<unknown> {
  const args: DecideArguments = { format: 1, uri: URI, version, decision };
  return editor.request('workspace/executeCommand', { command: 'galley.decide', arguments: [args] });
}

describe('code actions', () => {
  afterEach(endAll);

  it('offer at a break, asked by themselves, to join it, all of the article, or to leave it', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    assert.deepEqual(listing(await actions(editor, { place: '鳙鱼\n', automatic: true })), [
      'quickfix.galley.join: Join with line 7: “和草鱼)，最快六…”',
      'quickfix.galley.joinArticle: Join all 2 safe places of this article',
      'quickfix.galley.apart: Not one paragraph with line 7',
    ]);
  });

  it('name the half that is not under the cursor, whichever it is', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    assert.deepEqual(listing(await actions(editor, { place: '和草鱼', automatic: true })), [
      'quickfix.galley.join: Join with line 5: “…鲜鱼(鲢鱼、鳙鱼”',
      'quickfix.galley.joinArticle: Join all 2 safe places of this article',
      'quickfix.galley.apart: Not one paragraph with line 5',
    ]);
  });

  it('offer a join once, though it is a quick fix and a rewriting', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const joins = (only?: readonly string[]): Promise<string[]> =>
      actions(editor, { place: '鳙鱼\n', ...(only && { only }) }).then((offered) =>
        offered.flatMap(({ kind }) => (kind?.endsWith('.join') ? kind : [])),
      );
    assert.deepEqual(await joins(), ['quickfix.galley.join']);
    assert.deepEqual(await joins(['refactor']), ['refactor.rewrite.galley.join']);
  });

  it('offer nothing away from a break, asked by themselves', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    assert.deepEqual(await actions(editor, { place: '通过验收', automatic: true }), []);
  });

  it('join by editing nothing but the gap, for the version that was read', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const [join] = await actions(editor, { place: '鳙鱼\n', only: ['quickfix'] });
    assert.equal(applied(BROKEN, join), BROKEN.replace('鳙鱼\n\n和草鱼', '鳙鱼和草鱼'));
    assert.equal(editsOf(join).version, 1);
    assert.equal(join?.isPreferred, true);
  });

  it('name the diagnostic that they settle', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    const [join, all] = await actions(editor, { place: '鳙鱼\n', diagnostics: items, only: ['quickfix'] });
    assert.deepEqual(join?.diagnostics, [items[0]]);
    assert.equal(all?.diagnostics, undefined);
  });

  it('honour every kind that is asked for, and kinds below it', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const kinds = async (...only: string[]): Promise<string[]> => {
      const offered = await actions(editor, { place: '鳙鱼\n', only });
      return [...new Set(offered.map(({ kind }) => kind ?? ''))];
    };
    assert.deepEqual(await kinds('quickfix.galley.apart'), ['quickfix.galley.apart']);
    assert.deepEqual(await kinds('refactor.inline'), []);
    assert.deepEqual(await kinds('quick'), []);
    assert.deepEqual(await kinds('refactor.inline', 'refactor.rewrite.galley.role.deck'), ['refactor.rewrite.galley.role.deck']);
    assert.deepEqual(await kinds('source'), ['source.fixAll.galley']);
    assert.deepEqual(await kinds('source.organizeImports'), []);
  });

  it('fix all in one pass, and nothing is left for a second one', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const [fix] = await actions(editor, { place: '青屏', only: ['source.fixAll'] });
    const { edits } = editsOf(fix);
    const fixed = applied(BROKEN, fix);
    assert.equal(fixed, BROKEN.replace('鳙鱼\n\n和草鱼', '鳙鱼和草鱼').replace('走上\n\n五里路', '走上五里路'));
    assert.equal(edits.length, 2);
    editor.change(URI, 2, ...[...edits].reverse().map(({ range, newText }) => ({ range, text: newText })));
    assert.deepEqual(await actions(editor, { place: '青屏', only: ['source.fixAll'], text: fixed }), []);
  });

  it('answer a bare "fix all" in newspaper pages only, a named one everywhere', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN, 'markdown');
    assert.deepEqual(await actions(editor, { place: '青屏', only: ['source.fixAll'] }), []);
    assert.equal((await actions(editor, { place: '青屏', only: ['source.fixAll.galley'] })).length, 1);
    assert.equal((await actions(editor, { place: '青屏', only: ['source.fixAll', 'source.fixAll.galley'] })).length, 1);
  });

  describe('for a half that stands elsewhere', () => {
    const REST = '和草鱼)，最快六小时就能送到城里的市场。';
    const MOVED = `${BROKEN.replace(`\n\n${REST}`, '')}\n${REST}\n`;
    const MENDED = BROKEN.replace('鳙鱼\n\n和草鱼', '鳙鱼和草鱼');
    const annotating = {
      ...modern,
      workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    };
    const asked = { place: '鳙鱼\n', text: MOVED, only: ['quickfix.galley.move'] };
    const decideMoved = (editor: Editor): Promise<unknown> =>
      decide(editor, { kind: 'join', left: placeOf(MOVED, '鳙鱼\n'), right: placeOf(MOVED, '和草鱼') });

    it('offer one edit that is shown first, says what moves where, and how to say yes', async () => {
      const editor = await connect({ capabilities: annotating });
      editor.open(URI, MOVED);
      await decideMoved(editor);
      const [move, ...others] = await actions(editor, asked);
      assert.deepEqual(others, []);
      assert.equal(move?.title, 'Join with line 15: “和草鱼)，最快六…”, moving line 15 up to line 5 (preview: tick, then Apply)');
      const { version, edits } = editsOf(move);
      assert.equal(version, 1);
      assert.equal(edits.length, 1);
      assert.equal(applied(MOVED, move), MENDED);
      assert.deepEqual(move.edit?.changeAnnotations, {
        galley: {
          label: 'Move line 15 up to line 5 and join',
          description: '“…鲜鱼(鲢鱼、鳙鱼｜和草鱼)，最快六…”; tick, then Apply',
          needsConfirmation: true,
        },
      });
      assert.equal((edits[0] as AnnotatedTextEdit).annotationId, 'galley');
    });

    it('give our own client the mended page as a new document where it cannot show edits first', async () => {
      const editor = await connect({ initializationOptions: { opensText: true } });
      editor.open(URI, MOVED);
      await decideMoved(editor);
      const [move] = await actions(editor, asked);
      assert.equal(move?.title, 'Join with line 15: “和草鱼)，最快六…”, moving line 15 up to line 5 (as a new document)');
      assert.equal(move.edit, undefined);
      assert.deepEqual(await editor.request('workspace/executeCommand', move.command as object), { text: MENDED });
      editor.change(URI, 2, { text: `${MOVED}\n` });
      assert.equal(
        await codeOf(editor.request('workspace/executeCommand', move.command as object)),
        LSPErrorCodes.ContentModified,
      );
    });

    it('have another client make and show a file beside the page, which is never written over', async () => {
      const workspaceEdit = { resourceOperations: ['create' as const] };
      const capabilities = {
        ...modern,
        workspace: { ...modern.workspace, workspaceEdit },
        window: { showDocument: { support: true } },
      };
      const editor = await connect({ capabilities });
      let made: WorkspaceEdit | null = null;
      const shown: string[] = [];
      editor.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
        made = edit;
        return { applied: true };
      });
      editor.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
        shown.push(uri);
        return { success: true };
      });
      editor.open(URI, MOVED);
      await decideMoved(editor);
      const [move] = await actions(editor, asked);
      assert.equal(await editor.request('workspace/executeCommand', move?.command as object), null);
      const uri = 'file:///page.mended.news';
      const start = at(0, 0);
      assert.deepEqual(made, {
        documentChanges: [
          { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
          { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: MENDED }] },
        ],
      });
      assert.deepEqual(shown, [uri]);
    });

    it('tell any other client what to do instead', async () => {
      const editor = await connect();
      const told: string[] = [];
      editor.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
      editor.open(URI, MOVED);
      await decideMoved(editor);
      const [move] = await actions(editor, asked);
      assert.equal(await editor.request('workspace/executeCommand', move?.command as object), null);
      await until('the message', () => told.length > 0);
      assert.match(told[0] ?? '', /galley reassemble page\.news/);
    });

    it('leave the rest right: what is still broken is found where it stands now', async () => {
      const editor = await connect({ capabilities: annotating });
      editor.open(URI, MOVED);
      await decideMoved(editor);
      const [move] = await actions(editor, asked);
      editor.change(URI, 2, ...editsOf(move).edits.map(({ range, newText }) => ({ range, text: newText })));
      const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
      const left = items.filter(({ code }) => code === 'seam.split').map(({ range }) => range.end);
      assert.deepEqual(left, [placeOf(MENDED, '\n\n五里路')]);
      const [next] = await actions(editor, { place: '\n\n五里路', text: MENDED, only: ['quickfix.galley.join'] });
      assert.equal(editsOf(next).version, 2);
      assert.equal(applied(MENDED, next), MENDED.replace('走上\n\n五里路', '走上五里路'));
    });

    it('put the article, or the page, together', async () => {
      const editor = await connect({ capabilities: annotating });
      editor.open(URI, MOVED);
      await decideMoved(editor);
      const offered = await actions(editor, {
        ...asked,
        only: ['refactor.rewrite.galley.reassemble', 'refactor.rewrite.galley.open'],
      });
      assert.deepEqual(listing(offered), [
        'refactor.rewrite.galley.reassemble.article: Reassemble this article: “青屏水库扩容工程完工” (preview: tick, then Apply)',
        'refactor.rewrite.galley.reassemble.page: Reassemble the page, article by article (preview: tick, then Apply)',
        'refactor.rewrite.galley.open.page: Reassemble the page, article by article (as a new document)',
      ]);
      const whole = MENDED.replace('走上\n\n五里路', '走上五里路');
      assert.equal(applied(MOVED, offered[0]), MENDED);
      assert.equal(applied(MOVED, offered[1]), whole);
    });
  });

  it('give plain changes to a client that knows no versions in edits', async () => {
    const editor = await connect({ capabilities: { ...modern, workspace: {} } });
    editor.open(URI, BROKEN);
    const [join] = await actions(editor, { place: '鳙鱼\n', only: ['quickfix'] });
    assert.deepEqual(Object.keys(join?.edit?.changes ?? {}), [URI]);
  });

  it('keep CR LF where the document has it', async () => {
    const text = BROKEN.replaceAll('\n', '\r\n');
    const editor = await connect();
    editor.open(URI, text);
    const [fix] = await actions(editor, { place: '青屏', only: ['source.fixAll.galley'], text });
    assert.equal(
      applied(text, fix),
      text.replace('鳙鱼\r\n\r\n和草鱼', '鳙鱼和草鱼').replace('走上\r\n\r\n五里路', '走上五里路'),
    );
  });
});

describe("a person's decisions", () => {
  afterEach(endAll);

  const places = (editor: Editor): Promise<Range[]> =>
    editor.request('galley/places', { textDocument: { uri: URI }, of: 'seams' });
  const names = async (editor: Editor): Promise<string[]> =>
    (await editor.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri: URI } })).map(
      ({ name }) => name,
    );

  it('make a headline of a paragraph, and the outline follows', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    assert.deepEqual(await names(editor), ['青屏水库扩容工程完工', '云台山索道下月停运检修']);
    const offered = await actions(editor, { place: '当地群众说', only: ['refactor.rewrite.galley.role.headline'] });
    assert.deepEqual(listing(offered), ['refactor.rewrite.galley.role.headline: This is: headline']);
    await editor.request('workspace/executeCommand', offered[0]?.command as object);
    assert.deepEqual(await names(editor), [
      '青屏水库扩容工程完工',
      '当地群众说，以前一到旱季就要排队挑水(最远的村要走上',
      '云台山索道下月停运检修',
    ]);
    await until('the wish to be asked again', () => editor.asked.includes('workspace/diagnostic/refresh'));
  });

  it('keep two pieces apart, stay with them while the text is edited, and can be taken back', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const apart = (await actions(editor, { place: '鳙鱼\n', only: ['quickfix.galley.apart'] }))[0];
    await editor.request('workspace/executeCommand', apart?.command as object);
    const lines = async (): Promise<number[]> => {
      const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
      return items.filter(({ code }) => code === 'seam.split').map(({ range }) => range.start.line);
    };
    assert.deepEqual(await lines(), [8]);
    editor.change(URI, 2, { range: { start: at(0, 0), end: at(0, 0) }, text: '青屏日报　第3版\n\n' });
    assert.deepEqual(await lines(), [10]);
    await decide(editor, { kind: 'forget', at: at(6, 3) }, 2);
    assert.deepEqual(await lines(), [6, 10]);
  });

  it('outlive a closed tab, also where the text was edited elsewhere meanwhile', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    await decide(editor, { kind: 'role', at: placeOf(BROKEN, '当地群众'), role: 'headline' });
    const three = ['青屏水库扩容工程完工', '当地群众说，以前一到旱季就要排队挑水(最远的村要走上', '云台山索道下月停运检修'];
    assert.deepEqual(await names(editor), three);
    editor.close(URI);
    editor.open(URI, `青屏日报　第3版\n\n${BROKEN}`);
    assert.deepEqual(await names(editor), three);
    editor.close(URI);
    editor.open(URI, 'Another text altogether.\n');
    editor.close(URI);
    editor.open(URI, BROKEN);
    assert.deepEqual(await names(editor), three, 'and come back with their words');
  });

  it('split a paragraph, and do not offer to join it again', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const before = await places(editor);
    await decide(editor, { kind: 'split', at: placeOf(BROKEN, '现在自来水') });
    const split = await actions(editor, { place: '五里路', only: ['quickfix', 'refactor.rewrite.galley.role'] });
    assert.ok(split.length > 0);
    const after = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    const joins = after.items.filter(({ code }) => code === 'seam.split');
    assert.deepEqual(
      joins.map(({ range }) => range),
      before,
    );
  });

  it('end the search for a lost half: the paragraph is complete', async () => {
    const lost = '检修期间，景区从山脚到山顶加开摆渡车，发车间隔缩短到十分钟，车票照旧，老人和孩子乘车的时候由景区的工作人员';
    const text = `${BROKEN}\n${lost}\n`;
    const editor = await connect();
    editor.open(URI, text);
    const offered = await actions(editor, { place: '工作人员\n', text, automatic: true });
    const complete = offered.find(({ kind }) => kind === 'quickfix.galley.complete');
    assert.equal(complete?.title, 'Nothing is missing: the paragraph is complete');
    await editor.request('workspace/executeCommand', complete.command as object);
    const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    assert.deepEqual(
      items.filter(({ code }) => code === 'seam.orphan'),
      [],
    );
  });

  it('can be made out of the hover, where the client carries out its links', async () => {
    const lost = '检修期间，景区从山脚到山顶加开摆渡车，发车间隔缩短到十分钟，车票照旧，老人和孩子乘车的时候由景区的工作人员';
    const text = `${BROKEN}\n${lost}\n`;
    const hovered = async (editor: Editor): Promise<string> => {
      const position = placeOf(text, '工作人员\n');
      const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', {
        textDocument: { uri: URI },
        position,
      });
      return hover.contents.value;
    };
    const plain = await connect();
    plain.open(URI, text);
    assert.ok(!(await hovered(plain)).includes('command:'));
    const editor = await connect({ initializationOptions: { commandLinks: true } });
    editor.open(URI, text);
    const [, link = ''] = /\[It is this one\]\(command:galley\.decide\?([^)]*)\)/.exec(await hovered(editor)) ?? [];
    assert.equal((await actions(editor, { place: '工作人员\n', text, only: ['quickfix.galley.choose'] })).length, 2);
    await editor.request('workspace/executeCommand', {
      command: 'galley.decide',
      arguments: JSON.parse(decodeURIComponent(link)),
    });
    assert.deepEqual(await actions(editor, { place: '工作人员\n', text, only: ['quickfix.galley.choose'] }), []);
  });

  it('say where an article begins and which one a paragraph belongs to', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    await decide(editor, { kind: 'boundary', at: placeOf(BROKEN, '当地群众'), starts: true });
    const begun = ['青屏水库扩容工程完工', '当地群众说，以前一到旱季…', '云台山索道下月停运检修'];
    assert.deepEqual(await names(editor), begun);
    await decide(editor, { kind: 'same-article', left: placeOf(BROKEN, '当地群众'), right: placeOf(BROKEN, '云台山景区') });
    assert.deepEqual(await names(editor), ['青屏水库扩容工程完工', '云台山索道下月停运检修']);
    const bare = { kind: 'boundary', at: placeOf(BROKEN, '当地群众') } as Decision;
    assert.equal(await codeOf(decide(editor, bare)), ErrorCodes.InvalidParams);
  });

  it('are refused for a version that is gone, for a document that is not open, and where there is no text', async () => {
    const editor = await connect();
    editor.open(URI, BROKEN);
    const role = { kind: 'role', at: at(0, 4), role: 'kicker' } as const;
    assert.equal(await codeOf(decide(editor, role, 7)), LSPErrorCodes.ContentModified);
    assert.equal(await codeOf(decide(editor, { ...role, at: at(1, 0) })), LSPErrorCodes.RequestFailed);
    editor.close(URI);
    assert.equal(await codeOf(decide(editor, role)), ErrorCodes.InvalidParams);
    const command = { command: 'galley.rule', arguments: [] };
    assert.equal(await codeOf(editor.request('workspace/executeCommand', command)), ErrorCodes.InvalidParams);
  });

  it('have the outline drawn anew where the client can be asked to', async () => {
    const capabilities = { ...modern, textDocument: { ...modern.textDocument, documentSymbol: { dynamicRegistration: true } } };
    const editor = await connect({ capabilities });
    editor.open(URI, BROKEN);
    await until('the outline', () => editor.asked.includes('client/registerCapability'));
    await decide(editor, { kind: 'role', at: at(0, 4), role: 'kicker' });
    await until('the new outline', () => editor.asked.filter((method) => method === 'client/registerCapability').length === 2);
    assert.ok(editor.asked.includes('client/unregisterCapability'));
  });
});
