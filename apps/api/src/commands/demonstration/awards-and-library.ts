import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Accounts } from '../../modules/identity/public/accounts.js';
import { AnnounceAwards } from '../../modules/practice-evidence/awards/use-cases/announce-awards.js';
import { BeginAwardJudging } from '../../modules/practice-evidence/awards/use-cases/begin-award-judging.js';
import { ChangeAwardJudges } from '../../modules/practice-evidence/awards/use-cases/change-award-judges.js';
import { JudgeAwardWork } from '../../modules/practice-evidence/awards/use-cases/judge-award-work.js';
import { NominateForAward } from '../../modules/practice-evidence/awards/use-cases/nominate-for-award.js';
import { OpenAwardRound } from '../../modules/practice-evidence/awards/use-cases/open-award-round.js';
import { PublishAwards } from '../../modules/practice-evidence/awards/use-cases/publish-awards.js';
import { UseLibrary } from '../../modules/practice-evidence/library/use-cases/use-library.js';
import { ApplyForShowcase } from '../../modules/practice-evidence/showcases/use-cases/apply-for-showcase.js';
import { MoveShowcase } from '../../modules/practice-evidence/showcases/use-cases/move-showcase.js';
import { RecordShowcaseResult } from '../../modules/practice-evidence/showcases/use-cases/record-showcase-result.js';
import type { Actor } from '../../platform/auth/actor.js';
import { done, type Season } from '../season/season.js';

interface Unit extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

interface Work extends Record<string, unknown> {
  readonly id: string;
  readonly school: Unit;
  readonly county: Unit;
}

const DAY = 86_400_000;
const COMMENTS = [
  '从真问题写起，技术用在学生最需要帮助的地方。',
  '叙事真实，改进前后有对比；技术手段还可以更简洁。',
  '反思具体，同学科教师读了就能用。',
];
const agreed = (what: string, problems: readonly Problem[]): void => {
  done(what, { problems });
};

/**
 * Two schools have honoured a work each, which now stand in the library and are being judged at the county, where the expert
 * has works to score. A school is named a demonstration school, another waits.
 */
export async function awardsAndLibrary(season: Season, password: string): Promise<void> {
  const now = season.clock.now();
  const works = await finishedWorks(season);
  const [first] = works;
  if (!first) return;
  const judges = await judgesOf(season, password);
  const climbing = works.filter(({ county }) => county.id === first.county.id).slice(0, 2);
  const schools = [...new Map(climbing.map((work) => [work.school.id, work.school])).values()];
  for (const school of schools) {
    season.clock.set(new Date(now.getTime() - 30 * DAY));
    const own = climbing.filter((work) => work.school.id === school.id);
    const roundId = await judged(season, 'principal', school, school, own, judges, judges.length);
    agreed('The list', await season.get(AnnounceAwards).execute(...headOf(season, school, roundId)));
    season.clock.set(new Date(now.getTime() - 20 * DAY));
    agreed('The honours', await season.get(PublishAwards).execute(...headOf(season, school, roundId)));
  }
  season.clock.set(new Date(now.getTime() - 8 * DAY));
  // The expert has scored nothing yet, the others have.
  await judged(season, 'county-office', first.county, null, climbing, judges, judges.length - 1);
  season.clock.set(now);
  await showcases(season, first);
}

/** Whole accepted works, those of one county together, the county with most of them first. */
async function finishedWorks(season: Season): Promise<Work[]> {
  return season.database.rows<Work>(
    `SELECT s.id, json_build_object('id', u.id, 'name', u.name, 'path', u.path) AS school,
            json_build_object('id', c.id, 'name', c.name, 'path', c.path) AS county
       FROM practice_evidence.submission s JOIN practice_evidence.work_profile p ON p.submission_id = s.id
       JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
       JOIN organization.unit u ON u.id = e.school_id JOIN organization.unit c ON c.id = e.county_id
      WHERE s.cohort_id = $1 AND s.state = 'accepted' AND p.kind = 'training-narrative' AND NOT p.of_school
      ORDER BY count(*) OVER (PARTITION BY e.county_id) DESC, e.county_id, s.score_hundredths DESC, s.id`,
    [season.cohortId],
  );
}

/** The expert whom visitors play comes last: works wait for that one. */
async function judgesOf(season: Season, password: string): Promise<string[]> {
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  const made = await season.database.transaction(async (tx) => {
    const ids: string[] = [];
    for (const [at, displayName] of ['评委甲', '评委乙', '评委丙', '评委丁'].entries())
      ids.push(
        await season.get(Accounts).create(tx, {
          login: `${prefix}-judge-${at + 1}`,
          displayName,
          password,
          mustChangePassword: false,
          grants: [{ role: 'expert', unitId: season.rootUnitId }],
        }),
      );
    return ids;
  });
  const expert = await season.database.one<{ id: string }>(
    'SELECT id FROM identity.account WHERE login = $1',
    [`${prefix}-expert`],
  );
  return expert ? [...made, expert.id] : made;
}

const headOf = (
  season: Season,
  unit: Unit,
  roundId: string,
): [actor: Actor, cohortId: string, unitId: string, roundId: string] => [
  season.person('principal', { unitId: unit.id, unitPath: unit.path }),
  season.cohortId,
  unit.id,
  roundId,
];

/**
 * A round from its opening to the scores of so many of its judges.
 *
 * @param nominator who nominates everything; null where each work's own school does
 */
