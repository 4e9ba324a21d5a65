import { AnswerReceivedReview } from '../../../src/modules/practice-evidence/peer-review/use-cases/answer-received-review.js';
import { WritePeerReview } from '../../../src/modules/practice-evidence/peer-review/use-cases/write-peer-review.js';
import { aPerson } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import {
  askedReviews,
  handIn,
  handInReview,
  learnersAtWork,
  nightPasses,
  onDay,
  type AskedReview,
} from '../../builders/peer-reviews.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, asTeacher, codesOf } from './practice-steps.js';

/** Theme 1 is due on day 30 and closes ten days later; three reviews for each work, seven days for each review. */
const app = useApp();
const GOOD = { content: 0, technology: 1 };
const POOR = { content: 2, technology: 2 };
const FIELDS = `... on PeerReviewWritten { review { id state revision text topic files { place ending } faults { code }
  marks { criterion level } } }`;
let region: Region;
let learners: Learner[];

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 2 });
  learners = await learnersAtWork(app, region, 4, 1);
  app.clock.set(onDay(region, 31));
});

const open = async (): Promise<AskedReview[]> =>
  (await askedReviews(app, learners)).filter(({ state }) => state === 'assigned');
const of = async (submissionId: string): Promise<AskedReview[]> =>
  (await askedReviews(app, learners)).filter((review) => review.submissionId === submissionId);

test('on the night after a theme is due each work gets three reviewers of other schools, and the next night nobody more', async () => {
  expect(await nightPasses(app, region)).toEqual({ rounds: 1, ended: 0, asked: 0 });
  const reviews = await askedReviews(app, learners);
  expect(reviews).toHaveLength(learners.length * 3);
  for (const learner of learners) {
    expect(reviews.filter(({ reviewer }) => reviewer === learner)).toHaveLength(3);
    expect(reviews.filter(({ author }) => author === learner)).toHaveLength(3);
  }
  expect(reviews.filter(({ reviewer, author }) => reviewer.school === author.school)).toEqual([]);
  expect(await nightPasses(app, region)).toEqual({ rounds: 0, ended: 0, asked: 0 });
});

test('a work is read once it is opened, without names, and by nobody else', async () => {
  const [review, other] = (await open()) as [AskedReview, AskedReview];
  const reviewer = await aPerson(app, anAccount(app).of('teacher').whoIs(review.reviewer.teacherId));
  const query = 'query ($id: ID!) { peerReview(peerReviewId: $id) { text topic state } }';
  const before = await reviewer.ask<{ peerReview: { text: string | null; topic: string } }>(query, {
    id: review.id,
  });
  expect(before.peerReview).toEqual({ text: null, topic: '〔姓名〕的一节课', state: 'ASSIGNED' });
  const opened = await reviewer.do<{ review: { text: string; state: string } }>(
    'openPeerReview',
    { peerReviewId: 'ID!' },
    { peerReviewId: review.id },
    FIELDS,
  );
  expect(opened.review.state).toBe('OPENED');
  expect(opened.review.text).toMatch(/^我是〔学校〕的〔姓名〕。/);
  const foreign = (await open()).find((each) => each.reviewer !== review.reviewer) ?? other;
  await expect(reviewer.ask(query, { id: foreign.id })).rejects.toThrow(/FORBIDDEN|NOT_FOUND/);
});

