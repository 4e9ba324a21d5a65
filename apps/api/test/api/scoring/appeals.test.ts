import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../src/platform/auth/actor.js';
import { ScoringReader } from '../../../src/modules/scoring/public/scoring-reader.js';
import { DecideAppeal } from '../../../src/modules/scoring/use-cases/decide-appeal.js';
import { EscalateAppeal } from '../../../src/modules/scoring/use-cases/escalate-appeal.js';
import { LapseAppeals } from '../../../src/modules/scoring/use-cases/lapse-appeals.js';
import { OpenAppeal } from '../../../src/modules/scoring/use-cases/open-appeal.js';
import { PublishInstitutionResults } from '../../../src/modules/scoring/use-cases/publish-institution-results.js';
import { RateTeachers } from '../../../src/modules/scoring/use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../../../src/modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { WithdrawAppeal } from '../../../src/modules/scoring/use-cases/withdraw-appeal.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { EVERYTHING, haveDone, someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const PROGRAM = { displayName: 'test' };
const DAY = 86_400_000;

let region: Region;
beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
});

function someone(role: Role, at: Partial<Actor> = {}): Actor {
  const place = {
    rootUnitId: region.root.id,
    unitPath: null,
    unitId: null,
    institutionId: null,
    teacherId: null,
  };
  const accountId = '00000000-0000-7000-8000-000000000001';
  return {
    role,
    ...place,
    accountId,
    grantId: accountId,
    displayName: role,
    mustChangePassword: false,
    ip: null,
    ...at,
  };
}

const self = (learner: Learner) => someone('teacher', { teacherId: learner.teacherId });

/** A learner who did everything, was rated so, told so and evaluated. */
async function anEvaluatedLearner(rating: Grade): Promise<Learner> {
  const [learner] = await someLearners(app, region, 1);
  await haveDone(app, region, [learner!], EVERYTHING);
  await app.get(RunScoring).execute(PROGRAM, region.cohortId, 'end of training');
  await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId);
  await app
    .get(RateTeachers)
    .executeMany(PROGRAM, region.cohortId, [{ enrollmentId: learner!.id, grade: rating }]);
  await app.get(RunComprehensiveEvaluation).execute(PROGRAM, region.cohortId, 'evaluation');
  return learner!;
}

type Subject = 'school-rating' | 'institution-result' | 'practice-review';

const open = (
  learner: Learner,
  subject: Subject = 'school-rating',
  grounds = 'my lessons were seen by nobody',
) => app.get(OpenAppeal).execute(self(learner), { cohortId: region.cohortId, subject, grounds });

async function opened(learner: Learner, subject: Subject = 'school-rating'): Promise<string> {
  const answer = await open(learner, subject);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.appealId;
}

const decide = (
  actor: Actor,
  appealId: string,
  outcome: 'upheld' | 'dismissed',
  newGrade: Grade | null = null,
  reason = 'lessons were visited again',
) => app.get(DecideAppeal).execute(actor, appealId, { outcome, reason, newGrade });

const codes = (answer: object) =>
  'problems' in answer ? (answer.problems as { code: string }[]).map(({ code }) => code) : 'done';

const gradeOf = async (learner: Learner) =>
  (await app.get(ScoringReader).resultOf(region.cohortId, learner.id))?.grade;

const stateOf = async (id: string) =>
  (await app.database.one<{ state: string }>('SELECT state FROM scoring.appeal WHERE id = $1', [id]))?.state;

const historyOf = (learner: Learner) =>
  app.database.rows<{ kind: string; grade: string; reason: string }>(
    `SELECT kind, before->>'grade' AS grade, reason FROM scoring.result_history WHERE enrollment_id = $1 ORDER BY id`,
    [learner.id],
  );

test('an upheld appeal against the rating replaces it, evaluates again at once and keeps what was', async () => {
  const learner = await anEvaluatedLearner('fail');
  expect(await gradeOf(learner)).toBe('fail');
  const id = await opened(learner);
  expect(await app.get(ScoringReader).resultOf(region.cohortId, learner.id)).toMatchObject({
    appealOpen: true,
  });
  expect(await decide(someone('principal'), id, 'upheld', 'excellent')).toMatchObject({
    resultChanged: true,
  });
  expect(await gradeOf(learner)).toBe('excellent');
  expect(await stateOf(id)).toBe('upheld');
  expect(await historyOf(learner)).toEqual([
    { kind: 'school-rating', grade: 'fail', reason: 'lessons were visited again' },
    { kind: 'comprehensive-result', grade: 'fail', reason: 'lessons were visited again' },
  ]);
  const event = await app.database.one<{ payload: object }>(
    `SELECT payload FROM platform.outbox WHERE type = 'appeal-decided' ORDER BY occurred_at DESC, id DESC LIMIT 1`,
  );
  expect(event?.payload).toMatchObject({ appealId: id, outcome: 'upheld', resultChanged: true });
});

