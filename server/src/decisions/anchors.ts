/** Where a person's decisions stand after the text was edited. */
import type { Constraint, Span } from '../core/model.js';
import type { Edit } from '../core/text/edits.js';

/** The decisions after an edit. One whose words were deleted falls away. Text typed right before a block moves the block's decisions along. */
export function moveConstraints(constraints: readonly Constraint[], edit: Edit): readonly Constraint[] {
  if (constraints.length === 0) return constraints;
  return constraints.flatMap((constraint) => {
    const moved = moveConstraint(constraint, edit);
    return moved === null ? [] : [moved];
  });
}

function moveConstraint(constraint: Constraint, edit: Edit): Constraint | null {
  switch (constraint.kind) {
    case 'role':
    case 'complete': {
      const block = moveSpan(constraint.block, edit);
      return block && { ...constraint, block };
    }
    case 'boundary':
    case 'split': {
      const at = moveOffset(constraint.at, edit);
      return at === null ? null : { ...constraint, at };
    }
    case 'join':
    case 'apart': {
      const left = moveOffset(constraint.left, edit);
      const right = moveOffset(constraint.right, edit);
      return left === null || right === null ? null : { ...constraint, left, right };
    }
    case 'same-article': {
      const a = moveSpan(constraint.a, edit);
      const b = moveSpan(constraint.b, edit);
      return a && b && { ...constraint, a, b };
    }
    case 'claim':
    case 'number': {
      const at = moveSpan(constraint.at, edit);
      return at && { ...constraint, at };
    }
  }
}

/** Null where the character at `offset` and the one before it were deleted. */
function moveOffset(offset: number, edit: Edit): number | null {
  if (offset < edit.start) return offset;
  if (offset >= edit.end) return offset + edit.text.length - (edit.end - edit.start);
  return offset === edit.start ? offset : null;
}

/** Null where nothing of the span is left. */
export function moveSpan(span: Span, edit: Edit): Span | null {
  const behind = edit.start + edit.text.length;
  const shift = edit.text.length - (edit.end - edit.start);
  const start = span.start < edit.start ? span.start : span.start >= edit.end ? span.start + shift : behind;
  const end = span.end <= edit.start ? span.end : span.end >= edit.end ? span.end + shift : edit.start;
  return start < end ? { start, end } : null;
}
