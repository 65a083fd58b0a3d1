/** "Change": what the file was taken for, and which language its text is in. */
import {
  ConfigurationTarget,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { NEWSTEXT } from './documents.js';
import { words } from './wording.js';

const kinds = [NEWSTEXT, 'plaintext', 'markdown'] as const;
const textLanguages = ['auto', 'zh-Hans', 'zh-Hant', 'en'] as const;

type Choice = QuickPickItem & { readonly choose?: () => Thenable<unknown> };

export async function changeKind(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return;
  const choice = await window.showQuickPick(choices(document), { title: words('kind.title') });
  await choice?.choose?.();
}

function choices(document: TextDocument): Choice[] {
  const settings = workspace.getConfiguration('galley', document);
  const inFolder = workspace.getWorkspaceFolder(document.uri) !== undefined;
  const target = inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  const language = settings.get<string>('language', 'auto');
  const now = (is: boolean) => (is ? { description: words('kind.current') } : {});
  const heading = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    heading(words('kind.files')),
    ...kinds.map((kind) => ({
      label: words(`kind.${kind}`),
      ...now(document.languageId === kind),
      choose: () => languages.setTextDocumentLanguage(document, kind),
    })),
    heading(words(inFolder ? 'kind.languages' : 'kind.languagesEverywhere')),
    ...textLanguages.map((tag) => ({
      label: words(`language.${tag}`),
      ...now(language === tag),
      choose: () => settings.update('language', tag === 'auto' ? undefined : tag, target),
    })),
  ];
}
