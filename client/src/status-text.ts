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
  const { language, articles } = status;
  const text =
    language === null ? words('status.leftAlone') : words('status.page', { language: words(`language.${language}`), articles });
  return { text, detail: '', severity: 'information', busy: false, action: change };
}

/** What was left out or could not be read, in the server's words; null where nothing was. */
export function notesText(status: StatusParams | undefined): StatusText | null {
  if (status === undefined || status.notes.length === 0) return null;
  return { text: status.notes.join(' '), detail: '', severity: 'warning', busy: false, action: null };
}

/**
 * The broken paragraphs of the page, with the offer to join them, or to show them where none can be joined without a look; null before the
 * page has been read, and where it is not read at all.
 */
export function seamsText(status: StatusParams | undefined, words: Words): StatusText | null {
  if (status === undefined || status.language === null) return null;
  const { openSeams: open, safeSeams: safe, orphans } = status;
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
