import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { ManualClock } from '../../platform/clock/clock.js';
import { playAppeals } from './appeals.js';
import { certify } from './certify.js';
import { chooseCourses } from './choose-courses.js';
import { beginTraining, enrollTeachers } from './enroll-teachers.js';
import { openInstitutions, pullTrainees, pushStudy, studyCycles } from './institutions.js';
import { buildTree, importRoster, openRegion, type RegionFiles } from './open-region.js';
import { practise } from './practise.js';
import type { Progress } from './progress.js';
import type { SeasonReport } from './report.js';
import { beginEvaluation, evaluate, publishResults, rateTeachers, score } from './score.js';
import { mustHold, type Season } from './season.js';
import { takePreTests } from './take-pre-tests.js';
import { verify } from './verify.js';

/** Records that a learner leaves in a season, about; for the progress bar alone. */
const RECORDS_A_LEARNER = 40;
/** As many as the public may look up in a minute from one address, and a few to spare. */
const SAMPLE = 20;

/**
 * A programme from the first file to the last verification.
 *
 * @throws SeasonFailure when anything does not hold that should
 */
export async function playWholeSeason(
  app: NestFastifyApplication,
  baseUrl: string,
  clock: ManualClock,
  progress: Progress,
  pack: PolicyPack,
  files: RegionFiles,
): Promise<SeasonReport> {
  const season = await openRegion(app, baseUrl, clock, progress, pack);
  await buildTree(season, files);
  const roster = await importRoster(season, files.roster);
  const confirmed = await enrollTeachers(season);
  await beginTraining(season);
  const institutions = await openInstitutions(season);
  mustHold((await takePreTests(season, confirmed)) === confirmed, 'everybody took the pre-test');
  mustHold((await chooseCourses(season, confirmed)) === confirmed, 'everybody chose courses');
  await pullTrainees(season, institutions, confirmed);
  const pushed = await pushStudy(season, institutions, studyCycles(season), confirmed * RECORDS_A_LEARNER);
  await practise(season, confirmed);
  await beginEvaluation(season);
  await score(season, confirmed);
  await publishResults(season);
  await rateTeachers(season, confirmed);
  await evaluate(season, confirmed, 'End of training');
  const appeals = await playAppeals(season);
  const { issued } = await certify(season, confirmed);
  const outcome = await outcomeOf(season);
  mustHold(issued > 0, 'somebody earned a certificate');
  mustHold(
    issued <= (outcome.grades.excellent ?? 0) + (outcome.grades.pass ?? 0),
    'nobody who failed is certified',
  );
  const verified = await verify(season, SAMPLE);
  return {
    ...roster,
    confirmed,
    obligations: outcome.obligations,
    records: pushed.accepted,
    recordsRejected: pushed.rejected,
    pushSeconds: pushed.seconds,
    grades: outcome.grades,
    pending: confirmed - Object.values(outcome.grades).reduce((sum, count) => sum + count, 0),
    appeals,
    certificates: issued,
    verified,
  };
}

async function outcomeOf(season: Season) {
  const count = async (sql: string): Promise<Record<string, number>> => {
    const rows = await season.database.rows<{ name: string; count: number }>(sql, [season.cohortId]);
    return Object.fromEntries(rows.map(({ name, count: n }) => [name, n]));
  };
  return {
    obligations: await count(
      'SELECT obligation AS name, count(*) AS count FROM enrollment.enrollment WHERE cohort_id = $1 GROUP BY 1 ORDER BY 1',
    ),
    grades: await count(
      'SELECT grade AS name, count(*) AS count FROM scoring.comprehensive_result WHERE cohort_id = $1 GROUP BY 1 ORDER BY 1',
    ),
  };
}