test('a grade granted by the institution on appeal is off the band with the reason, and later runs keep it', async () => {
  const learner = await anEvaluatedLearner('excellent');
  await haveDone(app, region, [learner], {
    ...EVERYTHING,
    technicalScore: 0,
    teachingScore: 0,
    practiceScore: 90,
  });
  await app.get(RunScoring).execute(PROGRAM, region.cohortId, 'works taken back');
  await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId);
  await app.get(RunComprehensiveEvaluation).execute(PROGRAM, region.cohortId, 'again');
  expect(await gradeOf(learner)).toBe('pass');
  const id = await opened(learner, 'institution-result');
  const operator = someone('institution-operator', { institutionId: region.institutions[0]!.id });
  expect(await decide(operator, id, 'upheld', 'excellent', 'the works were lost by us')).toMatchObject({
    resultChanged: true,
  });
  const stored = () =>
    app.database.one(
      'SELECT grade, band_grade, mark, mark_reason, told_at FROM scoring.institution_result WHERE enrollment_id = $1',
      [learner.id],
    );
  const granted = {
    grade: 'excellent',
    band_grade: 'pass',
    mark: 'off-band',
    mark_reason: 'the works were lost by us',
    told_at: app.clock.now(),
  };
  expect(await stored()).toEqual(granted);
  await app.get(RunScoring).execute(PROGRAM, region.cohortId, 'once more');
  expect(await stored()).toEqual(granted);
  expect(await gradeOf(learner)).toBe('excellent');
});

test('dismissed by the school it goes to the county, then to the province, whose word is final', async () => {
  const learner = await anEvaluatedLearner('fail');
  const first = await opened(learner);
  expect(codes(await decide(someone('county-office'), first, 'dismissed'))).toContain(
    'appeal-not-yours-to-decide',
  );
  await decide(someone('principal'), first, 'dismissed');
  const escalate = (id: string) => app.get(EscalateAppeal).execute(self(learner), id, 'I am not convinced');
  const second = await escalate(first);
  expect(await stateOf(first)).toBe('escalated');
  if ('problems' in second) throw new Error('not escalated');
  expect(codes(await decide(someone('principal'), second.appealId, 'dismissed'))).toContain(
    'appeal-not-yours-to-decide',
  );
  await decide(someone('county-office'), second.appealId, 'dismissed');
  const third = await escalate(second.appealId);
  if ('problems' in third) throw new Error('not escalated');
  await decide(someone('province-office'), third.appealId, 'dismissed');
  expect(await stateOf(third.appealId)).toBe('lapsed');
  expect(codes(await escalate(third.appealId))).toContain('appeal-no-higher-level');
  expect(await gradeOf(learner)).toBe('fail');
});

test('nobody appeals too late, twice, without a reason, or against what the policy does not offer', async () => {
  const learner = await anEvaluatedLearner('fail');
  expect(codes(await open(learner, 'practice-review'))).toContain('appeal-not-offered');
  expect(codes(await open(learner, 'school-rating', ' '))).toEqual(['appeal-reason-missing']);
  const id = await opened(learner);
  expect(codes(await open(learner))).toEqual(['appeal-already-made']);
  await app.get(WithdrawAppeal).execute(self(learner), id);
  expect(await stateOf(id)).toBe('withdrawn');
  await opened(learner);
  const late = await anEvaluatedLearner('fail');
  app.clock.advance(16 * DAY);
  expect(codes(await open(late))).toEqual(['appeal-too-late']);
});

test('a decision needs a reason and a grade that changes something, and is not made by the teacher concerned', async () => {
  const learner = await anEvaluatedLearner('fail');
  const id = await opened(learner);
  const principal = someone('principal');
  expect(codes(await decide(principal, id, 'upheld', null, ' '))).toEqual([
    'appeal-decision-reason-missing',
    'appeal-new-grade-missing',
  ]);
  expect(codes(await decide(principal, id, 'upheld', 'fail'))).toEqual(['appeal-grade-unchanged']);
  expect(codes(await decide(principal, id, 'dismissed', 'pass'))).toEqual(['appeal-grade-not-expected']);
  await app.database.run(
    `WITH a AS (INSERT INTO identity.account (login, display_name, password_hash, created_at)
                VALUES ('head', 'head', 'x', now()) RETURNING id)
     INSERT INTO identity.role_grant (account_id, role, teacher_id, granted_at) SELECT id, 'teacher', $1, now() FROM a`,
    [learner.teacherId],
  );
  const head = await app.database.one<{ id: string }>(`SELECT id FROM identity.account WHERE login = 'head'`);
  const oneself = someone('principal', { accountId: head!.id });
  expect(codes(await decide(oneself, id, 'upheld', 'pass'))).toEqual(['appeal-decision-of-oneself']);
  const rated = await app
    .get(RateTeachers)
    .executeMany(oneself, region.cohortId, [{ enrollmentId: learner.id, grade: 'pass' }]);
  expect(codes(rated)).toContain('rating-of-oneself');
});

test('a level that lets its days pass is left behind; a dismissal that nobody takes further lapses', async () => {
  const idle = await anEvaluatedLearner('fail');
  const dismissed = await anEvaluatedLearner('fail');
  const waiting = await opened(idle);
  const answered = await opened(dismissed);
  await decide(someone('principal'), answered, 'dismissed');
  const escalate = () => app.get(EscalateAppeal).execute(self(idle), waiting, 'no answer came');
  expect(codes(await escalate())).toEqual(['appeal-not-dismissed']);
  expect(await app.get(LapseAppeals).execute()).toEqual({ lapsed: 0 });
  app.clock.advance(16 * DAY);
  expect(codes(await escalate())).toBe('done');
  expect(await app.get(LapseAppeals).execute()).toEqual({ lapsed: 1 });
  expect(await stateOf(answered)).toBe('lapsed');
});
