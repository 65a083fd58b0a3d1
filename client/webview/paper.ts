/**
 * The column of stories. Sections are drawn when they come near the window and given up when they are far from it, so that a file of a million
 * characters costs what a reader sees of it; a page of ordinary size is drawn whole, so that the editor's own search finds every word.
 */
import { type Locale, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import type { Proof, ProofPassage } from '../../server/src/features/proof.js';
import { create, type Drawn, drawSection } from './draw.js';
import { type Holder, isText } from './places.js';
import { type Section, type Stop, sectionsOf, sectionsWith } from './sections.js';

export interface Paper {
  readonly element: HTMLElement;
  show(text: string, language: string, proof: Proof): void;
  /** The passage that holds a place of the text, drawn; null where no story holds it. */
  passageAt(offset: number): HTMLElement | null;
  /**
   * The next thing to stop at behind an element, within it as well, or the one before it, drawn; from what the window shows where the element
   * stands outside the stories. Round the end; null where the whole page has none.
   */
  next(stop: Stop, at: Element, by: 1 | -1): HTMLElement | null;
  /** The story that an element belongs to; -1 for none. */
  articleOf(element: Element): number;
}

interface Slot {
  section: Section;
  readonly element: HTMLElement;
  drawn: Drawn | null;
}

/** Up to this many sections are drawn at once. */
const WHOLE = 80;

/** How far around the window sections are kept drawn. */
const AROUND = '1500px';

export function createPaper(locale: Locale): Paper {
  const element = create('main', 'paper');
  element.setAttribute('aria-label', say(locale, wording.label));
  const heading = create('h1', 'unseen');
  heading.textContent = say(locale, wording.label);
  element.append(heading);
  const empty = create('p', 'empty');
  empty.textContent = say(locale, wording.waiting);
  element.append(empty);
  document.body.append(element);

  let text = '';
  let slots: Slot[] = [];
  let spans: { readonly start: number; readonly end: number; readonly slot: number; readonly passage: number }[] = [];
  const slotOf = new WeakMap<Element, Slot>();

  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const slot = slotOf.get(target);
        if (slot === undefined) continue;
        if (isIntersecting) draw(slot);
        else if (slots.length > WHOLE) giveUp(slot);
      }
    },
    { rootMargin: AROUND },
  );

  function draw(slot: Slot): void {
    if (slot.drawn !== null) return;
    slot.drawn = drawSection(slot.section, { text, locale });
    slot.element.style.height = '';
    slot.element.replaceChildren(slot.drawn.element);
  }

  function giveUp(slot: Slot): void {
    if (slot.drawn === null || slot.element.contains(document.activeElement)) return;
    slot.element.style.height = `${slot.element.offsetHeight}px`;
    slot.element.replaceChildren();
    slot.drawn = null;
  }

  function slotFor(section: Section): Slot {
    const place = create('div', 'slot');
    // A guess until it is drawn: lines of forty characters in two columns.
    place.style.height = `${Math.ceil(section.characters / 80) * 1.7 + 2}em`;
    const slot: Slot = { section, element: place, drawn: null };
    slotOf.set(place, slot);
    watcher.observe(place);
    return slot;
  }

  function show(next: string, language: string, proof: Proof): void {
    text = next;
    element.lang = language;
    const sections = sectionsOf(text, proof);
    const before = slots.map(({ element: place, section }) => ({ place, article: section.article }));
    const known = new Map<string, Slot[]>();
    for (const slot of slots) known.set(slot.section.key, [...(known.get(slot.section.key) ?? []), slot]);
    slots = sections.map((section) => {
      const same = known.get(section.key)?.shift();
      if (same === undefined) return slotFor(section);
      same.section = section;
      if (same.drawn !== null) move(same.drawn.holders, section.passages);
      return same;
    });
    for (const left of [...known.values()].flat()) watcher.unobserve(left.element);
    if (!exchange(before, slots)) element.replaceChildren(heading, ...storiesOf(slots, proof.articles.length));
    if (slots.length === 0) {
      empty.textContent = say(locale, wording.empty);
      element.append(empty);
    }
    if (slots.length <= WHOLE) for (const slot of slots) draw(slot);
    spans = spansOf(slots);
  }

  /**
   * Puts new sections into the places of those that they stand for, where the stories are cut as before: nothing else has to be laid out anew. False
   * where stories came, went or moved.
   */
  function exchange(
    before: readonly { readonly place: HTMLElement; readonly article: number }[],
    after: readonly Slot[],
  ): boolean {
    if (before.length !== after.length || before.length === 0) return false;
    const changed = after.flatMap(({ element: place }, index) => (place === before[index]?.place ? [] : [index]));
    const isSame = after.every(({ section }, index) => section.article === before[index]?.article);
    if (!isSame || changed.some((index) => after[index]?.element.isConnected)) return false;
    // A story is named by its title, which stands in its heading.
    if (changed.some((index) => after[index]?.section.kind === 'head')) return false;
    for (const index of changed) before[index]?.place.replaceWith((after[index] as Slot).element);
    return true;
  }

  function storiesOf(all: readonly Slot[], count: number): HTMLElement[] {
    const stories: HTMLElement[] = [];
    let current = -1;
    for (const { section, element: place } of all) {
      if (section.article !== current) {
        current = section.article;
        const story = create('article', 'story');
        story.tabIndex = -1;
        story.dataset.article = String(current);
        story.setAttribute('aria-label', say(locale, wording.article, { number: current + 1, count, title: section.title }));
        stories.push(story);
      }
      stories.at(-1)?.append(place);
    }
    return stories;
  }

  function passageAt(offset: number): HTMLElement | null {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low - 1] ?? spans[0];
    const slot = span && slots[span.slot];
    if (span === undefined || slot === undefined) return null;
    draw(slot);
    return (slot.drawn?.element.children[span.passage] as HTMLElement | undefined) ?? null;
  }

  function next(stop: Stop, at: Element, by: 1 | -1): HTMLElement | null {
    const own = at.closest('.slot') ?? at.closest('.story')?.querySelector('.slot') ?? null;
    const from = slots.findIndex(({ element: place }) =>
      own === null ? place.getBoundingClientRect().bottom > 0 : place === own,
    );
    const isAhead = (each: Element): boolean =>
      own === null ? each.getBoundingClientRect().top >= 0 === by > 0 : isOnSide(at, each, by);
    let isFirst = true;
    for (const index of sectionsWith(
      slots.map(({ section }) => section),
      Math.max(0, from),
      by,
      stop,
    )) {
      const slot = slots[index] as Slot;
      draw(slot);
      const all = [...slot.element.querySelectorAll<HTMLElement>(`.${stop}`)];
      const ahead = isFirst && index === from ? all.filter(isAhead) : all;
      isFirst = false;
      const found = ahead.at(by > 0 ? 0 : -1);
      if (found !== undefined) return found;
    }
    return null;
  }

  return {
    element,
    show,
    passageAt,
    next,
    articleOf: (each) => Number(each.closest<HTMLElement>('.story')?.dataset.article ?? -1),
  };
}

/** Behind an element or within it, or else before it. */
function isOnSide(at: Element, each: Element, by: 1 | -1): boolean {
  const { DOCUMENT_POSITION_FOLLOWING, DOCUMENT_POSITION_PRECEDING } = Node;
  const place = at.compareDocumentPosition(each);
  return by > 0 ? (place & DOCUMENT_POSITION_FOLLOWING) !== 0 : (place & DOCUMENT_POSITION_PRECEDING) !== 0 && !each.contains(at);
}

/** What was drawn stands for other places of the text now. */
function move(holders: readonly Holder[], passages: readonly ProofPassage[]): void {
  let next = 0;
  for (const { parts } of passages) {
    for (const part of parts) {
      const holder = holders[next++];
      if (holder !== undefined) holder.part = part;
    }
  }
}

/** Every piece of the text that is in the proof, in the order of the file. */
function spansOf(slots: readonly Slot[]) {
  return slots
    .flatMap(({ section }, slot) =>
      section.passages.flatMap(({ parts }, passage) =>
        parts.filter(isText).map(({ start, end }) => ({ start, end, slot, passage })),
      ),
    )
    .sort((a, b) => a.start - b.start);
}
