/** What a scan of one block carries along: the text, the claims so far, and what the sentence has told. */
import type { Draft } from './draft.js';
import type { Sentence } from './frames.js';

export interface Scan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly claims: Draft[];
  readonly sentence: Sentence;
  /** The closing mark of the short quotation that is being read; -1 outside of one. */
  quotation: number;
  /** It is the title of a book or document. */
  title: boolean;
}

/** Keeps a claim with what stands around it; `at` and `stop` are its absolute span. Returns where the scan goes on. */
export type Finish = (scan: Scan, draft: Draft, at: number, stop: number) => number;

export function newScan(text: string, start: number, end: number, byDigits: boolean): Scan {
  return {
    text,
    start,
    end,
    claims: [],
    sentence: {
      clause: start,
      start,
      from: null,
      fromMarker: 0,
      to: null,
      last: null,
      indicator: null,
      period: null,
      dated: null,
      run: null,
      byDigits,
      groups: 0,
    },
    quotation: -1,
    title: false,
  };
}