async function judged(
  season: Season,
  role: 'principal' | 'county-office',
  unit: Unit,
  nominator: Unit | null,
  works: readonly Work[],
  judges: readonly string[],
  scoring: number,
): Promise<string> {
  const { cohortId, clock } = season;
  const actor = season.person(role, { unitId: unit.id, unitPath: unit.path });
  const today = plainDateIn(season.pack.programme.timeZone, clock.now());
  const opened = await season.get(OpenAwardRound).execute(
    actor,
    cohortId,
    unit.id,
    {
      name: `${unit.name}优秀应用成果评选`,
      categories: ['lesson-case', 'courseware', 'micro-lesson', 'training-narrative'],
      nominateFrom: today,
      nominateUntil: today,
      judgeUntil: addDays(today, 21),
      objectionDays: 5,
    },
    works.length,
  );
  const { roundId } = done('The round', opened);
  for (const { id, school } of works) {
    const by = nominator ?? school;
    const nominee = { cohortId, unitId: by.id, roundId, pot: 'works' as const, nomineeId: id };
    const reason = '从真问题出发，做法可以照着做。';
    const person = season.person('principal', { unitId: by.id, unitPath: by.path });
    const answer = await season.get(NominateForAward).execute(person, { ...nominee, reason });
    // Two of one school may be more than its quota.
    if ('problems' in answer && answer.problems.some(({ code }) => code !== 'award-quota-used-up'))
      done('The nomination', answer);
  }
  for (const accountId of judges)
    agreed(
      'The judge',
      await season.get(ChangeAwardJudges).name(actor, { cohortId, unitId: unit.id, roundId, accountId }),
    );
  clock.set(new Date(clock.now().getTime() + DAY));
  agreed('The judging', await season.get(BeginAwardJudging).execute(actor, cohortId, unit.id, roundId));
  await score(season, roundId, judges.slice(0, scoring));
  return roundId;
}

async function score(season: Season, roundId: string, judges: readonly string[]): Promise<void> {
  const tasks = await season.database.rows<{ id: string; accountId: string }>(
    `SELECT id, account_id AS "accountId" FROM practice_evidence.award_assignment
      WHERE round_id = $1 AND account_id = ANY($2) ORDER BY id`,
    [roundId, judges],
  );
  for (const [at, { id, accountId }] of tasks.entries()) {
    const judge: Actor = { ...season.person('expert', { unitId: season.rootUnitId }), accountId };
    const given = { technical: 84 + (at % 4) * 3, teaching: 86 + (at % 3) * 4 };
    const comment = COMMENTS[at % COMMENTS.length] ?? '';
    agreed(
      'The score',
      await season.get(JudgeAwardWork).score(judge, season.cohortId, id, { ...given, comment }),
    );
  }
}

/** What visitors find useful, a demonstration school with its first result, and an application that waits. */
async function showcases(season: Season, { school, county }: Work): Promise<void> {
  const { cohortId } = season;
  const today = plainDateIn(season.pack.programme.timeZone, season.clock.now());
  const shown = await season.database.rows<{ id: string }>(
    `SELECT id FROM practice_evidence.library_entry WHERE cohort_id = $1 AND state = 'shown' ORDER BY id`,
    [cohortId],
  );
  const readers = await season.database.rows<{ id: string }>(
    `SELECT DISTINCT g.account_id AS id FROM identity.role_grant g JOIN enrollment.teacher t ON t.id = g.teacher_id
      WHERE t.root_unit_id = $1 AND g.ended_at IS NULL ORDER BY 1 LIMIT 3`,
    [season.rootUnitId],
  );
  for (const { id: accountId } of readers)
    for (const { id } of shown.slice(0, 1))
      agreed(
        'The praise',
        await season
          .get(UseLibrary)
          .findUseful({ ...season.person('expert', {}), accountId }, cohortId, id, true),
      );
  const office = season.person('county-office', { unitId: county.id, unitPath: county.path });
  const apply = async (unit: Unit): Promise<string> => {
    const actor = season.person('principal', { unitId: unit.id, unitPath: unit.path });
    const answer = await season.get(ApplyForShowcase).execute(actor, cohortId, unit.id, {
      kind: 'demonstration-school',
      name: `${unit.name}信息技术应用示范校`,
      goals: '每位教师每学期上一节技术融合课，建成校本资源库。',
      plan: '每月一次校本研修；每学期一次开放课堂；骨干教师一带二。',
      from: addDays(today, -40),
      until: addDays(today, 325),
      officeId: county.id,
      schoolIds: [],
      workshopIds: [],
    });
    return done('The application', answer).showcaseId;
  };
  const named = { unitId: county.id, showcaseId: await apply(school) };
  agreed('The naming', await season.get(MoveShowcase).decide(office, named, true, ''));
  const actor = season.person('principal', { unitId: school.id, unitPath: school.path });
  const result = {
    showcaseId: named.showcaseId,
    title: '第一次开放课堂',
    text: '三个学科各上一节融合课，邻校教师到校观摩、评议。',
    reachedOn: addDays(today, -10),
    entryIds: shown.slice(0, 1).map(({ id }) => id),
  };
  agreed('The result', await season.get(RecordShowcaseResult).execute(actor, cohortId, school.id, result));
  const waiting = await season.database.one<Unit>(
    `SELECT id, name, path FROM organization.unit
      WHERE parent_id = $1 AND kind = 'school' AND closed_at IS NULL AND id <> $2 ORDER BY code LIMIT 1`,
    [county.id, school.id],
  );
  if (waiting) await apply(waiting);
}
