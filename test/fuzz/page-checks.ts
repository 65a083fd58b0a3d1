/** What holds for every page, whatever its text. */
import assert from 'node:assert/strict';
import { absolute, blockEnd, type Page } from '../../server/src/core/model.js';
import { isWhite } from '../../server/src/core/text/characters.js';
import { isSafe, joinsOf } from '../../server/src/features/joins.js';
import { moveOf } from '../../server/src/features/moves.js';
import { pageOrder } from '../../server/src/features/reading-order.js';
import { reassemble } from '../../server/src/features/rearrange.js';
import { repairsOf } from '../../server/src/features/repairs.js';
import { symbolsOf } from '../../server/src/features/symbols.js';

/** Everything of a page but how it was come by. */
export function visible(page: Page): unknown {
  const { memo: _, starts, breaks, indents, ...rest } = page;
  return { ...rest, starts: [...starts], breaks: [...breaks], indents: [...indents] };
}

export function checkPage(page: Page): void {
  checkBlocks(page);
  checkSeams(page);
  checkArticles(page);
  checkFindings(page);
  checkMending(page);
}

/** Blocks stand in file order, are apart, and hold every character that is not white space. */
function checkBlocks(page: Page): void {
  const { text } = page.input;
  let at = 0;
  for (let b = 0; b < page.blocks.length; b++) {
    const start = page.starts[b] as number;
    const end = blockEnd(page, b);
    assert.ok(start < end, `block ${b} is empty`);
    assert.ok(start >= at && end <= text.length, `block ${b} stands at ${start}–${end}, the one before it ends at ${at}`);
    for (let i = at; i < start; i++) assert.ok(isWhite(text.charCodeAt(i)), `character ${i} is in no block`);
    assert.ok(!isWhite(text.charCodeAt(start)) && !isWhite(text.charCodeAt(end - 1)), `block ${b} has white edges`);
    at = end;
  }
  for (let i = at; i < text.length; i++) assert.ok(isWhite(text.charCodeAt(i)), `character ${i} is in no block`);
  assert.equal(page.roles.length, page.blocks.length);
}

/** Each block goes on in at most one other and continues at most one; nobody goes on in himself. A safe join takes out white space alone. */
function checkSeams(page: Page): void {
  const next = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of page.seams) {
    assert.ok(from !== to && from >= 0 && to >= 0 && from < page.blocks.length && to < page.blocks.length, `seam ${from}–${to}`);
    assert.ok(!next.has(from) && !taken.has(to), `two seams at ${from} or ${to}`);
    next.set(from, to);
    taken.add(to);
  }
  const done = new Set<number>();
  for (const first of next.keys()) {
    const path = new Set<number>();
    for (let at: number | undefined = first; at !== undefined && !done.has(at); at = next.get(at)) {
      assert.ok(!path.has(at), `the seams from ${first} run in a circle`);
      path.add(at);
    }
    for (const at of path) done.add(at);
  }
  for (const { block } of page.orphans) assert.ok(block >= 0 && block < page.blocks.length);
  const { text } = page.input;
  for (const { edit, removed } of joinsOf(page, isSafe)) {
    let rest = '';
    for (let i = edit.start; i < edit.end; i++) if (!isWhite(text.charCodeAt(i))) rest += text.charAt(i);
    assert.equal(rest, removed, 'a join loses a character');
  }
}

/** Every paragraph, list and table is in exactly one article; runs are in order; symbols are disjoint or nested. */
function checkArticles(page: Page): void {
  const owner = new Int32Array(page.blocks.length).fill(-1);
  page.articles.forEach((article, index) => {
    for (const block of article.body) {
      assert.equal(owner[block], -1, `block ${block} is in two articles`);
      owner[block] = index;
    }
    let last = -1;
    for (const run of article.runs) {
      assert.ok(run.first > last && run.last >= run.first, `runs of article ${index}`);
      last = run.last;
    }
  });
  page.roles.forEach((role, block) => {
    if (role === 'paragraph' || role === 'list' || role === 'table')
      assert.ok((owner[block] ?? -1) >= 0, `block ${block} is in no article`);
  });
  let at = 0;
  for (const symbol of symbolsOf(page, 'en')) {
    assert.ok(
      symbol.name.length > 0 && symbol.span.start >= at && symbol.span.end >= symbol.span.start,
      `symbol at ${symbol.span.start}`,
    );
    assert.ok(
      symbol.selection.start >= symbol.span.start && symbol.selection.end <= symbol.span.end,
      'selection outside of its symbol',
    );
    at = symbol.span.end;
  }
}

function checkFindings(page: Page): void {
  let at = 0;
  for (const finding of page.findings) {
    const { start, end } = absolute(page, finding.at);
    assert.ok(start >= at && end >= start && end <= page.input.text.length, `finding at ${start}–${end} after ${at}`);
    at = start;
    for (const local of finding.related) {
      const other = absolute(page, local);
      assert.ok(other.start >= 0 && other.end >= other.start && other.end <= page.input.text.length);
    }
  }
}

/** A page put together names each block once, a move too keeps every character, and no repair reaches into the next one. */
function checkMending(page: Page): void {
  const { text } = page.input;
  const order = pageOrder(page, () => true);
  assert.equal(order.length, page.blocks.length, 'blocks of the page put together');
  assert.equal(new Set(order).size, order.length, 'a block stands twice in the page put together');
  const [moved] = page.seams.flatMap((seam) => moveOf(page, seam) ?? []);
  const whole = reassemble(page, () => true);
  for (const [edit, removed] of [
    [moved?.edit, moved?.removed ?? ''],
    [whole?.edit, whole?.removed.join('') ?? ''],
  ] as const) {
    if (edit === undefined) continue;
    const before = inkOf(text.slice(edit.start, edit.end));
    assert.ok(before === inkOf(edit.text + removed), 'a character is lost or doubled on the way');
  }
  let at = 0;
  for (const { edit } of repairsOf(page)) {
    assert.ok(edit.start >= at && edit.end <= text.length, `a repair at ${edit.start} after one that ends at ${at}`);
    at = edit.end;
  }
}

/** The code units that are no white space, sorted. */
function inkOf(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) if (!isWhite(text.charCodeAt(i))) units.push(text.charCodeAt(i));
  return units.sort((a, b) => a - b).join(' ');
}
