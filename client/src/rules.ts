/**
 * The name of a rule in the problem list leads to its page of the documentation, which lies in the extension: nothing is fetched. Only a command
 * can open it, so it is this client that adds the link; other editors show the bare name.
 */
import { commands, type Diagnostic, type ExtensionContext, Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { locale } from './wording.js';

/** Adds the link to each problem that the server reports. */
export const linkRules: Pick<Middleware, 'provideDiagnostics'> = {
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    if (report != null && 'items' in report) for (const item of report.items) link(item);
    return report;
  },
};

/** Makes the name of a problem's rule lead to its page. */
export function link(problem: Diagnostic): void {
  if (typeof problem.code !== 'string') return;
  const target = Uri.from({ scheme: 'command', path: 'galley.explainRule', query: JSON.stringify([problem.code]) });
  problem.code = { value: problem.code, target };
}

/** Opens the page of the rules at one of them. */
export async function explainRule(context: ExtensionContext, rule: unknown): Promise<void> {
  const name = locale() === 'zh' ? 'rules.zh-CN.md' : 'rules.md';
  // The anchors of Markdown leave full stops out.
  const fragment = typeof rule === 'string' ? rule.replaceAll('.', '') : '';
  const page = Uri.joinPath(context.extensionUri, 'docs', name).with({ fragment });
  const known = await commands.getCommands(true);
  await commands.executeCommand(known.includes('markdown.showPreview') ? 'markdown.showPreview' : 'vscode.open', page);
}
