/** Puts the extension together. The two entry points differ only in how the server is reached. */
import { type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands.js';
import { copyArticle } from './copy.js';
import { decidingCommands } from './decide.js';
import { exportPage } from './export.js';
import { checkingFolders } from './folder.js';
import { changeKind } from './kind.js';
import { markDecisions } from './marks.js';
import { mendingCommands } from './mend.js';
import { movingCommands } from './move.js';
import { offerSwitch } from './offer.js';
import { watchPages } from './pages.js';
import { openProof } from './proof/panel.js';
import { explainRule } from './rules.js';
import { openSample } from './sample.js';
import { showScan } from './scan.js';
import { createServer, type LoadClient } from './server.js';
import { keepSidecars } from './sidecars.js';
import { showStatus } from './status.js';
import { isIndicatorLine, showViews } from './views/index.js';
import { words } from './wording.js';

/** Starts everything; gives back what ends the server when the editor closes. The rest ends with the context. */
export function start(context: ExtensionContext, load: LoadClient): () => Promise<void> {
  const output = window.createOutputChannel('Galley', { log: true });
  const server = createServer(load, output);
  const pages = watchPages(server);
  const views = showViews(server, pages);
  const folder = checkingFolders(server);
  context.subscriptions.push(
    output,
    pages,
    showStatus(server, pages),
    keepSidecars(server, output),
    markDecisions(server, context.extensionUri),
    ...views.parts,
    ...folder.parts,
    ...registerCommands(output, {
      ...mendingCommands(server),
      ...movingCommands(server),
      ...decidingCommands(server),
      ...views.commands,
      ...folder.commands,
      explainRule: (rule) => explainRule(context, rule),
      openSample: () => openSample(context),
      openProof: () => openProof(context, server, pages),
      chartClaims: (line) => isIndicatorLine(line) && openProof(context, server, pages, line.indicator),
      showScan: () => showScan(pages),
      copyArticle: () => copyArticle(server),
      exportPage: (format) => exportPage(server, format),
      changeKind,
      showOutput: () => output.show(),
      restartServer: async () => {
        if (await server.restart()) window.setStatusBarMessage(words('server.restarted'), 4000);
      },
    }),
  );
  offerSwitch(context);
  return server.end;
}
