import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let ann: Learner;
let bob: Learner;
let cleo: Learner;
let office: { readonly ann: Person; readonly cleo: Person };
let counties: { readonly ann: string; readonly cleo: string };

/** Sentences of one's own: nothing of them stands anywhere else. */
const own = (seed: number, length = 40): string =>
  Array.from({ length }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((seed * 7919 + at * at * 31 + at * 613) % 20_000)),
  ).join('');
const LESSON = `${own(1)}，${own(2)}。${own(3)}；${own(4)}。`;

async function handIn(learner: Learner, theme: number, text: string, minutes = 0): Promise<string> {
  const row = await app.database.one<{ id: string }>(
    `INSERT INTO practice_evidence.submission
            (cohort_id, enrollment_id, theme, state, own_topic, body, saved_at, submitted_at)
     VALUES ($1, $2, $3, 'submitted', 'x', $4, $5, $5) RETURNING id`,
    [region.cohortId, learner.id, theme, text, new Date(app.clock.now().getTime() + minutes * 60_000)],
  );
  return row!.id;
}

const PAIR = `id share sameFiles verdict copiedSubmissionId reason decidedByName
  earlier { submissionId teacherName isOwn } later { submissionId teacherName isOwn }`;

interface Pair {
  readonly id: string;
  readonly share: number;
  readonly verdict: string | null;
  readonly copiedSubmissionId: string | null;
  readonly earlier: { readonly submissionId: string; readonly isOwn: boolean };
  readonly later: { readonly submissionId: string; readonly isOwn: boolean };
}

async function pairsOf(who: Person, unitId: string, state = 'WAITING'): Promise<readonly Pair[]> {
  const { similarPairs } = await who.ask<{ similarPairs: { nodes: Pair[]; totalCount: number } }>(
    `query ($cohortId: ID!, $unitId: ID!, $state: SimilarPairState!) {
       similarPairs(cohortId: $cohortId, unitId: $unitId, state: $state) { totalCount nodes { ${PAIR} } }
     }`,
    { cohortId: region.cohortId, unitId, state },
  );
  expect(similarPairs.totalCount).toBe(similarPairs.nodes.length);
  return similarPairs.nodes;
}

async function decide(
  who: Person,
  unitId: string,
  pairId: string,
  decision: { verdict: string; copied?: string; reason: string },
): Promise<readonly string[]> {
  const { decideSimilarPair: answer } = await who.ask<{
    decideSimilarPair: { problems?: readonly { code: string }[] };
  }>(
    `mutation ($cohortId: ID!, $unitId: ID!, $pairId: ID!, $verdict: SimilarityVerdict!, $copied: ID, $reason: String!) {
       decideSimilarPair(cohortId: $cohortId, unitId: $unitId, pairId: $pairId, verdict: $verdict,
                         copiedSubmissionId: $copied, reason: $reason) {
         ... on Refused { problems { code } }
       }
     }`,
    { cohortId: region.cohortId, unitId, pairId, ...decision },
  );
  return (answer.problems ?? []).map(({ code }) => code);
}

const compareAll = async (): Promise<void> => {
  await office.ann.ask(
    `mutation ($cohortId: ID!, $unitId: ID!) { findSimilarWorks(cohortId: $cohortId, unitId: $unitId) { jobId } }`,
    { cohortId: region.cohortId, unitId: counties.ann },
  );
  await app.runJobs();
};

let works: { readonly ann: string; readonly bob: string; readonly cleo: string };

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 2 });
  const [near] = region.schools;
  const far = region.schools.find((school) => region.countyOf(school).id !== region.countyOf(near!).id)!;
  [ann, bob] = (await someLearners(app, region, 2, { school: near! })) as [Learner, Learner];
  [cleo] = (await someLearners(app, region, 1, { school: far })) as [Learner];
  counties = { ann: region.countyOf(near!).id, cleo: region.countyOf(far).id };
  office = {
    ann: await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(near!))),
    cleo: await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(far))),
  };
  const { task } = region.pack.practice.themes[0]!;
  works = {
    ann: await handIn(ann, 1, `${task.zh}\n${LESSON}`),
    // Turned about, gone over, and handed in first.
    cleo: await handIn(cleo, 1, `${own(3)} ${own(4)}！${own(1)}${own(9, 20)}`, -30),
    // Quotes the task and nothing else.
    bob: await handIn(bob, 1, `${task.zh}\n${own(5)}${own(6)}${own(7)}`),
  };
  // Ann may use her own words twice.
  await handIn(ann, 2, LESSON);
});

test('a copy is found across counties, and which came first; the words of the task make nobody a suspect', async () => {
  await compareAll();
  const found = await pairsOf(office.ann, counties.ann);
  // Cleo’s work is like both in which Ann says the same.
  expect(found.map(({ earlier }) => earlier.submissionId)).toEqual([works.cleo, works.cleo]);
  const pair = found.find(({ later }) => later.submissionId === works.ann)!;
  expect(pair.share).toBeGreaterThan(0.7);
  expect(pair.earlier.isOwn).toBe(false);
  expect(pair.later.isOwn).toBe(true);
  expect(await pairsOf(office.cleo, counties.cleo)).toHaveLength(2);
});

