/** Does work on many things at the same time and hands the results on in the order of the things, each as soon as it may be. */

/**
 * Takes at most `atOnce` items ahead of the results that `take` is done with, so that neither a fast reader nor a slow printer fills the memory.
 * A result is handed on while the next item is still being waited for. Rejects with the first error of `work` or `take`.
 */
export async function eachInOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  take: (result: Result) => Promise<void>,
): Promise<void> {
  let open = 0;
  let wake: () => void = () => {};
  let tail: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  for await (const item of items) {
    open++;
    const result = work(item);
    result.catch(() => {}); // it is looked at in its turn
    tail = tail
      .then(async () => {
        if (failure === null) await take(await result);
      })
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        open--;
        wake();
      });
    while (open >= atOnce && failure === null) await new Promise<void>((resolve) => (wake = resolve));
    if (failure !== null) break;
  }
  await tail;
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
