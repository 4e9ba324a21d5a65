import { NEXT_STEP_CODES } from '@tisheng/domain-rules/scoring/next-step.js';
import { REQUIREMENT_CODES } from '@tisheng/domain-rules/scoring/what-is-missing.js';
import { NEXT_STEP_TEXTS, REQUIREMENT_TEXTS } from './learner-steps.js';
import { certificationProblems } from './problems/certification.js';
import { lifecycleProblems } from './problems/lifecycle.js';
import { scoringProblems } from './problems/scoring.js';

const data = { subject: '3', theme: 3, halfHours: 9, hundredths: 1250 };

test.each([
  [REQUIREMENT_TEXTS, REQUIREMENT_CODES],
  [NEXT_STEP_TEXTS, NEXT_STEP_CODES],
])('every requirement and step has a text in both languages, made of its data (%#)', (texts, codes) => {
  expect(Object.keys(texts)).toEqual([...codes]);
  for (const { zh, en } of Object.values(texts)) {
    expect(zh(data)).toMatch(/\p{Script=Han}/u);
    expect(en(data)).toMatch(/^[A-Z]/);
    expect(zh(data) + en(data)).not.toMatch(/undefined|NaN/);
  }
});

test('hours are shown in hours and scores in points', () => {
  expect(NEXT_STEP_TEXTS['study-online'].en(data)).toBe('Study 4.5 more hours online');
  expect(NEXT_STEP_TEXTS['raise-score'].en(data)).toContain('12.50 points');
});

describe('problem texts', () => {
  test.each(Object.entries({ ...lifecycleProblems, ...scoringProblems, ...certificationProblems }))(
    '%s is a sentence in both languages',
    (_, texts) => {
      expect(texts.zh({})).toMatch(/^.*\p{Script=Han}.*[。？]$/u);
      expect(texts.en({})).toMatch(/^[A-Z“0-9u].*\.$/u);
    },
  );

  test('states, levels and grades are named, not coded', () => {
    const move = { lifecycle: 'plan', from: 'draft', to: 'confirmed', allowed: 'principal' };
    expect(lifecycleProblems['move-not-allowed'].zh(move)).toBe(
      '您的角色不能将研修计划从“草稿”改为“已确认”。请由有权限的角色办理：principal。',
    );
    expect(
      scoringProblems['grade-off-band-needs-reason'].en({
        score: 79.5,
        bandGrade: 'pass',
        grade: 'excellent',
      }),
    ).toContain('“Excellent” was granted');
    expect(certificationProblems['revocation-not-your-level'].zh({ level: 'province' })).toContain('省级');
  });
});
