/** Least and greatest number of people, both included. */
export interface SizeBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** Whether so many people can be parted into groups that all keep the bounds. */
export const canBeParted = (people: number, { minimum, maximum }: SizeBounds): boolean =>
  people > 0 && Math.ceil(people / maximum) * minimum <= people;

/**
 * Sizes of as few groups as the maximum allows, none more than one person larger than another. They keep the bounds
 * whenever that is possible at all; else they keep the maximum.
 *
 * @example balancedSizes(25, { minimum: 5, maximum: 12 }) // [9, 8, 8]
 */
export function balancedSizes(people: number, { maximum }: SizeBounds): number[] {
  const groups = Math.ceil(people / maximum);
  return Array.from({ length: groups }, (_, place) => Math.floor((people + groups - 1 - place) / groups));
}

/**
 * Parts a list into slices of balanced sizes. A cut moves to the nearest place where one cluster ends and the next begins
 * (people of one school, say) as long as the slices keep the bounds.
 *
 * @param clusterOf what is better kept together
 */
export function balancedSlices<Item>(
  items: readonly Item[],
  bounds: SizeBounds,
  clusterOf: (item: Item) => string,
): Item[][] {
  const sizes = balancedSizes(items.length, bounds);
  const slices: Item[][] = [];
  let start = 0;
  sizes.forEach((size, place) => {
    const left = sizes.length - place - 1;
    const end = left === 0 ? items.length : cutNear(items, start, start + size, left, bounds, clusterOf);
    slices.push(items.slice(start, end));
    start = end;
  });
  return slices;
}

function cutNear<Item>(
  items: readonly Item[],
  start: number,
  planned: number,
  slicesLeft: number,
  { minimum, maximum }: SizeBounds,
  clusterOf: (item: Item) => string,
): number {
  const keeps = (end: number): boolean => {
    const rest = items.length - end;
    return (
      end - start >= minimum &&
      end - start <= maximum &&
      rest >= slicesLeft * minimum &&
      rest <= slicesLeft * maximum
    );
  };
  const isEdge = (end: number): boolean => clusterOf(items[end - 1]!) !== clusterOf(items[end]!);
  for (let away = 0; away <= maximum; away += 1) {
    for (const end of [planned - away, planned + away]) {
      if (end > start && end < items.length && keeps(end) && isEdge(end)) return end;
    }
  }
  return planned;
}
