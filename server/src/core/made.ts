/**
 * What was made of the items of a list, one by one. A keystroke changes a few items in the middle of a list and leaves the others as they are,
 * so what was made of those at its beginning and at its end is taken over.
 */
export interface Made<Item, Result> {
  readonly items: readonly Item[];
  /** What was made of each, at the same place. */
  readonly results: readonly Result[];
}

/** `same` tells whether an item is what the one of the list before was, with all that `make` looks at; else only the very same object is. */
export function makeEach<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
  old?: Made<Item, Result>,
  same: (item: Item, before: Item) => boolean = Object.is,
): Made<Item, Result> {
  if (old === undefined) return { items, results: items.map(make) };
  const before = old.items;
  const most = Math.min(items.length, before.length);
  let head = 0;
  while (head < most && same(items[head] as Item, before[head] as Item)) head++;
  let tail = 0;
  while (tail < most - head && same(items[items.length - 1 - tail] as Item, before[before.length - 1 - tail] as Item)) tail++;
  const end = items.length - tail;
  if (head === end && items.length === before.length) return { items, results: old.results };
  const results = old.results.slice(0, head);
  for (let i = head; i < end; i++) results.push(make(items[i] as Item));
  return { items, results: results.concat(old.results.slice(before.length - tail)) };
}
