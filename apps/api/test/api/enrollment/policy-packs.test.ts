import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { ActivatePolicyPack } from '../../../src/modules/enrollment/packs/use-cases/activate-policy-pack.js';
import { UploadPolicyPack } from '../../../src/modules/enrollment/packs/use-cases/upload-policy-pack.js';
import { PolicyReader } from '../../../src/modules/enrollment/public/policy-reader.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp({ now: new Date('2014-10-14T01:00:00Z') });
let region: Region;
let province: Person;

beforeEach(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  province ??= await aPerson(app, anAccount(app).of('province-office').at(region.root));
});

const copy = (changes: (pack: PolicyPack) => void, version: string): PolicyPack => {
  const pack = JSON.parse(JSON.stringify(region.pack)) as PolicyPack;
  pack.version = version;
  changes(pack);
  return pack;
};

const send = (document: unknown, who = province) =>
  who.do<{ version: string }>(
    'uploadPolicyPack',
    { programmeId: 'ID!', fileName: 'String!', document: 'String!' },
    {
      programmeId: region.programmeId,
      fileName: 'pack.json',
      document: typeof document === 'string' ? document : JSON.stringify(document),
    },
    '... on UploadPolicyPackDone { version }',
  );

const activate = (version: string, cohortCodes: string[], who = province) =>
  who.do<{ opened: number; moved: number }>(
    'activatePolicyPack',
    { programmeId: 'ID!', version: 'String!', cohortCodes: '[String!]!', reason: 'String!' },
    { programmeId: region.programmeId, version, cohortCodes, reason: 'A new notice' },
    '... on ActivatePolicyPackDone { opened moved }',
  );

const versions = async () =>
  (
    await province.ask<{
      policyPackVersions: { version: string; state: string; cohorts: { code: string }[] }[];
    }>('query ($id: ID!) { policyPackVersions(programmeId: $id) { version state cohorts { code } } }', {
      id: region.programmeId,
    })
  ).policyPackVersions;

test('every fault of a document is told at once, each at its place, and nothing is kept', async () => {
  const broken = copy((pack) => {
    pack.id = 'another-pack';
    pack.fee.halfHours = 99;
    pack.scoring.components[0]!.weight = 0.5;
    pack.scoring.bands[1]!.to = 79;
  }, '1.0.0');
  const { problems } = await send(broken);
  expect(problems?.map(({ code }) => code).toSorted()).toEqual(
    [
      'policy-band-gap',
      'policy-component-weights-not-one',
      'policy-fee-hours-not-total',
      'policy-pack-id-differs',
      'policy-pack-version-used',
    ].toSorted(),
  );
  expect((await send('{ "id": ')).problems?.map(({ code }) => code)).toEqual(['policy-pack-no-json']);
  expect((await send('[]')).problems?.map(({ code }) => code)).toEqual(['policy-pack-no-object']);
  expect((await versions()).map(({ version }) => version)).toEqual(['1.0.0']);
});

test('a draft may be replaced and thrown away; a version that holds may not', async () => {
  expect(await send(copy((pack) => (pack.push.graceHours = 72), '1.1.0'))).toEqual({ version: '1.1.0' });
  expect(await send(copy((pack) => (pack.push.graceHours = 96), '1.1.0'))).toEqual({ version: '1.1.0' });
  const { policyPackDocument } = await province.ask<{ policyPackDocument: string }>(
    'query ($id: ID!) { policyPackDocument(programmeId: $id, version: "1.1.0") }',
    { id: region.programmeId },
  );
  // In the order in which it was written.
  expect(Object.keys(JSON.parse(policyPackDocument) as PolicyPack)).toEqual(Object.keys(region.pack));
  expect((JSON.parse(policyPackDocument) as PolicyPack).push.graceHours).toBe(96);
  const discard = (version: string) =>
    province.do<{ version: string }>(
      'discardPolicyPack',
      { programmeId: 'ID!', version: 'String!' },
      { programmeId: region.programmeId, version },
      '... on DiscardPolicyPackDone { version }',
    );
  expect((await discard('1.0.0')).problems?.map(({ code }) => code)).toEqual(['policy-pack-version-used']);
  expect(await discard('1.1.0')).toEqual({ version: '1.1.0' });
  expect((await versions()).map(({ version }) => version)).toEqual(['1.0.0']);
});

