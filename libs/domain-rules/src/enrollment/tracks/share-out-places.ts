/** A county and how many people it could send. */
export interface PlaceClaim {
  readonly id: string;
  readonly teachers: number;
}

/**
 * Shares the places of a session out to the counties by their numbers of teachers who may take part: whole places by
 * the largest remainder, so that all together are exactly the places, and no county gets more than it has people.
 *
 * @returns places by county, in the order given
 *
 * @example shareOutPlaces(10, [{ id: 'a', teachers: 50 }, { id: 'b', teachers: 25 }]) // { a: 7, b: 3 } as a Map
 */
export function shareOutPlaces(places: number, claims: readonly PlaceClaim[]): Map<string, number> {
  const all = claims.reduce((sum, { teachers }) => sum + teachers, 0);
  if (all <= places) return new Map(claims.map(({ id, teachers }) => [id, teachers]));
  const parts = claims.map(({ id, teachers }) => {
    const product = places * teachers;
    return { id, whole: Math.floor(product / all), remainder: product % all };
  });
  const left = places - parts.reduce((sum, { whole }) => sum + whole, 0);
  const lucky = new Set(
    parts
      .toSorted((a, b) => b.remainder - a.remainder || (a.id < b.id ? -1 : 1))
      .slice(0, left)
      .map(({ id }) => id),
  );
  return new Map(parts.map(({ id, whole }) => [id, whole + (lucky.has(id) ? 1 : 0)]));
}
