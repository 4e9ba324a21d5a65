import { randomUUID } from 'node:crypto';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { FIRST_DAY, submit } from './practice-steps.js';

const app = useApp();
let region: Region;
let learner: Learner;
let colleague: Learner;
let trainer: Person;
let principal: Person;
let teacher: Person;

const FORM = `id state version revision contentHash readable mayWrite maySignAs mayObject mayCorrect correctsId observerName topic
  values { code text number } signatures { signer decision name words hash }`;
interface Form {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly revision: number;
  readonly contentHash: string;
  readonly readable: boolean;
  readonly mayWrite: boolean;
  readonly maySignAs: readonly string[];
  readonly correctsId: string | null;
  readonly observerName: string;
  readonly topic: string;
  readonly values: readonly { code: string; text: string | null; number: number | null }[];
  readonly signatures: readonly {
    signer: string;
    decision: string;
    name: string;
    hash: string;
    words: string;
  }[];
}

beforeAll(async () => {
  region = await aRegion(app);
  [learner, colleague] = (await someLearners(app, region, 2, { school: region.schools[0]! })) as [
    Learner,
    Learner,
  ];
  app.clock.set(FIRST_DAY);
  const county = region.countyOf(learner.school);
  trainer = await aPerson(app, anAccount(app).of('training-college').at(county));
  principal = await aPerson(app, anAccount(app).of('principal').at(learner.school));
  teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId));
});

const draftOf = (id: string, change: object = {}) => ({
  id,
  enrollmentId: learner.id,
  kind: 'LESSON_OBSERVATION',
  theme: 1,
  basedOn: 0,
  heldOn: '2030-03-01',
  startsAt: '08:00',
  endsAt: '08:40',
  className: '三年级二班',
  subject: '语文',
  topic: '古诗两首',
  values: [
    { code: 'design', number: 60 },
    { code: 'advice', text: '多留时间给学生讨论。' },
  ],
  ...change,
});

const save = (who: Person, measurement: object) =>
  who.do<{ measurement?: Form; stored?: Form }>(
    'saveMeasurement',
    { cohortId: 'ID!', measurement: 'MeasurementInput!' },
    { cohortId: region.cohortId, measurement },
    `... on MeasurementSaved { measurement { ${FORM} } } ... on MeasurementConflict { stored { ${FORM} } }`,
  );
const sign = (who: Person, { id, contentHash }: Pick<Form, 'id' | 'contentHash'>, as: string) =>
  who.do<{ measurement?: Form }>(
    'signMeasurement',
    { measurementId: 'ID!', as: 'Signer!', contentHash: 'String!' },
    { measurementId: id, as, contentHash },
    `... on MeasurementDone { measurement { ${FORM} } }`,
  );
const object = (who: Person, { id, contentHash }: Pick<Form, 'id' | 'contentHash'>, words: string) =>
  who.do<{ measurement?: Form }>(
    'objectToMeasurement',
    { measurementId: 'ID!', contentHash: 'String!', words: 'String!' },
    { measurementId: id, contentHash, words },
    `... on MeasurementDone { measurement { ${FORM} } }`,
  );
const act = (who: Person, operation: 'correctMeasurement' | 'cancelMeasurement', id: string) =>
  who.do<{ measurement?: Form }>(
    operation,
    { measurementId: 'ID!' },
    { measurementId: id },
    `... on MeasurementDone { measurement { ${FORM} } }`,
  );
const read = async (who: Person, id: string) =>
  (
    await who.ask<{ measurement: Form | null }>(
      `query ($id: ID!) { measurement(measurementId: $id) { ${FORM} } }`,
      { id },
    )
  ).measurement;
const codes = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code);

