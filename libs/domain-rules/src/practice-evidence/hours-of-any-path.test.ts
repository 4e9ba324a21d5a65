import fc from 'fast-check';
import type { StateOf } from '../lifecycle/lifecycles.js';
import { hoursReached } from '../scoring/hours-reached.js';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { checkAttestation, type Attestation } from './offline-hours.js';
import { practiceScore } from './practice-score.js';
import { whoAWorkCountsFor } from './works/who-a-work-counts-for.js';

/**
 * Everything that people do with a theme, in any order: attest, correct, attest the whole again, hand in, return, accept,
 * name a colleague, complete a course twice. Whatever the path, a theme gives no more than its hours and counts once.
 */
const pack = aPolicyPack().build();
const { themes } = pack.practice;
const numbers = themes.map(({ theme }) => theme);

const act = fc.oneof(
  fc.record({
    what: fc.constant('attest' as const),
    theme: fc.constantFrom(...numbers, 99),
    halfHours: fc.integer({ min: -2, max: 40 }),
    // A correction takes the place of what was attested; an activity of another day comes beside it.
    corrects: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('course' as const),
    course: fc.constantFrom('a', 'b', 'c'),
    halfHours: fc.integer({ min: 1, max: 90 }),
  }),
);

test('no sequence of acts gives more than a theme’s hours, nor more than all of them together', () => {
  const offline = new Map(themes.map(({ theme, offlineHalfHours }) => [theme, offlineHalfHours]));
  const all = themes.reduce((sum, { offlineHalfHours }) => sum + offlineHalfHours, 0);
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let attested: Attestation[] = [];
      const courses: { course: string; halfHours: number }[] = [];
      for (const one of acts) {
        if (one.what === 'course') {
          courses.push(one);
          continue;
        }
        const theme = themes.find((candidate) => candidate.theme === one.theme);
        const standing = one.corrects ? attested.filter((other) => other.theme !== one.theme) : attested;
        const alreadyHalfHours = standing
          .filter((other) => other.theme === one.theme)
          .reduce((sum, other) => sum + other.halfHours, 0);
        const facts = { school: 's', teacherSchool: 's', alreadyHalfHours };
        if (!theme || checkAttestation(one, facts, theme).length > 0) continue;
        attested = [...standing, { theme: one.theme, halfHours: one.halfHours }];
        const sum = attested
          .filter((other) => other.theme === one.theme)
          .reduce((total, other) => total + other.halfHours, 0);
        expect(sum).toBeLessThanOrEqual(offline.get(one.theme)!);
      }
      const hours = hoursReached(pack, { completedCourses: courses, attestedThemes: attested });
      expect(hours.offline.reached).toBeLessThanOrEqual(Math.min(all, pack.hours.offlineHalfHours));
      expect(hours.online.reached).toBeLessThanOrEqual(pack.hours.onlineHalfHours);
      expect(hours.total.reached).toBeLessThanOrEqual(pack.hours.totalHalfHours);
    }),
  );
});

const state = fc.constantFrom<StateOf<'submission'>>('draft', 'submitted', 'returned', 'accepted');
const work = fc.record({
  theme: fc.constantFrom(...numbers),
  owner: fc.constantFrom('ann', 'bob', 'eve'),
  ofSchool: fc.boolean(),
  state,
  authors: fc.uniqueArray(
    fc.record({
      enrollment: fc.constantFrom('ann', 'bob', 'eve'),
      consents: fc.constantFrom(true, false, null),
    }),
    { selector: ({ enrollment }) => enrollment, maxLength: 3 },
  ),
  scoreHundredths: fc.integer({ min: 6000, max: 10_000 }),
});

test('of many works for a theme, one’s own and schools’, the best counts once, and none without a yes', () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 12 }), (works) => {
      for (const person of ['ann', 'bob', 'eve']) {
        const counted = works.filter(
          (one) => one.state === 'accepted' && whoAWorkCountsFor(one).includes(person),
        );
        for (const one of counted.filter(({ owner }) => owner !== person)) {
          expect(one.ofSchool).toBe(true);
          expect(one.authors.find(({ enrollment }) => enrollment === person)?.consents).toBe(true);
        }
        const score = practiceScore(counted, themes);
        expect(score.halfHoursScored).toBeLessThanOrEqual(score.halfHours);
        const best = Math.max(0, ...counted.map(({ scoreHundredths }) => scoreHundredths));
        expect(score.hundredths ?? 0).toBeLessThanOrEqual(best);
      }
    }),
  );
});
