import fc from 'fast-check';
import { mayActivatePolicyPack } from './may-activate-policy-pack.js';
import { mayKeepPolicyPack } from './may-keep-policy-pack.js';
import { valueKind } from './value-kind.js';
import { compareVersions } from './version-order.js';

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);
const programme = { packId: 'here-2030', rootCode: '990000' };

test('versions are ordered by their numbers, not by their letters', () => {
  expect(['1.10.0', '1.9.9', '2.0.0', '1.9.10'].toSorted(compareVersions)).toEqual([
    '1.9.9',
    '1.9.10',
    '1.10.0',
    '2.0.0',
  ]);
  const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(
      version,
      version,
      (a, b) => Math.sign(compareVersions(a, b)) === -Math.sign(compareVersions(b, a)),
    ),
  );
});

test('a document of another pack, another region or a used version is not kept, and every fault is told', () => {
  const given = { id: 'there-2030', version: '1.0.0', rootCode: '980000' };
  expect(codes(mayKeepPolicyPack({ given, programme, usedVersions: ['1.0.0', '1.2.0'] }))).toEqual([
    'policy-pack-id-differs',
    'policy-pack-root-differs',
    'policy-pack-version-used',
  ]);
});

test('a version below one that was in force is not kept; a draft above it is, as often as it is sent', () => {
  const keep = (version: string) =>
    codes(
      mayKeepPolicyPack({
        given: { id: 'here-2030', version, rootCode: '990000' },
        programme,
        usedVersions: ['1.2.0', '1.10.0'],
      }),
    );
  expect(keep('1.9.0')).toEqual(['policy-pack-version-not-higher']);
  expect(keep('1.10.1')).toEqual([]);
});

const facts = {
  version: '1.1.0',
  cohortCodes: ['old', 'planned', 'new', 'moved'],
  existing: [
    { code: 'old', state: 'training', version: '1.0.0' },
    { code: 'planned', state: 'planned', version: '1.0.0' },
    { code: 'moved', state: 'planned', version: '1.1.0' },
    { code: 'ahead', state: 'planned', version: '1.2.0' },
  ],
} as const;

test('a version holds for a new cohort and for one that has not begun', () => {
  expect(mayActivatePolicyPack(['new', 'planned'], facts)).toEqual([]);
});

test('a cohort that has begun, that holds the version or that the version does not know does not take it', () => {
  expect(codes(mayActivatePolicyPack(['old', 'moved', 'other'], facts))).toEqual([
    'policy-activation-cohort-begun',
    'policy-activation-version-held',
    'policy-activation-cohort-unknown',
  ]);
  expect(codes(mayActivatePolicyPack(['ahead'], { ...facts, cohortCodes: ['ahead'] }))).toEqual([
    'policy-activation-version-older',
  ]);
  expect(codes(mayActivatePolicyPack([], facts))).toEqual(['policy-activation-without-cohort']);
});

test.each([
  ['totalHalfHours', 100, 'half-hours'],
  ['fenPerHour', 300, 'fen'],
  ['graceHours', 48, 'hours'],
  ['dueDay', 7, 'days'],
  ['selectionWindowDays', 20, 'days'],
  ['weight', 0.4, 'share'],
  ['issued', '2014-09-11', 'date'],
  ['month', '2016-04', 'month'],
  ['required', true, 'yes-no'],
  ['participants', 200, 'number'],
] as const)('%s is read by its unit', (field, value, kind) => {
  expect(valueKind(field, value)).toBe(kind);
});