test('an observation is written, signed by the observer, then by the teacher, and changes no more', async () => {
  const id = randomUUID();
  const { measurement: draft } = await save(trainer, draftOf(id));
  expect(draft).toMatchObject({ state: 'DRAFT', revision: 1, mayWrite: true, maySignAs: ['OBSERVER'] });
  // While it is being written the teacher knows of it, and no more.
  expect(await read(teacher, id)).toMatchObject({ readable: false, values: [], maySignAs: [] });
  expect(codes(await sign(teacher, draft!, 'TEACHER'))).toEqual(['measurement-not-to-sign']);
  expect(codes(await sign(trainer, draft!, 'TEACHER'))).toEqual([
    'signature-of-another',
    'measurement-not-to-sign',
  ]);
  const signed = await sign(trainer, draft!, 'OBSERVER');
  expect(signed.measurement).toMatchObject({ state: 'SIGNING', mayWrite: false });
  const seen = await read(teacher, id);
  expect(seen).toMatchObject({ readable: true, maySignAs: ['TEACHER'], contentHash: draft!.contentHash });
  expect(codes(await save(trainer, draftOf(id, { topic: '改了', basedOn: 1 })))).toEqual([
    'measurement-frozen',
  ]);
  expect(codes(await sign(teacher, { ...seen!, contentHash: '0'.repeat(64) }, 'TEACHER'))).toEqual([
    'measurement-changed-since-read',
  ]);
  const { measurement } = await sign(teacher, seen!, 'TEACHER');
  expect(measurement).toMatchObject({ state: 'SIGNED', maySignAs: [] });
  expect(measurement!.signatures.map(({ signer, hash }) => [signer, hash])).toEqual([
    ['OBSERVER', draft!.contentHash],
    ['TEACHER', draft!.contentHash],
  ]);
  expect(codes(await sign(teacher, seen!, 'TEACHER'))).toContain('signature-already-given');
  const { rows } = await app.pool.query<{ action: string }>(
    `SELECT action FROM platform.audit_entry WHERE target_id = $1 ORDER BY at, id`,
    [id],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'save-measurement',
    'sign-measurement',
    'sign-measurement',
  ]);
});

test('an unfinished form is kept, and is not signed', async () => {
  const { measurement } = await save(trainer, draftOf(randomUUID(), { className: '', values: [] }));
  expect(codes(await sign(trainer, measurement!, 'OBSERVER'))).toEqual([
    'measurement-line-missing',
    'measurement-item-missing',
    'measurement-item-missing',
  ]);
});

test('a form sent twice is kept once, and what another device wrote is never overwritten unseen', async () => {
  const id = randomUUID();
  const [first, second] = await Promise.all([save(trainer, draftOf(id)), save(trainer, draftOf(id))]);
  expect([first.measurement?.revision, second.measurement?.revision]).toEqual([1, 1]);
  const phone = await save(trainer, draftOf(id, { topic: '手机上写的', basedOn: 1 }));
  expect(phone.measurement).toMatchObject({ revision: 2, topic: '手机上写的' });
  const desk = await save(trainer, draftOf(id, { topic: '电脑上写的', basedOn: 1 }));
  expect(desk.measurement).toBeUndefined();
  expect(desk.stored).toMatchObject({ revision: 2, topic: '手机上写的' });
  const chosen = await save(trainer, draftOf(id, { topic: '电脑上写的', basedOn: 2 }));
  expect(chosen.measurement).toMatchObject({ revision: 3, topic: '电脑上写的' });
  expect(codes(await save(trainer, draftOf(id, { enrollmentId: colleague.id, basedOn: 3 })))).toEqual([
    'measurement-id-taken',
  ]);
});

test('the school names a colleague, who alone observes; nobody observes themselves', async () => {
  const named = await aPerson(app, anAccount(app).of('teacher').whoIs(colleague.teacherId));
  const id = randomUUID();
  expect(codes(await save(named, draftOf(id)))).toEqual(['observer-not-named']);
  const plan = { planned: true, heldOn: '2030-03-04', values: [] };
  const planned = await save(principal, draftOf(id, { ...plan, observerTeacherId: colleague.teacherId }));
  expect(planned.measurement).toMatchObject({ state: 'PLANNED', observerName: colleague.name });
  expect(codes(await save(principal, draftOf(id, { basedOn: 1 })))).toEqual(['observer-not-named']);
  const own = draftOf(randomUUID(), { ...plan, observerTeacherId: learner.teacherId });
  expect(codes(await save(principal, own))).toContain('observation-of-oneself');
  const { measurement } = await save(named, draftOf(id, { basedOn: 1 }));
  expect(measurement).toMatchObject({ state: 'DRAFT', maySignAs: ['OBSERVER'] });
  const stranger = (await someLearners(app, region, 1, { school: region.schools[1]! }))[0]!;
  const other = await aPerson(app, anAccount(app).of('teacher').whoIs(stranger.teacherId));
  expect(await read(other, id)).toBeNull();
  expect(codes(await sign(other, measurement!, 'OBSERVER'))).toEqual(['signature-of-another']);
  // A leader who is a teacher too is still the same person.
  const twoRoles = anAccount(app).of('workshop-leader').at(region.countyOf(learner.school));
  const leader = await aPerson(app, twoRoles);
  const account = await app.database.one<{ id: string }>(
    `SELECT account_id AS id FROM identity.role_grant WHERE role = 'workshop-leader' ORDER BY granted_at DESC, id DESC LIMIT 1`,
  );
  await app.database.run(
    `INSERT INTO identity.role_grant (account_id, role, teacher_id, granted_at) VALUES ($1, 'teacher', $2, $3)`,
    [account?.id, learner.teacherId, app.clock.now()],
  );
  expect(codes(await save(leader, draftOf(randomUUID())))).toEqual(['observation-of-oneself']);
});

