/** What one keystroke costs the engine: `update` at four sizes, at places all over the text, and inside one endless line. */
import { applyEdits } from '../../server/src/core/text/edits.js';
import { keystroke } from './keystrokes.js';
import { engine, input, material } from './material.js';
import { type Figure, median, quantile, time, use } from './measure.js';
import { random } from './varied.js';

const part = 'update';

export function measureUpdates(): Figure[] {
  const texts = material(21);
  timesOf(texts.text(100_000), 400);
  const figures = [10_000, 100_000, 1_000_000, 5_000_000].map((length): Figure => {
    const times = timesOf(texts.text(length), length > 1_000_000 ? 100 : 300);
    const figure = {
      part,
      name: `update, ${name(length)}`,
      value: median(times),
      p95: quantile(times, 0.95),
      unit: 'ms',
    } as const;
    return length === 1_000_000 ? { ...figure, gate: { atMost: 4 } } : figure;
  });
  const line = timesOf(texts.text(1_000_000).replace(/\s+/g, ''), 20);
  return [
    ...figures,
    { part, name: 'update inside one line of 1 M characters', value: median(line), p95: quantile(line, 0.95), unit: 'ms' },
  ];
}

export function name(length: number): string {
  return length < 1_000_000 ? `${length / 1000} k characters` : `${length / 1_000_000} M characters`;
}

/** Putting the new text together is part of what a keystroke costs, so it is timed too. */
function timesOf(text: string, edits: number): number[] {
  const galley = engine();
  const draw = random(22);
  const place = { at: 0 };
  const times: number[] = [];
  let page = galley.analyse(input(text));
  for (let i = 0; i < edits; i++) {
    const edit = keystroke(i, page.input.text.length, draw, place);
    times.push(
      time(() => {
        page = galley.update(page, [edit], input(applyEdits(page.input.text, [edit])));
      }),
    );
    use(page.blocks.length);
  }
  return times.slice(20 < edits / 2 ? 20 : 0);
}
