/** What a command decides about: the selection in front, a line of a side view, or what was pointed at in the reading proof. */
import { Range, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageInFront } from './front.js';
import type { ProofContext } from './proof/messages.js';
import type { Server } from './server.js';

/** A place of one version of a page, in offsets. An empty stretch is the block, or the number, that it stands in. */
export interface Thing {
  readonly document: TextDocument;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  /** A block with its article; a number; or words that a person selected. */
  readonly about: 'block' | 'number' | 'words';
}

/** A thing that the server can be asked about. */
export interface Spot extends Omit<Thing, 'start' | 'end'> {
  readonly client: BaseLanguageClient;
  readonly range: Range;
}

/** A line of a list that people can decide about. */
export interface ThingLine {
  readonly thing: Thing;
}

/** What the argument of a command points at, or else the selection. Null, and the person is told why, where there is no page or no server. */
export async function spotOf(server: Server, argument: unknown): Promise<Spot | null> {
  const thing = thingIn(argument);
  if (thing === null) {
    const front = await pageInFront(server);
    if (front === null) return null;
    const { document, selection } = front.editor;
    const about = selection.isEmpty ? 'block' : 'words';
    return { document, version: document.version, client: front.client, range: selection, about };
  }
  const { document, version, start, end, about } = thing;
  const client = await server.client();
  return client && { document, version, client, about, range: new Range(document.positionAt(start), document.positionAt(end)) };
}

/** Keys and other extensions may call a command with anything. */
function thingIn(argument: unknown): Thing | null {
  if (typeof argument !== 'object' || argument === null) return null;
  if ('thing' in argument) return argument.thing as Thing;
  if (!('galley' in argument)) return null;
  const { uri, ...place } = argument.galley as ProofContext;
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return document === undefined ? null : { document, ...place };
}

/** An empty stretch, which is about all of the block or number there. */
export function thingAt(document: TextDocument, version: number, at: number, about: 'block' | 'number'): Thing {
  return { document, version, start: at, end: at, about };
}

/** The words of a thing on one line; those of its line where it is a whole block. Empty where nothing stands there. */
export function wordsOf({ document, range }: Spot): string {
  const text = range.isEmpty ? document.lineAt(range.start).text : document.getText(range);
  return text.trim().replace(/\s+/g, ' ');
}
