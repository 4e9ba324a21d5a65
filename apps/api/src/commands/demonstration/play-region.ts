import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EXCHANGE_SCOPES } from '@tisheng/domain-rules/exchange/scopes.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { comparePlainDates, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { ManualClock } from '../../platform/clock/clock.js';
import type { EnrollmentRecord } from '../../modules/enrollment/public/enrollment-reader.js';
import { FindRosterFile } from '../../modules/enrollment/roster/find-roster-file.js';
import { BeginRosterImport } from '../../modules/enrollment/use-cases/begin-roster-import.js';
import { CheckRosterImport } from '../../modules/enrollment/use-cases/check-roster-import.js';
import { RefreshProgress } from '../../modules/supervision/use-cases/refresh-progress.js';
import { chooseCourses } from '../season/choose-courses.js';
import { beginTraining, enrollTeachers } from '../season/enroll-teachers.js';
import {
  openInstitutions,
  pullTrainees,
  pushStudy,
  type SeasonInstitution,
  studyCycles,
} from '../season/institutions.js';
import { buildTree, importRoster, openRegion } from '../season/open-region.js';
import { practiseTheme, themesOf } from '../season/practise.js';
import type { Progress } from '../season/progress.js';
import { Random } from '../season/random.js';
import { done, type Season } from '../season/season.js';
import { takePreTests } from '../season/take-pre-tests.js';
import { reviewsOfColleagues } from './reviews-of-colleagues.js';
import { takePostTests } from './take-post-tests.js';
import { topicsAndWorks } from './topics-and-works.js';
import type { DemonstrationAccount, DemonstrationClient } from './accounts-file.js';
import { awardsAndLibrary } from './awards-and-library.js';
import { besideTheCohort } from './beside-the-cohort.js';
import { changeCourses } from './change-courses.js';
import { changeUnits } from './change-units.js';
import { distortedRecords } from './distorted-records.js';
import { filesOfWorks } from './files-of-works.js';
import { finishSome } from './finish-some.js';
import { inventRegion } from './invent-region.js';
import { issueFees } from './issue-fees.js';
import { lifeOfWorkshops } from './life-of-workshops.js';
import { leavePlaces } from './leave-places.js';
import { mattersOfPeople } from './matters-of-people.js';
import { practiceOnSite } from './practice-on-site.js';
import { plansForColleagues } from './plans-for-colleagues.js';
import { plansOfSchools } from './plans-of-schools.js';
import { leaveUnfinished } from './leave-unfinished.js';
import { makeAccounts, type NotableTeacher } from './people.js';

const TEACHERS = 600;

export interface Stage {
  readonly app: NestFastifyApplication;
  readonly baseUrl: string;
  readonly clock: ManualClock;
  readonly progress: Progress;
  readonly pack: PolicyPack;
  readonly now: Date;
  readonly password: string;
}

/** One learner in so many, always the same ones. */
const everyNth = (n: number, what: string) => {
  return ({ learnerNo }: EnrollmentRecord): boolean => new Random(`${what} ${learnerNo}`).next() < 1 / n;
};

