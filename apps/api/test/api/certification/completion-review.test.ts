import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { aPolicyPack } from '@tisheng/domain-rules/testing/a-policy-pack.js';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { anAccount } from '../../builders/an-account.js';
import { aPerson } from '../../builders/a-person.js';
import type { Region } from '../../builders/a-region.js';
import { useApp } from '../../support/test-app.js';
import { aFinishedRegion, finishedLearners, numbersOf } from './finished-cohort.js';

/** Completion reviews against the database: county, then city, then certificates; and what opens a review again. */
const app = useApp();
const office = { displayName: 'test' };

let regions = 0;
/** A region in which county and city look before the city's office issues. */
const aReviewedRegion = (): Promise<Region> => {
  regions += 1;
  const base = aPolicyPack()
    .with(aThirdRegionPack())
    .with({ completionReview: ['county', 'city'] })
    .withCertificate({ issuedBy: 'city', numbering: `V${regions}N{year}-{serial:6}` })
    .build();
  return aFinishedRegion(app, { ...base, id: `${base.id}-reviewed-${regions}` } as PolicyPack);
};

const offices = async (region: Region) => ({
  county: await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!))),
  neighbour: await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(region.schools[1]!))),
  city: await aPerson(app, anAccount(app).of('city-office').at(region.unit('990100'))),
});

const PASS = { cohortId: 'ID!', unitId: 'ID!', expected: 'Int!' };
const PASSED = '__typename ... on CompletionReviewsPassed { passed } ... on Refused { problems { code } }';
const DECIDE = {
  cohortId: 'ID!',
  enrollmentId: 'ID!',
  decision: 'CompletionReviewDecision!',
  reason: 'String!',
};
const DECIDED = '__typename ... on CompletionReviewDecided { state } ... on Refused { problems { code } }';

/** Grades on their band, so that nothing is out of the ordinary. */
const onTheirBand = (region: Region) =>
  app.database.run('UPDATE scoring.institution_result SET band_grade = grade WHERE cohort_id = $1', [
    region.cohortId,
  ]);

interface Progress {
  readonly levels: string[];
  readonly counties: {
    readonly unitId: string;
    readonly toPass: number;
    readonly reopened: number;
    readonly counts: { readonly place: string; readonly learners: number }[];
  }[];
}
const progressOf = async (person: Awaited<ReturnType<typeof aPerson>>, cohortId: string, unitId: string) =>
  (
    await person.ask<{ completionReview: Progress }>(
      `query ($cohortId: ID!, $unitId: ID!) { completionReview(cohortId: $cohortId, unitId: $unitId) {
         levels level counties { unitId toPass reopened counts { place learners } } } }`,
      { cohortId, unitId },
    )
  ).completionReview;
const places = ({ counties }: Progress) =>
  Object.fromEntries(
    counties.flatMap(({ counts }) =>
      counts.filter(({ learners }) => learners > 0).map(({ place, learners }) => [place, learners]),
    ),
  );

test('county and city pass in one step whom nothing keeps back, and certificates follow the review alone', async () => {
  const region = await aReviewedRegion();
  const { cohortId } = region;
  await finishedLearners(app, region, 6);
  await finishedLearners(app, region, 2, { grade: 'fail' });
  await onTheirBand(region);
  const { county, city } = await offices(region);
  const unitId = region.countyOf(region.schools[0]!).id;
  const issue = () => app.get(IssueCertificates).execute(office, cohortId);

  expect(await issue()).toMatchObject({ issued: 0 });
  expect(places(await progressOf(county, cohortId, unitId))).toEqual({ CLEAN: 3, UNMET: 1 });
  // The number that was seen is the number that is passed.
  expect(
    await county.do('passCompletionReviews', PASS, { cohortId, unitId, expected: 4 }, PASSED),
  ).toMatchObject({
    problems: [{ code: 'review-count-changed' }],
  });
  expect(
    await county.do('passCompletionReviews', PASS, { cohortId, unitId, expected: 3 }, PASSED),
  ).toMatchObject({
    passed: 3,
  });
  expect(await issue()).toMatchObject({ issued: 0 });

  const cityUnit = region.unit('990100').id;
  const seen = await progressOf(city, cohortId, cityUnit);
  expect(seen.counties.map(({ toPass }) => toPass)).toEqual([3, 0]);
  // One county at a time, as the city goes through them; the other has passed nobody yet.
  expect(
    await city.do('passCompletionReviews', PASS, { cohortId, unitId, expected: 3 }, PASSED),
  ).toMatchObject({
    passed: 3,
  });
  expect(await issue()).toMatchObject({ issued: 3 });
  expect(await numbersOf(app, region)).toHaveLength(3);
  expect(places(await progressOf(county, cohortId, unitId))).toEqual({ ISSUED: 3, UNMET: 1 });
});