test('a hasty review with two words does not count, is told everything at once, and counts when it is mended', async () => {
  const [review] = (await open()) as [AskedReview];
  const person = await aPerson(app, anAccount(app).of('teacher').whoIs(review.reviewer.teacherId));
  const marks = [
    { criterion: 'content', level: 0, comment: '' },
    { criterion: 'technology', level: 0, comment: '' },
  ];
  const submit = (revision: number, comment: string) =>
    person.do<{ review: { state: string; revision: number; faults: { code: string }[] } }>(
      'submitPeerReview',
      { peerReviewId: 'ID!', revision: 'Int!', draft: 'PeerReviewDraftInput!' },
      { peerReviewId: review.id, revision, draft: { marks, comment } },
      FIELDS,
    );
  expect((await submit(0, '很好')).problems?.map(({ code }) => code)).toEqual(['peer-review-not-opened']);
  await person.do('openPeerReview', { peerReviewId: 'ID!' }, { peerReviewId: review.id }, FIELDS);
  app.clock.advance(20_000);
  const first = await submit(0, '很好');
  expect(first.review.state).toBe('NOT_COUNTED');
  expect(first.review.faults.map(({ code }) => code)).toEqual([
    'peer-comment-too-short',
    'peer-review-too-fast',
    'peer-marks-all-alike',
  ]);
  app.clock.advance(300_000);
  const long =
    '情境贴近学生，平板作答的结果当场用来分组，这一点值得我学。建议把讨论时间再放长，小结交给学生，并留一张前后对照的数据表。';
  expect((await submit(0, long)).problems?.map(({ code }) => code)).toEqual([
    'peer-review-changed-elsewhere',
  ]);
  expect((await submit(1, long)).review).toMatchObject({ state: 'COUNTED', faults: [] });
  // The same words for another work are a copy.
  const another = (await open()).find(({ reviewer }) => reviewer === review.reviewer)!;
  await handInReview(app, another, GOOD, long);
  const row = await app.database.one<{ state: string; faults: { code: string }[] }>(
    'SELECT state, faults FROM practice_evidence.peer_review WHERE id = $1',
    [another.id],
  );
  expect(row).toMatchObject({ state: 'not-counted', faults: [{ code: 'peer-comment-copied-from-own' }] });
});

test('who declines with a reason is replaced at once by somebody of another school', async () => {
  const [review] = (await open()) as [AskedReview];
  const actor = asTeacher(region, review.reviewer);
  const write = app.get(WritePeerReview);
  expect(codesOf(await write.decline(actor, review.id, '不'))).toEqual(['peer-decline-reason-missing']);
  expect(codesOf(await write.decline(actor, review.id, '作者是我的家人'))).toEqual([]);
  const asked = await of(review.submissionId);
  expect(asked).toHaveLength(4);
  const [instead] = asked.filter(({ why }) => why === 'missing') as [AskedReview];
  expect(instead.reviewer.school).not.toBe(review.author.school);
  expect(codesOf(await write.open(actor, review.id))).toEqual(['peer-review-closed']);
});

test('reviews that lie apart call for another, once all have come', async () => {
  const waiting = await open();
  const untouched = (id: string) => waiting.filter(({ submissionId }) => submissionId === id).length === 3;
  const first = waiting.find(({ submissionId }) => untouched(submissionId))!;
  const asked = await of(first.submissionId);
  // 100 × 0.6 + 60 × 0.4 = 84, then 20, then 52 and so no two of three agree.
  const levels = [GOOD, POOR, { content: 1, technology: 1 }];
  const given = [];
  for (const [at, review] of asked.entries()) given.push(await handInReview(app, review, levels[at % 3]!));
  expect(given.flatMap(codesOf)).toEqual([]);
  const further = (await of(first.submissionId)).filter(({ why }) => why === 'divergent');
  expect(further).toHaveLength(1);
  // The fourth agrees with the first, but two of four are no majority.
  await handInReview(app, further[0]!, GOOD);
  const all = (await of(first.submissionId)).filter(({ why }) => why === 'divergent');
  expect(all).toHaveLength(2);

  const leader = await aPerson(
    app,
    anAccount(app).of('workshop-leader').at(region.countyOf(first.author.school)),
  );
  const { peerReviewedWorks } = await leader.ask<{
    peerReviewedWorks: { nodes: { submissionId: string; isSettled: boolean; middle: object }[] };
  }>(
    `query ($cohortId: ID!, $unitId: ID!) { peerReviewedWorks(cohortId: $cohortId, unitId: $unitId, theme: 1) {
       nodes { submissionId isSettled underWay middle { count median spread } reviews { reviewerName score weight } } } }`,
    { cohortId: region.cohortId, unitId: region.countyOf(first.author.school).id },
  );
  // The farthest apart stands first.
  expect(peerReviewedWorks.nodes[0]).toMatchObject({
    submissionId: first.submissionId,
    isSettled: false,
    middle: { count: 4, median: 72, spread: 64 },
  });
});

