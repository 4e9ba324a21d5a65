import fc from 'fast-check';
import { POLICY_PROBLEM_CODES } from '@tisheng/domain-rules/policy/policy-problem.js';
import { validatePolicyPack } from '@tisheng/domain-rules/policy/validate-policy-pack.js';
import { policyProblems } from '@tisheng/messages/problems/policy.js';
import { BROKEN_PACKS } from './testing/broken-packs.js';
import type { Broken } from './testing/broken-packs.js';
import { copyOf, member, set } from './testing/draft.js';
import { jilin2014 } from './jilin-2014/pack.js';
import { quanzhou2016 } from './quanzhou-2016/pack.js';
import { thirdRegion } from './testing/third-region.js';

const sectionOf = ({ field }: Broken) => field.split('/')[1];

/** A section that is structurally broken cannot be compared with others. */
const isStructural = ({ code }: Broken) => /^policy-(value|matrix-hole)/.test(code);

const codesOf = (document: unknown) => validatePolicyPack(document).problems.map(({ code }) => code);

test.each(BROKEN_PACKS)('$code at $field', ({ code, field, of, breaks }) => {
  const draft = copyOf(of);
  breaks(draft);
  const { pack, problems } = validatePolicyPack(draft);
  expect(pack).toBeNull();
  expect(problems).toContainEqual(expect.objectContaining({ code, field }));
});

test('there is a case for every problem that the validator can answer', () => {
  expect([...new Set(BROKEN_PACKS.map(({ code }) => code))].toSorted()).toEqual(
    POLICY_PROBLEM_CODES.toSorted(),
  );
});

test('every problem that is found reads as a whole sentence in both languages', () => {
  for (const { of, breaks } of BROKEN_PACKS) {
    const draft = copyOf(of);
    breaks(draft);
    for (const { code, data = {} } of validatePolicyPack(draft).problems) {
      const texts = policyProblems[code];
      expect(texts.zh(data)).toMatch(/。$/);
      expect(texts.en(data)).toMatch(/[.]$/);
      expect(`${texts.zh(data)}${texts.en(data)}`).not.toMatch(/undefined|NaN|null|\[object/);
    }
  }
});

test('all problems come at once, whatever mistakes are made together', () => {
  // Mistakes in one section may mend or hide each other; in different ones each must show.
  // The named ones are made by changing a section other than the one in which they show, or weigh two sections.
  const elsewhere = [
    'policy-clause-missing',
    'policy-clause-points-nowhere',
    'policy-cohort-outside-programme',
    'policy-timetable-too-small',
  ];
  const alone = BROKEN_PACKS.filter(({ of, code }) => of === jilin2014 && !elsewhere.includes(code));
  fc.assert(
    fc.property(fc.subarray(alone, { minLength: 2, maxLength: 8 }), (chosen) => {
      const together = chosen.filter(
        (broken, place) =>
          !isStructural(broken) &&
          chosen.findIndex((other) => sectionOf(other) === sectionOf(broken)) === place,
      );
      const draft = copyOf(jilin2014);
      for (const broken of together) broken.breaks(draft);
      const codes = codesOf(draft);
      expect(together.filter(({ code }) => !codes.includes(code)).map(({ code }) => code)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a mistake in the structure of one section does not hide the problems of another', () => {
  const draft = copyOf(jilin2014);
  set(draft, '/push/cycleDays', 'ten');
  set(draft, '/scoring/components/0/weight', 0.3);
  delete member(draft, 'clauses')['/fee'];
  expect(codesOf(draft).toSorted()).toEqual([
    'policy-clause-missing',
    'policy-component-weights-not-one',
    'policy-value-type',
  ]);
});

test.each([[null], ['text'], [42], [[]], [{}]])('%p is refused without an exception', (input) => {
  expect(validatePolicyPack(input)).toMatchObject({ pack: null });
  expect(codesOf(input).length).toBeGreaterThan(0);
});

test('weights that add up in tenths of thousandths are accepted, whatever floating point makes of them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 6 }), (parts) => {
      const rest = 1_000_000 - parts.slice(0, 4).reduce((sum, part) => sum + part, 0);
      const weights = [...parts.slice(0, 4), rest].map((part) => part / 1_000_000);
      const components = weights.map((weight, place) => ({
        ...jilin2014.scoring.components[0],
        code: `part-${place}`,
        weight,
      }));
      const scoring = { ...jilin2014.scoring, components, onlineAssessmentComponent: 'part-0' };
      expect(codesOf({ ...jilin2014, scoring })).not.toContain('policy-component-weights-not-one');
      const heavier = components.map((component, place) =>
        place === 0 ? { ...component, weight: (Math.round(component.weight * 1e6) + 1) / 1e6 } : component,
      );
      expect(codesOf({ ...jilin2014, scoring: { ...scoring, components: heavier } })).toContain(
        'policy-component-weights-not-one',
      );
    }),
    { numRuns: 40 },
  );
});

test('bands are accepted exactly when every score lies in one of them', () => {
  const bound = fc.integer({ min: 0, max: 5 }).map((fifth) => fifth * 20);
  const band = fc
    .record({ from: bound, to: bound, includesTo: fc.boolean() })
    .filter(({ from, to }) => from < to);
  // Bounds and the middles between them stand for all scores.
  const scores = Array.from({ length: 11 }, (_, place) => place * 10);
  const trouble = ['policy-band-gap', 'policy-band-overlap'];
  fc.assert(
    fc.property(fc.array(band, { minLength: 1, maxLength: 3 }), (bands) => {
      const draft = copyOf(thirdRegion);
      set(
        draft,
        '/scoring/bands',
        bands.map((each) => ({ ...each, grade: 'pass' })),
      );
      const hits = scores.map(
        (score) =>
          bands.filter(
            ({ from, to, includesTo }) => from <= score && (score < to || (includesTo && score === to)),
          ).length,
      );
      expect(codesOf(draft).some((code) => trouble.includes(code))).toBe(hits.some((count) => count !== 1));
    }),
    { numRuns: 150 },
  );
});

test('moving hours from any theme to nowhere is found, moving them to another theme is not', () => {
  const count = quanzhou2016.practice.themes.filter(({ stage }) => stage !== null).length;
  const place = fc.integer({ min: 0, max: count - 1 });
  fc.assert(
    fc.property(place, place, (from, to) => {
      fc.pre(from !== to);
      const draft = copyOf(quanzhou2016);
      const themes = quanzhou2016.practice.themes.map((theme) => theme.onlineHalfHours);
      set(draft, `/practice/themes/${from}/onlineHalfHours`, (themes[from] ?? 0) - 1);
      expect(codesOf(draft)).toEqual(['policy-theme-online-hours-not-total']);
      set(draft, `/practice/themes/${to}/onlineHalfHours`, (themes[to] ?? 0) + 1);
      expect(codesOf(draft)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('whichever clause is taken away, what it covered is named or covered from above', () => {
  for (const pointer of Object.keys(jilin2014.clauses)) {
    const draft = copyOf(jilin2014);
    delete member(draft, 'clauses')[pointer];
    const above = Object.keys(jilin2014.clauses).some((other) => pointer.startsWith(`${other}/`));
    const problems = validatePolicyPack(draft).problems;
    expect(problems.length > 0).toBe(!above);
    for (const { code, field } of problems) {
      expect(code).toBe('policy-clause-missing');
      expect(field?.startsWith(pointer)).toBe(true);
    }
  }
});
