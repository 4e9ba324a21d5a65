import { aPolicyPack } from '../testing/a-policy-pack.js';
import {
  decisionDeadline,
  firstAppealLevel,
  hasLapsed,
  mayAppeal,
  mayEscalate,
  nextAppealLevel,
  whoDecides,
} from './appeal.js';
import type { AppealOnRecord } from './appeal.js';

const pack = aPolicyPack().build();
const request = {
  subject: 'school-rating',
  toldOn: '2030-06-01',
  today: '2030-06-10',
  reason: 'lesson not observed',
  earlier: [],
} as const;
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('making an appeal', () => {
  test('the fifteenth day after being told is the last, the next is too late', () => {
    expect(mayAppeal(pack, { ...request, today: '2030-06-16' })).toEqual([]);
    expect(mayAppeal(pack, { ...request, today: '2030-06-17' })).toEqual([
      { code: 'appeal-too-late', data: { deadline: '2030-06-16' } },
    ]);
  });

  test('it may be made on the day of being told, not before, and not untold', () => {
    expect(mayAppeal(pack, { ...request, today: '2030-06-01' })).toEqual([]);
    expect(codes(mayAppeal(pack, { ...request, today: '2030-05-31' }))).toEqual(['appeal-before-being-told']);
    expect(codes(mayAppeal(pack, { ...request, toldOn: null }))).toEqual(['appeal-nothing-told']);
  });

  test('all obstacles are told at once', () => {
    const bad = {
      ...request,
      subject: 'practice-review',
      today: '2031-01-01',
      reason: ' ',
      earlier: [{ state: 'open' }],
    } as const;
    expect(codes(mayAppeal(pack, bad))).toEqual([
      'appeal-not-offered',
      'appeal-too-late',
      'appeal-already-made',
      'appeal-reason-missing',
    ]);
  });

  test('an appeal that was taken back may be made again in time, a dismissed one only taken further', () => {
    expect(mayAppeal(pack, { ...request, earlier: [{ state: 'withdrawn' }] })).toEqual([]);
    expect(codes(mayAppeal(pack, { ...request, earlier: [{ state: 'dismissed' }] }))).toEqual([
      'appeal-already-made',
    ]);
  });
});

describe('levels', () => {
  test('first the body that gave the grade, then the county, then the province', () => {
    expect(firstAppealLevel(pack)).toBe('giver');
    expect(nextAppealLevel(pack, 'giver')).toBe('county');
    expect(nextAppealLevel(pack, 'county')).toBe('province');
    expect(nextAppealLevel(pack, 'province')).toBeNull();
    expect(nextAppealLevel(pack, 'city')).toBeNull();
    expect([
      whoDecides('school-rating', 'giver'),
      whoDecides('institution-result', 'giver'),
      whoDecides('school-rating', 'county'),
    ]).toEqual(['school', 'institution', 'county']);
  });

  const dismissed: AppealOnRecord = {
    level: 'giver',
    state: 'dismissed',
    openedOn: '2030-06-01',
    decidedOn: '2030-06-10',
  };

  test('a dismissed appeal goes up within fifteen days of the decision, and lapses after them', () => {
    expect(mayEscalate(pack, dismissed, '2030-06-25')).toEqual([]);
    expect(hasLapsed(pack, dismissed, '2030-06-25')).toBe(false);
    expect(codes(mayEscalate(pack, dismissed, '2030-06-26'))).toEqual(['appeal-too-late']);
    expect(hasLapsed(pack, dismissed, '2030-06-26')).toBe(true);
  });

  test('dismissed by the last level it goes nowhere and lapses at once', () => {
    const last = { ...dismissed, level: 'province' } as const;
    expect(codes(mayEscalate(pack, last, '2030-06-11'))).toEqual(['appeal-no-higher-level']);
    expect(hasLapsed(pack, last, '2030-06-11')).toBe(true);
  });

  test('an open appeal goes up only when the level has let its fifteen days pass', () => {
    const open = { ...dismissed, state: 'open', decidedOn: null } as const;
    expect(decisionDeadline(pack, open.openedOn)).toBe('2030-06-16');
    expect(codes(mayEscalate(pack, open, '2030-06-16'))).toEqual(['appeal-not-dismissed']);
    expect(mayEscalate(pack, open, '2030-06-17')).toEqual([]);
    expect(hasLapsed(pack, open, '2030-06-17')).toBe(false);
  });

  test.each(['upheld', 'withdrawn', 'escalated', 'lapsed'] as const)(
    'an appeal that is %s goes no further',
    (state) => {
      expect(codes(mayEscalate(pack, { ...dismissed, state }, '2030-06-11'))).toEqual([
        'appeal-not-dismissed',
      ]);
    },
  );
});
