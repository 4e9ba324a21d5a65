import { WorkshopReader } from '../../../src/modules/enrollment/public/workshop-reader.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let county: Person;
let countyId: string;
let here: Learner[];

interface Found {
  readonly id: string;
  readonly name: string;
  readonly publishedAt: string | null;
  readonly leaders: { teacherId: string }[];
  readonly groups: { id: string; name: string; members: { enrollmentId: string; teacherId: string }[] }[];
  readonly changes: { kind: string; reason: string | null }[];
}

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 2 });
  const [first, second, third] = region.schools;
  countyId = region.countyOf(first!).id;
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(first!)));
  here = [
    ...(await someLearners(app, region, 17, { school: first! })),
    ...(await someLearners(app, region, 4, { school: second! })),
  ];
  await someLearners(app, region, 9, { school: third! });
});

const common = { cohortId: 'ID!', unitId: 'ID!' };
const place = () => ({ cohortId: region.cohortId, unitId: countyId });

async function propose(seed = 1): Promise<void> {
  const begun = await county.do<{ jobId: string }>(
    'proposeWorkshops',
    { ...common, seed: 'Int!' },
    { ...place(), seed },
    '... on BegunJob { jobId }',
  );
  expect(begun.jobId).toBeDefined();
  await app.runJobs();
}

async function workshops(): Promise<Found[]> {
  const { workshops: list } = await county.ask<{ workshops: { nodes: { id: string }[] } }>(
    'query ($cohortId: ID!, $unitId: ID!) { workshops(cohortId: $cohortId, unitId: $unitId) { nodes { id } } }',
    place(),
  );
  return Promise.all(
    list.nodes.map(
      async ({ id }) =>
        (
          await county.ask<{ workshop: Found }>(
            `query ($cohortId: ID!, $unitId: ID!, $id: ID!) { workshop(cohortId: $cohortId, unitId: $unitId, workshopId: $id) {
               id name publishedAt leaders { teacherId } groups { id name members { enrollmentId teacherId } } changes { kind reason } } }`,
            { ...place(), id },
          )
        ).workshop,
    ),
  );
}

const codes = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code);

test('a proposal places everybody of the county once; made anew it replaces the drafts', async () => {
  await propose();
  const [workshop, ...others] = await workshops();
  expect(others).toEqual([]);
  const placed = workshop!.groups.flatMap(({ members }) => members.map(({ enrollmentId }) => enrollmentId));
  expect(placed.toSorted()).toEqual(here.map(({ id }) => id).toSorted());
  for (const { members } of workshop!.groups) {
    expect(members.length).toBeGreaterThanOrEqual(5);
    expect(members.length).toBeLessThanOrEqual(15);
  }
  await propose(2);
  expect((await workshops()).map(({ id }) => id)).not.toContain(workshop!.id);
});

