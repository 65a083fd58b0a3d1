/** Moving about: next and previous broken paragraph, next and previous article. Past the last comes the first again. */
import { Selection, TextEditorRevealType, window } from 'vscode';
import type { PlacesMethod, PlacesParams, PlacesResult } from '../../server/src/lsp/protocol.js';
import type { Command } from './commands.js';
import { pageInFront } from './front.js';
import type { Server } from './server.js';
import { words } from './wording.js';

const PLACES: PlacesMethod = 'galley/places';

export function movingCommands(server: Server): Readonly<Record<string, Command>> {
  return {
    nextBroken: () => move(server, 'seams', 'next'),
    previousBroken: () => move(server, 'seams', 'previous'),
    nextArticle: () => move(server, 'articles', 'next'),
    previousArticle: () => move(server, 'articles', 'previous'),
  };
}

/** Puts the caret at the place and shows it. True when the caret moved to one. */
async function move(server: Server, of: PlacesParams['of'], direction: 'next' | 'previous'): Promise<boolean> {
  const front = await pageInFront(server);
  if (front === null) return false;
  const { editor, client } = front;
  const params: PlacesParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) }, of };
  const places = (await client.sendRequest<PlacesResult>(PLACES, params)).map((range) =>
    client.protocol2CodeConverter.asRange(range),
  );
  const caret = editor.selection.active;
  const place =
    direction === 'next'
      ? (places.find(({ start }) => start.isAfter(caret)) ?? places[0])
      : (places.findLast(({ start }) => start.isBefore(caret)) ?? places.at(-1));
  if (place === undefined) {
    void window.showInformationMessage(words(of === 'seams' ? 'none.broken' : 'none.article'));
    return false;
  }
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
