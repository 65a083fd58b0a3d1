// What the editor tests share: pages to open, and waiting for what an editor does in its own time.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Diagnostic, type DocumentSymbol, languages, type TextEditor, Uri, window, workspace } from 'vscode';

/** How long anything may take before a test gives up, in ms; a busy machine starts an editor slowly. */
const PATIENCE = 20_000;
const PAUSE = 40;

/** A page as a scanner's columns leave it: two stories, each with a paragraph torn in two. */
export const tornPage = `山海日报 2025年7月4日 星期五 第03版 综合

## 全市早稻收割过半

山海日报7月3日讯（记者 余小满）记者昨天从市农业农村局获悉，全市早稻收割已经过半，机收率由87.5%提高到91.2%，参加跨区作业的收割机从1940台增至3200台（为历

年最多）。

市农业农村局负责人介绍，今年早稻播种面积120万亩，比去年增加3万亩，预计7月20日前全部收割完毕。

## 老渡口迎来新船长

——白鹭渡记事

本报记者 陶知远

清晨5时，白鹭渡的汽笛响了。新船长今年34岁，每天要驾着渡轮在江面上往返28趟，运送两岸乘客2600多人次，渡口的发

展变化，他都看在眼里。

老船长把船钥匙交给他的时候说：“船可以换新的，规矩不能换。”
`;

/** The same page with both paragraphs put together again. */
export const mendedPage = tornPage.replace('为历\n\n年最多', '为历年最多').replace('渡口的发\n\n展变化', '渡口的发展变化');

/** The folder that the editor has open; it holds copies of samples/. */
export function folder(): string {
  const path = workspace.workspaceFolders?.[0]?.uri.fsPath;
  assert.ok(path, 'the suite runs in a folder');
  return path;
}

/** Opens a sample by the beginning of its name: `01`. */
export async function openSample(beginning: string): Promise<TextEditor> {
  const name = readdirSync(folder()).find((file) => file.startsWith(beginning));
  assert.ok(name, `there is a sample ${beginning}*`);
  return window.showTextDocument(await workspace.openTextDocument(Uri.file(join(folder(), name))));
}

/** Writes a new file and opens it. Every file has a name of its own, so that no test sees what another left behind. */
export async function openPage(text: string, ending = 'news.txt'): Promise<TextEditor> {
  const file = join(folder(), `page-${randomUUID()}.${ending}`);
  writeFileSync(file, text);
  return window.showTextDocument(await workspace.openTextDocument(Uri.file(file)));
}

/** Puts away what a test opened, unsaved changes included. */
export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks again and again until the answer passes `good`; fails with the last answer when patience ends. */
export async function eventually<T>(ask: () => T | PromiseLike<T>, good: (answer: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) assert.fail(`${what}: not within ${PATIENCE / 1000} s; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Waits until `ask` answers exactly this; a failure shows the difference between the last answer and this. */
export async function becomes<T>(ask: () => T | PromiseLike<T>, expected: T, what: string): Promise<void> {
  const wanted = JSON.stringify(expected);
  const end = Date.now() + PATIENCE;
  const answer = await eventually(ask, (each) => JSON.stringify(each) === wanted || Date.now() > end - PAUSE, what);
  assert.deepEqual(answer, expected, what);
}

/** The outline as indented names. */
export async function outline({ document }: TextEditor): Promise<string[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const lines = (level: readonly DocumentSymbol[], indent: string): string[] =>
    level.flatMap((symbol) => [indent + symbol.name, ...lines(symbol.children, `${indent}  `)]);
  return lines(symbols ?? [], '');
}

/** Galley's problems as `line rule`, in file order; lines count from 1 as people see them. */
export function problems({ document }: TextEditor): string[] {
  return galleyDiagnostics(document.uri)
    .map((each) => `${each.range.start.line + 1} ${codeOf(each)}`)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

export function galleyDiagnostics(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase() === 'galley');
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
