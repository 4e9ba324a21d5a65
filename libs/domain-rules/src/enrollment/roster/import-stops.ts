import type { PolicyPack } from '../../policy/policy-pack.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

/** What an import would do to the teachers of one county or school. */
export interface UnitChanges {
  readonly unitName: string;
  /** Teachers who stand on its roster now. */
  readonly teachers: number;
  /** Of these: other facts, another school, or off the roster. */
  readonly changed: number;
}

/** Whether the unit is a school whose own file it is, or a county. */
export type StopLevel = 'school' | 'county';

/**
 * The units of which the file would change or take away more than the policy lets pass: a wrong column or half a file
 * looks like that. An import is stopped when there is one, until the office above has looked at it.
 *
 * @returns one `roster-change-too-large` for each such unit; a unit without teachers is never among them
 * @example
 * importStops([{ unitName: '东县', teachers: 200, changed: 90 }], 'county', pack)
 * // [{ code: 'roster-change-too-large', data: { unit: '东县', changed: 90, teachers: 200, percent: 45, limit: 20 } }]
 */
export function importStops(
  units: readonly UnitChanges[],
  level: StopLevel,
  { rosterImport }: Pick<PolicyPack, 'rosterImport'>,
): Problem<'roster-change-too-large'>[] {
  const limit =
    level === 'school' ? rosterImport.stopAboveSchoolPercent : rosterImport.stopAboveCountyPercent;
  return units
    .filter(
      ({ teachers, changed }) => changed >= rosterImport.stopFromTeachers && changed * 100 > teachers * limit,
    )
    .map(({ unitName, teachers, changed }) =>
      problem('roster-change-too-large', {
        data: {
          unit: unitName,
          changed,
          teachers,
          percent: Math.floor((changed * 100) / Math.max(teachers, 1)),
          limit,
        },
      }),
    );
}
