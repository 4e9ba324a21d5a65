import { LIFECYCLES, LIFECYCLE_IDS } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  GRADES,
  OBLIGATIONS,
  OFFICE_LEVELS,
  STAGES_OF_SCHOOLING,
} from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  GRADE_LABELS,
  LIFECYCLE_LABELS,
  OBLIGATION_LABELS,
  OFFICE_LEVEL_LABELS,
  SCHOOL_RATING_LABELS,
  STAGE_OF_SCHOOLING_LABELS,
  STATE_LABELS,
  stateLabel,
} from './states.js';

const hasBothLanguages = {
  zh: expect.stringMatching(/\p{Script=Han}/u),
  en: expect.stringMatching(/^[A-Z][a-z]/),
};

test.each(LIFECYCLE_IDS.flatMap((id) => LIFECYCLES[id].states.map((state) => [id, state] as const)))(
  'the %s state %s has a name in both languages',
  (id, state) => expect(stateLabel(id, state)).toEqual(hasBothLanguages),
);

test.each(LIFECYCLE_IDS)('the life cycle %s names its own states and no others, each differently', (id) => {
  expect(LIFECYCLE_LABELS[id]).toEqual(hasBothLanguages);
  expect(Object.keys(STATE_LABELS[id])).toEqual([...LIFECYCLES[id].states]);
  const names = Object.values(STATE_LABELS[id]);
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
});

test.each([
  [GRADE_LABELS, GRADES],
  [SCHOOL_RATING_LABELS, GRADES],
  [OBLIGATION_LABELS, OBLIGATIONS],
  [OFFICE_LEVEL_LABELS, OFFICE_LEVELS],
  [STAGE_OF_SCHOOLING_LABELS, STAGES_OF_SCHOOLING],
])('grades, obligations, levels and stages have names in both languages (%#)', (labels, codes) => {
  expect(Object.keys(labels)).toEqual([...codes]);
  for (const label of Object.values(labels)) expect(label).toEqual(hasBothLanguages);
});

test('a pass is 及格 for the school and 合格 for the institution', () => {
  expect([SCHOOL_RATING_LABELS.pass.zh, GRADE_LABELS.pass.zh]).toEqual(['及格', '合格']);
});

test('what does not exist has no name', () => {
  expect(stateLabel('plan', 'toString')).toBeNull();
  expect(stateLabel('constructor', 'draft')).toBeNull();
});
