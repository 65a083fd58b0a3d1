/** workspace/executeCommand: hands each command to whom it belongs; the code of each is read with the first. */
import type { Stamp } from '../decisions/book.js';
import { decideCommand, openMendedCommand } from './command-names.js';
import { answer, invalid } from './guard.js';
import { commandRequest } from './requests.js';
import type { Session } from './session.js';

export function serveCommands(session: Session, stamp: Stamp): void {
  answer(session, 'workspace/executeCommand', commandRequest, async ({ command, args }, token): Promise<unknown> => {
    switch (command) {
      case decideCommand: {
        const { decideAsAsked } = await import('./desk.js');
        return decideAsAsked(session, args, stamp, token);
      }
      case openMendedCommand: {
        const { openMended } = await import('./desk.js');
        return openMended(session, args, token);
      }
      default:
        throw invalid(`There is no command ${command}.`);
    }
  });
}
