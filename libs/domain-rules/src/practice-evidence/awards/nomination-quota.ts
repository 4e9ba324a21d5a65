/**
 * How many a unit may nominate: so many for each hundred of what it has, rounded half up, and at least one where it has any.
 * Works are counted by the unit's teachers who take part, workshops by its workshops, leaders by its leaders.
 *
 * @param count teachers, workshops or leaders of the unit
 * @param perHundred `pack.practice.awards.levels[].perHundred`
 * @example nominationQuota(250, 5) // 13: 12.5, rounded half up
 * @example nominationQuota(4, 5) // 1
 * @example nominationQuota(0, 5) // 0
 */
export function nominationQuota(count: number, perHundred: number): number {
  if (count <= 0) return 0;
  // In millionths, so that a share such as 2.3 is not a hair below what was written.
  const millionths = Math.round(perHundred * 1_000_000);
  return Math.max(1, Math.floor((count * millionths + 50_000_000) / 100_000_000));
}
