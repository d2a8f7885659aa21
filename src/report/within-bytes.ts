/** Lists of a length that a script decides on, cut to what a file may have. */

/** What there is room for, the first first and whole ones only. */
export interface Fitting<T> {
  readonly shown: readonly T[];
  readonly leftOut: number;
}

/**
 * @param render makes of an item what is shown of it: no longer than there is room
 * @param mostBytes of all of them together as JSON
 */
export function withinBytes<Item, T>(
  items: readonly Item[],
  render: (item: Item) => T,
  mostBytes: number,
): Fitting<T> {
  const shown: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const one = render(item);
    bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes > mostBytes) break;
    shown.push(one);
  }
  return { shown, leftOut: items.length - shown.length };
}