test('a province does not review where county and city do, a county not the neighbour’s, and nobody where no review is asked for', async () => {
  const region = await aReviewedRegion();
  const { cohortId } = region;
  const [learner] = await finishedLearners(app, region, 1);
  await onTheirBand(region);
  const { neighbour, county } = await offices(region);
  const province = await anAccount(app).of('province-office').at(region.root).signedIn();
  const answer = await app.graphql(
    `mutation { decideCompletionReview(cohortId: "${cohortId}", enrollmentId: "${learner!.enrollmentId}", decision: PASS, reason: "") { __typename } }`,
    {},
    province,
  );
  expect(answer.errors).toBeDefined();
  const other = { cohortId, enrollmentId: learner!.enrollmentId, decision: 'PASS', reason: '' };
  const [mine, theirs] = [county, neighbour];
  const results = await Promise.allSettled([
    mine.do('decideCompletionReview', DECIDE, other, DECIDED),
    theirs.do('decideCompletionReview', DECIDE, other, DECIDED),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const without = await aFinishedRegion(app);
  await finishedLearners(app, without, 1);
  const office2 = await aPerson(
    app,
    anAccount(app).of('county-office').at(without.countyOf(without.schools[0]!)),
  );
  const unitId = without.countyOf(without.schools[0]!).id;
  expect(
    await office2.do(
      'passCompletionReviews',
      PASS,
      { cohortId: without.cohortId, unitId, expected: 1 },
      PASSED,
    ),
  ).toMatchObject({ problems: [{ code: 'review-not-in-policy' }] });
  expect(await progressOf(office2, without.cohortId, unitId)).toMatchObject({ levels: [], counties: [] });
});

test('an exception is passed with a reason, and what changes afterwards opens the review again', async () => {
  const region = await aReviewedRegion();
  const { cohortId } = region;
  const learners = await finishedLearners(app, region, 4);
  const { rows } = await app.pool.query<{ id: string }>(
    `SELECT e.id FROM enrollment.enrollment e WHERE e.cohort_id = $1 AND e.county_id = $2 ORDER BY e.learner_no`,
    [cohortId, region.countyOf(region.schools[0]!).id],
  );
  expect(learners).toHaveLength(4);
  const { county, city } = await offices(region);
  const unitId = region.countyOf(region.schools[0]!).id;
  // Their institution granted them less than their score stands for.
  expect(places(await progressOf(county, cohortId, unitId))).toEqual({ EXCEPTION: 2 });
  const [first, second] = rows.map(({ id }) => id) as [string, string];
  const decide = (who: typeof county, enrollmentId: string, decision: string, reason: string) =>
    who.do<{ state?: string; problems?: { code: string }[] }>(
      'decideCompletionReview',
      DECIDE,
      { cohortId, enrollmentId, decision, reason },
      DECIDED,
    );
  expect(await decide(county, first, 'PASS', '')).toMatchObject({
    problems: [{ code: 'review-needs-reason' }],
  });
  expect(await decide(city, first, 'PASS', '经核对情况属实')).toMatchObject({
    problems: [{ code: 'review-not-yet-yours' }],
  });
  expect(await decide(county, first, 'PASS', '机构已说明理由，予以认可')).toMatchObject({
    state: 'COUNTY_PASSED',
  });
  expect(await decide(county, second, 'HOLD_BACK', '等待机构补充说明')).toMatchObject({ state: 'HELD_BACK' });
  expect(
    await city.do('passCompletionReviews', PASS, { cohortId, unitId, expected: 1 }, PASSED),
  ).toMatchObject({
    passed: 1,
  });
  expect(places(await progressOf(county, cohortId, unitId))).toEqual({ PASSED: 1, HELD_BACK: 1 });

  // Records were struck and the scores computed anew.
  await app.database.run(
    'UPDATE scoring.institution_result SET online_half_hours = 22 WHERE enrollment_id = $1',
    [first],
  );
  const after = await progressOf(county, cohortId, unitId);
  expect(places(after)).toEqual({ EXCEPTION: 1, HELD_BACK: 1 });
  expect(after.counties[0]).toMatchObject({ reopened: 1 });
  expect(await app.get(IssueCertificates).execute(office, cohortId)).toMatchObject({ issued: 0 });

  const list = await county.ask<{
    completionReviewLearners: {
      totalCount: number;
      nodes: { exceptions: { code: string }[]; steps: unknown[] }[];
    };
  }>(
    `query ($cohortId: ID!, $unitId: ID!) { completionReviewLearners(cohortId: $cohortId, unitId: $unitId, place: EXCEPTION,
       exception: GRADE_OFF_BAND) { totalCount nodes { name reopened exceptions { code count } steps { state level reason } } } }`,
    { cohortId, unitId },
  );
  expect(list.completionReviewLearners).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        reopened: true,
        exceptions: [{ code: 'GRADE_OFF_BAND', count: 1 }],
        steps: [
          { state: 'COUNTY_PASSED', reason: '机构已说明理由，予以认可' },
          { state: 'PASSED', level: 'CITY' },
        ],
      },
    ],
  });
});

test('works that are alike and unjudged keep the certificate back where there is no review, and are an exception where there is', async () => {
  const alike = async (region: Region) => {
    const pair = await finishedLearners(app, region, 2);
    await onTheirBand(region);
    const { rows } = await app.pool.query<{ id: string }>(
      `INSERT INTO practice_evidence.submission (cohort_id, enrollment_id, theme, state, own_topic, body, saved_at, submitted_at)
       SELECT $1, e, 1, 'submitted', 't', 'b', now(), now() FROM unnest($2::uuid[]) AS e RETURNING id`,
      [region.cohortId, pair.map(({ enrollmentId }) => enrollmentId)],
    );
    await app.database.run(
      `INSERT INTO practice_evidence.similar_pair
         (programme_id, cohort_id, earlier_id, later_id, earlier_version, later_version, share_hundredths, same_files, found_at)
       VALUES ($1, $2, $3, $4, 1, 1, 90, 0, now())`,
      [region.programmeId, region.cohortId, ...rows.map(({ id }) => id).toSorted()],
    );
    return pair.map(({ enrollmentId }) => enrollmentId);
  };
  const without = await aFinishedRegion(app);
  const both = await alike(without);
  expect(await app.get(IssueCertificates).execute(office, without.cohortId, both)).toMatchObject({
    problems: [{ code: 'certificate-findings-open', data: { findings: 1 } }],
  });
  const region = await aReviewedRegion();
  await alike(region);
  const { city } = await offices(region);
  expect(places(await progressOf(city, region.cohortId, region.unit('990100').id))).toEqual({ EXCEPTION: 1 });
});
