/**
 * The server's commands, from the light bulb or from a key. A decision leaves no trace in the text, so the person is told that it was taken; a
 * page that was mended as a copy is shown; and whoever is refused is told: the client library drops an answer to a text that has changed.
 */
import type { DecideCommand, OpenMendedCommand, OpenMendedResult } from '../../server/src/lsp/protocol.js';

export const DECIDE: DecideCommand = 'galley.decide';
const OPEN_MENDED: OpenMendedCommand = 'galley.openMended';

/** The protocol's `ContentModified`, and `RequestFailed`, whose message says in the person's language why nothing was done. */
const CONTENT_MODIFIED = -32801;
const REQUEST_FAILED = -32803;

/** What the person is told, or shown, in the end. */
export interface CommandTold {
  noted(): void;
  /** The page mended, as a new document. */
  shown(mended: OpenMendedResult): PromiseLike<unknown>;
  /** The text changed in the meantime; nothing was done. */
  refused(): void;
  /** Nothing could be done there; `why` is for the person. */
  impossible(why: string): void;
  failed(error: unknown): void;
}

type Execute = (command: string, args: unknown[]) => unknown;

/** Carries out commands of the server over `send`, with a word for the person; any other as the library does. Never rejects for one of ours. */
export function executeTelling(send: Execute, told: CommandTold) {
  return async (command: string, args: unknown[], next: Execute): Promise<unknown> => {
    if (command !== DECIDE && command !== OPEN_MENDED) return next(command, args);
    try {
      const result = await send(command, args);
      if (command !== DECIDE) await told.shown(result as OpenMendedResult);
      else if (result !== false) told.noted();
      return result;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === CONTENT_MODIFIED) told.refused();
      else if (code === REQUEST_FAILED) told.impossible((error as Error).message);
      else told.failed(error);
    }
    return undefined;
  };
}
