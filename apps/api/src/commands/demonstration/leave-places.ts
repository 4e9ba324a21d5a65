import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { ChangeInstitution } from '../../modules/enrollment/institutions/change-institution.js';
import { DistributeQuota } from '../../modules/enrollment/places/distribute-quota.js';
import { FindQuotaTable } from '../../modules/enrollment/places/find-quota-table.js';
import { GrantLateAdmission } from '../../modules/enrollment/places/grant-late-admission.js';
import { PutForwardTeachers } from '../../modules/enrollment/use-cases/put-forward-teachers.js';
import { OrganizationReader } from '../../modules/organization/public/organization-reader.js';
import type { ManualClock } from '../../platform/clock/clock.js';
import { done, type Season } from '../season/season.js';

/** An office gives its places to the units below in proportion to the roster. */
async function giveByRoster(season: Season, unitId: string): Promise<void> {
  const { lines, rows } = await season.get(FindQuotaTable).execute(season.cohortId, unitId);
  const shares = rows
    .filter(({ isSchool }) => !isSchool)
    .flatMap(({ unitId: to, cells }) =>
      cells
        .filter(({ position }) => lines.some((line) => line.position === position && line.held !== null))
        .map(({ position, proposed }) => ({ position, unitId: to, teachers: proposed })),
    );
  if (shares.length === 0) return;
  done(
    'Giving places',
    await season.get(DistributeQuota).execute(season.office, season.cohortId, unitId, shares),
  );
}

interface Leaver extends Record<string, unknown> {
  readonly teacherId: string;
  readonly schoolId: string;
  readonly countyId: string;
  readonly parentId: string;
  readonly stage: string;
}

/**
 * Leaves places to look at: quotas given to cities and counties, a teacher who came back late and waits for a place, and a
 * county that asks for another institution.
 */
export async function leavePlaces(season: Season, clock: ManualClock): Promise<void> {
  const { rootUnitId } = season;
  const reader = season.get(OrganizationReader);
  await giveByRoster(season, rootUnitId);
  for (const below of await reader.subunits(rootUnitId)) {
    if (below.kind === 'city') await giveByRoster(season, below.id);
  }
  await letOneWait(season, clock);
  await askForAnother(season);
}

async function letOneWait(season: Season, clock: ManualClock): Promise<void> {
  const { cohortId } = season;
  const leaver = await season.database.one<Leaver>(
    `SELECT e.teacher_id AS "teacherId", e.school_id AS "schoolId", e.county_id AS "countyId", c.parent_id AS "parentId",
            e.stage
       FROM enrollment.enrollment e JOIN organization.unit c ON c.id = e.county_id
      WHERE e.cohort_id = $1 AND e.state = 'withdrawn' AND e.obligation = 'required' ORDER BY e.id LIMIT 1`,
    [cohortId],
  );
  if (!leaver) return;
  const { lines, rows } = await season.get(FindQuotaTable).execute(cohortId, leaver.parentId);
  const line = lines.find(
    ({ held, stages }) => held !== null && stages.some((stage) => stage === leaver.stage),
  );
  const cell = rows
    .find(({ unitId }) => unitId === leaver.countyId)
    ?.cells.find(({ position }) => position === line?.position);
  if (line && cell) {
    const shares = [{ position: line.position, unitId: leaver.countyId, teachers: cell.confirmed }];
    done(
      'Making a county full',
      await season.get(DistributeQuota).execute(season.office, cohortId, leaver.parentId, shares),
    );
  }
  const today = plainDateIn(season.pack.programme.timeZone, clock.now());
  const root = await season.get(OrganizationReader).unit(season.rootUnitId);
  const role = season.pack.region.rootLevel === 'province' ? 'province-office' : 'city-office';
  const office = season.person(role, { unitId: season.rootUnitId, unitPath: root?.path ?? '/' });
  done(
    'A late admission',
    await season
      .get(GrantLateAdmission)
      .execute(office, cohortId, leaver.schoolId, addDays(today, 10), '病假教师返岗，准许补报'),
  );
  done(
    'Coming back',
    await season.get(PutForwardTeachers).execute(season.as('school-administrator'), {
      cohortId,
      unitId: leaver.schoolId,
      teacherIds: [leaver.teacherId],
      volunteers: true,
      againBecause: '病愈返岗，本人申请参加本批次',
    }),
  );
}

async function askForAnother(season: Season): Promise<void> {
  const { cohortId } = season;
  const county = await season.database.one<{ id: string; path: string; institutionId: string }>(
    `SELECT u.id, u.path, c.institution_id AS "institutionId"
       FROM enrollment.institution_choice c JOIN organization.unit u ON u.id = c.county_id
      WHERE c.cohort_id = $1 AND c.locked_at IS NOT NULL ORDER BY u.code DESC LIMIT 1`,
    [cohortId],
  );
  const institutions = await season.get(OrganizationReader).institutions(season.rootUnitId);
  const other = institutions.find(({ id }) => id !== county?.institutionId);
  if (!county || !other) return;
  done(
    'Asking for another institution',
    await season
      .get(ChangeInstitution)
      .request(season.person('county-office', { unitId: county.id, unitPath: county.path }), {
        cohortId,
        countyId: county.id,
        institutionId: other.id,
        reason: '本县教师反映现机构平台打开缓慢，答疑不及时，申请更换。',
      }),
  );
}
