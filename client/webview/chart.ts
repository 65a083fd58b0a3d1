/**
 * What one indicator says on the page, as bars of our own drawing, one small chart a unit, with the same numbers as a table below: that is what a screen
 * reader reads, and what leads to the text.
 */
import { type Locale, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import type { ClaimEntry, Figure } from '../../server/src/features/overview.js';
import { create } from './draw.js';

export interface Chart {
  /** Draws anew; without entries the chart goes away. */
  draw(title: string, entries: readonly ClaimEntry[]): void;
  /** Brings it before the reader. */
  bring(): void;
}

/** In units of the drawing: the width of the longest bar, and of a row with its label above the bar. */
const WIDTH = 560;
const ROW = 34;
const BAR = 12;

export function createChart(locale: Locale, go: (start: number, end: number) => void, putAway: () => void): Chart {
  const section = create('section', 'chart');

  function draw(title: string, entries: readonly ClaimEntry[]): void {
    if (entries.length === 0) {
      section.remove();
      return;
    }
    const heading = create('h2', 'chart-title');
    heading.id = 'chart-title';
    heading.tabIndex = -1;
    heading.textContent = say(locale, wording.chart, { title });
    section.setAttribute('aria-labelledby', heading.id);
    const close = create('button', 'close');
    close.textContent = '×';
    close.setAttribute('aria-label', say(locale, wording.close));
    close.addEventListener('click', () => {
      section.remove();
      putAway();
    });
    section.replaceChildren(close, heading, ...barsOf(entries, locale), tableOf(entries, locale, go));
    if (!section.isConnected) document.body.prepend(section);
  }

  return {
    draw,
    bring() {
      section.scrollIntoView({ block: 'start' });
      section.querySelector<HTMLElement>('.chart-title')?.focus({ preventScroll: true });
    },
  };
}

interface Bar extends Figure {
  readonly conflict: boolean;
}

/** Per cent and yuan share no scale: a drawing for each unit. */
function barsOf(entries: readonly ClaimEntry[], locale: Locale): SVGElement[] {
  const byUnit = new Map<string | null, Bar[]>();
  for (const { figures, conflicts } of entries) {
    for (const figure of figures) {
      const bar = { ...figure, conflict: conflicts.length > 0 };
      byUnit.set(figure.unit, [...(byUnit.get(figure.unit) ?? []), bar]);
    }
  }
  return [...byUnit].map(([unit, bars]) => drawing(unit, bars, locale));
}

function drawing(unit: string | null, bars: readonly Bar[], locale: Locale): SVGElement {
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${bars.length * ROW}`, class: 'bars', role: 'img' });
  svg.setAttribute('aria-label', say(locale, wording.chartBars, { unit: unit ?? say(locale, wording.chartNoUnit) }));
  const least = Math.min(0, ...bars.map(({ value }) => value));
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const scale = most > least ? WIDTH / (most - least) : 0;
  bars.forEach(({ text, value, when, conflict }, row) => {
    const label = shape('text', { x: 0, y: row * ROW + 14 });
    label.textContent = [text, when, ...(conflict ? ['⚠'] : [])].filter((part) => part !== null).join(' · ');
    const x = (Math.min(0, value) - least) * scale;
    // A bar of nothing is still there to be seen.
    const width = Math.max(1, Math.abs(value) * scale);
    svg.append(label, shape('rect', { x, y: row * ROW + 18, width, height: BAR, class: conflict ? 'bar conflict' : 'bar' }));
  });
  return svg;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function tableOf(entries: readonly ClaimEntry[], locale: Locale, go: (start: number, end: number) => void): HTMLElement {
  const table = create('table', 'numbers');
  const head = create('tr', '');
  for (const name of [wording.chartNumber, wording.chartSays, wording.chartLine]) {
    const cell = create('th', '');
    cell.setAttribute('scope', 'col');
    cell.textContent = say(locale, name);
    head.append(cell);
  }
  table.append(head);
  for (const { text, meaning, line, at, conflicts } of entries) {
    const row = create('tr', '');
    const words = [text, conflicts.length > 0 ? `${meaning} ${say(locale, wording.chartConflict)}` : meaning];
    for (const each of words) {
      const cell = create('td', '');
      cell.textContent = each;
      row.append(cell);
    }
    const link = create('button', 'action');
    link.textContent = String(line + 1);
    link.setAttribute('aria-label', `${line + 1}: ${say(locale, wording.go)}`);
    link.addEventListener('click', () => go(at.start, at.end));
    const cell = create('td', '');
    cell.append(link);
    row.append(cell);
    table.append(row);
  }
  return table;
}
