import { AnswerFinding } from '../../modules/exchange/distortion/use-cases/answer-finding.js';
import { JudgeFinding } from '../../modules/exchange/distortion/use-cases/judge-finding.js';
import { SearchDistortion } from '../../modules/exchange/distortion/use-cases/search-distortion.js';
import type { SeasonInstitution } from '../season/institutions.js';
import { mustHold, type Season } from '../season/season.js';
import type { SeasonLearner } from '../season/study-records.js';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A record as the institution pushes it, with the mark of a device. */
interface Pushed {
  readonly recordId: string;
  readonly learnerNo: string;
  readonly kind: 'COURSE_STUDY';
  readonly occurredAt: string;
  readonly courseCode: string;
  readonly minutes: number;
  readonly deviceHash?: string;
}

/**
 * A few learners of the first institution whose records look wrong, for a person to judge: two courses at once, a program
 * that clicks, one device for many. One of the findings was asked about and answered.
 */
export async function distortedRecords(
  season: Season,
  [institution]: readonly SeasonInstitution[],
): Promise<void> {
  if (!institution) return;
  const learners = institution.learners.filter(({ courses }) => courses.length >= 2);
  const last = new Date(season.clock.now().getTime() - 12 * DAY);
  const evening = Date.parse(`${last.toISOString().slice(0, 10)}T20:00:00+08:00`);
  await institution.client.pushStream(season.cohortId, 'demonstration-distorted', [
    ...twoAtOnce(learners.slice(20, 22), evening),
    ...byProgram(learners.slice(22, 23), evening - 9 * 60 * MINUTE),
    ...oneDevice(learners.slice(30, 38), evening - 6 * 60 * MINUTE),
  ]);
  await season.settle();
  await season.get(SearchDistortion).execute(officeOf(season), season.cohortId, season.rootUnitId);
  await season.settle();
  await askAboutOne(season, institution);
}

const officeOf = (season: Season) =>
  season.person(season.pack.region.rootLevel === 'province' ? 'province-office' : 'city-office', {
    unitId: season.rootUnitId,
  });

let serial = 0;
function session(
  learner: SeasonLearner,
  course: number,
  at: number,
  minutes: number,
  device?: string,
): Pushed {
  serial += 1;
  return {
    recordId: `demonstration-${serial}`,
    learnerNo: learner.learnerNo,
    kind: 'COURSE_STUDY',
    occurredAt: new Date(at).toISOString(),
    courseCode: learner.courses[course]!.code,
    minutes,
    ...(device === undefined ? {} : { deviceHash: device }),
  };
}

const twoAtOnce = (learners: readonly SeasonLearner[], evening: number): Pushed[] =>
  learners.flatMap((learner, who) =>
    [0, 1, 2, 3, 4].flatMap((day) => [
      session(learner, 0, evening - day * DAY + (day * 7 + who) * MINUTE, 45 + day * 3),
      session(learner, 1, evening - day * DAY + (day * 7 + who + 3) * MINUTE, 52 - day * 2),
    ]),
  );

const byProgram = (learners: readonly SeasonLearner[], noon: number): Pushed[] =>
  learners.flatMap((learner) =>
    Array.from({ length: 16 }, (_, n) =>
      session(learner, 0, noon - 8 * 60 * MINUTE + n * 40 * MINUTE + (n % 3) * 1000, 30),
    ),
  );

const oneDevice = (learners: readonly SeasonLearner[], noon: number): Pushed[] =>
  [0, 1].flatMap((day) =>
    learners.map((learner, turn) =>
      session(learner, 0, noon - day * DAY + turn * 27 * MINUTE, 25, 'demonstration-device'),
    ),
  );

async function askAboutOne(season: Season, institution: SeasonInstitution): Promise<void> {
  const finding = await season.database.one<{ id: string }>(
    `SELECT id FROM exchange.distortion_finding WHERE cohort_id = $1 AND kind = 'robot-regularity' ORDER BY id LIMIT 1`,
    [season.cohortId],
  );
  if (!finding) return;
  const place = { cohortId: season.cohortId, unitId: season.rootUnitId, findingId: finding.id };
  const reason = '16 次学习间隔与时长几乎完全相同，请核对该学员的学习日志并说明。';
  const asked = await season
    .get(JudgeFinding)
    .execute(officeOf(season), place, { verdict: 'ask', reason, days: 7 });
  mustHold(asked.length === 0, 'the institution is asked about a finding');
  const operator = season.person('institution-operator', { institutionId: institution.id });
  const answered = await season
    .get(AnswerFinding)
    .execute(
      operator,
      { cohortId: season.cohortId, institutionId: institution.id, findingId: finding.id },
      '平台把一次长时间学习按固定间隔切分上报，已联系技术人员核实。',
    );
  mustHold(answered.length === 0, 'the institution answers');
}
