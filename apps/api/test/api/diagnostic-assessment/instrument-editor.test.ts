import { documentOf } from '@tisheng/domain-rules/diagnostic-assessment/instrument-document.js';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { Instruments } from '../../../src/modules/diagnostic-assessment/queries/instruments.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners } from '../../builders/learners.js';
import { packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const CODE = 'self-assessment-25';
let region: Region;
let office: Person;

beforeAll(async () => {
  const pack = packWithPreTest();
  region = await aRegion(app, {
    pack: { ...pack, diagnosis: { ...pack.diagnosis, form: { ...pack.diagnosis.form, kind: 'fixed' } } },
  });
  office = await aPerson(app, anAccount(app).of('province-office').at(region.root));
});

interface Listed {
  readonly code: string;
  readonly version: number;
  readonly isBuiltIn: boolean;
  readonly isInUse: boolean;
  readonly tests: number;
}
interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly document: string;
}

const codesOf = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code);
const versions = async (who = office, programmeId = region.programmeId) =>
  (
    await who.ask<{ instruments: Listed[] }>(
      'query ($id: ID!) { instruments(programmeId: $id) { code version isBuiltIn isInUse tests } }',
      { id: programmeId },
    )
  ).instruments;
const copied = async (version = 1, who = office, programmeId = region.programmeId) =>
  who.do<{ id: string }>(
    'createInstrumentDraft',
    { programmeId: 'ID!', code: 'String!', version: 'Int!' },
    { programmeId, code: CODE, version },
    '... on InstrumentDraftCreated { id }',
  );
const opened = async (draftId: string, who = office) =>
  (
    await who.ask<{ instrumentDraft: Draft | null }>(
      'query ($id: ID!, $draftId: ID!) { instrumentDraft(programmeId: $id, draftId: $draftId) { id revision document } }',
      { id: region.programmeId, draftId },
    )
  ).instrumentDraft;
const uploaded = async (document: string, who = office) =>
  who.do<{ id: string; toMend: { code: string }[] }>(
    'uploadInstrumentDraft',
    { programmeId: 'ID!', fileName: 'String!', document: 'String!' },
    { programmeId: region.programmeId, fileName: 'bank.json', document },
    '... on InstrumentDraftCreated { id toMend { code } }',
  );
const saved = async (draftId: string, revision: number, document: object, who = office) =>
  who.do<{ revision: number; toMend: { code: string }[] }>(
    'saveInstrumentDraft',
    { programmeId: 'ID!', draftId: 'ID!', revision: 'Int!', document: 'String!' },
    { programmeId: region.programmeId, draftId, revision, document: JSON.stringify(document) },
    '... on InstrumentDraftSaved { revision toMend { code } }',
  );
const published = async (draftId: string, revision: number, who = office, programmeId = region.programmeId) =>
  who.do<{ code: string; version: number }>(
    'publishInstrumentDraft',
    { programmeId: 'ID!', draftId: 'ID!', revision: 'Int!', note: 'String!' },
    { programmeId, draftId, revision, note: '换一种问法' },
    '... on InstrumentPublished { code version }',
  );

const contentOf = (draft: Draft) => JSON.parse(draft.document) as ReturnType<typeof documentOf>;

/** The draft's document with the first question asked in other words. */
function reworded(draft: Draft, zh: string): ReturnType<typeof documentOf> {
  const document = contentOf(draft);
  const [first, ...rest] = document.questions;
  return { ...document, questions: [{ ...first!, situation: { ...first!.situation, zh } }, ...rest] };
}

