/** What the reading proof and the extension say to each other. Types only: the two run in different worlds. */
import type { Edit } from '../../../server/src/core/text/edits.js';
import type { ClaimEntry } from '../../../server/src/features/overview.js';
import type { ClaimResult } from '../../../server/src/lsp/protocol.js';

/** A broken paragraph as the proof names it: the end of its first half, and where it goes on. */
export interface ProofPlace {
  readonly at: number;
  readonly other: number;
  readonly moved: boolean;
}

/** What a menu that was opened in the proof is about; the proof lays it down as `galley` in VS Code's `data-vscode-context`. */
export interface ProofContext {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly about: 'block' | 'number' | 'words';
}

/** A text as it became out of the one that was told of before: only what was typed travels. */
export interface Retyped {
  /** The version that it became out of. */
  readonly since: number;
  readonly edits: readonly Edit[];
}

export type ToProof =
  | {
      readonly kind: 'page';
      readonly uri: string;
      readonly version: number;
      readonly language: string;
      readonly text: string | Retyped;
      /** Packed, see `features/packed-proof.ts`. */
      readonly proof: string;
    }
  /** The caret of the text editor. */
  | { readonly kind: 'caret'; readonly offset: number }
  /** The first line that the text editor shows. */
  | { readonly kind: 'scrolled'; readonly offset: number }
  | { readonly kind: 'claim'; readonly offset: number; readonly claim: ClaimResult | null }
  /** What one indicator says, drawn above the stories; without entries it goes away. `show`: the reader asked for it just now. */
  | { readonly kind: 'chart'; readonly title: string; readonly entries: readonly ClaimEntry[]; readonly show: boolean };

export type FromProof =
  | { readonly kind: 'ready' }
  | { readonly kind: 'go'; readonly start: number; readonly end: number; readonly focus: boolean }
  | { readonly kind: 'accept' | 'refuse'; readonly version: number; readonly seam: ProofPlace }
  /** Asks the person what they say of it. */
  | { readonly kind: 'decide'; readonly galley: ProofContext }
  | { readonly kind: 'ask'; readonly offset: number }
  /** The chart was put away. */
  | { readonly kind: 'uncharted' }
  | { readonly kind: 'scrolled'; readonly offset: number };
