/**
 * The order after one of its members has gone to a place.
 *
 * @param to place counted from 0 in the new order
 * @example movedBefore(['a', 'b', 'c'], 'c', 0) // ['c', 'a', 'b']
 */
export function movedBefore(order: readonly string[], code: string, to: number): string[] {
  const others = order.filter((one) => one !== code);
  return [...others.slice(0, to), code, ...others.slice(to)];
}

/**
 * Where a row belongs that is dragged to a height: it passes another one when it passes its middle, so that rows of
 * different heights do not jump to and fro.
 *
 * @param own place of the dragged row, from 0
 * @param middles heights of the middles of all rows, from the top
 * @example placeAt(0, [10, 30, 50], 35) // 1
 */
export function placeAt(own: number, middles: readonly number[], height: number): number {
  const above = middles.slice(0, own).filter((middle) => height < middle).length;
  const below = middles.slice(own + 1).filter((middle) => height > middle).length;
  return own - above + below;
}
