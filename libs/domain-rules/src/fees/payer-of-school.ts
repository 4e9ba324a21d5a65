import type { PolicyPack } from '../policy/policy-pack.js';

/** A unit of the chain above a school; kinds as in the organization tree. */
export interface UnitAbove {
  readonly id: string;
  readonly kind: string;
}

const COUNTY_KINDS: readonly string[] = ['county', 'committee'];

/**
 * Which unit pays for the teachers of a school.
 *
 * With `affiliation` the body pays that the school belongs to (隶属关系, Quanzhou section 6): the unit straight above it,
 * and for schools that stand directly under a city the city itself. The other values name a level; a school without a
 * unit of that level has its fee paid by the nearest one above.
 *
 * @param chain from the root of the region down to the unit straight above the school
 * @returns null for a school that has no unit above it
 * @example
 * payerOfSchool('affiliation', [city, directSchools]) // city.id
 * payerOfSchool('county', [province, city, county])   // county.id
 */
export function payerOfSchool(payer: PolicyPack['fee']['payer'], chain: readonly UnitAbove[]): string | null {
  const offices = chain.filter(({ kind }) => kind !== 'direct-schools');
  const nearest = offices.at(-1)?.id ?? null;
  switch (payer) {
    case 'affiliation':
      return nearest;
    case 'province':
      return offices.find(({ kind }) => kind === 'province')?.id ?? offices[0]?.id ?? null;
    case 'city':
      return offices.findLast(({ kind }) => kind === 'city')?.id ?? offices[0]?.id ?? null;
    case 'county':
      return offices.findLast(({ kind }) => COUNTY_KINDS.includes(kind))?.id ?? nearest;
  }
}
