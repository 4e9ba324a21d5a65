/**
 * The same order for the same seed, another one for another: people of one school who are parted into several groups are
 * parted by lot and not by name.
 */
export function seededOrder<Item>(items: readonly Item[], seed: number): Item[] {
  const ordered = [...items];
  let state = seed >>> 0;
  for (let place = ordered.length - 1; place > 0; place -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (place + 1));
    [ordered[place], ordered[other]] = [ordered[other]!, ordered[place]!];
  }
  return ordered;
}
