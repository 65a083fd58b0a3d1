/** What the status items say, as plain data: a function of the server's state and of what it last told about the page. */
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import type { ServerState } from './server.js';
import type { Words } from './wording.js';

export interface StatusText {
  readonly text: string;
  /** The second line, smaller; empty where there is nothing to add. */
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  /** True while an answer is awaited. */
  readonly busy: boolean;
  readonly action: { readonly command: string; readonly title: string } | null;
}

/** What the page was read as, or why it is not read; with the offer to change that. */
export function pageText(state: ServerState, status: StatusParams | undefined, words: Words): StatusText {
  const change = { command: 'galley.changeKind', title: words('status.change') };
  if (state === 'failed') {
    const restart = { command: 'galley.restartServer', title: words('status.restart') };
    return { text: words('status.failed'), detail: '', severity: 'error', busy: false, action: restart };
  }
  if (status === undefined) {
    return { text: words('status.reading'), detail: '', severity: 'information', busy: true, action: change };
  }
  const { language, articles, notes } = status;
  return {
    text:
      language === null ? words('status.leftAlone') : words('status.page', { language: words(`language.${language}`), articles }),
    detail: notes.join(' '),
    severity: notes.length > 0 ? 'warning' : 'information',
    busy: false,
    action: change,
  };
}

/** The broken paragraphs of the page, with the offer to join them, or to show them where none can be joined without a look. */
export function seamsText(status: StatusParams | undefined, words: Words): StatusText {
  const { openSeams: open, safeSeams: safe, orphans } = status ?? { openSeams: 0, safeSeams: 0, orphans: 0 };
  const join = { command: 'galley.joinAll', title: words('status.joinAll') };
  const show = { command: 'galley.nextBroken', title: words('status.next') };
  return {
    text: open + orphans === 0 ? words('status.whole') : words('status.broken', { open, orphans }),
    detail: safe > 0 ? words('status.safe', { safe }) : '',
    severity: 'information',
    busy: false,
    action: safe > 0 ? join : open > 0 ? show : null,
  };
}
