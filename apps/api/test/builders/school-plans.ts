import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';

/** An activity of a school's plan as pages send it: theme 1, four half-hours, in the second week of the training. */
export const anActivity = (key: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  key,
  title: '集体研讨',
  kind: 'DISCUSSION',
  from: '2030-03-11',
  to: '2030-03-15',
  leader: '教研组长',
  theme: 1,
  halfHours: 4,
  expectedResult: '一份记录',
  group: '',
  goals: ['g1'],
  ...changes,
});

/** A plan that the made-up policy accepts, for a school without a diagnosis. */
export const aSchoolPlan = (changes: Readonly<Record<string, unknown>> = {}) => ({
  goals: [{ key: 'g1', words: '会用网络平台组织学习', aim: 'technology-literacy-II' }],
  activities: [anActivity('a1'), anActivity('a2', { theme: 2, halfHours: 6 })],
  judging: '听课记录与学生作品',
  support: '',
  ...changes,
});

/** A county has chosen its institution. */
export async function hasChosen(
  app: TestApp,
  region: Region,
  county: { readonly id: string },
  institution: { readonly id: string },
): Promise<void> {
  await app.database.run(
    `INSERT INTO enrollment.institution_choice (cohort_id, county_id, institution_id, chosen_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [region.cohortId, county.id, institution.id, app.clock.now()],
  );
}
