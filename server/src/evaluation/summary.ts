/** A comparison as JSON, for other programs: counts, the figures made of them, and every disagreement. Its shape is schemas/evaluation.schema.json. */
import type { Counts, Disagreement } from './compare.js';
import { addHits, bCubedFigures, type Confusion, type Figures, figuresOf, type Hits, hitsByClass, kappaOf } from './scores.js';

export interface EvaluationSummary {
  readonly format: 'galley.evaluation';
  readonly version: 1;
  /** What was held against the gold side. */
  readonly other: 'machine' | 'reader';
  readonly pages: number;
  readonly joins: { readonly next: Scored; readonly moved: Scored; readonly all: Scored };
  readonly articles: { readonly bCubed: Figures; readonly exact: Scored };
  readonly blocks: Scored;
  readonly roles: {
    readonly kappa: number | null;
    readonly confusion: Confusion;
    readonly classes: Readonly<Record<string, Scored>>;
  };
  readonly claims: { readonly spans: Scored; readonly values: Scored };
  readonly files: readonly { readonly page: string; readonly disagreements: readonly Disagreement[] }[];
}

export type Scored = Hits & Figures;

export function evaluationSummary(
  counts: Counts,
  files: readonly { readonly page: string; readonly disagreements: readonly Disagreement[] }[],
  twoReaders: boolean,
): EvaluationSummary {
  const { pages, joins, articles, blocks, roles, claims } = counts;
  const scored = (hits: Hits): Scored => ({ ...hits, ...figuresOf(hits) });
  return {
    format: 'galley.evaluation',
    version: 1,
    other: twoReaders ? 'reader' : 'machine',
    pages,
    joins: { next: scored(joins.next), moved: scored(joins.moved), all: scored(addHits(joins.next, joins.moved)) },
    articles: { bCubed: bCubedFigures(articles.blocks), exact: scored(articles.exact) },
    blocks: scored(blocks),
    roles: {
      kappa: kappaOf(roles),
      confusion: roles,
      classes: Object.fromEntries([...hitsByClass(roles)].map(([role, hits]) => [role, scored(hits)])),
    },
    claims: { spans: scored(claims.spans), values: scored(claims.values) },
    files: files.map(({ page, disagreements }) => ({ page, disagreements })),
  };
}
