/**
 * The vocabulary of decisions in the W3C Web Annotation Data Model (Recommendation of 23 February 2017), one for the sidecar, the export and the
 * import. What another tool can show stands in the standard's own fields: motivation, a textual body, a linked place, quote and position
 * selectors. What only Galley needs stands beside it under `galley:`. Fields that nobody here knows stay where they are.
 *
 * | kind                      | motivation  | body                                                        |
 * | role                      | classifying | TextualBody: the role                                       |
 * | boundary                  | classifying | TextualBody: `article-start` or `no-article-start`          |
 * | join, apart, same-article | linking     | SpecificResource: the other place, the later one in reading |
 * | split                     | editing     | TextualBody: `split`                                        |
 * | claim                     | describing  | TextualBody: the claim in short; `galley:claim` = the patch, or null for "no claim" |
 * | number                    | describing  | The same, of words in which the program that wrote it read no number           |
 * | complete                  | assessing   | TextualBody: `complete`: nothing is missing from the block  |
 * | note                      | commenting  | TextualBody: the note                                       |
 * | label                     | tagging     | TextualBody: the label                                      |
 * | reviewed                  | assessing   | TextualBody: `reviewed`                                     |
 */
import { allRoles, type ClaimPatch, type Role, type Span } from '../core/model.js';
import { isCount, isRecord } from './json.js';
import type { Ruler } from './offsets.js';
import { type Quote, quoteAt } from './quotes.js';

/** The first stands for the standard's names; `@json` keeps a claim's nulls, which JSON-LD drops elsewhere. */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { galley: 'urn:galley:', 'galley:claim': { '@id': 'urn:galley:claim', '@type': '@json' } },
] as const;

/**
 * What a person decided. `Where` is a `Span` of the text at hand, or a `Quote` as it was written down when the text may have been another.
 * Of `boundary` and `split` only the start counts: the block that begins an article, the words behind the cut.
 */
export type Decision<Where> =
  | { readonly kind: 'role'; readonly at: Where; readonly role: Role }
  | { readonly kind: 'boundary'; readonly at: Where; readonly starts: boolean }
  | { readonly kind: 'join' | 'apart' | 'same-article'; readonly at: Where; readonly other: Where }
  | { readonly kind: 'split'; readonly at: Where }
  | { readonly kind: 'claim'; readonly at: Where; readonly set: ClaimPatch | null }
  | { readonly kind: 'number'; readonly at: Where; readonly set: ClaimPatch }
  | { readonly kind: 'note'; readonly at: Where; readonly text: string }
  | { readonly kind: 'label'; readonly at: Where; readonly label: string }
  | { readonly kind: 'complete' | 'reviewed'; readonly at: Where };

export type DecisionKind = Decision<unknown>['kind'];

export interface Agent {
  readonly type: 'Person' | 'Software' | 'Organization';
  readonly name?: string;
  readonly [field: string]: unknown;
}

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: string;
  readonly format?: string;
  readonly value: string;
  readonly 'galley:claim'?: ClaimPatch | null;
  readonly [field: string]: unknown;
}

export interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly purpose?: string;
  readonly source: string;
  readonly selector: readonly Selector[];
  readonly [field: string]: unknown;
}

export type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** One annotation as Galley writes it. `galley:deleted` is when it was taken back: the tombstone stays so that a merge cannot bring it back. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: string;
  readonly 'galley:kind': string;
  readonly created?: string;
  readonly modified?: string;
  readonly creator?: Agent;
  readonly 'galley:deleted'?: string;
  readonly body: TextualBody | SpecificResource | readonly (TextualBody | SpecificResource)[];
  readonly target: SpecificResource | readonly SpecificResource[];
  readonly [field: string]: unknown;
}

/** The text that a page's annotations are about, as they name and measure it. */
export interface QuotedText {
  readonly text: string;
  /** The page's address: an IRI, mostly the file's name. */
  readonly source: string;
  /** `codePoints(text)`, made once for all annotations of the text. */
  readonly ruler: Ruler;
}

/** Who, when and under which name. */
export type Provenance = Pick<WebAnnotation, 'id'> & Partial<Pick<WebAnnotation, 'created' | 'modified' | 'creator'>>;

/** A decision as a W3C annotation. */
export function annotationOf(of: QuotedText, decision: Decision<Span>, provenance: Provenance): WebAnnotation {
  const quoted = { ...decision, at: quoteAt(of, decision.at) };
  const whole = 'other' in decision ? { ...quoted, other: quoteAt(of, decision.other) } : quoted;
  return annotationOfQuotes(of.source, whole as Decision<Quote>, provenance);
}

/** The same for a decision whose words were quoted before, perhaps from another state of the text. */
export function annotationOfQuotes(source: string, decision: Decision<Quote>, { id, ...provenance }: Provenance): WebAnnotation {
  return {
    id,
    type: 'Annotation',
    motivation: motivations[decision.kind],
    'galley:kind': decision.kind,
    ...provenance,
    body: bodyOf(source, decision),
    target: placeAt(source, decision.at),
  };
}

