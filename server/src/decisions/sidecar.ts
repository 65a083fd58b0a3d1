/**
 * The file beside a page that holds what people decided about it: `page.txt.galley.jsonld`.
 *
 * It is a W3C annotation page in JSON-LD, with one annotation a line, sorted by id, so that git merges it like text. Every line ends with a comma,
 * because the last entry is always the same: a word about the file itself. So no line depends on its neighbours, a merge that keeps the lines of
 * both sides (`*.galley.jsonld merge=union`) is a valid file, and of two lines with one id the later change counts. Even the marks of a conflict
 * that nobody resolved are read over.
 */
import { isRecord, parseJson } from '../formats/json.js';
import { CONTEXT } from '../formats/w3c.js';
import { type Entry, entryOf } from './annotation.js';
import { SIDECAR_ENDING } from './sidecar-name.js';

const VERSION = 1;

/** Why a sidecar is not written over; what could be read of it counts all the same. Lines are counted from 1. */
export type SidecarTrouble =
  | { readonly problem: 'notJson' | 'cutShort' | 'noAnnotations' | 'newer' | 'tooLarge' | 'otherPage' | 'unreadable' }
  | { readonly problem: 'badLine'; readonly line: number };

export interface Sidecar {
  /** By id; the latest of each. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly troubles: readonly SidecarTrouble[];
}

export const emptySidecar: Sidecar = { entries: new Map(), troubles: [] };

/** Reads the text of a sidecar. Never throws. */
export function readSidecar(text: string): Sidecar {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = source.split('\n').map((line) => line.trim());
  const entries = new Map<string, Entry>();
  const troubles: SidecarTrouble[] = [];
  const content = lines.flatMap((line, index) => (line === '' || isConflictMark(line) ? [] : [{ line, number: index + 1 }]));
  const [head] = content;
  if (head === undefined) return emptySidecar; // somebody made the file and wrote nothing
  const version = head.line.endsWith('"items":[') ? versionIn(`${head.line}]}`) : null;
  if (version === null) return readAnyJson(source);
  if (version > VERSION) troubles.push({ problem: 'newer' });
  const isWhole = content.at(-1)?.line === ']}';
  if (!isWhole) troubles.push({ problem: 'cutShort' });
  for (const { line, number } of content.slice(1, isWhole ? -1 : undefined)) {
    const bare = line.endsWith(',') ? line.slice(0, -1) : line;
    const entry = entryIn(bare);
    if (entry !== null) add(entries, entry);
    // A file that is cut short ends in the middle of a line; that is said already.
    else if (isWhole || number !== content.at(-1)?.number) troubles.push({ problem: 'badLine', line: number });
  }
  entries.delete(ABOUT);
  return { entries, troubles };
}

/** The text of a sidecar. `name` is the page's file name. */
export function sidecarText(lines: ReadonlyMap<string, string>, name: string): string {
  const ids = [...lines.keys()].sort();
  const all = [headOf(name), ...ids.map((id) => `${lines.get(id) ?? ''},`), aboutOf(name), ']}', ''];
  return all.join('\n');
}

/** A file name as a relative address. */
export function addressOf(name: string): string {
  return name.replace(/[\s%?#"<>\\^`{|}:]/g, encodeURIComponent);
}

/** Later changes come behind earlier ones; of two at one time, words that were found again since, then the order of the letters, so that all decide alike. */
export function isLater(a: Entry, b: Entry): boolean {
  const [one, other] = [stampOf(a), stampOf(b)];
  return one === other ? a.line > b.line : one > other;
}

export function stampOf(entry: Entry): string {
  switch (entry.kind) {
    case 'decision':
      return `${entry.decision.modified} ${entry.decision.placed}`;
    case 'buried':
      return `${entry.buried.modified} ~`; // of a change and a deletion at one time the deletion holds
    case 'other':
      return '';
  }
}

const ABOUT = '#about';

function headOf(name: string): string {
  const head = {
    '@context': CONTEXT,
    id: addressOf(`${name}${SIDECAR_ENDING}`),
    type: 'AnnotationPage',
    'galley:version': VERSION,
  };
  return `${JSON.stringify(head).slice(0, -1)},"items":[`;
}

function aboutOf(name: string): string {
  const value = 'What people decided about this page, one annotation a line. Galley reads and writes it.';
  const body = { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value };
  return JSON.stringify({ id: ABOUT, type: 'Annotation', motivation: 'describing', body, target: addressOf(name) });
}

function isConflictMark(line: string): boolean {
  return /^(<{7}|>{7}|\|{7})( |$)|^={7}$/.test(line);
}

/** The version of a page of annotations; null where it is none. */
function versionIn(json: string): number | null {
  const value = parseJson(json);
  if (!isRecord(value) || value['type'] !== 'AnnotationPage') return null;
  const version = value['galley:version'];
  return typeof version === 'number' ? version : VERSION;
}

/** A sidecar that some tool has formatted anew: the same annotations in other lines. */
function readAnyJson(text: string): Sidecar {
  const entries = new Map<string, Entry>();
  const value = parseJson(text);
  const looksLikeOurs = /^\s*\{\s*"@context"/.test(text);
  if (value === undefined) return { entries, troubles: [{ problem: looksLikeOurs ? 'cutShort' : 'notJson' }] };
  if (!isRecord(value) || value['type'] !== 'AnnotationPage' || !Array.isArray(value['items'])) {
    return { entries, troubles: [{ problem: 'noAnnotations' }] };
  }
  const troubles: SidecarTrouble[] = (versionIn(text) ?? 0) > VERSION ? [{ problem: 'newer' }] : [];
  value['items'].forEach((item: unknown, index) => {
    const entry = entryOf(item, JSON.stringify(item));
    if (entry === null) troubles.push({ problem: 'badLine', line: index + 1 });
    else if (entry.id !== ABOUT) add(entries, entry);
  });
  return { entries, troubles };
}

function add(entries: Map<string, Entry>, entry: Entry): void {
  const before = entries.get(entry.id);
  if (before === undefined || isLater(entry, before)) entries.set(entry.id, entry);
}

function entryIn(json: string): Entry | null {
  return entryOf(parseJson(json), json);
}
