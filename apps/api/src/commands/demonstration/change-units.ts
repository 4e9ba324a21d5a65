import { ORGANIZATION_TIME_ZONE } from '@tisheng/domain-rules/organization/unit-tree.js';
import type { UnitChange } from '@tisheng/domain-rules/organization/unit-change.js';
import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { DecideUnitChange } from '../../modules/organization/use-cases/decide-unit-change.js';
import { KeepTrainingColleges } from '../../modules/organization/use-cases/keep-training-colleges.js';
import { SaveResponsiblePerson } from '../../modules/organization/use-cases/save-responsible-person.js';
import { done, type Season } from '../season/season.js';

interface SchoolRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly countyId: string;
  readonly countyName: string;
  /** Whether it stands in the county of the busiest school. */
  readonly isBusy: boolean;
}

/**
 * Gives the tree a past and a future: one school was renamed, one taken over by its neighbour, one waits to be moved.
 * Schools name their principals, counties their training colleges. The busiest school stays as it is, so that everybody
 * who has an account for it keeps it.
 */
export async function changeUnits(season: Season): Promise<void> {
  const today = plainDateIn(ORGANIZATION_TIME_ZONE, season.clock.now());
  const office = { displayName: `${season.pack.region.rootName.zh}工程办`, role: season.office.role ?? null };
  const decide = async (
    change: UnitChange,
    effectiveOn: string,
    reason: string,
    documentNo = '',
  ): Promise<void> => {
    const request = { rootId: season.rootUnitId, change, effectiveOn, reason, documentNo };
    done('A change of a unit', await season.get(DecideUnitChange).execute(office, request));
  };
  const schools = await schoolsOf(season);
  await noteResponsible(season);
  await noteColleges(season, schools);

  const renamed = schools.find(({ isBusy }) => isBusy) ?? schools[0];
  const others = schools.filter((school) => school !== renamed && !school.isBusy);
  const closing = others.find((one) =>
    others.some((other) => other !== one && other.countyId === one.countyId),
  );
  const heir = others.find((one) => one !== closing && one.countyId === closing?.countyId);
  const moving = others.find((one) => one !== closing && one !== heir);
  const elsewhere = others.find((one) => moving && one.countyId !== moving.countyId);
  if (renamed) {
    const name = renamed.name.replace(renamed.countyName, `${renamed.countyName}新城`);
    const change: UnitChange = { kind: 'rename', unitId: renamed.id, name };
    await decide(change, addDays(today, -12), '学校迁入新校区，按批复更名', '教基〔新〕12号');
  }
  if (closing && heir) {
    const change: UnitChange = { kind: 'merge', unitId: closing.id, intoId: heir.id };
    await decide(change, addDays(today, -5), '生源减少，两校合并办学', '教基〔新〕18号');
  }
  if (moving && elsewhere) {
    const change: UnitChange = { kind: 'move', unitId: moving.id, parentId: elsewhere.countyId };
    await decide(change, addDays(today, 20), '区划调整，学校划转管理');
  }
}

/** Schools with the fewest teachers first; the busiest one, for which people have accounts, is left out. */
async function schoolsOf(season: Season): Promise<SchoolRow[]> {
  return season.database.rows<SchoolRow>(
    `WITH busiest AS (
       SELECT s.id, s.parent_id FROM enrollment.enrollment e JOIN organization.unit s ON s.id = e.school_id
        WHERE e.cohort_id = $2 AND e.state = 'confirmed' GROUP BY s.id, s.parent_id ORDER BY count(*) DESC, s.id LIMIT 1
     )
     SELECT s.id, s.name, c.id AS "countyId", c.name AS "countyName", c.id IN (SELECT parent_id FROM busiest) AS "isBusy"
       FROM organization.unit s JOIN organization.unit c ON c.id = s.parent_id
       LEFT JOIN enrollment.teacher t ON t.school_id = s.id
      WHERE s.root_id = $1 AND s.kind = 'school' AND s.id NOT IN (SELECT id FROM busiest)
      GROUP BY s.id, s.name, c.id, c.name ORDER BY count(t.id), s.code`,
    [season.rootUnitId, season.cohortId],
  );
}

async function noteResponsible(season: Season): Promise<void> {
  const principals = await season.database.rows<{ schoolId: string; name: string; phone: string | null }>(
    `SELECT DISTINCT ON (t.school_id) t.school_id AS "schoolId", t.name, t.phone FROM enrollment.teacher t
      WHERE t.root_unit_id = $1 AND t.duty = 'principal' AND t.left_at IS NULL ORDER BY t.school_id, t.id`,
    [season.rootUnitId],
  );
  // The last school has not named anybody yet.
  for (const { schoolId, name, phone } of principals.slice(0, -1)) {
    const person = { name, phone: phone ?? '13900000000' };
    await season.get(SaveResponsiblePerson).execute(season.office, schoolId, person);
  }
}

async function noteColleges(season: Season, schools: readonly SchoolRow[]): Promise<void> {
  const counties = new Map(schools.map(({ countyId, countyName }) => [countyId, countyName]));
  for (const [unitId, countyName] of [...counties].slice(0, 3)) {
    const college = { unitId, collegeId: null, name: `${countyName}教师进修学校`, since: '1984-09-01' };
    done('A training college', await season.get(KeepTrainingColleges).save(season.office, college));
  }
}