/** One region, from its files to the eighth week of its training. */
export async function playRegion(stage: Stage): Promise<{
  accounts: DemonstrationAccount[];
  apiClients: DemonstrationClient[];
  learners: number;
}> {
  const { pack, now, clock } = stage;
  const invented = inventRegion(pack, pack.cohorts[0]!.firstTrainingDay, TEACHERS, new Random(pack.id));
  const season = await openRegion(stage.app, stage.baseUrl, clock, stage.progress, pack);
  await buildTree(season, {
    roster: { name: 'roster.csv', source: Buffer.from(invented.rosterCsv) },
    schools: { name: 'schools.csv', source: Buffer.from(invented.schoolsCsv) },
  });
  await importRoster(season, { name: 'roster.csv', source: Buffer.from(invented.rosterCsv) });
  const learners = await enrollTeachers(season);
  await beginTraining(season);
  const institutions = await openInstitutions(season);

  const behind = everyNth(14, 'without a pre-test');
  const undecided = everyNth(12, 'without a plan');
  const tested = (learner: EnrollmentRecord): boolean => !behind(learner);
  const planned = (learner: EnrollmentRecord): boolean => tested(learner) && !undecided(learner);
  await takePreTests(season, learners, tested);
  await chooseCourses(season, learners, planned);
  await changeCourses(season, institutions);
  await pullTrainees(season, institutions, learners);

  const today = plainDateIn(pack.programme.timeZone, now);
  const cycles = studyCycles(season, today);
  await pushStudy(season, institutions.slice(0, -1), cycles, 0);
  // The last institution is behind with its newest cycle: something to watch.
  await pushStudy(season, institutions.slice(-1), cycles.slice(0, -1), 0);
  for (const theme of themesOf(season)) {
    if (comparePlainDates(season.trainingDay((theme.dueDay ?? 0) - 1), today) < 0)
      await practiseTheme(season, theme, planned);
  }

  clock.set(new Date(now.getTime() - 2 * 86_400_000));
  const finished = await finishSome(season, institutions);
  await takePostTests(
    season,
    finished.map(({ teacherId }) => teacherId),
  );
  clock.set(new Date(now.getTime() - 3_600_000));
  const others = await leaveUnfinished(
    season,
    finished.map(({ teacherId }) => teacherId),
  );
  await distortedRecords(season, institutions);
  await issueFees(season);
  await leavePlaces(season, clock);
  await checkedRoster(season, invented.rosterCsv);
  await season.settle();
  await season.get(RefreshProgress).execute(season.cohortId);
  clock.set(now);
  const teachers: NotableTeacher[] = [...others, ...finished];
  const accounts = await makeAccounts(
    season,
    institutions,
    teachers,
    await principalOf(season),
    stage.password,
  );
  await besideTheCohort(season, stage.password);
  await filesOfWorks(season);
  await lifeOfWorkshops(season, others[0]?.teacherId);
  await topicsAndWorks(season, others[0]?.teacherId);
  await plansOfSchools(season);
  await plansForColleagues(season, others[0]?.teacherId);
  await practiceOnSite(season);
  await reviewsOfColleagues(season, others[0]?.teacherId);
  await awardsAndLibrary(season, stage.password);
  await mattersOfPeople(season);
  await season.settle();
  await changeUnits(season);
  await season.settle();
  return { accounts, apiClients: institutions.map((institution) => clientOf(season, institution)), learners };
}

const clientOf = (
  season: Season,
  { name, clientId, clientSecret }: SeasonInstitution,
): DemonstrationClient => ({
  region: season.pack.region.rootName.zh,
  institution: name,
  clientId,
  clientSecret,
  scopes: EXCHANGE_SCOPES,
});

/** A second file lies checked and waits for somebody to look at its problems. */
async function checkedRoster(season: Season, rosterCsv: string): Promise<void> {
  const [header = '', ...rows] = rosterCsv.split('\r\n');
  const broken = rows.slice(0, 12).map((row, at) => {
    const cells = row.split(',');
    if (at === 2) cells[3] = '2.20000E+17';
    if (at === 5) cells[1] = cells[1] === '男' ? '女' : '男';
    if (at === 8) cells[5] = '9999999999';
    return cells.join(',');
  });
  const content = Buffer.from([header, ...broken].join('\r\n'));
  const target = { programmeId: season.programmeId, unitId: season.rootUnitId };
  const file = { fileName: '新调入教师.csv', content };
  const { importId } = done(
    'The second roster',
    await season.get(BeginRosterImport).execute(season.office, target, file),
  );
  const { encoding, sheet, headerRow, columns } = await season
    .get(FindRosterFile)
    .preview(importId, { encoding: null, sheet: null, headerRow: null });
  const settled = columns.flatMap(({ index, settled: column }) => (column ? [{ index, column }] : []));
  done(
    'Its check',
    await season
      .get(CheckRosterImport)
      .execute(season.office, importId, { encoding, sheet, headerRow, columns: settled }),
  );
}

async function principalOf(season: Season): Promise<{ teacherId: string; name: string } | undefined> {
  return season.database.one<{ teacherId: string; name: string }>(
    `SELECT t.id AS "teacherId", t.name FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
      WHERE e.cohort_id = $1 AND t.duty = 'principal' AND e.state = 'confirmed'
        AND e.school_id = (SELECT school_id FROM enrollment.enrollment WHERE cohort_id = $1 AND state = 'confirmed'
                            GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1) LIMIT 1`,
    [season.cohortId],
  );
}
