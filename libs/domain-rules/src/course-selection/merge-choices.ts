/**
 * Brings together two changes of one plan that were made at the same time, from what both began with: what either has
 * added is in, what either has removed is out, and nothing else changes. The order is that of the stored plan, then what
 * this device has added.
 *
 * @example
 * // begun with A B; the other device removed A, this one added C
 * mergeChoices(['A', 'B'], ['B'], ['A', 'B', 'C']) // ['B', 'C']
 */
export function mergeChoices<Course>(
  begun: readonly Course[],
  stored: readonly Course[],
  own: readonly Course[],
): Course[] {
  const isIn = (list: readonly Course[]) => {
    const set = new Set(list);
    return (course: Course): boolean => set.has(course);
  };
  const [inBegun, inStored, inOwn] = [isIn(begun), isIn(stored), isIn(own)];
  return [
    ...stored.filter((course) => inOwn(course) || !inBegun(course)),
    ...own.filter((course) => !inStored(course) && !inBegun(course)),
  ];
}