/** A teacher begins the pre-test, or goes on with it, and reads what is asked. */
async function situationsOf(teacherId: string): Promise<string[]> {
  const cookie = await anAccount(app).of('teacher').whoIs(teacherId).signedIn();
  const { data, errors } = await app.graphql<{
    startTest: { questions: { situation: { zh: string } }[] };
  }>(
    `mutation ($cohortId: ID!) { startTest(cohortId: $cohortId, kind: PRE_TEST, environment: MOBILE) {
       ... on MyTest { questions { situation { zh } } } } }`,
    { cohortId: region.cohortId },
    cookie,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.startTest.questions.map(({ situation }) => situation.zh);
}

test('new tests take what the office published; a test that was begun keeps its version', async () => {
  const [early, late] = await someLearners(app, region, 2);
  const before = await situationsOf(early!.teacherId);

  const { id } = await copied();
  const draft = (await opened(id))!;
  expect(await saved(id, draft.revision, reworded(draft, '本市自己的问法'))).toEqual({
    revision: 2,
    toMend: [],
  });
  expect(await published(id, 2)).toEqual({ code: CODE, version: 2 });

  expect(await situationsOf(late!.teacherId)).toContain('本市自己的问法');
  expect(await situationsOf(early!.teacherId)).toEqual(before);
  expect(before).not.toContain('本市自己的问法');
  const own = (await versions()).filter(({ code }) => code === CODE);
  expect(own).toEqual([
    { code: CODE, version: 2, isBuiltIn: false, isInUse: true, tests: 1 },
    { code: CODE, version: 1, isBuiltIn: true, isInUse: false, tests: 1 },
  ]);
  expect(await opened(id)).toBeNull();
  const trail = await app.database.rows<{ action: string }>(
    'SELECT action FROM platform.audit_entry WHERE target_id = $1 ORDER BY id',
    [region.programmeId],
  );
  expect(trail.map(({ action }) => action).filter((action) => action.includes('instrument'))).toEqual([
    'create-instrument-draft',
    'publish-instrument-draft',
  ]);
});

test('another region knows nothing of it, neither version nor draft', async () => {
  const other = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  const stranger = await aPerson(app, anAccount(app).of('province-office').at(other.root));
  const { id } = await copied();
  expect((await versions(stranger, other.programmeId)).every(({ isBuiltIn }) => isBuiltIn)).toBe(true);
  // Neither by the programme it belongs to, nor under the stranger's own.
  await expect(versions(stranger)).rejects.toThrow('FORBIDDEN');
  await expect(published(id, 1, stranger)).rejects.toThrow('FORBIDDEN');
  expect(codesOf(await published(id, 1, stranger, other.programmeId))).toEqual(['instrument-draft-unknown']);
  expect(codesOf(await copied(2, stranger, other.programmeId))).toEqual(['instrument-version-unknown']);

  // The same number in both regions means two instruments.
  const strangers = await copied(1, stranger, other.programmeId);
  const { instrumentDraft } = await stranger.ask<{ instrumentDraft: Draft }>(
    'query ($id: ID!, $draftId: ID!) { instrumentDraft(programmeId: $id, draftId: $draftId) { id revision document } }',
    { id: other.programmeId, draftId: strangers.id },
  );
  await stranger.do(
    'saveInstrumentDraft',
    { programmeId: 'ID!', draftId: 'ID!', revision: 'Int!', document: 'String!' },
    {
      programmeId: other.programmeId,
      draftId: strangers.id,
      revision: 1,
      document: JSON.stringify(reworded(instrumentDraft, '另一地区的问法')),
    },
    '... on InstrumentDraftSaved { revision }',
  );
  expect(await published(strangers.id, 2, stranger, other.programmeId)).toEqual({ code: CODE, version: 2 });
  const instruments = app.get(Instruments);
  const firstOf = async (programmeId: string | null) =>
    (await instruments.find(CODE, null, programmeId)).questions[0]!.situation.zh;
  expect(await firstOf(other.programmeId)).toBe('另一地区的问法');
  expect(await firstOf(region.programmeId)).toBe('本市自己的问法');
  expect((await instruments.find(CODE, 2, region.programmeId)).questions[0]!.situation.zh).toBe(
    '本市自己的问法',
  );
  expect((await instruments.find(CODE, null, null)).version).toBe(1);
});

test('an instrument that leaves teachers without a question is kept as a draft but never published', async () => {
  const { id } = await copied();
  const draft = (await opened(id))!;
  const document = contentOf(draft);
  const gaps = document.questions.map((question) =>
    question.kind !== 'scale' && question.item === 7
      ? { ...question, stages: ['kindergarten' as const] }
      : question,
  );
  const { revision, toMend } = await saved(id, 1, { ...document, questions: gaps });
  expect(toMend.map(({ code }) => code)).toEqual(['item-not-asked-everywhere', 'item-not-asked-everywhere']);
  expect(codesOf(await published(id, revision))).toEqual([
    'item-not-asked-everywhere',
    'item-not-asked-everywhere',
  ]);
  expect((await versions()).filter(({ code }) => code === CODE)).toHaveLength(2);
});

test('of two who edit one draft, the later one loses nothing and overwrites nothing', async () => {
  const colleague = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  const { id } = await copied();
  const draft = (await opened(id))!;
  expect((await saved(id, 1, reworded(draft, '甲的修改'))).revision).toBe(2);
  const second = await saved(id, 1, reworded(draft, '乙的修改'), colleague);
  expect(codesOf(second)).toEqual(['draft-changed-meanwhile']);
  expect(contentOf((await opened(id))!).questions[0]!.situation.zh).toBe('甲的修改');
  // Nor is it published unseen.
  expect(codesOf(await published(id, 1, colleague))).toEqual(['draft-changed-meanwhile']);
});

test('a file brings every fault at once, or a draft with what is left to mend', async () => {
  const whole = documentOf({ ...teachingSituations, code: 'our-own-bank' });
  const broken = { ...whole, extra: 1, title: '测评', questions: [{ ...whole.questions[0], kind: 'essay' }] };
  expect(codesOf(await uploaded(JSON.stringify(broken)))?.toSorted()).toEqual([
    'instrument-value-not-allowed',
    'instrument-value-type',
    'instrument-value-unknown',
  ]);
  expect(codesOf(await uploaded('{'))).toEqual(['instrument-no-json']);

  const unfinished = await uploaded(JSON.stringify({ ...whole, questions: whole.questions.slice(50) }));
  expect(unfinished.toMend.length).toBeGreaterThan(0);
  const finished = await uploaded(JSON.stringify(whole));
  expect(finished.toMend).toEqual([]);
  expect(await published(finished.id, 1)).toEqual({ code: 'our-own-bank', version: 1 });
  // The policy names another instrument, so nobody takes this one.
  expect((await versions()).find(({ code }) => code === 'our-own-bank')).toMatchObject({ isInUse: false });
});

test('a draft that changes nothing is not published, and may be thrown away', async () => {
  const { id } = await copied(2);
  expect(codesOf(await published(id, 1))).toEqual(['instrument-draft-unchanged']);
  const discard = () =>
    office.do<{ id: string }>(
      'discardInstrumentDraft',
      { programmeId: 'ID!', draftId: 'ID!' },
      { programmeId: region.programmeId, draftId: id },
      '... on InstrumentDraftDiscarded { id }',
    );
  expect(await discard()).toEqual({ id });
  expect(codesOf(await discard())).toEqual(['instrument-draft-unknown']);
});

test('an office below reads the versions and their keys but decides nothing; a teacher sees neither', async () => {
  const school = region.schools[0]!;
  const county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(school)));
  expect((await versions(county)).length).toBeGreaterThan(1);
  await expect(copied(1, county)).rejects.toThrow('FORBIDDEN');
  const [learner] = await someLearners(app, region, 1);
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner!.teacherId));
  await expect(versions(teacher)).rejects.toThrow('FORBIDDEN');
  await expect(
    teacher.ask(
      'query ($id: ID!) { instrumentDocument(programmeId: $id, code: "self-assessment-25", version: 1) }',
      {
        id: region.programmeId,
      },
    ),
  ).rejects.toThrow('FORBIDDEN');
});

test('the file of a version imports as the instrument that it was', async () => {
  const cookie = await anAccount(app).of('province-office').at(region.root).signedIn();
  const fetched = async (query: string) =>
    fetch(new URL(`/files/instruments?programmeId=${region.programmeId}&${query}`, app.url), {
      headers: { cookie },
    });
  const answer = await fetched(`code=${teachingSituations.code}&version=1`);
  expect(answer.headers.get('content-disposition')).toContain('teaching-situations-1.json');
  const { format, ...instrument } = (await answer.json()) as Instrument & { format: string };
  expect(format).toBe('tisheng-instrument/1');
  expect(instrument).toEqual(teachingSituations);
  expect((await fetched(`code=${teachingSituations.code}&version=9`)).status).toBe(404);
});
