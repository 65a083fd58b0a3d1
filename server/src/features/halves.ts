/** From one half of a broken paragraph to the other: where the sentence stands that the page cut in two, and where it goes on. */
import { type BlockIndex, blockAt, blockEnd, blockSpan, type Page, type Span } from '../core/model.js';
import type { Seam } from '../core/seams/seam.js';
import { sentenceAt } from './sentences.js';

/** The last sentence of the first half and the first one of the second: what the break goes through. */
function brokenSentence(page: Page, seam: Seam): { readonly from: Span; readonly to: Span } {
  const { text } = page.input;
  const left = blockSpan(page, seam.from);
  const right = blockSpan(page, seam.to);
  return {
    from: sentenceAt(text, left.start, left.end, left.end - 1),
    to: sentenceAt(text, right.start, right.end, right.start),
  };
}

/** Both halves of the broken sentence that `offset` stands in; empty elsewhere, so that the editor's own highlights stay. */
export function halvesAt(page: Page, offset: number): readonly Span[] {
  for (const seam of seamsOfBlock(page, blockAt(page, offset))) {
    const { from, to } = brokenSentence(page, seam);
    if (touches(from, offset) || touches(to, offset)) return [from, to];
  }
  return [];
}

export interface OtherHalf {
  /** The half that was asked about. */
  readonly origin: Span;
  /** The block with the other half, and the piece of its sentence to look at. */
  readonly target: Span;
  readonly selection: Span;
}

/** The other half of the broken paragraph that `offset` stands in; of a piece that is broken at both ends, the one that is nearer. */
export function otherHalf(page: Page, offset: number): OtherHalf | null {
  const block = blockAt(page, offset);
  if (block < 0 || offset > blockEnd(page, block)) return null;
  const onward = page.seams.find((seam) => seam.from === block);
  const back = page.seams.find((seam) => seam.to === block);
  const nearEnd = blockEnd(page, block) - offset <= offset - (page.starts[block] ?? 0);
  if (onward !== undefined && (back === undefined || nearEnd)) {
    const { from, to } = brokenSentence(page, onward);
    return { origin: from, target: blockSpan(page, onward.to), selection: to };
  }
  if (back === undefined) return null;
  const { from, to } = brokenSentence(page, back);
  return { origin: to, target: blockSpan(page, back.from), selection: from };
}

function seamsOfBlock(page: Page, block: BlockIndex): readonly Seam[] {
  return block < 0 ? [] : page.seams.filter((seam) => seam.from === block || seam.to === block);
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
