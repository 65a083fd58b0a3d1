/** From `didChange` to fresh diagnostics, as an editor's user waits for it. */
import { performance } from 'node:perf_hooks';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, inProcess, overStdio } from './connections.js';
import { keystroke } from './keystrokes.js';
import { material } from './material.js';
import { type Figure, median, quantile } from './measure.js';
import { name } from './update.js';
import { random, type Varied } from './varied.js';

const part = 'keystroke';

export async function measureKeystrokes(server: string): Promise<Figure[]> {
  const texts = material(41);
  const figures: Figure[] = [];
  for (const [where, connect] of [
    ['in process', inProcess],
    ['over stdio', () => overStdio(server)],
  ] as const) {
    const client = await connect();
    await timesOf(client, texts, 100_000, 150);
    for (const length of [10_000, 100_000, 1_000_000, 5_000_000]) {
      const times = await timesOf(client, texts, length, length > 1_000_000 ? 40 : 120);
      const figure: Figure = {
        part,
        name: `keystroke to diagnostics ${where}, ${name(length)}`,
        value: median(times),
        p95: quantile(times, 0.95),
        unit: 'ms',
      };
      figures.push(length === 1_000_000 ? { ...figure, gate: { atMost: 16 } } : figure);
    }
    await client.end();
  }
  return figures;
}

let documents = 0;

async function timesOf({ connection }: Client, texts: Varied, length: number, edits: number): Promise<number[]> {
  const uri = `file:///page-${++documents}.news`;
  let document = TextDocument.create(uri, 'newstext', 1, texts.text(length));
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'newstext', version: 1, text: document.getText() },
  });
  const diagnose = (): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await diagnose();
  const draw = random(42);
  const place = { at: 0 };
  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    const edit = keystroke(i, document.getText().length, draw, place);
    const change = {
      range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) },
      text: edit.text,
    };
    document = TextDocument.update(document, [change], i + 2);
    const start = performance.now();
    // Sent in one go, as an editor does; the answer is of the new version, because messages are read in order.
    const [, report] = await Promise.all([
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: i + 2 },
        contentChanges: [change],
      }),
      diagnose(),
    ]);
    times.push(performance.now() - start);
    if (report.kind !== 'full') throw new Error(`version ${i + 2}: no fresh diagnostics`);
  }
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return times.slice(20);
}
