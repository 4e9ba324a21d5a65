import { aRegion, type Region } from '../../builders/a-region.js';
import { aChoosingTeacher } from '../../builders/a-choosing-teacher.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { anAccount } from '../../builders/an-account.js';
import { aCourse, publishCourses } from '../../builders/courses.js';
import { someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let teacher: Awaited<ReturnType<typeof aChoosingTeacher>>;
beforeAll(async () => {
  const pack = aThirdRegionPack();
  region = await aRegion(app, {
    pack: { ...pack, diagnosis: { ...pack.diagnosis, gatesCourseSelection: false } },
  });
  const [first, second] = region.institutions;
  await publishCourses(app, first!, [
    aCourse('A1', { topic: 'T1', title: '信息技术引发教学变革', required: true }),
    aCourse('B1', { topic: 'T2', title: '多媒体课件制作', stages: ['kindergarten'] }),
    aCourse('B2', { topic: 'T3', title: 'ＰＰＴ课堂导入技巧', summary: '用课件制作导入环节' }),
    aCourse('B3', { topic: 'T2', title: '制作微课件', subjects: ['13'] }),
    aCourse('OLD', { topic: 'T2', title: '旧版课件制作', withdrawn: true }),
  ]);
  await publishCourses(app, second!, [aCourse('F1', { title: '外机构课件制作' })]);
  const [learner] = await someLearners(app, region, 1);
  teacher = await aChoosingTeacher(app, region, learner!);
});

const found = async (filter: object) => (await teacher.catalogue(filter)).nodes.map(({ code }) => code);

test('a course is found by any part of its title, topic or summary, the title before the rest', async () => {
  expect(await found({ search: '件制' })).toEqual(['B1', 'B2']);
  expect(await found({ search: '课件' })).toEqual(expect.arrayContaining(['B1', 'B2', 'B3']));
  expect(await found({ search: 'ppt' })).toEqual(['B2']);
  expect(await found({ search: 'Ｐp' })).toEqual(['B2']);
  expect(await found({ search: '件作制' })).toEqual([]);
  // Its pairs stand in the title and in the summary of B2, but nowhere together.
  expect(await found({ search: '堂导入环' })).toEqual([]);
  // The topic's name is found as well: T1 is about how technology changes education.
  expect((await teacher.catalogue({ search: 'T1' })).nodes[0]?.code).toBe('A1');
  expect(await found({ search: '制作 课堂' })).toEqual(['B2']);
});

test('what narrows the catalogue narrows what is found', async () => {
  expect(await found({ required: true })).toEqual(['A1']);
  expect(await found({ required: false, topic: 'T2' })).toEqual(['B1', 'B3']);
  expect(await found({ series: 'PROFESSIONAL_DEVELOPMENT' })).toEqual([]);
  expect(await found({ series: 'IMPROVE_TEACHING', stage: 'PRIMARY' })).toEqual(['A1', 'B3', 'B2']);
  expect(await found({ search: '课件', subject: '14' })).toEqual(expect.not.arrayContaining(['B3']));
});

test('pages of a search follow each other without gaps', async () => {
  const whole = await found({ search: '课' });
  expect(whole.length).toBeGreaterThan(2);
  const first = await teacher.catalogue({ search: '课' }, { first: 1 });
  const rest = await teacher.catalogue({ search: '课' }, { after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes].map(({ code }) => code)).toEqual(whole);
});

test('where nothing is found, courses that share some of the words are suggested', async () => {
  const { nodes, suggestions } = await teacher.catalogue({ search: '课件美化' });
  expect(nodes).toEqual([]);
  expect(suggestions.map(({ code }) => code)).toEqual(expect.arrayContaining(['B1', 'B3']));
  expect(await teacher.catalogue({ search: '？！' })).toMatchObject({ nodes: [], suggestions: [] });
});

test('signs that mean something to the database are words without letters here', async () => {
  for (const search of ["课件' | 教:*", '\\', "'", ':*&!()<->', '课件\\']) {
    expect(await teacher.catalogue({ search })).toMatchObject({ problems: [] });
  }
});

test('offices and schools see every institution’s courses, withdrawn ones too, and choose nothing', async () => {
  const ask = async (role: 'county-office' | 'principal', filter: object) => {
    const unit = role === 'principal' ? region.schools[0]! : region.countyOf(region.schools[0]!);
    const cookie = await anAccount(app).of(role).at(unit).signedIn();
    const { data } = await app.graphql<{
      courseCatalogue: {
        nodes: { code: string; withdrawn: boolean; version: number }[];
        institutions: { id: string; offered: number; withdrawn: number }[];
      };
    }>(
      `query ($cohortId: ID!, $filter: CourseCatalogueFilterInput!) {
         courseCatalogue(cohortId: $cohortId, filter: $filter) {
           nodes { code withdrawn version } institutions { id offered withdrawn } } }`,
      { cohortId: region.cohortId, filter },
      cookie,
    );
    return data.courseCatalogue;
  };
  const whole = await ask('county-office', { search: '课件制作' });
  expect(whole.nodes.map(({ code }) => code).toSorted()).toEqual(['B1', 'B2', 'F1', 'OLD']);
  const [first] = region.institutions;
  expect(whole.institutions.find(({ id }) => id === first!.id)).toMatchObject({ offered: 4, withdrawn: 1 });
  const own = await ask('principal', { institution: first!.id, search: '课件制作' });
  expect(own.nodes.find(({ code }) => code === 'OLD')).toMatchObject({ withdrawn: true, version: 1 });
  expect(own.nodes.map(({ code }) => code)).not.toContain('F1');
});
