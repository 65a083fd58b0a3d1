/**
 * A page as spans with labels and relations between them: what brat, Label Studio and spaCy-like JSON lines have in common, and what comes back
 * from them. Every block is a span labelled with its role, every number one labelled with its kind; the first block of an article also bears
 * `article-start`; `join` leads from a block to the one it goes on in, `same-article` from a later stretch of an article to its beginning.
 */
import { allRoles, type Span } from '../core/model.js';
import type { ClaimAnnotation } from './annotations.js';
import type { Exported } from './exported.js';

export interface Mark extends Span {
  readonly id: string;
  readonly label: string;
  /** What cannot be said by a label: a number's reading, a note's or tag's words. Null where there is nothing. */
  readonly text: string | null;
}

export interface Relation {
  readonly label: 'join' | 'same-article';
  readonly from: string;
  readonly to: string;
}

export interface Marks {
  readonly marks: readonly Mark[];
  readonly relations: readonly Relation[];
  /** When the newest decision was made that is in them, as ISO 8601 in UTC; null where people decided nothing. */
  readonly until: string | null;
}

export const claimKinds = [
  'percentage',
  'percentage-point',
  'money',
  'count',
  'measure',
  'duration',
  'date',
  'time',
  'ordinal',
  'rank',
  'ratio',
  'multiple',
  'fraction',
  'number',
] as const satisfies readonly ClaimAnnotation['kind'][];

export const START = 'article-start';

export const isRole = (label: string): boolean => (allRoles as readonly string[]).includes(label);
export const isClaimKind = (label: string): boolean => (claimKinds as readonly string[]).includes(label);

/** What people say of a block or a selection. */
export const remarks = ['complete', 'note', 'label', 'reviewed'] as const;
export type Remark = (typeof remarks)[number];

/** Every label that an export can hold, for the set-up of a tool. */
export const allLabels: readonly string[] = [...allRoles, START, ...claimKinds, ...remarks];

/** What a page says, people's notes, tags and "reviewed" included; their other decisions show in the page itself. */
export function marksOf({ annotations, decisions }: Pick<Exported, 'annotations' | 'decisions'>): Marks {
  const { blocks, articles, claims, seams } = annotations;
  const marks: Mark[] = blocks.map(({ id, role, start, end }) => ({ id: `b${id}`, label: role, start, end, text: null }));
  const relations: Relation[] = seams.map(({ from, to }) => ({ label: 'join', from: `b${from}`, to: `b${to}` }));
  const blockFrom = new Map(blocks.map((block) => [block.start, block]));
  articles.forEach(({ runs }, index) => {
    const firsts = runs.flatMap((run) => blockFrom.get(run.start) ?? []);
    const [first, ...later] = firsts;
    if (first === undefined) return;
    marks.push({ id: `a${index}`, label: START, start: first.start, end: first.end, text: null });
    for (const { id } of later) relations.push({ label: 'same-article', from: `b${id}`, to: `b${first.id}` });
  });
  claims.forEach((claim, index) => {
    marks.push({ id: `c${index}`, label: claim.kind, start: claim.start, end: claim.end, text: readingOf(claim) });
  });
  decisions.forEach((held, index) => {
    const { says } = held.decision;
    const [at] = held.at ?? [];
    if (at === undefined || !(remarks as readonly string[]).includes(says.kind)) return;
    const text = says.kind === 'note' ? says.text : says.kind === 'label' ? says.label : null;
    marks.push({ id: `d${index}`, label: says.kind, ...at, text });
  });
  const times = decisions.map(({ decision }) => decision.modified);
  return { marks, relations, until: times.sort().at(-1) ?? null };
}

const readingFields = ['value', 'unit', 'min', 'max', 'role'] as const;

/** What a number is read as, in a line that people can edit: `value=2.43; unit=%; role=to`. */
export function readingOf(claim: Pick<ClaimAnnotation, (typeof readingFields)[number]>): string {
  return readingFields.flatMap((field) => (claim[field] === null ? [] : [`${field}=${claim[field]}`])).join('; ');
}

/** The fields of such a line; null where one is not understood. A field that is left out is null: nothing is said of it. */
export function fieldsOf(reading: string): Readonly<Record<(typeof readingFields)[number], string | null>> | null {
  const fields = { value: null, unit: null, min: null, max: null, role: null } as Record<
    (typeof readingFields)[number],
    string | null
  >;
  for (const part of reading.split(';')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    const field = part.slice(0, at).trim();
    if (at < 0 || !Object.hasOwn(fields, field)) return null;
    fields[field as keyof typeof fields] = part.slice(at + 1).trim();
  }
  return fields;
}

/**
 * The text as tools take it that know no line end but LF: every CR of a CR LF becomes a space and every other CR a line feed, so that all offsets
 * stay as they are.
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}
