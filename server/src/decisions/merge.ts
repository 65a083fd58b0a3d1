/**
 * A book and the sidecar that belongs to it. The file is the truth for everything that was saved: what another window, another person or git
 * changed in it is taken over, also what they took out. Only what was decided here since the last saving is put in.
 */
import { type Entry, lineOf, tombstoneOf } from './annotation.js';
import type { Book, Buried } from './book.js';
import type { Decision, Held } from './decision.js';
import { place } from './place.js';
import { addressOf, isLater, type Sidecar, type SidecarTrouble, sidecarText, stampOf } from './sidecar.js';

/** Two windows that write at one moment: what was decided this many milliseconds ago and is not in the file was overwritten, not taken out. */
const FRESH = 5000;

/**
 * The book after a look at the file. A file that cannot be read whole takes nothing away: who knows what is missing from it. `now` is the time, ISO
 * 8601; without it nothing counts as fresh.
 */
export function takeOver(book: Book, { entries, troubles }: Sidecar, text: string, now = ''): Book {
  const moment = now === '' ? Number.POSITIVE_INFINITY : Date.parse(now);
  const held: Held[] = [];
  const buried = new Map<string, Buried>();
  const unsaved = new Set<string>();
  const own = entriesOf(book);
  for (const [id, mine] of own) {
    const theirs = entries.get(id);
    const { modified } = mine.kind === 'buried' ? mine.buried : mine.decision;
    const isUnsaved = book.unsaved.has(id) || Math.abs(moment - Date.parse(modified)) < FRESH;
    const isKept =
      theirs === undefined
        ? troubles.length > 0 || (isUnsaved && mine.kind !== 'buried') // made and taken back before anyone saved it: no trace
        : isSame(mine, theirs) || (isUnsaved && isLater(mine, theirs));
    if (!isKept) continue;
    if (mine.kind === 'buried') buried.set(id, mine.buried);
    else held.push(mine.held);
    if (isUnsaved && !(theirs !== undefined && isSame(mine, theirs))) unsaved.add(id);
  }
  const read: Decision[] = [];
  const kept = new Set([...held.map(({ decision }) => decision.id), ...buried.keys()]);
  for (const entry of entries.values()) {
    if (kept.has(entry.id)) continue;
    if (entry.kind === 'buried') buried.set(entry.id, entry.buried);
    else if (entry.kind === 'decision') read.push(entry.decision);
  }
  // The list keeps its identity where it is the same: the analysis asks whether it is.
  const isSameList = read.length === 0 && held.length === book.held.length;
  return { held: isSameList ? book.held : [...held, ...place(read, text)], buried, unsaved, past: book.past };
}

/** What is to be written; null where the file has everything already, or may not be written over. `name` is the page's file name. */
export function textToWrite(book: Book, { entries, troubles }: Sidecar, name: string): string | null {
  if (troubles.length > 0) return null;
  const lines = new Map<string, string>([...entries].map(([id, { line }]) => [id, line]));
  const source = addressOf(name);
  let isNew = false;
  for (const { decision } of book.held) {
    if (!book.unsaved.has(decision.id)) continue;
    lines.set(decision.id, lineOf(decision, source));
    isNew = true;
  }
  for (const buried of book.buried.values()) {
    if (!book.unsaved.has(buried.id) || !entries.has(buried.id)) continue;
    lines.set(buried.id, tombstoneOf(buried, source));
    isNew = true;
  }
  return isNew ? sidecarText(lines, name) : null;
}

/**
 * A file of decisions of which none is about this page, and which says that it belongs to another one: it was copied or renamed by mistake, and
 * is left alone. Where some of the words are found it was the page that got another name.
 */
export function belongsElsewhere({ entries }: Sidecar, held: readonly Held[], name: string): SidecarTrouble | null {
  const decisions = [...entries.values()].filter((entry) => entry.kind === 'decision');
  if (decisions.length === 0) return null;
  const own = addressOf(name);
  const isForeign = decisions.every(({ source }) => source !== null && lastPart(source) !== own);
  const isLost = held.every(({ decision, at }) => at === null || !entries.has(decision.id));
  return isForeign && isLost ? { problem: 'otherPage' } : null;
}

function lastPart(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1);
}

type OwnEntry = (Entry & { readonly kind: 'decision'; readonly held: Held }) | (Entry & { readonly kind: 'buried' });

/** What the book holds, as a file would; the line matters to nobody but two changes at the very same time. */
function entriesOf(book: Book): ReadonlyMap<string, OwnEntry> {
  const own = new Map<string, OwnEntry>();
  for (const held of book.held) {
    const { decision } = held;
    own.set(decision.id, { id: decision.id, line: '', kind: 'decision', decision, source: null, held });
  }
  for (const buried of book.buried.values()) own.set(buried.id, { id: buried.id, line: '', kind: 'buried', buried });
  return own;
}

function isSame(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && stampOf(a) === stampOf(b);
}
