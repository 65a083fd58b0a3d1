/** The reading proof, put together: messages in and out, the pointer, the keys. */
import { localeOf, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import { applyEdits } from '../../server/src/core/text/edits.js';
import { unpackProof } from '../../server/src/features/packed-proof.js';
import type { ProofSeam } from '../../server/src/features/proof.js';
import type { ClaimResult } from '../../server/src/lsp/protocol.js';
import type { FromProof, ProofContext, Retyped, ToProof } from '../src/proof/messages.js';
import { createCard } from './card.js';
import { createChart } from './chart.js';
import { createMap } from './map.js';
import { createPaper } from './paper.js';
import { offsetNear, offsetOf, partOf } from './places.js';
import { createHandle, type Pointed, pointedAt, tellMenus } from './pointed.js';
import type { Stop } from './sections.js';

declare function acquireVsCodeApi(): { postMessage(message: FromProof): void };

const { postMessage: tell } = acquireVsCodeApi();
const locale = localeOf(document.documentElement.lang);
const paper = createPaper(locale);
const map = createMap(locale, (offset) => bring(paper.passageAt(offset), 'start'));
const card = createCard(locale);
const chart = createChart(
  locale,
  (start, end) => goTo(start, end, false),
  () => tell({ kind: 'uncharted' }),
);
const handle = createHandle(locale, paper.element, decideAbout);
let version = 0;
let uri = '';
let text = '';

/** Until then scrolling is our own doing and not the reader's. */
let quietUntil = 0;

addEventListener('message', ({ data }: MessageEvent<ToProof>) => {
  switch (data.kind) {
    case 'page': {
      const next = textOf(data.text);
      if (next === null) {
        tell({ kind: 'ready' });
        break;
      }
      ({ version, uri } = data);
      text = next;
      const proof = unpackProof(data.proof);
      handle.hide();
      // What the keyboard stood on is drawn anew where it changed; the reader stays at the place.
      const at = document.activeElement;
      const focused = at instanceof HTMLElement && at !== document.body ? offsetNear(at) : null;
      card.hide();
      paper.show(text, data.language, proof);
      map.show(proof.bands, proof.articles.length, text.length);
      if (focused !== null && document.activeElement === document.body) focusNear(focused);
      break;
    }
    case 'caret': {
      const passage = paper.passageAt(data.offset);
      markCurrent(passage);
      bring(passage, 'nearest');
      break;
    }
    case 'scrolled':
      bring(paper.passageAt(data.offset), 'start');
      break;
    case 'chart':
      chart.draw(data.title, data.entries);
      if (data.show) chart.bring();
      break;
    case 'claim':
      showClaim(data.offset, data.claim);
  }
});

/** Null where it was made out of a text that never came here. */
function textOf(told: string | Retyped): string | null {
  if (typeof told === 'string') return told;
  return told.since === version ? applyEdits(text, told.edits) : null;
}

// ── Where the reader is

function bring(passage: HTMLElement | null, block: 'start' | 'nearest'): void {
  if (passage === null) return;
  quietUntil = performance.now() + 300;
  passage.scrollIntoView({ block });
  map.mark(paper.articleOf(passage));
}

function markCurrent(passage: HTMLElement | null): void {
  document.querySelector('.current')?.classList.remove('current');
  passage?.classList.add('current');
}

let told = -1;
let frame = 0;
addEventListener('scroll', () => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    const first = firstVisible();
    if (first === null) return;
    map.mark(paper.articleOf(first));
    if (performance.now() < quietUntil) return;
    const offset = offsetNear(first);
    if (offset === null || offset === told) return;
    told = offset;
    tell({ kind: 'scrolled', offset });
  });
  card.follow();
});

/** What the reader is at stays in sight when the window shrinks, as it does for the preview of a move. */
let height = innerHeight;
addEventListener('resize', () => {
  const at = card.owner ?? document.activeElement;
  const box = at?.closest('.passage, .seam')?.getBoundingClientRect();
  if (at && box && box.bottom > 0 && box.top < height) at.scrollIntoView({ block: 'nearest' });
  height = innerHeight;
  card.follow();
});

/** The passage at the top of the window. */
function firstVisible(): HTMLElement | null {
  for (const x of [24, innerWidth / 2]) {
    for (const y of [8, 40, 80]) {
      const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('.passage');
      if (found) return found;
    }
  }
  return null;
}