test('side by side each passage reads the same on both sides, but for blanks and marks', async () => {
  const [{ id }] = (await pairsOf(office.ann, counties.ann)) as [Pair];
  const query = `query ($cohortId: ID!, $unitId: ID!, $pairId: ID!) {
    similarPair(cohortId: $cohortId, unitId: $unitId, pairId: $pairId) {
      earlierText laterText passages { earlierFrom earlierTo laterFrom laterTo } } }`;
  type Answer = {
    similarPair: null | {
      earlierText: string;
      laterText: string;
      passages: { earlierFrom: number; earlierTo: number; laterFrom: number; laterTo: number }[];
    };
  };
  const variables = { cohortId: region.cohortId, unitId: counties.ann, pairId: id };
  const { similarPair } = await office.ann.ask<Answer>(query, variables);
  const { earlierText, laterText, passages } = similarPair!;
  expect(passages.length).toBeGreaterThan(1);
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const { earlierFrom, earlierTo, laterFrom, laterTo } of passages) {
    expect(bare(earlierText.slice(earlierFrom, earlierTo))).toBe(bare(laterText.slice(laterFrom, laterTo)));
  }
  const unknown = { ...variables, pairId: 'no-pair' };
  expect(await office.ann.ask<Answer>(query, unknown)).toEqual({ similarPair: null });
});

test('a person decides with a reason; an office finds a copy among its own teachers’ works only', async () => {
  const [pair] = (await pairsOf(office.cleo, counties.cleo)) as [Pair];
  const verdict = 'COPIED';
  expect(
    await decide(office.cleo, counties.cleo, pair.id, {
      verdict,
      copied: pair.later.submissionId,
      reason: '',
    }),
  ).toEqual(['copied-work-elsewhere', 'similar-pair-reason-missing']);
  expect(
    await decide(office.cleo, counties.cleo, pair.id, { verdict, reason: '整段相同，来源明确' }),
  ).toEqual(['copied-work-unnamed']);
  expect(
    await decide(office.cleo, counties.cleo, pair.id, { verdict: 'ALLOWED', reason: '两校共用的教案模板' }),
  ).toEqual([]);
  expect(await pairsOf(office.cleo, counties.cleo)).toHaveLength(1);
  expect(
    await decide(office.ann, counties.ann, pair.id, {
      verdict,
      copied: pair.later.submissionId,
      reason: '经核实，抄自外县教师的作品',
    }),
  ).toEqual([]);
  const [decided] = (await pairsOf(office.ann, counties.ann, 'COPIED')) as [Pair];
  expect(decided.copiedSubmissionId).toBe(pair.later.submissionId);
  const trail = await app.database.rows<{ action: string }>(
    `SELECT action FROM platform.audit_entry WHERE action = 'decide-similar-pair' AND target_id::text = $1`,
    [pair.id],
  );
  expect(trail).toHaveLength(2);
});

test('the author is told what was decided, who reviews what is suspected too', async () => {
  const LIKENESS = 'submission { id likeness { isCopy reason } }';
  interface Work {
    readonly submission: null | { readonly id: string; readonly likeness: null | { isCopy: boolean } };
  }
  const likenessById = (list: readonly Work[]) =>
    Object.fromEntries(
      list.flatMap(({ submission }) => (submission ? [[submission.id, submission.likeness]] : [])),
    );
  const [{ copiedSubmissionId: copy }] = (await pairsOf(office.ann, counties.ann, 'COPIED')) as [Pair];
  const [{ later: suspected }] = (await pairsOf(office.ann, counties.ann)) as [Pair];
  const found = { isCopy: true, reason: '经核实，抄自外县教师的作品' };

  const { submissionsToReview } = await office.ann.ask<{ submissionsToReview: { nodes: Work[] } }>(
    `query ($cohortId: ID!, $unitId: ID!) {
       submissionsToReview(cohortId: $cohortId, unitId: $unitId, state: SUBMITTED, search: "", first: 50) { nodes { ${LIKENESS} } } }`,
    { cohortId: region.cohortId, unitId: counties.ann },
  );
  expect(likenessById(submissionsToReview.nodes)).toEqual({
    [copy!]: found,
    [suspected.submissionId]: { isCopy: false, reason: null },
    [works.bob]: null,
  });
  const toldTo = async (learner: Learner) => {
    const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId));
    const { myThemes } = await teacher.ask<{ myThemes: Work[] }>(
      `query ($cohortId: ID!) { myThemes(cohortId: $cohortId) { ${LIKENESS} } }`,
      { cohortId: region.cohortId },
    );
    return likenessById(myThemes);
  };
  expect(await toldTo(ann)).toEqual({ [copy!]: found, [suspected.submissionId]: null });
  expect(await toldTo(cleo)).toEqual({ [works.cleo]: null });
});

test('comparing again changes no decision; what was handed in anew is looked at anew', async () => {
  const decided = await pairsOf(office.ann, counties.ann, 'DECIDED');
  await compareAll();
  expect(await pairsOf(office.ann, counties.ann, 'DECIDED')).toEqual(decided);
  const [waiting] = (await pairsOf(office.ann, counties.ann)) as [Pair];
  await app.database.run(
    `UPDATE practice_evidence.submission SET version = version + 1, body = $2 WHERE id = $1`,
    [waiting.later.submissionId, own(11, 200)],
  );
  await compareAll();
  expect(await pairsOf(office.ann, counties.ann)).toEqual([]);
  expect(await pairsOf(office.ann, counties.ann, 'DECIDED')).toEqual(decided);
});
