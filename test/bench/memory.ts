/** What a page of a million characters keeps in memory, at first and after ten thousand edits. */
import { applyEdits } from '../../server/src/core/text/edits.js';
import { keystroke } from './keystrokes.js';
import { engine, input, material } from './material.js';
import { type Figure, heapInUse } from './measure.js';
import { random } from './varied.js';

const EDITS = 10_000;
const part = 'memory';

export function measureMemory(): Figure[] {
  const galley = engine();
  const small = input(material(30).text(50_000));
  galley.update(galley.analyse(small), [], small);
  const empty = heapInUse();
  let text = material(31).text(1_000_000);
  let page = galley.analyse(input(text));
  const first = heapInUse() - empty;
  const draw = random(32);
  const place = { at: 0 };
  for (let i = 0; i < EDITS; i++) {
    const edit = keystroke(i, text.length, draw, place);
    text = applyEdits(text, [edit]);
    page = galley.update(page, [edit], input(text));
  }
  const last = heapInUse() - empty;
  const fresh = galley.analyse(input(page.input.text));
  if (fresh.blocks.length !== page.blocks.length) throw new Error('After the edits, update and analyse differ.');
  return [
    { part, name: 'page of 1 M characters', value: first / 1e6, unit: 'MB', note: 'heap after collection, text and page' },
    { part, name: 'the same after 10,000 edits', value: last / 1e6, unit: 'MB' },
    { part, name: 'growth', value: last / first, unit: '×', gate: { atMost: 1.5 } },
  ];
}
