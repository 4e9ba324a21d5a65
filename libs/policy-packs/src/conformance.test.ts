import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { STAGES_OF_SCHOOLING } from '@tisheng/domain-rules/policy/policy-pack.js';
import { validatePolicyPack } from '@tisheng/domain-rules/policy/validate-policy-pack.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { jilin2014 } from './jilin-2014/pack.js';
import { loadPolicyPacks, policyPackById, validated } from './load-policy-packs.js';
import { quanzhou2016 } from './quanzhou-2016/pack.js';
import { thirdRegion } from './testing/third-region.js';

describe.each([jilin2014, quanzhou2016, thirdRegion].map((pack) => [pack.id, pack] as const))(
  'the pack %s',
  (_, pack) => {
    test('keeps every invariant', () => {
      expect(validatePolicyPack(pack)).toEqual({ pack, problems: [] });
    });

    test('is a plain document: JSON brings the same pack back', () => {
      expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
    });

    test('gives moves of life cycles that exist', () => {
      for (const { lifecycle } of pack.transitions) expect(Object.keys(LIFECYCLES)).toContain(lifecycle);
    });
  },
);

describe('Jilin 2014', () => {
  test('trains 60 000 primary and junior-secondary and 7 900 kindergarten teachers in 2014', () => {
    expect(jilin2014.cohorts[0]?.quotas.map(({ teachers }) => teachers)).toEqual([60_000, 7_900]);
  });

  test('divides 50 hours into 30 of courses and 20 of school-based practice', () => {
    expect(jilin2014.hours).toMatchObject({ totalHalfHours: 100, onlineHalfHours: 60, offlineHalfHours: 40 });
  });

  test('weighs course study, activities and works 4 : 4 : 2', () => {
    expect(jilin2014.scoring.components.map(({ weight }) => weight)).toEqual([0.4, 0.4, 0.2]);
  });

  test('lets three units report straight to the province', () => {
    expect(jilin2014.region.specialUnits.map(({ name }) => name)).toEqual([
      '梅河口市',
      '公主岭市',
      '长白山管委会',
    ]);
    expect(jilin2014.region.specialUnits[1]).toMatchObject({ code: '220184', formerCodes: ['220381'] });
  });
});

describe('Quanzhou 2016', () => {
  test('has fourteen themes, of which twelve carry 50 + 30 hours and theme 12 is among them', () => {
    const { themes } = quanzhou2016.practice;
    expect(themes).toHaveLength(14);
    expect(themes.reduce((sum, theme) => sum + theme.onlineHalfHours, 0)).toBe(100);
    expect(themes.reduce((sum, theme) => sum + theme.offlineHalfHours, 0)).toBe(60);
    expect(themes[11]).toMatchObject({ stage: 3, onlineHalfHours: 10, offlineHalfHours: 4 });
    expect(themes.filter(({ stage }) => stage === null).map(({ theme }) => theme)).toEqual([13, 14]);
  });

  test('has county and city review before certificates are issued, which the provincial document does not ask for', () => {
    expect(quanzhou2016.completionReview).toEqual(['county', 'city']);
    expect(jilin2014.completionReview).toEqual([]);
  });

  test('charges 240 yuan for 80 hours', () => {
    const { fenPerHour, halfHours } = quanzhou2016.fee;
    expect((fenPerHour * halfHours) / 2).toBe(24_000);
  });

  test('sends every unit of the city into exactly one of two batches', () => {
    const units = quanzhou2016.cohorts.flatMap((cohort) => cohort.units);
    const { counties, specialUnits } = quanzhou2016.region;
    expect(units.toSorted()).toEqual([...counties, ...specialUnits].map(({ name }) => name).toSorted());
  });

  test('approves three bodies as two institutions', () => {
    expect(quanzhou2016.institutions.approved.map(({ members }) => members.length)).toEqual([2, 0]);
  });
});

describe('loading', () => {
  test('finds a built-in pack by its id and knows no other', () => {
    expect(loadPolicyPacks().map(({ id }) => id)).toEqual(['jilin-2014', 'quanzhou-2016']);
    expect(policyPackById('quanzhou-2016')).toBe(quanzhou2016);
    expect(policyPackById('yunhai-2026')).toBeNull();
  });

  test('refuses broken packs with one error that names every problem of every pack', () => {
    const broken = [
      { ...jilin2014, fee: { ...jilin2014.fee, halfHours: 99 } },
      { ...quanzhou2016, proofs: [] },
    ];
    expect(() => validated(broken)).toThrow(
      /jilin-2014 \/fee\/halfHours: policy-fee-hours-not-total.*\n.*quanzhou-2016 \/proofs: policy-proofs-missing/s,
    );
  });

  test('refuses two packs with one id', () => {
    expect(() => validated([jilin2014, jilin2014])).toThrow('taken by two packs');
  });
});

test('the stages of schooling of the policy are those of the reference data', () => {
  expect(STAGES_OF_SCHOOLING).toEqual(STAGE_OF_SCHOOLING_CODES);
});

test.each([jilin2014, quanzhou2016, thirdRegion].map((pack) => [pack.id, pack.diagnosis.instrument]))(
  '%s takes an instrument that exists as its pre-test',
  (_, instrument) => {
    expect([selfAssessment25.code, teachingSituations.code]).toContain(instrument);
  },
);
