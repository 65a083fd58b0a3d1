/** What a person points at in the proof, by pointer or by key: a number, selected words, or the block of a passage; and the handle beside it. */
import { type Locale, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import type { ProofContext } from '../src/proof/messages.js';
import { create } from './draw.js';
import { isText, offsetNear, offsetOf, partOf } from './places.js';

/** A stretch of the page's text; an empty one is the block that it is in. */
export type Pointed = Pick<ProofContext, 'start' | 'end' | 'about'>;

/** Null where there is nothing that could be decided about. */
export function pointedAt(element: Element): Pointed | null {
  const words = selectedWords();
  if (words !== null && getSelection()?.containsNode(element, true) === true) return words;
  const chip = element.closest('.claim');
  if (chip !== null) return numberOf(chip);
  const near = element.closest('.seam') ?? element.closest('.passage');
  const offset = near === null ? null : offsetNear(near);
  return offset === null ? null : { start: offset, end: offset, about: 'block' };
}

function selectedWords(): Pointed | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const from = offsetOf(selection.anchorNode, selection.anchorOffset);
  const to = offsetOf(selection.focusNode, selection.focusOffset);
  if (from === null || to === null || from === to) return null;
  return { start: Math.min(from, to), end: Math.max(from, to), about: 'words' };
}

function numberOf(chip: Element): Pointed | null {
  const start = offsetOf(chip);
  const part = partOf(chip);
  if (start === null || part === null || !isText(part)) return null;
  const claim = part.claims.find((each) => each.start === start);
  return claim === undefined ? null : { start, end: claim.end, about: 'number' };
}

/** Lays down what the editor's own menu is about, when it is opened by pointer or key. */
export function tellMenus(contextOf: (pointed: Pointed) => ProofContext): void {
  let told: HTMLElement | null = null;
  document.addEventListener(
    'contextmenu',
    ({ target }) => {
      delete told?.dataset.vscodeContext;
      const element = target instanceof HTMLElement ? target : null;
      const pointed = element && pointedAt(element);
      if (element === null || pointed === null) return;
      told = element;
      element.dataset.vscodeContext = JSON.stringify({ webviewSection: pointed.about, galley: contextOf(pointed) });
    },
    true,
  );
}

export interface Handle {
  /** Stands beside a passage from now on. */
  beside(passage: HTMLElement): void;
  hide(): void;
}

/** A button beside the passage under the pointer, or the one that the keyboard stands on, for those who know no keys. */
export function createHandle(locale: Locale, into: HTMLElement, decide: (passage: HTMLElement) => void): Handle {
  const button = create('button', 'handle');
  button.textContent = '✎';
  const name = say(locale, wording.decide);
  button.setAttribute('aria-label', name);
  button.title = `${name} (d)`;
  let owner: HTMLElement | null = null;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    if (owner?.isConnected) decide(owner);
  });
  return {
    hide: () => button.remove(),
    beside(passage) {
      const [box] = passage.getClientRects();
      if (box === undefined) return;
      owner = passage;
      button.style.left = `${box.left + scrollX - 22}px`;
      button.style.top = `${box.top + scrollY}px`;
      if (!button.isConnected) into.append(button);
    },
  };
}
