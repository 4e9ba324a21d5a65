import { aPerson, type Person } from '../builders/a-person.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { type Done, EVERYTHING, haveDone, type Learner, someLearners } from '../builders/learners.js';
import { useApp } from '../support/test-app.js';

/**
 * A city's policy has no grades that meet: 50 hours online with 60 points make one proof, 30 hours of practice with 60
 * points the other, and both together the certificate.
 */
const app = useApp();
let region: Region;
let cohortId: string;
let city: Person;
const learners = new Map<string, { learner: Learner; person: Person }>();

const CASES: Readonly<Record<string, { done: Done; proofs: string[]; certified: boolean }>> = {
  'has done everything': { done: EVERYTHING, proofs: ['online-study', 'practice'], certified: true },
  'has no practice': {
    done: { ...EVERYTHING, offlineHalfHours: 0, themesSubmitted: 0, practiceScore: 0 },
    proofs: ['online-study'],
    certified: false,
  },
  'is half an hour of practice short': {
    done: { ...EVERYTHING, offlineHalfHours: 59 },
    proofs: ['online-study'],
    certified: false,
  },
  'practised with 59.99 points': {
    done: { ...EVERYTHING, practiceScore: 59.99 },
    proofs: ['online-study'],
    certified: false,
  },
  'practised with 60 points': {
    done: { ...EVERYTHING, practiceScore: 60 },
    proofs: ['online-study', 'practice'],
    certified: true,
  },
  'practised only': {
    done: { offlineHalfHours: 60, themesSubmitted: 14, practiceScore: 90 },
    proofs: ['practice'],
    certified: false,
  },
};

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  cohortId = region.cohortId;
  city = await aPerson(app, anAccount(app).of('city-office').at(region.root));
  for (const [name, { done }] of Object.entries(CASES)) {
    const [learner] = (await someLearners(app, region, 1)) as [Learner];
    await haveDone(app, region, [learner], done);
    const person = await aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId));
    learners.set(name, { learner, person });
  }
  app.clock.set(new Date('2016-12-20T01:00:00Z'));
  const run = { cohortId: 'ID!', reason: 'String!' };
  await city.do('runScoring', run, { cohortId, reason: 'End of training' }, '__typename');
  await city.do('publishInstitutionResults', { cohortId: 'ID!' }, { cohortId }, '__typename');
  await city.do('runComprehensiveEvaluation', run, { cohortId, reason: 'End of training' }, '__typename');
});

interface Mine {
  readonly proofs: readonly { readonly code: string; readonly state: string }[];
  readonly certificates: readonly { readonly id: string; readonly state: string }[];
}

const mine = async (name: string): Promise<Mine> =>
  (
    await learners
      .get(name)!
      .person.ask<{ myCertificates: Mine }>(
        '{ myCertificates { proofs { code state } certificates { id state } } }',
      )
  ).myCertificates;

test('county and city look through everybody who has finished before anything is issued', async () => {
  const county = await aPerson(
    app,
    anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)),
  );
  const pass = { cohortId: 'ID!', unitId: 'ID!', expected: 'Int!' };
  const certified = Object.values(CASES).filter((one) => one.certified).length;
  for (const [person, unit] of [
    [county, region.countyOf(region.schools[0]!)],
    [city, region.root],
  ] as const) {
    const meant = { cohortId, unitId: unit.id, expected: certified };
    const answer = await person.do(
      'passCompletionReviews',
      pass,
      meant,
      '... on CompletionReviewsPassed { passed }',
    );
    expect(answer).toEqual({ passed: certified });
  }
});

test('the city issues every proof that is earned and the certificates that rest on two of them', async () => {
  const answer = await city.do<{ issued: number; proofsIssued: number }>(
    'issueCertificates',
    { cohortId: 'ID!' },
    { cohortId },
    '... on IssueCertificatesDone { issued proofsIssued }',
  );
  const cases = Object.values(CASES);
  expect(answer.issued).toBe(cases.filter(({ certified }) => certified).length);
  const { issued: later } = await city
    .ask<{ issueProofs: { issued: number } }>(
      'mutation ($cohortId: ID!) { issueProofs(cohortId: $cohortId) { issued } }',
      { cohortId },
    )
    .then(({ issueProofs }) => issueProofs);
  expect(answer.proofsIssued + later).toBe(cases.reduce((sum, { proofs }) => sum + proofs.length, 0));
});

test.each(Object.keys(CASES))('one who %s has just the proofs that were earned', async (name) => {
  const { proofs, certified } = CASES[name]!;
  const found = await mine(name);
  expect(found.proofs.map(({ code }) => code).toSorted()).toEqual(proofs);
  expect(found.certificates).toHaveLength(certified ? 1 : 0);
});

test('a certificate that is revoked takes both proofs with it', async () => {
  const [certificate] = (await mine('has done everything')).certificates;
  const revoked = await city.do<{ proofsRevoked: number }>(
    'revokeCertificate',
    { certificateId: 'ID!', ground: 'String!', reason: 'String!' },
    {
      certificateId: certificate!.id,
      ground: region.pack.certificate.revocationGrounds[0]!.code,
      reason: '经核实，研修由他人代为完成。',
    },
    '... on RevokeCertificateDone { proofsRevoked }',
  );
  expect(revoked).toEqual({ proofsRevoked: 2 });
  const after = await mine('has done everything');
  expect(after.proofs.map(({ state }) => state)).toEqual(['REVOKED', 'REVOKED']);
  expect(after.certificates).toEqual([{ id: certificate!.id, state: 'REVOKED' }]);
});
