/**
 * The library: `import { createEngine } from 'galley'`. Text in, Page or annotations out; importing it does nothing else.
 */
export type { ClaimKind, ClaimRole, LocalClaim } from './core/claims/claim.js';
export type { ClaimLink } from './core/claims/links.js';
export { createEngine, type Engine } from './core/engine.js';
export type { Article, HeadGroup, Run } from './core/layout/articles.js';
export type {
  BlockIndex,
  BlockText,
  Constraint,
  Finding,
  Input,
  Language,
  Local,
  Page,
  PartialDate,
  Role,
  RuleId,
  Span,
} from './core/model.js';
export { absolute, blockAt, blockEnd, blockSpan } from './core/model.js';
export { type Rule, rules, type Severity } from './core/rules.js';
export type { Evidence, EvidenceKind, Orphan, Safety, Seam } from './core/seams/seam.js';
export { loadStatistics, type Statistics } from './core/seams/statistics.js';
export type { Edit } from './core/text/edits.js';
export { detectLanguage } from './core/text/script.js';
export { parseDate } from './features/document-date.js';
export { type AnnotationOptions, type Annotations, annotate } from './formats/annotations.js';
export { readStatistics } from './statistics.js';
