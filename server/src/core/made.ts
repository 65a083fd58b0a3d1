/**
 * What was made of the items of a list, one by one. A keystroke changes a few items in the middle of a list and leaves the others as they are,
 * so what was made of those at its beginning and at its end is taken over.
 */
export interface Made<Item, Result> {
  readonly items: readonly Item[];
  /** What was made of each, at the same place. */
  readonly results: readonly Result[];
}

/** What was made of the item before where that holds for this one too, perhaps moved; undefined where it has to be made anew. */
export type Keep<Item, Result> = (item: Item, before: Item, result: Result) => Result | undefined;

/** Makes something of each item. Without a `keep`, what was made of the very same object holds. */
export function makeEach<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
  old?: Made<Item, Result>,
  keep: Keep<Item, Result> = keepSame,
): Made<Item, Result> {
  if (old === undefined) return { items, results: items.map(make) };
  const { items: before, results: made } = old;
  const results: Result[] = new Array(items.length);
  const most = Math.min(items.length, before.length);
  let head = 0;
  for (; head < most; head++) {
    const kept = keep(items[head] as Item, before[head] as Item, made[head] as Result);
    if (kept === undefined) break;
    results[head] = kept;
  }
  let end = items.length;
  for (const shift = end - before.length; end > head + Math.max(0, shift); end--) {
    const kept = keep(items[end - 1] as Item, before[end - 1 - shift] as Item, made[end - 1 - shift] as Result);
    if (kept === undefined) break;
    results[end - 1] = kept;
  }
  for (let i = head; i < end; i++) results[i] = make(items[i] as Item);
  return { items, results };
}

function keepSame<Item, Result>(item: Item, before: Item, result: Result): Result | undefined {
  return item === before ? result : undefined;
}