test('authors read what colleagues said when their own reviews are made; an objection that is upheld sets a review aside', async () => {
  const counted = (await askedReviews(app, learners)).filter(({ state }) => state === 'counted');
  const received = counted[0]!;
  const author = asTeacher(region, received.author);
  const person = await aPerson(app, anAccount(app).of('teacher').whoIs(received.author.teacherId));
  const mine = async () => {
    const { myPeerReviews } = await person.ask<{
      myPeerReviews: { received: { isShown: boolean; reviews: { id: string }[] }[] };
    }>(
      `query ($cohortId: ID!) { myPeerReviews(cohortId: $cohortId) { received { isShown reviews { id score comment } } } }`,
      { cohortId: region.cohortId },
    );
    return myPeerReviews.received[0]!;
  };
  const answer = app.get(AnswerReceivedReview);
  expect(await mine()).toMatchObject({ isShown: false, reviews: [] });
  expect(codesOf(await answer.object(author, received.id, '这条评语没有看作品'))).toEqual([
    'peer-review-not-shown-yet',
  ]);
  const own = (await askedReviews(app, learners)).filter(
    ({ reviewer, state }) =>
      reviewer === received.author && ['assigned', 'opened', 'not-counted'].includes(state),
  );
  for (const review of own) await handInReview(app, review, GOOD);
  expect((await mine()).reviews.map(({ id }) => id)).toContain(received.id);
  expect(codesOf(await answer.rate(author, received.id, false))).toEqual([]);
  expect(codesOf(await answer.object(author, received.id, '这条评语没有看作品'))).toEqual([]);
  expect(codesOf(await answer.object(author, received.id, '再说一次，没有看'))).toEqual([
    'peer-objection-already-made',
  ]);
  const leader = asStaff(region, 'workshop-leader', region.countyOf(received.author.school));
  expect(codesOf(await answer.decide(leader, received.id, true, '评语与作品无关，已撤除'))).toEqual([]);
  expect((await of(received.submissionId)).find(({ id }) => id === received.id)?.state).toBe('set-aside');
});

test('whoever has not come after the last day is replaced, and late works get reviewers when the theme has closed', async () => {
  const waiting = (await askedReviews(app, learners)).filter(({ state }) =>
    ['assigned', 'opened', 'not-counted'].includes(state),
  );
  const before = (await askedReviews(app, learners)).length;
  app.clock.set(onDay(region, 45));
  const night = await nightPasses(app, region);
  expect(night).toMatchObject({ rounds: 0, ended: waiting.length });
  expect(night.asked).toBeGreaterThan(0);
  const after = await askedReviews(app, learners);
  expect(after).toHaveLength(before + night.asked);
  expect(after.filter(({ reviewer, author }) => reviewer.school === author.school)).toEqual([]);

  const [latecomer] = await someLearners(app, region, 1, { school: region.schools[0]! });
  learners.push(latecomer!);
  app.clock.set(onDay(region, 35));
  await handIn(app, region, [latecomer!], 1);
  app.clock.set(onDay(region, 46));
  expect(await nightPasses(app, region)).toMatchObject({ rounds: 1 });
  const ofLate = (await askedReviews(app, learners)).filter(({ author }) => author === latecomer);
  expect(ofLate).toHaveLength(3);
});

test('a school does not decide where the workshop leader does, and the rubric makes the score', async () => {
  const [{ author, submissionId }] = (await askedReviews(app, learners)) as [AskedReview];
  const decide = async (role: 'principal' | 'training-college', review: object) => {
    const place = role === 'principal' ? author.school : region.countyOf(author.school);
    const person = await aPerson(app, anAccount(app).of(role).at(place));
    return person.do<{ submission: { state: string; score: number; reviews: { marks: object[] }[] } }>(
      'reviewSubmission',
      { submissionId: 'ID!', version: 'Int!', review: 'SubmissionReviewInput!' },
      { submissionId, version: 1, review: { decision: 'ACCEPT', comment: '', ...review } },
      '... on ReviewSubmissionDone { submission { state score reviews { marks { criterion level } } } }',
    );
  };
  const marks = [
    { criterion: 'content', level: 0 },
    { criterion: 'technology', level: 1 },
  ];
  const codes = ({ problems = [] }: { readonly problems?: readonly { readonly code: string }[] }) =>
    problems.map(({ code }) => code);
  expect(codes(await decide('principal', { marks }))).toEqual(['review-by-others']);
  expect(codes(await decide('training-college', { marks: marks.slice(1) }))).toContain('rubric-mark-missing');
  expect(codes(await decide('training-college', { marks, score: 90 }))).toEqual([
    'review-score-differs-from-rubric',
  ]);
  expect((await decide('training-college', { marks })).submission).toMatchObject({
    state: 'ACCEPTED',
    score: 84,
    reviews: [{ marks }],
  });
});
