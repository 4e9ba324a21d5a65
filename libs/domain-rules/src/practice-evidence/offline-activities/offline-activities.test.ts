import fc from 'fast-check';
import { acceptedSteps, codeEndsAt, codeHasLeaked, codeStep, takesCodes } from './attendance-code.js';
import { attendedHalfHours } from './attended-half-hours.js';
import {
  type ActivityHoursFacts,
  checkActivityHours,
  checkByHand,
  hoursAfter,
  mostByHand,
  proposedHalfHours,
} from './activity-hours.js';
import { type ActivityFacts, checkActivity, type ActivityPlan } from './check-activity.js';
import { checkEvidenceOfActivity, checkFinding } from './check-finding.js';
import { drawSpotChecks, sampleSize } from './draw-spot-checks.js';
import { mayAttend, mayMark } from './may-attend.js';

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const at = (time: string) => new Date(`2030-03-08T${time}:00Z`);
const afternoon = { startsAt: at('06:00'), endsAt: at('08:00') };

describe('an activity', () => {
  const plan: ActivityPlan = {
    ...afternoon,
    title: '信息技术集体备课',
    place: '录播教室',
    theme: 1,
    halfHours: 4,
  };
  const facts: ActivityFacts = {
    now: at('00:00'),
    heldOn: '2030-03-08',
    firstTrainingDay: '2030-03-01',
    lastTrainingDay: '2030-11-30',
    theme: { offlineHalfHours: 4 },
    invited: 12,
    invitedOthers: 0,
  };
  const check = (change: Partial<ActivityPlan>, other: Partial<ActivityFacts> = {}) =>
    codes(checkActivity({ ...plan, ...change }, { ...facts, ...other }, { longestHalfHours: 6 }));

  test('is planned for a theme with offline hours, within the training and for its own teachers', () => {
    expect(check({})).toEqual([]);
    expect(check({ title: ' ', place: 'x'.repeat(61) })).toEqual([
      'activity-title-missing',
      'activity-place-too-long',
    ]);
    expect(check({}, { theme: { offlineHalfHours: 0 }, invited: 0, heldOn: '2031-01-01' })).toEqual([
      'activity-theme-without-offline-hours',
      'activity-outside-training',
      'activity-nobody-invited',
    ]);
    expect(check({}, { theme: undefined, invited: 301, invitedOthers: 2 })).toEqual([
      'activity-theme-without-offline-hours',
      'activity-too-many-invited',
      'activity-invites-other',
    ]);
    expect(check({}, { now: at('08:00') })).toEqual(['activity-over']);
  });

  test('gives no more hours than it takes, and takes no longer than the policy allows', () => {
    expect(check({ halfHours: 5 })).toEqual(['activity-shorter-than-its-hours']);
    expect(check({ halfHours: 7, endsAt: at('11:00') })).toEqual(['activity-too-long']);
    expect(check({ halfHours: 0 })).toEqual(['activity-half-hours-malformed']);
    expect(check({ halfHours: 1.5 })).toEqual(['activity-half-hours-malformed']);
    expect(check({ endsAt: at('06:00') })).toEqual(['activity-ends-before-start']);
    expect(check({ endsAt: new Date(Number.NaN) })).toEqual(['activity-ends-before-start']);
  });
});

