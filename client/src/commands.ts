/** How every command of the extension is registered: a command that fails says so in the person's language, and the log says why. */
import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';
import { words } from './wording.js';

export type Command = (argument?: unknown) => unknown;

/** Registers commands by the last part of their name: `joinNext` is `galley.joinNext`. */
export function registerCommands(output: LogOutputChannel, table: Readonly<Record<string, Command>>): Disposable[] {
  return Object.entries(table).map(([name, run]) =>
    commands.registerCommand(`galley.${name}`, async (...given: readonly unknown[]) => {
      // A list that is just being drawn anew no longer knows the line whose menu was used; the caret is not what was meant.
      if (given.length > 0 && given[0] === undefined) return void window.showWarningMessage(words('refused.edit'));
      try {
        return await run(given[0]);
      } catch (error) {
        output.error(`galley.${name}`, error instanceof Error ? error : String(error));
        const show = words('server.showOutput');
        void window.showErrorMessage(words('failed.command'), show).then((answer) => {
          if (answer === show) output.show();
        });
        return undefined;
      }
    }),
  );
}
