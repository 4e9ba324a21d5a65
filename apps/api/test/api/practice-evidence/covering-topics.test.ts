import { FindSuggestedTopics } from '../../../src/modules/practice-evidence/topics/queries/find-suggested-topics.js';
import { FindTopicCoverage } from '../../../src/modules/practice-evidence/topics/queries/find-topic-coverage.js';
import { AnswerTopicOffer } from '../../../src/modules/practice-evidence/topics/use-cases/answer-topic-offer.js';
import { ChangeSuggestedTopic } from '../../../src/modules/practice-evidence/topics/use-cases/change-suggested-topic.js';
import { SendTopicOffers } from '../../../src/modules/practice-evidence/topics/use-cases/send-topic-offers.js';
import { SuggestTopic } from '../../../src/modules/practice-evidence/topics/use-cases/suggest-topic.js';
import { MyThemes } from '../../../src/modules/practice-evidence/queries/my-themes.js';
import {
  type DraftInput,
  SaveSubmission,
} from '../../../src/modules/practice-evidence/use-cases/save-submission.js';
import type { Actor } from '../../../src/platform/auth/actor.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { accountOf, aWorkshop, type TestWorkshop } from '../../builders/a-workshop.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, asTeacher, codesOf, FIRST_DAY, submit, TEXT } from './practice-steps.js';

const app = useApp();
let region: Region;
let workshop: TestWorkshop;
let members: Learner[];
let leader: Actor;
let office: Actor;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});
beforeEach(async () => {
  app.clock.set(FIRST_DAY);
  members = await someLearners(app, region, 4);
  workshop = await aWorkshop(app, region, '第一工作坊', [members]);
  await workshop.lead(members[0]!);
  const county = region.countyOf(region.schools[0]!);
  leader = asStaff(region, 'workshop-leader', county, (await accountOf(app, members[0]!)).id);
  office = asStaff(region, 'county-office', county);
});

const place = () => ({ cohortId: region.cohortId, unitId: workshop.countyId, workshopId: workshop.id });
const suggest = (actor: Actor, words: string, forWorkshop = true) =>
  app.get(SuggestTopic).execute(actor, {
    cohortId: region.cohortId,
    unitId: workshop.countyId,
    workshopId: forWorkshop ? workshop.id : null,
    theme: 1,
    words,
  });
const save = (learner: Learner, draft: Partial<DraftInput>) =>
  app.get(SaveSubmission).execute(asTeacher(region, learner), region.cohortId, 1, {
    topicPosition: null,
    ownTopic: null,
    text: '',
    links: [],
    ...draft,
  });
const theme = (learner: Learner) => app.get(MyThemes).one(asTeacher(region, learner), region.cohortId, 1);
const coverage = async (actor = leader) => (await app.get(FindTopicCoverage).ofTheme(actor, place(), 1))!;
const send = (offers: readonly { enrollmentId: string; topic: string }[], actor = leader) =>
  app.get(SendTopicOffers).execute(actor, place(), 1, offers);
const idOf = (answer: object): string => ('suggestionId' in answer ? String(answer.suggestionId) : '');

test('a leader suggests to the own workshop, an office to everybody below it; others see neither', async () => {
  await suggest(leader, '用平板做小组实验记录');
  await suggest(office, '县里的共同选题：课堂提问', false);
  const [outsider] = (await someLearners(app, region, 1, { school: region.schools[1]! })) as [Learner];
  const topicsOf = async (learner: Learner) =>
    (await theme(learner)).suggestedTopics.map(({ words }) => words);
  expect(await topicsOf(members[1]!)).toEqual(['用平板做小组实验记录', '县里的共同选题：课堂提问']);
  expect(await topicsOf(outsider)).toEqual([]);
  expect(codesOf(await suggest(leader, '替全县推荐的选题', false))).toEqual(['workshop-not-led']);
  const stranger = { ...leader, accountId: '00000000-0000-7000-8000-0000000000ff' };
  expect(codesOf(await suggest(stranger, '别的坊主推荐的'))).toEqual(['workshop-not-led']);
  expect(codesOf(await suggest(leader, ' 用平板做小组实验记录。'))).toEqual([
    'suggested-topic-stands-already',
  ]);
  expect(codesOf(await suggest(leader, '短'))).toEqual(['suggested-topic-length']);
});