const motivations: Readonly<Record<DecisionKind, string>> = {
  role: 'classifying',
  boundary: 'classifying',
  join: 'linking',
  apart: 'linking',
  'same-article': 'linking',
  split: 'editing',
  claim: 'describing',
  number: 'describing',
  complete: 'assessing',
  note: 'commenting',
  label: 'tagging',
  reviewed: 'assessing',
};

const START = 'article-start';
const NO_START = 'no-article-start';

function bodyOf(source: string, decision: Decision<Quote>): TextualBody | SpecificResource {
  const purpose = motivations[decision.kind];
  const textual = (value: string): TextualBody => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
  switch (decision.kind) {
    case 'role':
      return textual(decision.role);
    case 'boundary':
      return textual(decision.starts ? START : NO_START);
    case 'join':
    case 'apart':
    case 'same-article':
      return { ...placeAt(source, decision.other), purpose };
    case 'claim':
    case 'number':
      return { ...textual(claimInShort(decision.set)), 'galley:claim': decision.set };
    case 'note':
      return textual(decision.text);
    case 'label':
      return textual(decision.label);
    case 'split':
    case 'complete':
    case 'reviewed':
      return textual(decision.kind);
  }
}

/** For tools that show text: "percentage 2.43 %". */
function claimInShort(set: ClaimPatch | null): string {
  if (set === null) return 'no claim';
  return Object.entries(set)
    .map(([field, value]) => `${field} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ');
}

/** A span with the words themselves, the words around them, and its position in code points. */
export function placeOf(of: QuotedText, span: Span): SpecificResource {
  return placeAt(of.source, quoteAt(of, span));
}

function placeAt(source: string, { position, ...words }: Quote): SpecificResource {
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', ...words },
      ...(position === null ? [] : [{ type: 'TextPositionSelector' as const, ...position }]),
    ],
  };
}

/** Reads the decision out of an annotation, ours or another tool's; null where it holds none that Galley knows. Never throws. */
export function decisionOf(annotation: unknown): Decision<Quote> | null {
  if (!isRecord(annotation)) return null;
  const at = quoteOf(first(annotation['target']));
  if (at === null) return null;
  const bodies = bodiesOf(annotation);
  const kind = annotation['galley:kind'];
  if (typeof kind === 'string') return ownDecision(kind, at, bodies[0]);
  for (const body of bodies) {
    const found = foreignDecision(annotation['motivation'], at, body);
    if (found !== null) return found;
  }
  return null;
}

function ownDecision(kind: string, at: Quote, body: Record<string, unknown> | undefined): Decision<Quote> | null {
  const value = body?.['value'];
  switch (kind as DecisionKind) {
    case 'role':
      return isRole(value) ? { kind: 'role', at, role: value } : null;
    case 'boundary':
      return value === START || value === NO_START ? { kind: 'boundary', at, starts: value === START } : null;
    case 'join':
    case 'apart':
    case 'same-article': {
      const other = quoteOf(body);
      return other && { kind: kind as 'join', at, other };
    }
    case 'split':
    case 'complete':
    case 'reviewed':
      return { kind: kind as 'split', at };
    case 'claim': {
      const set = body?.['galley:claim'];
      return set === null || isRecord(set) ? { kind: 'claim', at, set: set as ClaimPatch | null } : null;
    }
    case 'number': {
      const set = body?.['galley:claim'];
      return isRecord(set) ? { kind: 'number', at, set: set as ClaimPatch } : null;
    }
    case 'note':
      return typeof value === 'string' ? { kind: 'note', at, text: value } : null;
    case 'label':
      return typeof value === 'string' ? { kind: 'label', at, label: value } : null;
    default:
      return null;
  }
}

/** What another tool wrote: a tag that is a role's name is a role, another tag a label, any other text a note. */
function foreignDecision(motivation: unknown, at: Quote, body: Record<string, unknown>): Decision<Quote> | null {
  const { value } = body;
  if (typeof value !== 'string' || value === '') return null;
  const purpose = body['purpose'] ?? first(motivation);
  if (purpose !== 'classifying' && purpose !== 'tagging') return { kind: 'note', at, text: value };
  return isRole(value) ? { kind: 'role', at, role: value } : { kind: 'label', at, label: value };
}

function bodiesOf(annotation: Record<string, unknown>): Record<string, unknown>[] {
  const { body, bodyValue } = annotation;
  if (typeof bodyValue === 'string') return [{ type: 'TextualBody', value: bodyValue }];
  return (Array.isArray(body) ? body : [body]).filter(isRecord);
}

/** Quote and position of a target or linked place; null where it has neither. */
export function quoteOf(place: unknown): Quote | null {
  if (!isRecord(place)) return null;
  const { selector } = place;
  const selectors = (Array.isArray(selector) ? selector : [selector]).filter(isRecord);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const { start, end } = position ?? {};
  const counted = isCount(start) && isCount(end) && start <= end ? { start, end } : null;
  const { exact, prefix, suffix } = quote ?? {};
  if (typeof exact !== 'string' && counted === null) return null;
  const words = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { exact: words(exact), prefix: words(prefix), suffix: words(suffix), position: counted };
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function isRole(value: unknown): value is Role {
  return (allRoles as readonly unknown[]).includes(value);
}
