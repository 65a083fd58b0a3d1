/**
 * What people took back in another tool: decisions that the export knew of and that its marks do not say any more. A decision made after the export
 * is none of them; so one person's old file does not undo what another one decided since.
 */
import { type BlockIndex, blockAt, blockEnd, type Page } from '../core/model.js';
import type { Held } from '../decisions/decision.js';
import { beginningsIn } from './differences.js';
import { fieldsOf, isClaimKind, isRole, type Mark, type Marks, START } from './marks.js';

/** Ids of the decisions of `held` that were taken back. `page` is the page as they have it, which is how it was exported. */
export function setBack(marks: Marks, held: readonly Held[], page: Page): readonly string[] {
  const { until } = marks;
  if (until === null) return [];
  const known = held.filter(({ decision }) => decision.modified <= until);
  const saysStill = stillSaid(marks, page);
  return known.filter((entry) => !saysStill(entry)).map(({ decision }) => decision.id);
}

function stillSaid({ marks, relations }: Marks, page: Page): (entry: Held) => boolean {
  const blockOf = (offset: number): BlockIndex => {
    const block = blockAt(page, offset);
    return block >= 0 && offset < blockEnd(page, block) ? block : -1;
  };
  const at = (wanted: (mark: Mark) => boolean): ReadonlyMap<BlockIndex, Mark> =>
    new Map(marks.filter(wanted).map((mark) => [blockOf(mark.start), mark]));
  const layout = at(({ label }) => isRole(label));
  const starts = at(({ label }) => label === START);
  const numbers = new Map(marks.filter(({ label }) => isClaimKind(label)).map((mark) => [`${mark.start} ${mark.end}`, mark]));
  const places = new Map(marks.map((mark) => [mark.id, blockOf(mark.start)]));
  const joins = new Set(
    relations.filter(({ label }) => label === 'join').map(({ from, to }) => `${places.get(from)} ${places.get(to)}`),
  );
  const beginningOf = beginningsIn({ marks, relations, until: null }, page);
  return ({ decision: { says }, at: spans }) => {
    const [first, second] = spans ?? [];
    if (first === undefined) return true; // adrift: the export did not show it
    const block = blockOf(first.start);
    const other = second === undefined ? -1 : blockOf(second.start);
    const remark = (text: string | null): boolean =>
      marks.some((mark) => mark.label === says.kind && mark.start === first.start && (text === null || mark.text === text));
    switch (says.kind) {
      case 'role':
        return layout.get(block)?.label === says.role || !layout.has(block);
      case 'boundary':
        return starts.size === 0 || starts.has(block) === says.starts;
      case 'join':
        return joins.has(`${block} ${other}`) || !layout.has(block) || !layout.has(other);
      case 'apart':
        return !joins.has(`${block} ${other}`) && (layout.has(other) || !layout.has(block));
      case 'split':
        return layout.has(block);
      case 'same-article':
        return starts.size === 0 || beginningOf(block) === beginningOf(other);
      case 'claim':
      case 'number': {
        const mark = numbers.get(`${first.start} ${first.end}`);
        if (numbers.size === 0) return true; // numbers were not what this file is about
        return says.set === null ? mark === undefined : mark !== undefined && reads(mark, says.set);
      }
      case 'complete':
      case 'reviewed':
        return remark(null);
      case 'note':
        return remark(says.text);
      case 'label':
        return remark(says.label);
    }
  };
}

/** Whether a mark reads as was decided, as far as marks can say it. */
function reads({ label, text }: Mark, set: object): boolean {
  const said = fieldsOf(text ?? '');
  return Object.entries(set).every(([field, value]) => {
    if (field === 'kind') return label === value;
    return said === null || !(field in said) || said[field as keyof typeof said] === value;
  });
}
