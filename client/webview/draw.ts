/** Draws a section: headings, paragraphs, seams, numbers. The page's words are only ever set as text. */
import { type Locale, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import type { ProofGlue, ProofPassage, ProofText } from '../../server/src/features/proof.js';
import { type Holder, tie } from './places.js';
import type { Section } from './sections.js';

export interface Drawn {
  readonly element: HTMLElement;
  /** In the order of the section's parts. */
  readonly holders: readonly Holder[];
}

export interface Drawing {
  readonly text: string;
  readonly locale: Locale;
}

export function drawSection(section: Section, drawing: Drawing): Drawn {
  const holders: Holder[] = [];
  const element = create('div', `section ${section.kind}`);
  for (const passage of section.passages) element.append(drawPassage(passage, holders, drawing));
  if (section.kind === 'head' && !section.passages.some(({ role }) => role === 'headline')) {
    const heading = create('h2', 'untitled');
    heading.textContent = section.title;
    element.append(heading);
  }
  return { element, holders };
}

const tags: Partial<Record<ProofPassage['role'], string>> = { headline: 'h2', subhead: 'h3', list: 'pre', table: 'pre' };

function drawPassage({ role, parts, torn, decided }: ProofPassage, holders: Holder[], drawing: Drawing): HTMLElement {
  const element = create(tags[role] ?? 'p', `passage ${role}${decided ? ' decided' : ''}`);
  element.tabIndex = -1;
  if (decided) element.title = say(drawing.locale, wording.decided);
  if (torn.start) element.append(tear('start', drawing.locale));
  for (const part of parts) {
    const holder: Holder = { part };
    holders.push(holder);
    if (!('glue' in part)) drawText(element, part, holder, drawing);
    else if (part.seam === null) element.append(part.glue);
    else element.append(part.glue, seamMark(part, holder, drawing.locale));
  }
  if (torn.end) element.append(tear('end', drawing.locale));
  return element;
}

function drawText(into: HTMLElement, part: ProofText, holder: Holder, { text, locale }: Drawing): void {
  const { start, end, dateline, claims } = part;
  let at = start;
  const plain = (to: number, parent: HTMLElement = into): void => {
    if (to <= at) return;
    const node = document.createTextNode(text.slice(at, to));
    tie(node, holder, at - start);
    parent.append(node);
    at = to;
  };
  if (dateline !== null) {
    const words = create('b', 'dateline');
    plain(dateline, words);
    into.append(words);
  }
  for (const claim of claims) {
    if (claim.start < at) continue;
    plain(claim.start);
    const chip = create('span', claim.conflict === null ? 'claim' : 'claim conflict');
    chip.setAttribute('role', 'button');
    chip.tabIndex = -1;
    tie(chip, holder, claim.start - start);
    plain(claim.end, chip);
    if (claim.conflict !== null) {
      const mark = create('sup', 'pair');
      mark.textContent = String(claim.conflict);
      chip.dataset.pair = String(claim.conflict);
      chip.title = say(locale, wording.conflict, { number: claim.conflict });
      chip.append(mark);
    }
    into.append(chip);
  }
  plain(end);
}

function seamMark({ seam }: ProofGlue, holder: Holder, locale: Locale): HTMLElement {
  const mark = create('button', `seam ${seam?.kind ?? 'safe'}`);
  tie(mark, holder, 0);
  const line = (seam?.line ?? 0) + 1;
  if (seam?.kind === 'moved') {
    mark.textContent = say(locale, wording.moved, { line });
    mark.setAttribute('aria-label', say(locale, wording.movedLabel, { line }));
  } else {
    mark.textContent = '\u00a6';
    mark.setAttribute('aria-label', say(locale, seam?.kind === 'likely' ? wording.likely : wording.safe));
  }
  return mark;
}

function tear(where: 'start' | 'end', locale: Locale): HTMLElement {
  const mark = create('span', `torn ${where}`);
  mark.textContent = say(locale, where === 'start' ? wording.tornStart : wording.tornEnd);
  return mark;
}

export function create(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
