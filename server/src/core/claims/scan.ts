/** What a scan of one block carries along: the text, the claims so far, and what the sentence has told. */
import type { Draft } from './draft.js';
import { beginSentence, type Sentence } from './frames.js';

export interface Scan {
  text: string;
  readonly start: 0;
  end: number;
  /** The claims so far. The list is used again for every block: a page has thousands, most with one claim or two. */
  readonly claims: Draft[];
  readonly sentence: Sentence;
  /** The closing mark of the short quotation that is being read; -1 outside of one. */
  quotation: number;
  /** It is the title of a book or document. */
  title: boolean;
}

/** Keeps a claim with what stands around it; `at` and `stop` are its absolute span. Returns where the scan goes on. */
export type Finish = (scan: Scan, draft: Draft, at: number, stop: number) => number;

/** A scan of nothing yet. One is used again and again (`beginScan`): a page has thousands of blocks. */
export function newScan(byDigits: boolean): Scan {
  return {
    text: '',
    start: 0,
    end: 0,
    claims: [],
    sentence: {
      clause: 0,
      start: 0,
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

/** Begins to read `text`: the piece of a page that one block is. */
export function beginScan(scan: Scan, text: string): void {
  scan.text = text;
  scan.end = text.length;
  scan.claims.length = 0;
  scan.quotation = -1;
  scan.title = false;
  scan.sentence.groups = 0;
  beginSentence(scan.sentence, 0);
}

/** Ends the scan and gives what it found; of the text it keeps nothing, which would keep the whole page alive. */
export function endScan(scan: Scan): readonly Draft[] {
  const claims = scan.claims.length === 0 ? none : scan.claims.slice();
  beginScan(scan, '');
  return claims;
}

const none: readonly Draft[] = [];