function focusNear(offset: number): void {
  paper.passageAt(offset)?.focus({ preventScroll: true });
}

// ── Seams and numbers

function seamOf(element: Element | null): ProofSeam | null {
  const part = element === null ? null : partOf(element);
  return part !== null && 'glue' in part ? part.seam : null;
}

function decide(kind: 'accept' | 'refuse', { at, other, kind: sort }: ProofSeam): void {
  tell({ kind, version, seam: { at, other, moved: sort === 'moved' } });
}

function showSeam(mark: HTMLElement, seam: ProofSeam): void {
  const { kind, removes, line } = seam;
  const title =
    kind === 'moved'
      ? say(locale, wording.movedLabel, { line: line + 1 })
      : say(locale, kind === 'safe' ? wording.safe : wording.likely);
  const fact = removes === '' ? [] : [{ label: '−', text: say(locale, wording.removes, { text: removes }) }];
  card.show(mark, {
    title,
    facts: fact,
    actions: [
      { title: say(locale, kind === 'moved' ? wording.preview : wording.accept), key: 'a', run: () => decide('accept', seam) },
      { title: say(locale, wording.refuse), key: 'x', run: () => decide('refuse', seam) },
      { title: say(locale, wording.go), key: 'Enter', run: () => goTo(seam.at, seam.at, true) },
    ],
  });
}

/** The number that the card is wanted for; the answer may come when the reader is elsewhere. */
let asked: { readonly chip: HTMLElement; readonly offset: number } | null = null;

function askClaim(chip: HTMLElement): void {
  const offset = offsetOf(chip);
  if (offset === null) return;
  asked = { chip, offset };
  tell({ kind: 'ask', offset });
}

function showClaim(offset: number, claim: ClaimResult | null): void {
  if (asked?.offset !== offset || claim === null) return;
  const { chip } = asked;
  asked = null;
  const { pair } = chip.dataset;
  const partner = [...document.querySelectorAll<HTMLElement>('.conflict')].find(
    (each) => each !== chip && each.dataset.pair === pair,
  );
  const conflict = pair === undefined ? [] : [{ label: '⚠', text: say(locale, wording.conflict, { number: pair }) }];
  card.show(chip, {
    title: claim.title,
    facts: [...claim.facts, ...conflict],
    actions: [
      { title: say(locale, wording.decide), key: 'd', run: () => decideAbout(chip) },
      ...(partner === undefined ? [] : [{ title: say(locale, wording.partner), key: '', run: () => visit(partner) }]),
    ],
  });
}

function goTo(start: number, end: number, focus: boolean): void {
  tell({ kind: 'go', start, end, focus });
}

/** Puts the keyboard on a seam, a number or a story. */
function visit(element: HTMLElement): void {
  quietUntil = performance.now() + 300;
  clearTimeout(resting);
  card.hide();
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.classList.contains('story') ? 'start' : 'center' });
  map.mark(paper.articleOf(element));
  if (element.classList.contains('claim')) askClaim(element);
}

// ── What a person says of a block, a number, or words

const contextOf = (pointed: Pointed): ProofContext => ({ ...pointed, uri, version });
tellMenus(contextOf);

function decideAbout(element: HTMLElement): void {
  const pointed = pointedAt(element);
  if (pointed !== null) tell({ kind: 'decide', galley: contextOf(pointed) });
}

document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  if (target.classList.contains('passage')) handle.beside(target);
  // The keys that a card names are meant for what it stands beside.
  if (target !== card.owner && !target.closest('.card, .handle')) {
    asked = null;
    card.hide();
  }
});

// ── Pointer

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null || target.closest('.card, .map, .handle, .chart')) return;
  const mark = target.closest<HTMLElement>('.seam');
  const seam = seamOf(mark);
  if (mark !== null && seam !== null) {
    showSeam(mark, seam);
    goTo(seam.at, seam.at, false);
    return;
  }
  card.hide();
  const chip = target.closest<HTMLElement>('.claim');
  if (chip !== null) askClaim(chip);
  const selection = getSelection();
  if (selection === null || selection.anchorNode === null) return;
  const from = offsetOf(selection.anchorNode, selection.anchorOffset);
  const to = offsetOf(selection.focusNode, selection.focusOffset);
  if (from === null || to === null) return;
  markCurrent(target.closest<HTMLElement>('.passage'));
  goTo(Math.min(from, to), Math.max(from, to), false);
});

