import fc from 'fast-check';
import { addDays, addYears } from '../time/plain-date.js';
import { obligationOf, referenceDateOf } from './obligation.js';
import type { ObligationPolicy } from './obligation.js';
import { retirementDateOf, retirementDelayInMonths } from './retirement-date.js';
import type { RetirementCategory } from './retirement-date.js';

const effect = {
  countsInQuota: true,
  countsInCompletionRate: true,
  receivesGrade: true,
  receivesCertificate: true,
};
const effects = { required: effect, voluntary: effect, exempt: effect };

const byAge: ObligationPolicy = {
  eligibility: {
    rule: { kind: 'age', male: 55, female: 50, becomes: 'voluntary' },
    referenceDate: 'first-training-day',
    effects,
  },
  retirement: { schedule: 'pre-2025', defaultFemaleCategory: 'female-cadre' },
};
const byRetirement = (schedule: 'pre-2025' | 'gradual-2025'): ObligationPolicy => ({
  eligibility: {
    rule: { kind: 'years-to-retirement', years: 5, becomes: 'exempt' },
    referenceDate: 'enrollment-start',
    effects,
  },
  retirement: { schedule, defaultFemaleCategory: 'female-cadre' },
});

const man = (birthDate: string) => ({ sex: 'male' as const, birthDate, retirementCategory: null });
const woman = (birthDate: string, retirementCategory: RetirementCategory | null = null) => ({
  sex: 'female' as const,
  birthDate,
  retirementCategory,
});

describe('retirement since 2025', () => {
  test.each<[RetirementCategory, string, number, string]>([
    ['male', '1964-12', 0, '2024-12'],
    ['male', '1965-01', 1, '2025-02'],
    ['male', '1965-05', 2, '2025-07'],
    ['male', '1965-12', 3, '2026-03'],
    ['male', '1976-08', 35, '2039-07'],
    ['male', '1976-09', 36, '2039-09'],
    ['female-cadre', '1971-04', 4, '2026-08'],
    ['female-cadre', '1981-09', 36, '2039-09'],
    ['female-worker', '1975-03', 2, '2025-05'],
    ['female-worker', '1984-11', 60, '2039-11'],
  ])('%s born %s: %i months later, in %s', (category, born, delay, retires) => {
    expect(retirementDelayInMonths('gradual-2025', category, `${born}-15`)).toBe(delay);
    expect(retirementDateOf('gradual-2025', category, `${born}-15`)).toBe(`${retires}-15`);
  });

  test('never comes before the old age nor goes back for the younger', () => {
    const born = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1940-01-01', days));
    fc.assert(
      fc.property(
        born,
        fc.constantFrom<RetirementCategory>('male', 'female-cadre', 'female-worker'),
        (day, category) => {
          const retires = retirementDateOf('gradual-2025', category, day);
          expect(retires >= retirementDateOf('pre-2025', category, day)).toBe(true);
          expect(retirementDateOf('gradual-2025', category, addDays(day, 1)) >= retires).toBe(true);
        },
      ),
    );
  });
});

test('retirement before 2025 is at 60, 55 and 50, at 60 for women with senior titles', () => {
  expect(retirementDateOf('pre-2025', 'male', '1960-02-29')).toBe('2020-02-29');
  expect(retirementDateOf('pre-2025', 'female-cadre', '1960-02-29')).toBe('2015-02-28');
  expect(retirementDateOf('pre-2025', 'female-worker', '1960-03-01')).toBe('2010-03-01');
  expect(retirementDateOf('pre-2025', 'female-senior-title', '1960-03-01')).toBe('2020-03-01');
});

describe('obligation by age', () => {
  test('a man is voluntary from his 55th birthday, a woman from her 50th', () => {
    expect(obligationOf(man('1959-10-14'), byAge, '2014-10-13').obligation).toBe('required');
    expect(obligationOf(man('1959-10-13'), byAge, '2014-10-13').obligation).toBe('voluntary');
    expect(obligationOf(woman('1964-10-14'), byAge, '2014-10-13').obligation).toBe('required');
    expect(obligationOf(woman('1964-10-13'), byAge, '2014-10-13').obligation).toBe('voluntary');
  });

  test('the reason carries the figures', () => {
    expect(obligationOf(man('1959-10-13'), byAge, '2014-10-13').reason).toEqual({
      code: 'age-limit-reached',
      data: { age: 55, limit: 55, sex: 'male', referenceDate: '2014-10-13' },
    });
  });
});

describe('obligation by years to retirement', () => {
  test('exactly five years is not exempt, a day less is', () => {
    const policy = byRetirement('pre-2025');
    expect(obligationOf(man('1961-03-01'), policy, '2016-03-01').obligation).toBe('required');
    expect(obligationOf(man('1961-02-28'), policy, '2016-03-01').obligation).toBe('exempt');
  });

  test('the category set for a woman goes before the default', () => {
    const policy = byRetirement('pre-2025');
    expect(obligationOf(woman('1964-01-01'), policy, '2016-03-01').obligation).toBe('exempt');
    expect(obligationOf(woman('1964-01-01', 'female-senior-title'), policy, '2016-03-01').obligation).toBe(
      'required',
    );
    expect(obligationOf(woman('1968-01-01', 'female-worker'), policy, '2016-03-01').obligation).toBe(
      'exempt',
    );
  });

  test('the schedule since 2025 moves the line', () => {
    const facts = man('1976-09-15');
    expect(obligationOf(facts, byRetirement('pre-2025'), '2034-09-15').obligation).toBe('exempt');
    const decision = obligationOf(facts, byRetirement('gradual-2025'), '2034-09-15');
    expect(decision.obligation).toBe('required');
    expect(decision.reason).toMatchObject({
      code: 'retirement-not-near',
      data: { retirementDate: '2039-09-15' },
    });
  });

  test('who is exempt stays exempt', () => {
    const born = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('1950-01-01', days));
    const policy = byRetirement('pre-2025');
    fc.assert(
      fc.property(born, fc.integer({ min: 1, max: 3000 }), (day, later) => {
        const from = addDays(addYears(day, 55), 1);
        expect(obligationOf(man(day), policy, from).obligation).toBe('exempt');
        expect(obligationOf(man(day), policy, addDays(from, later)).obligation).toBe('exempt');
      }),
    );
  });
});

test('the policy names the day on which ages are counted', () => {
  const cohort = { firstTrainingDay: '2014-10-13', enrollment: { from: '2014-09-11', to: '2014-10-10' } };
  expect(referenceDateOf(cohort, byAge)).toBe('2014-10-13');
  expect(referenceDateOf(cohort, byRetirement('pre-2025'))).toBe('2014-09-11');
});