test('a version holds for a cohort that has not begun and for a new one; the others keep theirs', async () => {
  const newer = copy((pack) => {
    pack.push.graceHours = 72;
    pack.cohorts.push({
      ...pack.cohorts[3]!,
      code: '2017-autumn',
      name: { zh: '2017年秋季', en: 'Autumn 2017' },
    });
    pack.clauses['/cohorts/4/quotaShare'] = 'a new notice';
    pack.cohorts[1]!.lastTrainingDay = '2015-11-09';
  }, '1.2.0');
  expect(await send(newer)).toEqual({ version: '1.2.0' });
  expect((await activate('1.2.0', ['2014', '2015'])).problems?.map(({ code }) => code)).toEqual([
    'policy-activation-cohort-begun',
  ]);
  expect(await activate('1.2.0', ['2015', '2017-autumn'])).toEqual({ opened: 1, moved: 1 });

  const policies = app.get(PolicyReader);
  const { cohorts } = await policies.ofProgramme(region.programmeId);
  expect(cohorts.map(({ code, packVersion }) => [code, packVersion])).toEqual([
    ['2014', '1.0.0'],
    ['2015', '1.2.0'],
    ['2016', '1.0.0'],
    ['2017', '1.0.0'],
    ['2017-autumn', '1.2.0'],
  ]);
  expect((await policies.ofCohort(region.cohorts['2015']!)).pack.push.graceHours).toBe(72);
  expect((await policies.ofCohort(region.cohorts['2015']!)).policyCohort.lastTrainingDay).toBe('2015-11-09');
  expect((await policies.ofCohort(region.cohortId)).pack.push.graceHours).toBe(48);
  expect((await versions()).map(({ version, state }) => [version, state])).toEqual([
    ['1.2.0', 'IN_FORCE'],
    ['1.0.0', 'STILL_HELD'],
  ]);
  // It holds now and never changes again.
  expect((await send(newer)).problems?.map(({ code }) => code)).toEqual(['policy-pack-version-used']);
  const trail = await app.database.rows<{ action: string }>(
    `SELECT action FROM platform.audit_entry WHERE target_id = $1 AND action = 'activate-policy-pack'`,
    [region.programmeId],
  );
  expect(trail).toHaveLength(1);
});

test('the office of a city within a province reads the policy and changes nothing of it', async () => {
  const city = await aPerson(app, anAccount(app).of('city-office').at(region.unit('220100')));
  expect(
    (
      await send(
        copy(() => {}, '9.0.0'),
        city,
      )
    ).problems?.map(({ code }) => code),
  ).toEqual(['root-office-alone']);
  expect((await activate('1.0.0', ['2016'], city)).problems?.map(({ code }) => code)).toEqual([
    'root-office-alone',
  ]);
});

test('two activations of two people at the same time leave one version per cohort', async () => {
  const office = { displayName: 'test' };
  for (const version of ['3.0.0', '3.1.0']) {
    const text = JSON.stringify(copy(() => {}, version));
    await app.get(UploadPolicyPack).execute(office, { programmeId: region.programmeId, fileName: 'p', text });
  }
  const answers = await Promise.all(
    ['3.0.0', '3.1.0'].map((version) =>
      app
        .get(ActivatePolicyPack)
        .execute(office, { programmeId: region.programmeId, version, cohortCodes: ['2016'], reason: '' }),
    ),
  );
  const [held] = await app.database.rows<{ version: string }>(
    'SELECT pack_version AS version FROM enrollment.cohort WHERE id = $1',
    [region.cohorts['2016']],
  );
  expect(held?.version).toBe('3.1.0');
  expect(answers.filter((answer) => 'moved' in answer).length).toBeGreaterThan(0);
});
