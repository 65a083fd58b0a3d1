// What the page itself writes elsewhere tells which end a start belongs to: a name that no count of other texts knows.
import assert from 'node:assert/strict';
import { createEngine } from '../../../server/src/core/engine.js';
import type { Input } from '../../../server/src/core/model.js';
import { layOut, rowsOf, usageOf } from '../../../server/src/core/seams/bench.js';
import { countAcross } from '../../../server/src/core/seams/edges.js';
import { placesOf } from '../../../server/src/core/seams/places.js';
import { pageOf, statistics } from './page.js';

/** How the page's usage speaks for the first block going on in the second one. */
function usage(listing: string): number {
  const view = pageOf(listing);
  const bench = layOut(view, placesOf(view, null), Int32Array.of(0), Int32Array.of(1));
  const [e, s] = rowsOf(bench, 0, 1);
  return usageOf(bench, e, s, countAcross(statistics, bench.ends, bench.starts, e, s));
}

const cut = `
本报记者昨天一早沿着新修的堤岸走了两公里，来到刚刚恢复通航的白苇
渡船码头，只见三十多位村民已经在候船室里等着过江。`;

describe('what the page writes elsewhere', () => {
  it('speaks for an end behind which the start stands again and again', () => {
    const named = `${cut}
白苇渡船停航十一年，老人进城看病要绕行四十公里。
这条路线上从前只有白苇渡船一家，船票五角。`;
    assert.ok(usage(named) > 2, String(usage(named)));
  });

  it('speaks against an end behind which it never stands', () => {
    const others = `${cut}
南岸渡船停航十一年，老人进城看病要绕行四十公里。
从前只有南岸渡船一家，船票五角。后来南岸渡船也停了，村里人说，没有南岸渡船，日子不好过。`;
    assert.ok(usage(others) < 0, String(usage(others)));
  });

  it('says nothing where the start stands nowhere else, at the beginning of lines, or the end is a mark', () => {
    assert.equal(usage(cut), 0);
    assert.equal(usage(`${cut}\n渡船停航十一年，老人进城看病要绕行四十公里。`), 0);
    assert.equal(usage(`${cut.replace('白苇\n', '白苇，\n')}\n后来，渡船停了。那以后，渡船再没有来过。`), 0);
  });

  it('is asked anew when an edit far from both halves says it, or no longer does', () => {
    const engine = createEngine(statistics);
    const filler = Array.from({ length: 30 }, (_, i) => `第${i + 1}组的村民说，去年的收成比前年好，今年还想多种一些。`);
    const inputOf = (text: string): Input => ({ text, language: 'zh-Hans', date: null, constraints: [] });
    const saying = [...cut.trim().split('\n'), ...filler, '老人们说，白苇渡船从前一天来回六趟。'].join('\n\n');
    const without = saying.replace('白苇渡船从前', '从前');
    for (const [before, after] of [[saying, without] as const, [without, saying] as const]) {
      const start = saying.indexOf('白苇渡船从前');
      const edit = before === saying ? { start, end: start + 4, text: '' } : { start, end: start, text: '白苇渡船' };
      const updated = engine.update(engine.analyse(inputOf(before)), [edit], inputOf(after));
      const anew = engine.analyse(inputOf(after));
      assert.deepEqual([...updated.memo.seams.pairs.scores], [...anew.memo.seams.pairs.scores]);
      assert.notDeepEqual([...anew.memo.seams.pairs.scores], [...engine.analyse(inputOf(before)).memo.seams.pairs.scores]);
    }
  });
});
