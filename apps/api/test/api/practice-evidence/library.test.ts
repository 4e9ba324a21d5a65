import { ShelveWorks } from '../../../src/modules/practice-evidence/library/use-cases/shelve-works.js';
import { PersonalDataRegistry } from '../../../src/modules/enrollment/public/personal-data-registry.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { codesOf, honoured, type Answer } from '../../builders/award-rounds.js';
import { aFinishedWork } from '../../builders/finished-works.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let author: Learner;
let reader: Learner;
let silent: Learner;
let ann: Person;
let bob: Person;
let sue: Person;
let county: Person;
let otherCounty: Person;
let poem: { readonly id: string; readonly fileId: string | null };
let mute: string;

interface Work {
  readonly id: string;
  readonly title: string;
  readonly useful: number;
  readonly downloads: number;
  readonly openReports: number;
  readonly state: string;
}

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  const [school, far] = region.schools as [Region['root'], Region['root']];
  [author, silent] = (await someLearners(app, region, 2, { school })) as [Learner, Learner];
  [reader] = (await someLearners(app, region, 1, { school: far })) as [Learner];
  poem = await aFinishedWork(app, region, author, {
    title: '古诗词交互课件',
    summary: '用动画带学生走进意境',
    text: '第一步出示月亮',
    topics: ['T3'],
  });
  mute = (await aFinishedWork(app, region, silent, { title: '分数的认识', licence: null })).id;
  const shown = await aFinishedWork(app, region, silent, { theme: 2, title: '水的循环PPT' });
  const roundId = await honoured(app, region, region.countyOf(school), [
    { workId: poem.id, teacherIds: [author.teacherId] },
    { workId: mute, teacherIds: [silent.teacherId], honour: 'second' },
    { workId: shown.id, teacherIds: [silent.teacherId], honour: 'second' },
  ]);
  const shelved = await app.database.transaction((tx) =>
    app.get(ShelveWorks).ofRound(tx, { accountId: author.id, displayName: 'test' } as never, roundId),
  );
  expect(shelved).toBe(2);
  const teacher = (learner: Learner) => aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId));
  [ann, bob, sue] = [await teacher(author), await teacher(reader), await teacher(silent)];
  const office = (unit: Region['root']) => aPerson(app, anAccount(app).of('county-office').at(unit));
  [county, otherCounty] = [await office(region.countyOf(school)), await office(region.countyOf(far))];
});

const list = async (who: Person, narrowed = ''): Promise<readonly Work[]> =>
  (
    await who.ask<{ works: { nodes: Work[] } }>(
      `query ($cohortId: ID!) { works: libraryWorks(cohortId: $cohortId ${narrowed}) {
         nodes { id title useful downloads openReports state } } }`,
      { cohortId: region.cohortId },
    )
  ).works.nodes;
const titles = async (who: Person, narrowed: string) => (await list(who, narrowed)).map(({ title }) => title);
const entryOf = async (title: string): Promise<Work> =>
  (await list(bob)).find((work) => work.title === title)!;
const one = async (who: Person, entryId: string) =>
  (
    await who.ask<{
      work: {
        entry: Work & { isOwn: boolean };
        texts: { text: string }[];
        files: { id: string; downloadPath: string; previewPath: string }[];
        ownReports: { text: string; answer: string | null }[];
      } | null;
    }>(
      `query ($cohortId: ID!, $entryId: ID!) { work: libraryWork(cohortId: $cohortId, entryId: $entryId) {
         entry { id title useful downloads openReports state isOwn } texts { text }
         files { id downloadPath previewPath } ownReports { text answer } } }`,
      { cohortId: region.cohortId, entryId },
    )
  ).work;
const act = (
  who: Person,
  operation: string,
  values: Readonly<Record<string, string | boolean>>,
): Promise<Answer> =>
  who.do(
    operation,
    {
      cohortId: 'ID!',
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'boolean' ? 'Boolean!' : name.endsWith('Id') ? 'ID!' : 'String!',
        ]),
      ),
    },
    { cohortId: region.cohortId, ...values },
    '... on LibraryChanged { id }',
  );

