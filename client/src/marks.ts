/** Shows what was decided by people: a mark beside the line, and a dotted line under words that a note, a label or a number's meaning is about. */
import { type Disposable, OverviewRulerLane, Range, type TextEditor, ThemeColor, Uri, window } from 'vscode';
import type { DecisionShown } from '../../server/src/lsp/protocol.js';
import { decisionsOf } from './decide-ask.js';
import { isServed } from './documents.js';
import type { Server } from './server.js';

export function markDecisions(server: Server, extension: Uri): Disposable {
  const icon = (theme: string) => Uri.joinPath(extension, `icons/decided-${theme}.svg`);
  const color = new ThemeColor('galley.decided');
  const beside = window.createTextEditorDecorationType({
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    gutterIconSize: 'contain',
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Left,
  });
  const under = window.createTextEditorDecorationType({
    borderStyle: 'none none dotted none',
    borderWidth: '2px',
    borderColor: color,
  });

  async function draw(editor: TextEditor): Promise<void> {
    if (!isServed(editor.document) || server.state !== 'running') return;
    const client = await server.client();
    if (client === null) return;
    const { version, decisions } = await decisionsOf(editor.document, client);
    // The editor moves the marks along with the text; those of another version would jump.
    if (editor.document.version !== version) return;
    const places = decisions.flatMap((shown) =>
      (shown.ranges ?? []).map((range) => ({ shown, range: client.protocol2CodeConverter.asRange(range) })),
    );
    const lines = new Set(places.map(({ range }) => range.start.line));
    editor.setDecorations(
      beside,
      [...lines].map((line) => new Range(line, 0, line, 0)),
    );
    editor.setDecorations(
      under,
      places.filter(({ shown }) => isOfWords(shown)).map(({ range }) => range),
    );
  }

  const drawSafely = (editor: TextEditor | undefined) => {
    // The server may be gone in the middle of it; it is drawn again when it is back.
    if (editor !== undefined) void draw(editor).catch(() => {});
  };
  const drawAll = () => {
    for (const editor of window.visibleTextEditors) drawSafely(editor);
  };
  const parts: Disposable[] = [
    beside,
    under,
    window.onDidChangeVisibleTextEditors(drawAll),
    server.onState(drawAll),
    server.onDecisions(({ uri }) => {
      for (const editor of window.visibleTextEditors) if (editor.document.uri.toString() === uri) drawSafely(editor);
    }),
  ];
  drawAll();
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

/** Whole blocks are marked beside the line; a line under every one of their words would only tire the eye. */
function isOfWords({ says }: DecisionShown): boolean {
  return says.kind === 'note' || says.kind === 'label' || says.kind === 'claim' || says.kind === 'number';
}
