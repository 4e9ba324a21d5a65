import fc from 'fast-check';
import { comparePolicyPacks, sameValue } from '@tisheng/domain-rules/policy/compare-policy-packs.js';
import { childPointer, pointerOf, valueAt } from '@tisheng/domain-rules/policy/json-pointer.js';
import { listPolicyValues } from '@tisheng/domain-rules/policy/list-policy-values.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { jilin2014 } from './jilin-2014/pack.js';
import { quanzhou2016 } from './quanzhou-2016/pack.js';

const keyOf = ({ section, steps }: { section: string; steps: readonly string[] }) =>
  [section, ...steps].join('/');
const copyOf = (pack: PolicyPack): PolicyPack => JSON.parse(JSON.stringify(pack)) as PolicyPack;

test('a pack does not differ from a copy of itself, in whatever order it is written', () => {
  expect(comparePolicyPacks(jilin2014, copyOf(jilin2014))).toEqual([]);
  const turned = Object.fromEntries(Object.entries(copyOf(jilin2014)).toReversed()) as PolicyPack;
  expect(comparePolicyPacks(jilin2014, turned)).toEqual([]);
});

test('a changed value is named with what it was and is, and with its clause', () => {
  const newer = copyOf(jilin2014);
  newer.version = '1.1.0';
  newer.push.graceHours = 72;
  newer.appeals.levels.push('city');
  delete newer.recognizedProgrammes;
  expect(
    comparePolicyPacks(jilin2014, newer).map(({ section, steps, before, after }) => [
      section,
      steps,
      before,
      after,
    ]),
  ).toEqual([
    ['version', [], '1.0.0', '1.1.0'],
    ['recognizedProgrammes', [], jilin2014.recognizedProgrammes, undefined],
    ['appeals', ['levels'], jilin2014.appeals.levels, newer.appeals.levels],
    ['push', ['graceHours'], 48, 72],
  ]);
  expect(comparePolicyPacks(jilin2014, newer).at(-1)?.clause).toBe(jilin2014.clauses['/push']);
});

test('members of lists are compared by what they are known by, not by their place', () => {
  const newer = copyOf(jilin2014);
  newer.cohorts.shift();
  newer.cohorts.reverse();
  newer.cohorts[0]!.selectionWindowDays = 9;
  newer.practice.themes.reverse();
  newer.scoring.bands.find(({ grade }) => grade === 'excellent')!.from = 85;
  newer.transitions.reverse();
  expect(comparePolicyPacks(jilin2014, newer).map(keyOf)).toEqual([
    'cohorts/2014',
    'cohorts/2017/selectionWindowDays',
    'scoring/bands/excellent/from',
  ]);
});

test('every change points at both values, and backwards it is the same change reversed', () => {
  const forwards = comparePolicyPacks(jilin2014, quanzhou2016);
  expect(forwards.length).toBeGreaterThan(50);
  for (const { beforePointer, afterPointer, before, after } of forwards) {
    expect(beforePointer === null ? undefined : valueAt(jilin2014, beforePointer)).toBe(before);
    expect(afterPointer === null ? undefined : valueAt(quanzhou2016, afterPointer)).toBe(after);
  }
  const sides = (changes: typeof forwards) =>
    new Map(changes.map((one) => [keyOf(one), [one.before, one.after]]));
  const backwards = sides(comparePolicyPacks(quanzhou2016, jilin2014));
  expect(backwards.size).toBe(forwards.length);
  for (const [key, [before, after]] of sides(forwards)) expect(backwards.get(key)).toEqual([after, before]);
});

test('what a pack says is listed value by value, each at its pointer and with a clause', () => {
  for (const pack of [jilin2014, quanzhou2016]) {
    const values = listPolicyValues(pack);
    for (const { pointer, value, clause } of values) {
      expect(valueAt(pack, pointer)).toBe(value);
      expect(clause).not.toBeNull();
    }
    const keys = values.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('two values are the same whatever the order of their members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(sameValue(value, Object.fromEntries(Object.entries(value).toReversed()))).toBe(true);
      expect(sameValue(value, { ...value, 'one more member': 1 })).toBe(
        'one more member' in value && value['one more member'] === 1,
      );
    }),
  );
  expect(sameValue([1, 2], [2, 1])).toBe(false);
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
