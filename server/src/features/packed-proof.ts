/**
 * A proof on its way: from the server to the editor, to the window, to the panel in it. Each of these takes a message apart and puts it together
 * again, which takes seconds for the four million characters that the proof of a long file is as objects. Packed it is one string, a tenth as
 * long, that everybody on the way hands on as it is.
 */
import { allRoles } from '../core/model.js';
import type { Proof, ProofArticle, ProofBand, ProofClaim, ProofPart, ProofPassage, ProofSeam } from './proof.js';

/** Numbers in the order in which they are met, places counted from where the last text ended; words likewise. */
interface Packed {
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}

const seamKinds = ['safe', 'likely', 'moved'] as const satisfies readonly ProofSeam['kind'][];

/** What a part begins with. */
const TEXT = 0;
const GLUE = 1;
const SEAM = 2;

const TORN_START = 1;
const TORN_END = 2;
const DECIDED = 4;

export function packProof({ articles, bands }: Proof): string {
  const numbers: number[] = [];
  const words: string[] = [];
  let last = 0;
  const packPart = (part: ProofPart): void => {
    if (!('glue' in part)) {
      const { start, end, dateline, claims } = part;
      numbers.push(TEXT, start - last, end - start, dateline === null ? -1 : dateline - start, claims.length);
      for (const claim of claims) numbers.push(claim.start - start, claim.end - claim.start, claim.conflict ?? 0);
      last = end;
      return;
    }
    numbers.push(part.seam === null ? GLUE : SEAM, part.glue.length);
    if (part.seam === null) return;
    const { kind, at, other, line, removes } = part.seam;
    numbers.push(seamKinds.indexOf(kind), at - last, other - last, line);
    words.push(removes);
  };
  numbers.push(articles.length);
  for (const { title, passages } of articles) {
    words.push(title);
    numbers.push(passages.length);
    for (const { role, decided, torn, parts } of passages) {
      const signs = (torn.start ? TORN_START : 0) | (torn.end ? TORN_END : 0) | (decided ? DECIDED : 0);
      numbers.push(allRoles.indexOf(role), signs, parts.length);
      parts.forEach(packPart);
    }
  }
  numbers.push(bands.length);
  for (const { start, end, article } of bands) {
    numbers.push(start - last, end - start, article);
    last = end;
  }
  const packed: Packed = { numbers, words };
  return JSON.stringify(packed);
}

/** The proof that was packed. */
export function unpackProof(text: string): Proof {
  const { numbers, words } = JSON.parse(text) as Packed;
  let at = 0;
  let word = 0;
  let last = 0;
  const next = (): number => numbers[at++] ?? 0;
  const nextWord = (): string => words[word++] ?? '';
  const several = <Item>(one: () => Item): Item[] => Array.from({ length: next() }, one);

  const part = (): ProofPart => {
    const kind = next();
    if (kind === TEXT) {
      const start = last + next();
      const end = start + next();
      const dateline = next();
      last = end;
      const claims = several((): ProofClaim => {
        const from = start + next();
        return { start: from, end: from + next(), conflict: next() || null };
      });
      return { start, end, dateline: dateline < 0 ? null : start + dateline, claims };
    }
    const glue = next() === 0 ? '' : ' ';
    return { glue, seam: kind === GLUE ? null : seam() };
  };
  const seam = (): ProofSeam => {
    const kind = seamKinds[next()] ?? 'likely';
    return { kind, at: last + next(), other: last + next(), line: next(), removes: nextWord() };
  };
  const passage = (): ProofPassage => {
    const role = allRoles[next()] ?? 'paragraph';
    const signs = next();
    const torn = { start: (signs & TORN_START) !== 0, end: (signs & TORN_END) !== 0 };
    return { role, parts: several(part), decided: (signs & DECIDED) !== 0, torn };
  };
  const articles = several((): ProofArticle => ({ title: nextWord(), passages: several(passage) }));
  const bands = several((): ProofBand => {
    const start = last + next();
    last = start + next();
    return { start, end: last, article: next() };
  });
  return { articles, bands };
}
