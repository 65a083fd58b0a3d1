/**
 * A page as a W3C annotation page: what the machine proposes, made by `Software`, and what people decided, made by whoever they are. Both in the
 * vocabulary of w3c.ts.
 */
import type { Span } from '../core/model.js';
import { lineOf } from '../decisions/annotation.js';
import type { Exported } from './exported.js';
import { codePoints } from './offsets.js';
import { type Agent, annotationOf, CONTEXT, type Decision, type WebAnnotation } from './w3c.js';

export interface AnnotationPage {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly items: readonly WebAnnotation[];
}

/** The annotations of a page. The ids of proposals are made from the text's hash, so the same text always gives the same. */
export function annotationPage(exported: Exported): AnnotationPage {
  const { version, page, annotations, decisions } = exported;
  const { text } = page.input;
  const base = `urn:galley:${annotations.document.sha256}`;
  const of = { text, source: encodeURI(annotations.document.uri), ruler: codePoints(text) };
  const creator: Agent = { type: 'Software', name: 'Galley', 'schema:softwareVersion': version };
  const proposed = proposals(exported).map(([name, decision, confidence]): WebAnnotation => {
    const annotation = annotationOf(of, decision, { id: `${base}:${name}`, creator });
    return confidence === null ? annotation : { ...annotation, 'galley:confidence': confidence };
  });
  // To the letter as they are kept, fields of other programs and decisions that are adrift included.
  const decided = decisions.map(({ decision }) => JSON.parse(lineOf(decision, of.source)) as WebAnnotation);
  return { '@context': CONTEXT, id: `${base}:page`, type: 'AnnotationPage', items: [...decided, ...proposed] };
}

type Proposal = readonly [name: string, decision: Decision<Span>, confidence: number | null];

/** What the machine says of the page in the words in which a person would decide it. */
function proposals({ annotations }: Exported): readonly Proposal[] {
  const { blocks, articles, seams, claims } = annotations;
  const span = (block: number): Span => ({ start: blocks[block]?.start ?? 0, end: blocks[block]?.end ?? 0 });
  const blockFrom = new Map(blocks.map((block) => [block.start, block.id]));
  const roles = blocks.map(({ id, role }): Proposal => [`role:${id}`, { kind: 'role', at: span(id), role }, null]);
  const joins = seams.map(
    ({ from, to, confidence }): Proposal => [`join:${from}:${to}`, { kind: 'join', at: span(from), other: span(to) }, confidence],
  );
  const stretches = articles.flatMap(({ id, runs }): Proposal[] => {
    const [first, ...later] = runs.flatMap((run) => blockFrom.get(run.start) ?? []);
    if (first === undefined) return [];
    return [
      [`article:${id}`, { kind: 'boundary', at: span(first), starts: true }, null],
      ...later.map(
        (block): Proposal => [`article:${id}:${block}`, { kind: 'same-article', at: span(first), other: span(block) }, null],
      ),
    ];
  });
  const numbers = claims.map(({ start, end, kind, value, unit, min, max, role }, index): Proposal => {
    return [`claim:${index}`, { kind: 'claim', at: { start, end }, set: { kind, value, unit, min, max, role } }, null];
  });
  return [...roles, ...stretches, ...joins, ...numbers];
}
