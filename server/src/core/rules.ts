/** Every rule in one table: its id, how loudly it speaks unless the reader says otherwise, and what it is about. */
import type { RuleId } from './model.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface Rule {
  readonly id: RuleId;
  readonly severity: Exclude<Severity, 'off'>;
  readonly category: 'seam' | 'article' | 'text' | 'claim';
}

export const rules: Readonly<Record<RuleId, Rule>> = {
  'seam.split': { id: 'seam.split', severity: 'warning', category: 'seam' },
  'seam.orphan': { id: 'seam.orphan', severity: 'information', category: 'seam' },
  'article.no-body': { id: 'article.no-body', severity: 'information', category: 'article' },
  'text.doubled': { id: 'text.doubled', severity: 'information', category: 'text' },
  'text.word': { id: 'text.word', severity: 'information', category: 'text' },
  'text.hyphen': { id: 'text.hyphen', severity: 'information', category: 'text' },
  'text.space': { id: 'text.space', severity: 'information', category: 'text' },
  'text.glued': { id: 'text.glued', severity: 'information', category: 'text' },
  'claim.change': { id: 'claim.change', severity: 'information', category: 'claim' },
  'claim.direction': { id: 'claim.direction', severity: 'information', category: 'claim' },
  'claim.points': { id: 'claim.points', severity: 'information', category: 'claim' },
  'claim.decrease': { id: 'claim.decrease', severity: 'information', category: 'claim' },
  'claim.share': { id: 'claim.share', severity: 'information', category: 'claim' },
  'claim.subset': { id: 'claim.subset', severity: 'information', category: 'claim' },
  'claim.date': { id: 'claim.date', severity: 'warning', category: 'claim' },
  'claim.modifiers': { id: 'claim.modifiers', severity: 'information', category: 'claim' },
  'claim.scale': { id: 'claim.scale', severity: 'hint', category: 'claim' },
  'claim.items': { id: 'claim.items', severity: 'information', category: 'claim' },
  'claim.respectively': { id: 'claim.respectively', severity: 'information', category: 'claim' },
  'claim.weekday': { id: 'claim.weekday', severity: 'warning', category: 'claim' },
  'claim.parts': { id: 'claim.parts', severity: 'information', category: 'claim' },
  'claim.anniversary': { id: 'claim.anniversary', severity: 'information', category: 'claim' },
  'claim.announced': { id: 'claim.announced', severity: 'information', category: 'claim' },
  'claim.magnitude': { id: 'claim.magnitude', severity: 'information', category: 'claim' },
  'claim.headline': { id: 'claim.headline', severity: 'information', category: 'claim' },
  'claim.conflict': { id: 'claim.conflict', severity: 'information', category: 'claim' },
};
