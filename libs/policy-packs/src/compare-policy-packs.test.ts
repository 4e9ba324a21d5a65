import fc from 'fast-check';
import { comparePolicyPacks } from '@tisheng/domain-rules/policy/compare-policy-packs.js';
import { childPointer, pointerOf, valueAt } from '@tisheng/domain-rules/policy/json-pointer.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { jilin2014 } from './jilin-2014/pack.js';
import { quanzhou2016 } from './quanzhou-2016/pack.js';

const byPointer = (a: { pointer: string }, b: { pointer: string }) => (a.pointer < b.pointer ? -1 : 1);

const copyOf = (pack: PolicyPack): PolicyPack => JSON.parse(JSON.stringify(pack)) as PolicyPack;

test('a pack does not differ from a copy of itself', () => {
  expect(comparePolicyPacks(jilin2014, copyOf(jilin2014))).toEqual([]);
});

test('a changed value is named with what it was and is', () => {
  const newer = copyOf(jilin2014);
  newer.version = '1.1.0';
  newer.push.graceHours = 72;
  newer.appeals.levels.push('city');
  delete newer.tracks;
  expect(comparePolicyPacks(jilin2014, newer)).toEqual([
    { pointer: '/version', before: '1.0.0', after: '1.1.0' },
    { pointer: '/tracks', before: jilin2014.tracks, after: undefined },
    { pointer: '/appeals/levels/3', before: undefined, after: 'city' },
    { pointer: '/push/graceHours', before: 48, after: 72 },
  ]);
});

test('every change points at both values, and backwards it is the same change reversed', () => {
  const forwards = comparePolicyPacks(jilin2014, quanzhou2016);
  expect(forwards.length).toBeGreaterThan(50);
  for (const { pointer, before, after } of forwards) {
    expect(valueAt(jilin2014, pointer)).toBe(before);
    expect(valueAt(quanzhou2016, pointer)).toBe(after);
  }
  const backwards = comparePolicyPacks(quanzhou2016, jilin2014);
  expect(backwards.toSorted(byPointer)).toEqual(
    forwards
      .map(({ pointer, before, after }) => ({ pointer, before: after, after: before }))
      .toSorted(byPointer),
  );
});

test('a pointer finds the member whatever its name holds', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (outer, inner) => {
      const document = { [outer]: { [inner]: 'found' } };
      expect(valueAt(document, pointerOf([outer, inner]))).toBe('found');
      expect(childPointer(childPointer('', outer), inner)).toBe(pointerOf([outer, inner]));
    }),
  );
  expect(valueAt({ list: ['a'] }, '/list/1')).toBeUndefined();
});
