/**
 * Which of several groups beside each other must not be shown. The levels of a group of fewer than `smallestGroup` people
 * say too much of each of them. And because the total of all groups stands on the same page, what is left of it after taking
 * away the groups that are shown must not be such a group either: as long as it is, the next smallest group is hidden too.
 *
 * Groups of nobody have nothing to show and nothing to hide.
 *
 * @param counts people measured, one for each group
 * @param smallestGroup `pack.diagnosis.smallestGroup`
 * @param hiddenBefore places that are hidden already, for another measure of the same groups
 * @returns places of the groups to be hidden
 * @example hiddenGroups([4, 30, 12, 25], 5) // {0, 2}: of 4 alone the total would tell; of 4 + 12 together it may
 * @example hiddenGroups([3, 2, 30], 5)      // {0, 1}: together they are five
 */
export function hiddenGroups(
  counts: readonly number[],
  smallestGroup: number,
  hiddenBefore: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const places = counts.flatMap((count, place) => (count > 0 ? [{ count, place }] : []));
  const hidden = new Set<number>();
  let people = 0;
  const hide = ({ count, place }: { count: number; place: number }): void => {
    hidden.add(place);
    people += count;
  };
  places.filter(({ count, place }) => count < smallestGroup || hiddenBefore.has(place)).forEach(hide);
  const next = places.filter(({ place }) => !hidden.has(place)).toSorted((a, b) => a.count - b.count);
  for (const one of next) {
    if (people === 0 || people >= smallestGroup) break;
    hide(one);
  }
  return hidden;
}
