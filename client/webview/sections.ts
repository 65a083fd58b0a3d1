/**
 * The proof cut into sections: the heading of a story, and stretches of its text short enough to be set in columns that a reader sees whole.
 * A section is what is drawn and kept: one that reads as before stays as it is, wherever its text has moved to.
 */
import type { Proof, ProofPassage } from '../../server/src/features/proof.js';

export interface Section {
  readonly article: number;
  readonly title: string;
  readonly kind: 'head' | 'body';
  readonly passages: readonly ProofPassage[];
  readonly characters: number;
  /** Sections with the same key look the same. */
  readonly key: string;
}

/** About as much as three columns of a screen's height hold, in characters. */
const ENOUGH = 1500;

const headRoles = new Set(['column', 'kicker', 'headline', 'deck', 'byline']);

export function sectionsOf(text: string, { articles }: Proof): readonly Section[] {
  return articles.flatMap(({ title, passages }, article) => {
    const firstBody = passages.findIndex(({ role }) => !headRoles.has(role));
    const split = firstBody < 0 ? passages.length : firstBody;
    const head = passages.slice(0, split);
    const sections = [sectionOf(text, article, title, 'head', head)];
    let current: ProofPassage[] = [];
    let size = 0;
    const close = (): void => {
      if (current.length > 0) sections.push(sectionOf(text, article, title, 'body', current));
      current = [];
      size = 0;
    };
    for (const passage of passages.slice(split)) {
      if (passage.role === 'subhead' || size > ENOUGH) close();
      current.push(passage);
      size += lengthOf(passage);
    }
    close();
    return sections;
  });
}

/** What the keys go to, one after the other. */
export type Stop = 'seam' | 'claim' | 'passage';

/**
 * The sections that may hold the next stop: from one on in a direction, round the end, and that one again at last, since the stop may stand on its
 * other side. They are told by what is in them and not by what is drawn: most of a long file is not.
 */
export function* sectionsWith(sections: readonly Section[], from: number, by: 1 | -1, stop: Stop): Generator<number> {
  for (let step = 0; step <= sections.length; step++) {
    const index = (from + by * step + sections.length * 2) % sections.length;
    const section = sections[index];
    if (section !== undefined && holds(section, stop)) yield index;
  }
}

function holds({ passages }: Section, stop: Stop): boolean {
  if (stop === 'passage') return passages.length > 0;
  return passages.some(({ parts }) =>
    parts.some((part) => ('glue' in part ? stop === 'seam' && part.seam !== null : stop === 'claim' && part.claims.length > 0)),
  );
}

function sectionOf(
  text: string,
  article: number,
  title: string,
  kind: Section['kind'],
  passages: readonly ProofPassage[],
): Section {
  const characters = passages.reduce((sum, passage) => sum + lengthOf(passage), 0);
  return { article, title, kind, passages, characters, key: keyOf(text, kind, title, passages) };
}

function lengthOf({ parts }: ProofPassage): number {
  return parts.reduce((sum, part) => sum + ('glue' in part ? 1 : part.end - part.start), 0);
}

/** Everything that is seen of a section, and nothing of where it stands in the file. */
function keyOf(text: string, kind: Section['kind'], title: string, passages: readonly ProofPassage[]): string {
  const seen: unknown[] = [kind, kind === 'head' ? title : ''];
  for (const { role, torn, decided, parts } of passages) {
    seen.push(role, decided, torn.start, torn.end);
    for (const part of parts) {
      if ('glue' in part)
        seen.push(part.glue, part.seam?.kind, part.seam?.kind === 'moved' && part.seam.line, part.seam?.removes);
      else {
        const { start, end, dateline, claims } = part;
        seen.push(text.slice(start, end), dateline === null ? -1 : dateline - start);
        for (const claim of claims) seen.push(claim.start - start, claim.end - start, claim.conflict);
      }
    }
  }
  return JSON.stringify(seen);
}