test('honoured works of authors who agree stand in the library of the whole region, others do not', async () => {
  expect((await titles(bob, '')).toSorted()).toEqual(['古诗词交互课件', '水的循环PPT']);
  const foreign = await app.graphql('{ libraryWorks(cohortId: "' + region.cohortId + '") { totalCount } }');
  expect(foreign.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a work is found by any two neighbouring characters, by a beginning of a word, by its author, and by filters', async () => {
  expect(await titles(bob, 'search: "诗词"')).toEqual(['古诗词交互课件']);
  expect(await titles(bob, 'search: "出示月亮"')).toEqual(['古诗词交互课件']);
  expect(await titles(bob, 'search: "pp"')).toEqual(['水的循环PPT']);
  expect(await titles(bob, `search: "${author.name}"`)).toEqual(['古诗词交互课件']);
  expect(await titles(bob, 'search: "月球"')).toEqual([]);
  expect(await titles(bob, 'search: "。？"')).toEqual([]);
  expect(await titles(bob, 'topic: "T3"')).toEqual(['古诗词交互课件']);
  expect(await titles(bob, 'theme: 2')).toEqual(['水的循环PPT']);
  expect(await titles(bob, 'kind: LESSON_CASE')).toEqual([]);
  expect(await titles(bob, 'level: COUNTY, stage: PRIMARY, subject: "13"')).toHaveLength(2);
});

test('fetching counts once for each person and day, the author’s own and mere looking not at all', async () => {
  const { id } = await entryOf('古诗词交互课件');
  const [file] = (await one(bob, id))!.files;
  const cookie = await anAccount(app).of('teacher').whoIs(reader.teacherId).signedIn();
  const fetched = await app.rest({ url: file!.downloadPath, cookie });
  expect([fetched.status, fetched.headers.get('location')]).toEqual([302, `/files/${file!.id}`]);
  expect((await app.rest({ url: `/files/${file!.id}`, cookie })).status).toBe(200);
  await app.rest({ url: file!.downloadPath, cookie });
  await app.rest({ url: file!.previewPath, cookie });
  expect((await entryOf('古诗词交互课件')).downloads).toBe(1);
  app.clock.advance(86_400_000);
  await app.rest({
    url: file!.downloadPath,
    cookie: await anAccount(app).of('teacher').whoIs(author.teacherId).signedIn(),
  });
  expect((await entryOf('古诗词交互课件')).downloads).toBe(1);
  const other = file!.downloadPath.replace(file!.id, '00000000-0000-7000-8000-000000000000');
  expect(
    (
      await app.rest({
        url: other,
        cookie: await anAccount(app).of('teacher').whoIs(reader.teacherId).signedIn(),
      })
    ).status,
  ).toBe(404);
});

test('a reader finds a work useful once and may take that back; nobody praises their own', async () => {
  const { id: entryId } = await entryOf('古诗词交互课件');
  await act(bob, 'findLibraryWorkUseful', { entryId, useful: true });
  await act(bob, 'findLibraryWorkUseful', { entryId, useful: true });
  expect((await entryOf('古诗词交互课件')).useful).toBe(1);
  expect(await titles(bob, 'order: MOST_USEFUL')).toEqual(['古诗词交互课件', '水的循环PPT']);
  await act(bob, 'findLibraryWorkUseful', { entryId, useful: false });
  expect((await entryOf('古诗词交互课件')).useful).toBe(0);
  expect(codesOf(await act(ann, 'findLibraryWorkUseful', { entryId, useful: true }))).toEqual([
    'library-own-work',
  ]);
});

test('an author takes a work out at once, and its file with it; what is withdrawn can be shown again', async () => {
  const { id } = await entryOf('古诗词交互课件');
  const [file] = (await one(bob, id))!.files;
  expect(codesOf(await act(bob, 'withdrawWorkFromLibrary', { workId: poem.id }))).toEqual([
    'library-work-not-shown',
  ]);
  expect(codesOf(await act(ann, 'withdrawWorkFromLibrary', { workId: poem.id }))).toBeUndefined();
  expect(await titles(bob, '')).toEqual(['水的循环PPT']);
  expect(await one(bob, id)).toBeNull();
  expect((await one(ann, id))?.entry).toMatchObject({ isOwn: true, state: 'WITHDRAWN' });
  const cookie = await anAccount(app).of('teacher').whoIs(reader.teacherId).signedIn();
  expect((await app.rest({ url: file!.downloadPath, cookie })).status).toBe(404);
  expect((await app.rest({ url: `/files/${file!.id}`, cookie })).status).toBe(403);
  expect(codesOf(await act(bob, 'reportLibraryWork', { entryId: id, text: '课件打不开了' }))).toEqual([
    'library-work-not-shown',
  ]);
  expect(codesOf(await act(ann, 'showWorkInLibrary', { workId: poem.id }))).toBeUndefined();
  expect(codesOf(await act(ann, 'showWorkInLibrary', { workId: poem.id }))).toEqual([
    'library-shown-already',
  ]);
  expect(await titles(bob, '')).toHaveLength(2);
});

test('without a licence a work waits for its author; with one the author shows it', async () => {
  expect(codesOf(await act(sue, 'showWorkInLibrary', { workId: mute }))).toEqual(['library-consent-missing']);
  expect(codesOf(await act(bob, 'showWorkInLibrary', { workId: mute }))).toEqual([
    'library-work-not-honoured',
    'library-consent-missing',
  ]);
  await app.database.run(
    `UPDATE practice_evidence.work_profile SET licence = 'open', pupils_shown = 'without-consent' WHERE submission_id = $1`,
    [mute],
  );
  expect(codesOf(await act(sue, 'showWorkInLibrary', { workId: mute }))).toEqual(['library-consent-missing']);
  await app.database.run(
    `UPDATE practice_evidence.work_profile SET pupils_shown = 'with-consent' WHERE submission_id = $1`,
    [mute],
  );
  expect(codesOf(await act(sue, 'showWorkInLibrary', { workId: mute }))).toBeUndefined();
  expect(await titles(bob, 'search: "分数"')).toEqual(['分数的认识']);
});

test('a reported problem reaches the office of the work’s school alone, and the answer the reporter', async () => {
  const { id: entryId } = await entryOf('古诗词交互课件');
  const unit = (which: Person) =>
    region.countyOf(which === county ? region.schools[0]! : region.schools[1]!).id;
  await act(bob, 'reportLibraryWork', { entryId, text: '课件打不开了' });
  expect(codesOf(await act(bob, 'reportLibraryWork', { entryId, text: '课件打不开了' }))).toEqual([
    'library-reported-already',
  ]);
  const reports = async (who: Person) =>
    (
      await who.ask<{ list: { nodes: { id: string; text: string }[] } }>(
        `query ($cohortId: ID!, $unitId: ID!, $entryId: ID!) {
           list: libraryReports(cohortId: $cohortId, unitId: $unitId, entryId: $entryId) { nodes { id text } } }`,
        { cohortId: region.cohortId, unitId: unit(who), entryId },
      )
    ).list.nodes;
  expect(await reports(otherCounty)).toEqual([]);
  const [report] = await reports(county);
  const answer = (who: Person, words: string) =>
    act(who, 'answerLibraryReport', { unitId: unit(who), entryId, reportId: report!.id, answer: words });
  expect(codesOf(await answer(otherCounty, '已更换文件'))).toEqual(['library-report-unknown']);
  expect(codesOf(await answer(county, '已更换文件'))).toBeUndefined();
  expect(codesOf(await answer(county, '再答一次'))).toEqual(['library-report-answered-already']);
  expect((await one(bob, entryId))?.ownReports).toEqual([{ text: '课件打不开了', answer: '已更换文件' }]);
});

test('an office takes a work of its schools down with a reason, and alone puts it back', async () => {
  const { id: entryId } = await entryOf('古诗词交互课件');
  const unitId = region.countyOf(region.schools[0]!).id;
  const far = region.countyOf(region.schools[1]!).id;
  expect(
    codesOf(await act(otherCounty, 'takeDownLibraryWork', { unitId: far, entryId, reason: '不妥' })),
  ).toEqual(['library-work-not-shown']);
  expect(codesOf(await act(county, 'takeDownLibraryWork', { unitId, entryId, reason: ' ' }))).toEqual([
    'library-reason-missing',
  ]);
  await act(county, 'takeDownLibraryWork', { unitId, entryId, reason: '图片未获授权' });
  expect(await titles(bob, 'search: "诗词"')).toEqual([]);
  expect(codesOf(await act(ann, 'showWorkInLibrary', { workId: poem.id }))).toEqual(['library-taken-down']);
  await act(county, 'putBackLibraryWork', { unitId, entryId, reason: '已更换图片' });
  expect(await titles(bob, 'search: "诗词"')).toEqual(['古诗词交互课件']);
});

test('erased, a person’s works and every word that could find them leave the library', async () => {
  const holders = app.get(PersonalDataRegistry).all.filter(({ stage }) => stage === 'practice-evidence');
  const person = {
    teacherId: author.teacherId,
    rootUnitId: region.root.id,
    learnerNumbers: [],
    enrollments: [{ id: author.id, cohortId: region.cohortId }],
  };
  await app.database.transaction(async (tx) => {
    for (const holder of holders) await holder.erase(tx, person);
  });
  expect(await titles(bob, 'search: "诗词"')).toEqual([]);
  const row = await app.database.one<{ search: string }>(
    'SELECT search::text FROM practice_evidence.library_entry WHERE submission_id = $1',
    [poem.id],
  );
  expect(row?.search).toBe('');
});