/** How long the pointer rests on a number before its card comes, and is elsewhere before it goes again, in ms. */
const REST = 300;
const GONE = 500;

let resting: ReturnType<typeof setTimeout> | undefined;
let pointed: EventTarget | null = null;
let place = '';
document.addEventListener('pointermove', (event) => {
  // The browser tells of a pointer at rest too, when text is scrolled or drawn anew under it; what comes to lie there is not pointed at.
  const moved = `${event.screenX} ${event.screenY}`;
  if (moved === place) return;
  place = moved;
  if (event.target === pointed) return;
  pointed = event.target;
  clearTimeout(resting);
  const target = event.target instanceof Element ? event.target : null;
  const passage = target?.closest<HTMLElement>('.passage');
  if (passage) handle.beside(passage);
  const chip = target?.closest<HTMLElement>('.claim') ?? null;
  if (chip !== null && chip !== card.owner) resting = setTimeout(() => askClaim(chip), REST);
  else if (chip === null && !target?.closest('.card')) resting = setTimeout(leaveClaim, GONE);
});
document.documentElement.addEventListener('pointerleave', () => {
  pointed = null;
  clearTimeout(resting);
  resting = setTimeout(leaveClaim, GONE);
});

/** A card that came with the pointer goes with it; one that the keyboard is at stays. */
function leaveClaim(): void {
  asked = null;
  const at = document.activeElement;
  if (card.owner?.matches('.claim') && at !== card.owner && !at?.closest('.card')) card.hide();
}

// ── Keys

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  const owner = card.owner ?? at;
  const seam = seamOf(owner.closest('.seam'));
  const inCard = at.closest('.card') !== null;
  switch (event.key) {
    case 'Escape':
      owner.focus();
      card.hide();
      return;
    case 'Tab':
      return tab(event, at);
    case 'n':
    case 'p':
      return step('seam', event.key === 'n' ? 1 : -1);
    case 'j':
    case 'k':
      return step('story', event.key === 'j' ? 1 : -1);
    case 'b':
    case 'B':
      return step('passage', event.key === 'b' ? 1 : -1);
    case 'd':
      return decideAbout(owner);
    case 'c':
    case 'C':
      return step('claim', event.key === 'c' ? 1 : -1);
    case 'a':
      if (seam !== null) decide('accept', seam);
      return;
    case 'x':
      if (seam !== null) decide('refuse', seam);
      return;
    case 'Enter': {
      if (inCard) return;
      const offset = offsetNear(at);
      if (offset === null) return;
      event.preventDefault();
      goTo(offset, offset, true);
    }
  }
});

/** From a seam or a number into the card beside it, and out of it again: in the page the card stands behind everything that is read. */
function tab(event: KeyboardEvent, at: HTMLElement): void {
  const { owner } = card;
  if (owner === null) return;
  const isIn = at === owner && !event.shiftKey;
  const isBack = card.isAtEdge('first') && event.shiftKey;
  const isOut = card.isAtEdge('last') && !event.shiftKey;
  if (!isIn && !isBack && !isOut) return;
  event.preventDefault();
  if (isIn) {
    card.enter();
    return;
  }
  owner.focus();
  if (isOut) card.hide();
}

/** To the next or previous one of a kind, round the end. */
function step(stop: Stop | 'story', by: 1 | -1): void {
  const at = card.owner ?? document.activeElement ?? document.body;
  const element = stop === 'story' ? nextStory(at, by) : paper.next(stop, at, by);
  if (element === null) return;
  visit(element);
  const seam = seamOf(element);
  if (seam !== null) showSeam(element, seam);
}

function nextStory(at: Element, by: 1 | -1): HTMLElement | null {
  const all = [...paper.element.querySelectorAll<HTMLElement>('.story')];
  const own = all.findIndex((story) => story.contains(at));
  const firstBelow = all.findIndex((story) => story.getBoundingClientRect().top >= 0);
  const next = own >= 0 ? own + by : Math.max(0, firstBelow) + (by > 0 ? 0 : -1);
  return all[(next + all.length) % all.length] ?? null;
}

const help = document.createElement('p');
help.className = 'help';
help.textContent = say(locale, wording.help);
const footer = document.createElement('footer');
footer.append(help);
document.body.append(footer);
tell({ kind: 'ready' });