test('a draft is led, published, and changed with a reason; teachers see it then', async () => {
  const [draft] = await workshops();
  const publish = () =>
    county.do<{ published: number }>(
      'publishWorkshops',
      common,
      place(),
      '... on PublishWorkshopsDone { published }',
    );
  expect(codes(await publish())).toEqual(['workshop-without-leader']);
  const leader = here[0]!;
  const lead = (leads: boolean) =>
    county.do<{ workshopId: string }>(
      'setWorkshopLeader',
      { ...common, workshopId: 'ID!', teacherId: 'ID!', leads: 'Boolean!' },
      { ...place(), workshopId: draft!.id, teacherId: leader.teacherId, leads },
      '... on SetWorkshopLeaderDone { workshopId }',
    );
  expect(codes(await lead(true))).toEqual(['workshop-leader-without-account']);
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(leader.teacherId));
  expect(await lead(true)).toEqual({ workshopId: draft!.id });
  expect(codes(await lead(true))).toEqual(['workshop-leader-already']);
  const { viewer } = await teacher.ask<{ viewer: { grants: { role: string; unitId: string | null }[] } }>(
    '{ viewer { grants { role unitId } } }',
  );
  expect(viewer.grants).toContainEqual({ role: 'WORKSHOP_LEADER', unitId: countyId });

  const mine = () =>
    teacher.ask<{ myWorkshop: { workshopName: string; leaders: string[] } | null }>(
      'query ($id: ID!) { myWorkshop(cohortId: $id) { workshopName groupName leaders others { name } } }',
      { id: region.cohortId },
    );
  expect((await mine()).myWorkshop).toBeNull();
  expect(await publish()).toEqual({ published: 1 });
  expect((await mine()).myWorkshop).toMatchObject({ workshopName: draft!.name, leaders: [leader.name] });

  const [from, to] = draft!.groups.toSorted((a, b) => b.members.length - a.members.length);
  const move = (reason: string) =>
    county.do<{ moved: number }>(
      'moveWorkshopMembers',
      { ...common, workshopId: 'ID!', groupId: 'ID!', enrollmentIds: '[ID!]!', reason: 'String!' },
      {
        ...place(),
        workshopId: draft!.id,
        groupId: to!.id,
        enrollmentIds: [from!.members[0]!.enrollmentId],
        reason,
      },
      '... on MoveWorkshopMembersDone { moved }',
    );
  expect(codes(await move(''))).toEqual(['workshop-move-reason-missing']);
  expect(await move('teaches the other class')).toEqual({ moved: 1 });
  const renamed = await county.do(
    'renameWorkshop',
    { ...common, workshopId: 'ID!', name: 'String!' },
    { ...place(), workshopId: draft!.id, name: '小学数学工作坊' },
    '... on RenameWorkshopDone { workshopId }',
  );
  expect(renamed).toEqual({ workshopId: draft!.id });
  const [after] = await workshops();
  expect(after!.changes.map(({ kind }) => kind)).toEqual(['RENAMED', 'MOVED', 'PUBLISHED', 'LEADER_SET']);
  expect(after!.groups.find(({ id }) => id === to!.id)?.members).toHaveLength(to!.members.length + 1);

  const reader = app.get(WorkshopReader);
  expect(await reader.membersOf(region.cohortId, draft!.id)).toHaveLength(here.length);
  expect(await reader.leadersOf(region.cohortId)).toMatchObject([
    { teacherId: leader.teacherId, name: leader.name },
  ]);
  // Who leads nothing any more loses the role.
  expect(await lead(false)).toEqual({ workshopId: draft!.id });
  const { viewer: later } = await teacher.ask<{ viewer: { grants: { role: string }[] } }>(
    '{ viewer { grants { role } } }',
  );
  expect(later.grants.map(({ role }) => role)).toEqual(['TEACHER']);
});

test('new learners join published groups that have room', async () => {
  const [latecomer] = await someLearners(app, region, 1, { school: region.schools[0]! });
  await propose();
  const [workshop, ...others] = await workshops();
  expect(others).toEqual([]);
  expect(
    workshop!.groups.flatMap(({ members }) => members.map(({ enrollmentId }) => enrollmentId)),
  ).toContain(latecomer!.id);
});

test('another county neither sees nor changes the workshop', async () => {
  const [workshop] = await workshops();
  const other = region.countyOf(region.schools[2]!);
  const neighbour = await aPerson(app, anAccount(app).of('county-office').at(other));
  const { workshop: seen } = await neighbour.ask<{ workshop: unknown }>(
    'query ($cohortId: ID!, $unitId: ID!, $id: ID!) { workshop(cohortId: $cohortId, unitId: $unitId, workshopId: $id) { id } }',
    { cohortId: region.cohortId, unitId: other.id, id: workshop!.id },
  );
  expect(seen).toBeNull();
  const renamed = await neighbour.do(
    'renameWorkshop',
    { ...common, workshopId: 'ID!', name: 'String!' },
    { cohortId: region.cohortId, unitId: other.id, workshopId: workshop!.id, name: 'x' },
    '... on RenameWorkshopDone { workshopId }',
  );
  expect(codes(renamed)).toEqual(['workshop-unknown']);
});
