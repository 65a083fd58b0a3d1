/** Seams and orphans: what the matching says about open ends and open starts. */
import type { BlockIndex } from '../model.js';
import type { Pairs } from './pairs.js';
import type { Places } from './places.js';

/** Why two blocks belong together; each kind has its words in l10n. */
export type EvidenceKind =
  | 'neighbours'
  | 'word-across'
  | 'number-across'
  | 'string-elsewhere'
  | 'bracket-balance'
  | 'head-cannot-start'
  | 'tail-cannot-end'
  | 'hyphen'
  | 'lower-case-start'
  | 'announced-count'
  | 'doubled-character'
  | 'shared-words'
  | 'statistics'
  | 'decided';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** What was seen, as a short string (a dozen characters at most): 达标, 3年. Empty where there is nothing to show. */
  readonly text: string;
  /** Log-odds that this evidence adds. */
  readonly weight: number;
}

/** `safe` may run unasked, `likely` takes one click, `review` moves text and is shown as a preview first. */
export type Safety = 'safe' | 'likely' | 'review';

/** Block `from` goes on in block `to`. */
export interface Seam {
  readonly from: BlockIndex;
  readonly to: BlockIndex;
  /** next: no other body block between; moved: elsewhere on the page, forward or backward. */
  readonly kind: 'next' | 'moved';
  readonly confidence: number;
  readonly safety: Safety;
  /** What stands between the two when joined: nothing between Chinese characters, one space between Latin words. */
  readonly separator: '' | ' ';
  /** Characters that a named correction takes out when joining (a hyphen at the end of `from`, a doubled character at the start of `to`). */
  readonly removes: { readonly side: 'from' | 'to'; readonly length: number; readonly why: 'hyphen' | 'doubled' } | null;
  readonly evidence: readonly Evidence[];
}

/** Both say the same of the same blocks. */
export function isSameSeam(a: Seam, b: Seam): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.kind === b.kind &&
    a.confidence === b.confidence &&
    a.safety === b.safety &&
    a.separator === b.separator &&
    a.removes?.side === b.removes?.side &&
    a.removes?.length === b.removes?.length &&
    a.removes?.why === b.removes?.why &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every(({ kind, text, weight }, i) => {
      const other = b.evidence[i];
      return kind === other?.kind && text === other.text && weight === other.weight;
    })
  );
}

/** An open end or start whose other half is not on the page. */
export interface Orphan {
  readonly block: BlockIndex;
  readonly missing: 'start' | 'end';
}

/** Block `from` probably goes on in block `to`. */
export type Lead = Pick<Seam, 'from' | 'to'>;

/** What the seams room keeps for the next update. Opaque to everybody else. */
export interface SeamState {
  readonly seams: readonly Seam[];
  /** Where a block probably goes on, though that is not sure enough for a seam: enough to tell whose story it is. */
  readonly leads: readonly Lead[];
  readonly orphans: readonly Orphan[];
  readonly places: Places;
  readonly pairs: Pairs;
}
