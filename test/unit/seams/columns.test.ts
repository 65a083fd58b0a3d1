// How the columns of a page run: sure joins in, `from>to share`, what they say about other pairs out.
import assert from 'node:assert/strict';
import { worthOfColumns } from '../../../server/src/core/seams/columns.js';
import type { Places } from '../../../server/src/core/seams/places.js';

/** Blocks are all body blocks. Pairs: `0>2 .95!` is chosen, `3>4 .3` is not. Out: the pairs about which something is said. */
function told(blocks: number, pairs: readonly string[]): string[] {
  const rows = pairs.map((pair) => /^(\d+)>(\d+) ([\d.]+)(!?)$/.exec(pair) as unknown as readonly string[]);
  const column = (k: number): number[] => rows.map((row) => Number(row[k]));
  const places: Places = {
    marks: new Uint8Array(blocks),
    ranks: Int32Array.from({ length: blocks }, (_, b) => b),
    runs: new Int32Array(blocks),
    marked: false,
  };
  const worth = worthOfColumns(
    {
      from: Int32Array.from(column(1)),
      to: Int32Array.from(column(2)),
      shares: Float64Array.from(column(3)),
      chosen: Uint8Array.from(rows, (row) => (row[4] === '!' ? 1 : 0)),
    },
    places,
  );
  if (worth === null) return [];
  return rows.flatMap((row, p) =>
    worth[p] === 0 ? [] : [`${row[1]}>${row[2]} ${worth[p]! > 0 ? '+' : ''}${worth[p]!.toFixed(2)}`],
  );
}

describe('columns that alternate', () => {
  it('speak against neighbours', () => {
    assert.deepEqual(told(8, ['0>2 .95!', '1>3 .95!', '4>6 .4!', '5>6 .5']), ['5>6 -1.33']);
  });

  it('are not supposed where no sure join leads past another story', () => {
    assert.deepEqual(told(8, ['0>1 .99!', '2>4 .6!', '5>6 .5!']), []);
  });

  it('count less where sure neighbours are joined close by', () => {
    assert.deepEqual(told(8, ['0>2 .95!', '3>4 .99!', '5>6 .5!']), ['3>4 -1.00', '5>6 -0.67']);
  });

  it('say nothing about the pair that shows them, nor about its rivals', () => {
    assert.deepEqual(told(4, ['0>1 .04', '0>2 .95!']), []);
  });

  it('are shown by no join across the page, and only close by', () => {
    assert.deepEqual(told(40, ['0>20 .95!', '5>6 .5!']), []);
    assert.deepEqual(told(40, ['0>2 .95!', '30>31 .5!']), []);
  });
});