describe('the code of attendance', () => {
  test('changes with its minutes; who typed as it changed is not turned away', () => {
    expect(codeEndsAt(at('06:14'), 15)).toEqual(at('06:15'));
    expect(acceptedSteps(at('06:14'), 15)).toEqual([codeStep(at('06:00'), 15)]);
    expect(acceptedSteps(at('06:15'), 15)).toEqual([codeStep(at('06:15'), 15), codeStep(at('06:00'), 15)]);
    expect(acceptedSteps(at('06:16'), 15)).toHaveLength(1);
  });

  test('is taken a quarter of an hour before and after, and at no other time', () => {
    expect(takesCodes(afternoon, at('05:44'))).toBe('not-yet');
    expect(takesCodes(afternoon, at('05:45'))).toBe('now');
    expect(takesCodes(afternoon, at('08:15'))).toBe('now');
    expect(takesCodes(afternoon, at('08:16'))).toBe('over');
  });

  test('is told to have left the room when many who were never invited have it', () => {
    expect([codeHasLeaked(2, 5), codeHasLeaked(3, 20), codeHasLeaked(3, 30), codeHasLeaked(4, 30)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('attendance', () => {
  const facts = {
    activity: { ...afternoon, state: 'planned' as const },
    now: at('06:05'),
    codeIsRight: true,
    presentAt: null,
  };

  test('is taken of the invited, in time, with the right code, and in one place', () => {
    expect(mayAttend(facts)).toEqual([]);
    expect(codes(mayAttend({ ...facts, activity: null }))).toEqual(['attendance-not-invited']);
    expect(codes(mayAttend({ ...facts, codeIsRight: false }))).toEqual(['attendance-code-wrong']);
    expect(codes(mayAttend({ ...facts, now: at('05:00') }))).toEqual(['attendance-too-early']);
    expect(codes(mayAttend({ ...facts, now: at('09:00') }))).toEqual(['attendance-over']);
    expect(codes(mayAttend({ ...facts, presentAt: '集体备课' }))).toEqual(['attendance-elsewhere']);
    const over = { ...facts, activity: { ...facts.activity, state: 'attested' as const } };
    expect(codes(mayAttend(over))).toEqual(['attendance-over']);
    const cancelled = { ...facts, activity: { ...facts.activity, state: 'cancelled' as const } };
    expect(codes(mayAttend(cancelled))).toEqual(['attendance-of-cancelled']);
  });

  test('is marked by hand with a reason, in times of the activity', () => {
    const mark = { present: true, cameAt: null, leftAt: null };
    expect(mayMark(mark, '手机没电', facts)).toEqual([]);
    expect(codes(mayMark(mark, ' ', facts))).toEqual(['attendance-reason-missing']);
    expect(codes(mayMark({ ...mark, leftAt: at('05:00') }, '早退', facts))).toEqual([
      'attendance-times-malformed',
    ]);
    expect(codes(mayMark({ ...mark, cameAt: at('07:00'), leftAt: at('06:30') }, '早退', facts))).toEqual([
      'attendance-times-malformed',
    ]);
    expect(codes(mayMark(mark, '到场', { ...facts, presentAt: '另一活动' }))).toEqual([
      'attendance-elsewhere',
    ]);
    expect(mayMark({ ...mark, present: false }, '未到', { ...facts, presentAt: '另一活动' })).toEqual([]);
  });

  const whole = { ...afternoon, halfHours: 4 };
  test.each([
    ['05:50', null, 4],
    ['06:15', null, 4],
    ['06:16', null, 3],
    ['06:40', null, 2],
    ['06:00', '07:46', 4],
    ['06:00', '07:00', 2],
    ['06:40', '07:00', 0],
    ['08:10', null, 0],
  ])('from %s to %s is %i half-hours', (came, left, halfHours) => {
    const attended = { cameAt: at(came), leftAt: left ? at(left) : null };
    expect(attendedHalfHours(attended, whole)).toBe(halfHours);
  });

  test('is never more than the activity has, and never less than nothing', () => {
    const minute = fc
      .integer({ min: -60, max: 240 })
      .map((n) => new Date(afternoon.startsAt.getTime() + n * 60_000));
    fc.assert(
      fc.property(minute, fc.option(minute), fc.integer({ min: 1, max: 4 }), (cameAt, leftAt, halfHours) => {
        const got = attendedHalfHours({ cameAt, leftAt }, { ...afternoon, halfHours });
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(halfHours);
        expect(Number.isInteger(got)).toBe(true);
      }),
    );
    expect(attendedHalfHours({ cameAt: null, leftAt: null }, whole)).toBe(0);
  });
});

describe('half-hours of an activity', () => {
  const theme = { theme: 1, offlineHalfHours: 4 };
  const facts: ActivityHoursFacts = {
    state: 'planned',
    hasEnded: true,
    ofOwnSchool: true,
    attended: 4,
    hours: { attested: 0, given: 0 },
  };

  test('are attested up to what was attended and to what the theme has room for', () => {
    expect(checkActivityHours(4, facts, theme)).toEqual([]);
    expect(codes(checkActivityHours(3, { ...facts, attended: 2 }, theme))).toEqual([
      'activity-hours-above-attended',
    ]);
    const full = { ...facts, hours: { attested: 3, given: 0 } };
    expect(codes(checkActivityHours(2, full, theme))).toEqual(['activity-hours-above-theme']);
    expect(checkActivityHours(1, full, theme)).toEqual([]);
    expect(codes(checkActivityHours(-1, facts, theme))).toEqual(['activity-hours-malformed']);
  });

  test('are attested again in place of what was given', () => {
    const again = { ...facts, hours: { attested: 4, given: 4 } };
    expect(checkActivityHours(2, again, theme)).toEqual([]);
    expect(hoursAfter(again.hours, 2)).toBe(2);
  });

  test('are not attested before the end, by another school, or after a spot check took them back', () => {
    expect(codes(checkActivityHours(1, { ...facts, hasEnded: false, ofOwnSchool: false }, theme))).toEqual([
      'activity-not-ended',
      'activity-hours-of-other-school',
    ]);
    expect(codes(checkActivityHours(1, { ...facts, state: 'taken-back' }, theme))).toEqual([
      'activity-not-attestable',
    ]);
  });

  test('whatever is proposed and given in whatever order never goes beyond the theme, and comes back whole', () => {
    const attended = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(attended, fc.integer({ min: 1, max: 8 }), (parts, most) => {
        const cap = { offlineHalfHours: most };
        let attested = 0;
        const given: number[] = [];
        for (const part of parts) {
          const proposed = proposedHalfHours(part, { attested, given: 0 }, cap);
          attested = hoursAfter({ attested, given: 0 }, proposed);
          given.push(proposed);
          expect(attested).toBeLessThanOrEqual(most);
        }
        for (const part of given) attested = hoursAfter({ attested, given: part }, 0);
        expect(attested).toBe(0);
      }),
    );
  });

  test('that a spot check took back are not written in by hand again', () => {
    expect(mostByHand(theme, 0, 0)).toBe(4);
    expect(mostByHand(theme, 3, 0)).toBe(1);
    expect(mostByHand(theme, 4, 4)).toBe(4);
    expect(codes(checkByHand(2, theme, 3, 0))).toEqual(['offline-hours-taken-back']);
    expect(checkByHand(1, theme, 3, 0)).toEqual([]);
    expect(checkByHand(4, theme, 0, 0)).toEqual([]);
  });
});

describe('spot checks', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `activity-${n}`);

  test('draw the policy’s share, rounded up, of whatever there is', () => {
    expect([0, 1, 19, 20, 21, 60].map((population) => sampleSize(population, 0.05))).toEqual([
      0, 1, 1, 1, 2, 3,
    ]);
    expect(sampleSize(5, 0)).toBe(0);
    expect(sampleSize(3, 1)).toBe(3);
  });

  test('are the same for the same seed, in whatever order and how often the activities are named', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(ids), (seed, some) => {
        const drawn = drawSpotChecks(seed, some, 0.3);
        expect(drawSpotChecks(seed, [...some.toReversed(), ...some], 0.3)).toEqual(drawn);
        expect(drawn).toHaveLength(sampleSize(some.length, 0.3));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(some).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  test('take every activity equally often over many seeds', () => {
    const times = new Map(ids.map((id) => [id, 0]));
    const draws = 4000;
    for (let n = 0; n < draws; n += 1) {
      for (const id of drawSpotChecks(`seed-${n}`, ids, 0.1)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // Each is expected 400 times with a deviation of 19; five deviations never happen by chance.
    for (const count of times.values()) expect(Math.abs(count - draws / 10)).toBeLessThan(95);
  });

  test('are decided once, by somebody else, and what is not confirmed has a reason', () => {
    const facts = { state: 'answered', ownActivity: false } as const;
    expect(checkFinding({ confirmed: true, reason: '' }, facts)).toEqual([]);
    expect(codes(checkFinding({ confirmed: false, reason: '无' }, facts))).toEqual([
      'spot-check-reason-missing',
    ]);
    expect(
      codes(checkFinding({ confirmed: true, reason: '' }, { state: 'confirmed', ownActivity: true })),
    ).toEqual(['spot-check-decided', 'spot-check-of-own-activity']);
  });

  test('are answered with words or files until they are decided', () => {
    expect(checkEvidenceOfActivity({ words: '', files: 1 }, 'asked')).toEqual([]);
    expect(codes(checkEvidenceOfActivity({ words: ' ', files: 0 }, 'asked'))).toEqual([
      'spot-check-evidence-missing',
    ]);
    expect(codes(checkEvidenceOfActivity({ words: '见附件', files: 10 }, 'not-confirmed'))).toEqual([
      'spot-check-decided',
      'spot-check-too-many-files',
    ]);
  });
});
