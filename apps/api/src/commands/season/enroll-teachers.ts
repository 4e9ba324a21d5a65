import { AdvanceCohort } from '../../modules/enrollment/use-cases/advance-cohort.js';
import { ChooseInstitution } from '../../modules/enrollment/use-cases/choose-institution.js';
import { ConfirmEnrollments } from '../../modules/enrollment/use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../../modules/enrollment/use-cases/put-forward-teachers.js';
import { OrganizationReader } from '../../modules/organization/public/organization-reader.js';
import { done, mustHold, type Season } from './season.js';

/** Counties and the like that have schools in the cohort. */
async function countiesWithLearners(season: Season): Promise<{ countyId: string; learners: number }[]> {
  return season.database.rows<{ countyId: string; learners: number }>(
    `SELECT county_id AS "countyId", count(*) AS learners FROM enrollment.enrollment
      WHERE cohort_id = $1 GROUP BY county_id ORDER BY county_id`,
    [season.cohortId],
  );
}

/** Schools put all their teachers forward, counties choose their institution, the office confirms, training may begin. */
export async function enrollTeachers(season: Season): Promise<number> {
  const { cohortId, cohort, rootUnitId, progress } = season;
  season.goTo(cohort.enrollment.from);
  done(
    'Opening the enrollment',
    await season.get(AdvanceCohort).execute(season.as('program'), cohortId, 'enrolling'),
  );

  await progress.stage('Put forward', 'teachers', 1, async () => {
    const request = { cohortId, unitId: rootUnitId, volunteers: true };
    const answer = await season.get(PutForwardTeachers).execute(season.office, request);
    done('Putting forward', answer);
    const { count } = (await season.database.one<{ count: number }>(
      'SELECT count(*) AS count FROM enrollment.enrollment WHERE cohort_id = $1',
      [cohortId],
    ))!;
    return count;
  });

  const institutions = await season.get(OrganizationReader).institutions(rootUnitId);
  const counties = await countiesWithLearners(season);
  await progress.stage('Institutions chosen', 'counties', counties.length, async (step) => {
    for (const [at, { countyId }] of counties.entries()) {
      const institutionId = institutions[at % institutions.length]?.id ?? '';
      const request = { cohortId, countyId, institutionId, reason: '' };
      done(
        'Choosing an institution',
        await season.get(ChooseInstitution).execute(season.as('county-office'), request),
      );
      step(1);
    }
    return counties.length;
  });

  let confirmed = 0;
  await progress.stage('Confirmed', 'enrollments', 1, async () => {
    const all = { unitPath: await rootPath(season), states: ['put-forward' as const] };
    const answer = await season.get(ConfirmEnrollments).execute(season.as('county-office'), cohortId, all);
    confirmed = done('Confirming', answer).confirmed;
    return confirmed;
  });
  mustHold(confirmed > 0, 'somebody takes part');
  await season.settle();
  return confirmed;
}

/** The training begins: the cohort goes on. */
export async function beginTraining(season: Season): Promise<void> {
  season.goTo(season.cohort.firstTrainingDay, 8);
  done(
    'Beginning the training',
    await season.get(AdvanceCohort).execute(season.as('program'), season.cohortId, 'training'),
  );
}

async function rootPath(season: Season): Promise<string> {
  return (await season.get(OrganizationReader).unit(season.rootUnitId))?.path ?? '/';
}
