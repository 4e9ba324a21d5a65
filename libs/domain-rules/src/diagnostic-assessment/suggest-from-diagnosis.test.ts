import { growthOfGroup } from './group-growth.js';
import { levelOfGroup } from './group-levels.js';
import type { DiagnosisFindings } from './suggest-from-diagnosis.js';
import { suggestFromDiagnosis } from './suggest-from-diagnosis.js';

const everybodyAt = (level: number, n = 40) => {
  const unit = level * 10_000;
  // Half a little above, half a little below.
  const around = [unit - 500, unit + 500].map((value) => (value * n) / 2);
  const squares = ((unit - 500) ** 2 + (unit + 500) ** 2) * (n / 2);
  return levelOfGroup({ n, sum: around[0]! + around[1]!, squares })!;
};

const findings: DiagnosisFindings = {
  isSchool: false,
  enrolled: 40,
  submitted: 40,
  targetLevel: 0.6,
  levels: [],
  weakItems: [],
  toImprove: 0,
  overall: everybodyAt(0.7),
  subunits: [],
  growth: [],
};
const suggest = (found: Partial<DiagnosisFindings>) =>
  suggestFromDiagnosis({ ...findings, ...found }, ({ item }) => [`T${item}`]);

test('where all is well nothing is suggested', () => {
  expect(suggest({})).toEqual([]);
});

test('with a fifth of the tests open the first thing is to finish them, and with none taken the only one', () => {
  expect(suggest({ submitted: 32 })).toEqual([]);
  expect(suggest({ submitted: 31 })).toMatchObject([{ kind: 'finish-testing', teachers: 9, share: 0.225 }]);
  const nobody = suggest({ submitted: 0, weakItems: [{ item: 1, column: 'I', teachers: 30 }] });
  expect(nobody.map(({ kind }) => kind)).toEqual(['finish-testing']);
  expect(suggest({ enrolled: 0, submitted: 0 })).toEqual([]);
});

test('a school studies what three in ten lack, and the institution offers courses on it', () => {
  const weakItems = [
    { item: 3, column: 'I' as const, teachers: 11 },
    { item: 17, column: 'II' as const, teachers: 12 },
  ];
  expect(suggest({ isSchool: true, weakItems })).toMatchObject([
    { kind: 'study-item', audience: 'school', item: 17, teachers: 12, share: 0.3, topics: ['T17'] },
    { kind: 'offer-topics', audience: 'institution', item: 17 },
  ]);
});

test('an office plans for dimensions that are surely below the target, the lowest first', () => {
  const levels = [
    { dimension: 'technology-literacy' as const, column: 'I' as const, level: everybodyAt(0.5) },
    { dimension: 'assessment-and-diagnosis' as const, column: 'II' as const, level: everybodyAt(0.3) },
    { dimension: 'learning-and-development' as const, column: 'I' as const, level: everybodyAt(0.59, 4) },
  ];
  expect(suggest({ levels }).map(({ kind, dimension }) => [kind, dimension])).toEqual([
    ['plan-dimension', 'assessment-and-diagnosis'],
    ['plan-dimension', 'technology-literacy'],
  ]);
  expect(suggest({ levels, isSchool: true })).toEqual([]);
});

test('units that lie surely below the whole are named, and a group for the many who are to improve', () => {
  const subunits = [
    { name: 'A', level: everybodyAt(0.5) },
    { name: 'B', level: everybodyAt(0.7) },
  ];
  expect(suggest({ subunits, toImprove: 14 })).toMatchObject([
    { kind: 'raise-lower-third', share: 0.35 },
    { kind: 'support-subunits', units: ['A'] },
  ]);
});

test('a dimension that has not moved is to be looked into', () => {
  const grown = growthOfGroup({
    n: 2,
    before: 8000,
    beforeSquares: 32_000_000,
    after: 12_000,
    gainSquares: 8_000_000,
  })!;
  const unmoved = { ...grown, gain: 0.029, verdict: 'unsure' as const };
  const unsure = { ...grown, gain: 0.03, verdict: 'unsure' as const };
  const growth = [
    { dimension: 'technology-literacy' as const, column: 'I' as const, growth: grown },
    { dimension: 'technology-literacy' as const, column: 'II' as const, growth: unmoved },
    { dimension: 'planning-and-preparation' as const, column: 'II' as const, growth: unsure },
  ];
  expect(grown.verdict).toBe('grown');
  expect(suggest({ growth })).toMatchObject([{ kind: 'look-into-growth', column: 'II' }]);
});