test('a teacher objects with words, and a correction takes the place of the form once both have signed it', async () => {
  const id = randomUUID();
  const { measurement: draft } = await save(trainer, draftOf(id));
  await sign(trainer, draft!, 'OBSERVER');
  expect(codes(await object(teacher, draft!, '不对'))).toEqual(['objection-too-short']);
  const objected = await object(teacher, draft!, '到课人数写错了，应为四十人。');
  expect(objected.measurement).toMatchObject({ state: 'OBJECTED' });
  expect(codes(await act(teacher, 'correctMeasurement', id))).toEqual(['signature-of-another']);
  const { measurement: correction } = await act(trainer, 'correctMeasurement', id);
  expect(correction).toMatchObject({ state: 'DRAFT', version: 2, correctsId: id, revision: 1 });
  expect(codes(await act(trainer, 'correctMeasurement', id))).toEqual(['measurement-correction-open']);
  const mended = draftOf(correction!.id, {
    basedOn: 1,
    values: [...draftOf(id).values, { code: 'pupils', number: 40 }],
  });
  const { measurement: written } = await save(trainer, mended);
  await sign(trainer, written!, 'OBSERVER');
  expect((await read(teacher, id))?.state).toBe('OBJECTED');
  await sign(teacher, written!, 'TEACHER');
  expect((await read(teacher, id))?.state).toBe('REPLACED');
  expect((await read(teacher, correction!.id))?.state).toBe('SIGNED');
  expect(codes(await act(trainer, 'cancelMeasurement', correction!.id))).toEqual(['move-not-possible']);
});

test('a signed form speaks for the work of its theme, is counted, and is printed', async () => {
  await submit(app, region, [[learner, 1]]);
  const work = await app.database.one<{ id: string }>(
    'SELECT id FROM practice_evidence.submission WHERE enrollment_id = $1 AND theme = 1',
    [learner.id],
  );
  const evidence = await trainer.ask<{ evidenceOfWork: { id: string }[] }>(
    'query ($id: ID!) { evidenceOfWork(submissionId: $id) { id state } }',
    { id: work?.id },
  );
  const signed = await app.database.rows<{ id: string }>(
    `SELECT id FROM practice_evidence.measurement WHERE enrollment_id = $1 AND state = 'signed'`,
    [learner.id],
  );
  expect(evidence.evidenceOfWork.map(({ id }) => id).toSorted()).toEqual(
    signed.map(({ id }) => id).toSorted(),
  );
  const { measurementCoverage } = await trainer.ask<{
    measurementCoverage: { unitId: string; learners: number; observed: number }[];
  }>(
    `query ($cohortId: ID!, $unitId: ID!) {
        measurementCoverage(cohortId: $cohortId, unitId: $unitId) { unitId learners observed } }`,
    {
      cohortId: region.cohortId,
      unitId: region.countyOf(learner.school).id,
    },
  );
  expect(measurementCoverage.find(({ unitId }) => unitId === learner.school.id)).toEqual({
    unitId: learner.school.id,
    learners: 2,
    observed: 1,
  });
  const cookie = await anAccount(app).of('principal').at(learner.school).signedIn();
  const paper = await app.rest({ url: `/measurements/${signed[0]!.id}/paper`, cookie });
  expect([paper.status, paper.headers.get('content-type'), paper.bytes.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  const next = await anAccount(app).of('principal').at(region.schools[1]!).signedIn();
  expect((await app.rest({ url: `/measurements/${signed[0]!.id}/paper`, cookie: next })).status).toBe(403);
});
