/** A decision as one W3C annotation, and back. What nobody here knows in an annotation is kept as it is. */
import { isRecord } from '../formats/json.js';
import type { Quote } from '../formats/quotes.js';
import { annotationOfQuotes, decisionOf, type Decision as Worded } from '../formats/w3c.js';
import type { Buried } from './book.js';
import { readClaimPatch } from './claim-patch.js';
import type { Decision, Says } from './decision.js';

/** One annotation of a file. `line` is how it is written there, so that what did not change is written back to the letter. */
export type Entry = { readonly id: string; readonly line: string } & (
  | { readonly kind: 'decision'; readonly decision: Decision; readonly source: string | null }
  | { readonly kind: 'buried'; readonly buried: Buried }
  /** Another program's, or a later Galley's. */
  | { readonly kind: 'other' }
);

/** Fields that are read and written here; all others are the `rest`. */
const known = new Set([
  ...['@context', 'id', 'type', 'motivation', 'created', 'modified', 'creator', 'body', 'target'],
  ...['galley:kind', 'galley:deleted', 'galley:placed'],
]);

/** Null where a value is no annotation, or one of ours with something wrong in it. */
export function entryOf(value: unknown, line: string): Entry | null {
  if (!isRecord(value)) return null;
  const { id, type } = value;
  if (typeof id !== 'string' || id === '' || !(Array.isArray(type) ? type : [type]).includes('Annotation')) return null;
  const deleted = value['galley:deleted'];
  if (deleted !== undefined) {
    const modified = timeOf(deleted);
    return modified === '' ? null : { id, line, kind: 'buried', buried: { id, modified, rest: restOf(value) } };
  }
  if (value['galley:kind'] === undefined) return { id, line, kind: 'other' };
  const worded = decisionOf(value);
  if (worded === null) return isKnownKind(value['galley:kind']) ? null : { id, line, kind: 'other' };
  const says = saysOf(worded);
  if (says === null) return null;
  const places = 'other' in worded ? [worded.at, worded.other] : [worded.at];
  if (places.some(({ exact }) => exact === '')) return null;
  const decision: Decision = {
    id,
    says,
    places,
    created: timeOf(value['created']),
    modified: timeOf(value['modified']),
    placed: timeOf(value['galley:placed']),
    creator: nameOf(value['creator']),
    rest: restOf(value),
  };
  return { id, line, kind: 'decision', decision, source: sourceOf(value['target']) };
}

/** A decision on one line. `source` is the page's address, seen from the sidecar. */
export function lineOf(decision: Decision, source: string): string {
  const { id, says, places, created, modified, placed, creator, rest } = decision;
  const [at, other] = places;
  const worded = { ...says, at, ...(other !== undefined && { other }) } as Worded<Quote>;
  const annotation = annotationOfQuotes(source, worded, {
    id,
    ...(created !== '' && { created }),
    ...(modified !== '' && { modified }),
    ...(creator !== null && { creator: { type: 'Person' as const, name: creator } }),
  });
  return JSON.stringify({ ...annotation, ...(placed !== '' && { 'galley:placed': placed }), ...rest });
}

/** What is left of a decision that was taken back, so that a merge cannot bring it back. */
export function tombstoneOf({ id, modified, rest }: Buried, source: string): string {
  return JSON.stringify({ id, type: 'Annotation', modified, 'galley:deleted': modified, target: source, ...rest });
}

function saysOf(worded: Worded<Quote>): Says | null {
  switch (worded.kind) {
    case 'role':
      return { kind: 'role', role: worded.role };
    case 'boundary':
      return { kind: 'boundary', starts: worded.starts };
    case 'claim': {
      const set = worded.set === null ? null : readClaimPatch({ ...worded.set });
      return worded.set !== null && set === null ? null : { kind: 'claim', set };
    }
    case 'number': {
      const set = readClaimPatch({ ...worded.set });
      return set && { kind: 'number', set };
    }
    case 'note':
      return { kind: 'note', text: worded.text };
    case 'label':
      return { kind: 'label', label: worded.label };
    case 'join':
    case 'apart':
    case 'same-article':
    case 'split':
    case 'complete':
    case 'reviewed':
      return { kind: worded.kind };
  }
}

const kinds: Readonly<Record<Says['kind'], true>> = {
  role: true,
  boundary: true,
  join: true,
  apart: true,
  'same-article': true,
  split: true,
  complete: true,
  claim: true,
  number: true,
  note: true,
  label: true,
  reviewed: true,
};

function isKnownKind(kind: unknown): boolean {
  return typeof kind !== 'string' || Object.hasOwn(kinds, kind);
}

/** In one form, so that earlier and later can be told by comparing; empty where it is no time. */
function timeOf(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function nameOf(creator: unknown): string | null {
  const [agent] = Array.isArray(creator) ? creator : [creator];
  if (typeof agent === 'string') return agent;
  return isRecord(agent) && typeof agent['name'] === 'string' ? agent['name'] : null;
}

function sourceOf(target: unknown): string | null {
  const [place] = Array.isArray(target) ? target : [target];
  return isRecord(place) && typeof place['source'] === 'string' ? place['source'] : null;
}

function restOf(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !known.has(key)));
}
