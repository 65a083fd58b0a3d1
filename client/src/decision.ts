/**
 * A person's decision on its way to the server, from the light bulb or from a key. It leaves no trace in the text, so the person is told that
 * it was taken; and told when it was not: the client library drops an answer to a text that has changed without a word.
 */
import type { DecideCommand } from '../../server/src/lsp/protocol.js';

const DECIDE: DecideCommand = 'galley.decide';

/** The protocol's `ContentModified`. */
const CONTENT_MODIFIED = -32801;

/** What the person is told in the end. */
export interface DecisionTold {
  noted(): void;
  /** The text changed in the meantime; nothing was done. */
  refused(): void;
  failed(error: unknown): void;
}

type Execute = (command: string, args: unknown[]) => unknown;

/** Carries out commands of the server: decisions over `send`, with a word for the person; any other as the library does. Never rejects for a decision. */
export function executeTelling(send: Execute, told: DecisionTold) {
  return async (command: string, args: unknown[], next: Execute): Promise<unknown> => {
    if (command !== DECIDE) return next(command, args);
    try {
      await send(command, args);
      told.noted();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === CONTENT_MODIFIED) told.refused();
      else told.failed(error);
    }
    return undefined;
  };
}
