import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../src/platform/auth/actor.js';
import {
  ReviewSubmissions,
  type ReviewRow,
} from '../../../src/modules/practice-evidence/use-cases/review-submissions.js';
import { SubmitWorks } from '../../../src/modules/practice-evidence/use-cases/submit-works.js';
import type { Region } from '../../builders/a-region.js';
import type { Learner } from '../../builders/learners.js';
import type { TestApp } from '../../support/test-app.js';

export const PROGRAM = { displayName: 'test' };
export const TEXT = '这是一份足够长的作业正文，说明课堂里怎样使用技术，以及为什么。';

/** The third region's first training day. */
export const FIRST_DAY = new Date('2030-03-01T02:00:00Z');

/** A teacher at work, as the guard lets them in. */
export const asTeacher = (region: Region, learner: Learner): Actor => ({
  accountId: '00000000-0000-7000-8000-000000000001',
  grantId: '00000000-0000-7000-8000-000000000002',
  displayName: learner.name,
  role: 'teacher',
  rootUnitId: region.root.id,
  unitId: null,
  unitPath: null,
  institutionId: null,
  teacherId: learner.teacherId,
  mustChangePassword: false,
  ip: null,
});

/** Somebody who works for a unit, as the guard lets them in. */
export const asStaff = (
  region: Region,
  role: Actor['role'],
  unit: { readonly id: string; readonly path: string },
  accountId = '00000000-0000-7000-8000-000000000003',
): Actor => ({
  ...asTeacher(region, { id: '', teacherId: '', name: role, learnerNo: '', school: region.schools[0]! }),
  accountId,
  role,
  unitId: unit.id,
  unitPath: unit.path,
  teacherId: null,
});

/** The codes of a refusal; empty when nothing was refused. */
export const codesOf = (answer: object): string[] =>
  'problems' in answer ? (answer.problems as Problem[]).map(({ code }) => code) : [];

export const submit = (app: TestApp, region: Region, works: readonly (readonly [Learner, number])[]) =>
  app.get(SubmitWorks).executeMany(
    PROGRAM,
    region.cohortId,
    works.map(([learner, theme]) => ({ enrollmentId: learner.id, theme, topicPosition: 0, text: TEXT })),
  );

export const accepting = (learner: Learner, theme: number, score: number): ReviewRow => ({
  enrollmentId: learner.id,
  theme,
  decision: 'accept',
  score,
  technicalScore: theme === 2 ? score : null,
  // Two decimals, as a person writes them: 64.26 - 5 has fourteen.
  teachingScore: theme === 2 ? Math.round((score - 5) * 100) / 100 : null,
  comment: '',
});

export const returning = (learner: Learner, theme: number): ReviewRow => ({
  ...accepting(learner, theme, 0),
  decision: 'return',
  score: null,
  technicalScore: null,
  teachingScore: null,
  comment: '请补充学生的课堂反馈。',
});

export const review = (app: TestApp, region: Region, reviews: readonly ReviewRow[]) =>
  app.get(ReviewSubmissions).executeMany(PROGRAM, region.cohortId, reviews);

export const summaryOf = (app: TestApp, learner: Learner) =>
  app.database.one(
    `SELECT themes_submitted AS submitted, themes_accepted AS accepted, offline_half_hours AS "halfHours",
            practice_score_hundredths AS score, technical_score_hundredths AS technical, teaching_score_hundredths AS teaching
       FROM practice_evidence.practice_summary WHERE enrollment_id = $1`,
    [learner.id],
  );