test('who has taken a suggestion keeps its words when it is changed and withdrawn', async () => {
  const suggestionId = idOf(await suggest(leader, '用平板做小组实验记录'));
  const taken = { topicSuggestionId: suggestionId };
  expect(codesOf(await save(members[0]!, taken))).toEqual([]);
  const change = (words: string | null, actor = leader) =>
    app.get(ChangeSuggestedTopic).execute(actor, { ...place(), suggestionId }, words);
  expect(await change('用平板记录实验过程')).toEqual([]);
  await save(members[1]!, taken);
  expect(await change(null)).toEqual([]);
  const wordsOf = async (learner: Learner) => (await theme(learner)).submission?.ownTopic;
  expect(await wordsOf(members[0]!)).toBe('用平板做小组实验记录');
  expect(await wordsOf(members[1]!)).toBe('用平板记录实验过程');
  expect(codesOf(await save(members[2]!, taken))).toEqual(['suggested-topic-gone']);
  // Whoever has it may go on writing under it.
  expect(codesOf(await save(members[0]!, { ...taken, text: TEXT }))).toEqual([]);
  expect(await wordsOf(members[0]!)).toBe('用平板做小组实验记录');
  const listed = await app.get(FindSuggestedTopics).execute(leader, {
    cohortId: region.cohortId,
    unitId: workshop.countyId,
    theme: 1,
    first: 50,
    after: null,
  });
  expect(listed.nodes.find(({ id }) => id === suggestionId)).toMatchObject({ isOwn: true, taken: 2 });
  expect((await change('再改', office)).map(({ code }) => code)).toEqual(['suggested-topic-gone']);
});

test('an offer fills a gap when it is taken, and is not made again when it is declined', async () => {
  const first = idOf(await suggest(leader, '第一个没人选的选题'));
  await suggest(leader, '第二个没人选的选题');
  for (const member of members.slice(0, 2)) await save(member, { topicPosition: 0 });
  await save(members[2]!, { topicPosition: 0, text: TEXT });
  await submit(app, region, [[members[3]!, 1]]);
  const before = await coverage();
  expect(before.topics.find(({ key }) => key === `s${first}`)).toMatchObject({ state: 'gap' });
  const proposed = before.proposals.map(({ enrollmentId, topic }) => ({ enrollmentId, topic }));
  expect(proposed).toHaveLength(2);
  // Who has written or handed in is left alone.
  expect(proposed.every(({ enrollmentId }) => [members[0]!.id, members[1]!.id].includes(enrollmentId))).toBe(
    true,
  );
  expect(codesOf(await send(proposed, office))).toEqual(['workshop-not-led']);
  expect(codesOf(await send([{ enrollmentId: members[3]!.id, topic: `s${first}` }]))).toEqual([
    'topic-offer-has-work',
  ]);
  expect(await send(proposed)).toEqual({ count: 2 });
  expect(codesOf(await send(proposed))).toEqual(['topic-offer-waits', 'topic-offer-waits']);

  const [taker, refuser] = proposed.map(({ enrollmentId }) => members.find(({ id }) => id === enrollmentId)!);
  const answer = (learner: Learner, accepts: boolean) =>
    app.get(AnswerTopicOffer).execute(asTeacher(region, learner), region.cohortId, 1, accepts);
  expect((await theme(taker!)).topicOffer?.words).toMatch(/没人选的选题/);
  expect(await answer(taker!, true)).toEqual([]);
  expect(await answer(refuser!, false)).toEqual([]);
  expect((await answer(taker!, true)).map(({ code }) => code)).toEqual(['topic-offer-gone']);
  const after = await coverage();
  expect(after.topics.filter(({ state }) => state === 'gap')).toHaveLength(
    before.topics.filter(({ state }) => state === 'gap').length - 1,
  );
  expect((await theme(taker!)).submission).toMatchObject({ ownTopic: expect.stringMatching(/没人选/) });
  const declined = proposed.find(({ enrollmentId }) => enrollmentId === refuser!.id)!.topic;
  expect(after.proposals).not.toContainEqual(
    expect.objectContaining({ enrollmentId: refuser!.id, topic: declined }),
  );
  expect(after.members.find(({ enrollmentId }) => enrollmentId === refuser!.id)).toMatchObject({ declined });
});

test('a leader reaches the own workshops alone, an office all of its counties', async () => {
  const other = await aWorkshop(app, region, '第二工作坊', [await someLearners(app, region, 2)]);
  const reached = async (actor: Actor) =>
    (
      await app
        .get(FindTopicCoverage)
        .workshopsOf(actor, region.cohortId, workshop.countyId, { first: 500, after: null })
    ).nodes.map(({ id }) => id);
  expect(await reached(leader)).toEqual([workshop.id]);
  expect(await reached(office)).toEqual(expect.arrayContaining([workshop.id, other.id]));
  expect(await app.get(FindTopicCoverage).overview(leader, { ...place(), workshopId: other.id })).toBeNull();
  const overview = (await app.get(FindTopicCoverage).overview(office, place()))!;
  expect(overview[0]).toMatchObject({ theme: 1, members: 4, chosen: 0 });
});
