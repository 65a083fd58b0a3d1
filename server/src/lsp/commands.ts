/** workspace/executeCommand: hands each command to whom it belongs. */
import type { Stamp } from '../decisions/book.js';
import { decideAsAsked, decideCommand } from './decisions.js';
import { answer, invalid } from './guard.js';
import { openMended, openMendedCommand } from './open-mended.js';
import { commandRequest, decideArguments, openMendedArguments } from './requests.js';
import type { Session } from './session.js';

export function serveCommands(session: Session, stamp: Stamp): void {
  answer(session, 'workspace/executeCommand', commandRequest, ({ command, args }, token): Promise<unknown> => {
    switch (command) {
      case decideCommand:
        return decideAsAsked(session, decideArguments(args), stamp, token);
      case openMendedCommand:
        return openMended(session, openMendedArguments(args), token);
      default:
        throw invalid(`There is no command ${command}.`);
    }
  });
}
