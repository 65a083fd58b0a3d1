/** The card beside a seam or a number: what it is, and what can be done with it. */
import { type Locale, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import { create } from './draw.js';

export interface CardContent {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly actions: readonly { readonly title: string; readonly key: string; run(): void }[];
}

export interface Card {
  show(beside: HTMLElement, content: CardContent): void;
  hide(): void;
  /** The window was scrolled: the card stays beside what it belongs to, and goes where that goes out of sight. */
  follow(): void;
  /** Puts the keyboard on the first thing that can be done. */
  enter(): void;
  /** True where the keyboard is on the first or the last button of the card. */
  isAtEdge(edge: 'first' | 'last'): boolean;
  /** What the card stands beside. */
  readonly owner: HTMLElement | null;
}

export function createCard(locale: Locale): Card {
  const card = create('div', 'card');
  card.hidden = true;
  card.setAttribute('role', 'dialog');
  document.body.append(card);
  let owner: HTMLElement | null = null;

  function hide(): void {
    card.hidden = true;
    owner = null;
  }

  return {
    get owner() {
      return owner;
    },
    hide,
    enter: () => card.querySelector('button')?.focus(),
    isAtEdge: (edge) => [...card.querySelectorAll('button')].at(edge === 'first' ? 0 : -1) === document.activeElement,
    follow() {
      if (owner === null) return;
      const { top, bottom } = owner.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) place(card, owner);
      else hide();
    },
    show(beside, { title, facts, actions }) {
      owner = beside;
      const heading = create('p', 'card-title');
      heading.textContent = title;
      card.setAttribute('aria-label', title);
      const list = create('dl', 'facts');
      for (const { label, text } of facts) {
        const term = create('dt', '');
        term.textContent = label;
        const words = create('dd', '');
        words.textContent = text;
        list.append(term, words);
      }
      const row = create('div', 'actions');
      for (const { title: name, key, run } of actions) {
        const button = create('button', 'action');
        button.textContent = key === '' ? name : `${name} (${key})`;
        button.addEventListener('click', () => {
          hide();
          run();
        });
        row.append(button);
      }
      const close = create('button', 'close');
      close.textContent = '×';
      close.setAttribute('aria-label', say(locale, wording.close));
      close.addEventListener('click', () => {
        beside.focus({ preventScroll: true });
        hide();
      });
      card.replaceChildren(heading, ...(facts.length > 0 ? [list] : []), ...(actions.length > 0 ? [row] : []), close);
      card.hidden = false;
      place(card, beside);
    },
  };
}

/** Below what it belongs to, or above where there is no room; never beyond the window. */
function place(card: HTMLElement, beside: HTMLElement): void {
  const [box] = beside.getClientRects();
  if (box === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 40));
  const below = box.bottom + 6;
  card.style.left = `${left}px`;
  card.style.top = `${below + height < innerHeight ? below : Math.max(8, box.top - height - 6)}px`;
}
