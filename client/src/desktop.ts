/** Entry point on the desktop and in remote workspaces: the server is a Node process of its own, spoken to over IPC. */
import type { ExtensionContext } from 'vscode';
import { start } from './extension.js';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/node.js');
  end = start(context, async () => {
    const library = await import('./library-node.js');
    const run = { module, transport: library.TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
    // Galley itself tells people, in their language, that the server is in trouble; the log gets everything.
    class QuietClient extends library.LanguageClient {
      override error(message: string, data?: unknown): void {
        super.error(message, data, false);
      }
    }
    return { library, make: (options) => new QuietClient('galley', 'Galley', { run, debug }, options) };
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
