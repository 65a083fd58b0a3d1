/**
 * The narrow map at the edge: the file from top to bottom, one band for each piece of a story, each story in a lane and a colour of its own. Where
 * stories interrupt each other the bands jump from lane to lane.
 */
import { type Locale, say } from '../../l10n/index.js';
import { proofWording as wording } from '../../l10n/proof.js';
import type { ProofBand } from '../../server/src/features/proof.js';
import { create } from './draw.js';

const colours = ['blue', 'orange', 'green', 'purple', 'red', 'yellow'];
const LANE = 6;

export interface PageMap {
  show(bands: readonly ProofBand[], articles: number, length: number): void;
  /** Marks the story that is being read. */
  mark(article: number): void;
}

export function createMap(locale: Locale, go: (offset: number) => void): PageMap {
  const canvas = create('canvas', 'map') as HTMLCanvasElement;
  canvas.setAttribute('role', 'img');
  const edge = create('aside', 'edge');
  edge.setAttribute('aria-label', say(locale, wording.mapLabel));
  edge.append(canvas);
  document.body.append(edge);
  let bands: readonly ProofBand[] = [];
  let length = 1;
  let current = -1;

  function paint(): void {
    const height = Math.max(1, innerHeight);
    const scale = devicePixelRatio || 1;
    canvas.width = LANE * colours.length * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d');
    if (context === null) return;
    const style = getComputedStyle(document.documentElement);
    // What is faint elsewhere cannot be seen in high contrast.
    const faint = document.body.matches('.vscode-high-contrast, .vscode-high-contrast-light') ? 1 : 0.55;
    context.scale(scale, scale);
    for (const { article, start, end } of bands) {
      if (article < 0) continue;
      const lane = article % colours.length;
      const top = (start / length) * height;
      context.fillStyle = style.getPropertyValue(`--vscode-charts-${colours[lane]}`) || style.color;
      context.globalAlpha = article === current ? 1 : faint;
      const wide = article === current ? LANE - 1 : LANE - 3;
      context.fillRect(lane * LANE, top, wide, Math.max(2, ((end - start) / length) * height - 1));
    }
  }

  canvas.addEventListener('click', (event) => go(Math.round((event.clientY / Math.max(1, innerHeight)) * length)));
  addEventListener('resize', paint);
  // The theme tells of itself by a class on the body.
  new MutationObserver(paint).observe(document.body, { attributes: true, attributeFilter: ['class'] });
  return {
    show(next, articles, size) {
      bands = next;
      length = Math.max(1, size);
      const pieces = next.filter(({ article }) => article >= 0).length;
      canvas.setAttribute('aria-label', say(locale, wording.map, { articles, bands: pieces }));
      paint();
    },
    mark(article) {
      if (article === current) return;
      current = article;
      paint();
    },
  };
}
