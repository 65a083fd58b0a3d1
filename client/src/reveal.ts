/** Shows a stretch of a page in the editor that shows the page already, wherever that is. */
import { type Range, Selection, type TextDocument, TextEditorRevealType, ViewColumn, window } from 'vscode';

export async function reveal(document: TextDocument, range: Range, preserveFocus = false): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn, preserveFocus });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
