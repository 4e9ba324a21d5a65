import { z } from 'zod';
import { OBLIGATIONS, code, days, halfHours, ratio } from './policy-values.js';

/** The test before and after training (诊断测评), and what follows from it. */
export const Diagnosis = z.strictObject({
  /** Code of the instrument taken as the pre-test. */
  instrument: code,
  /** Whether courses can be chosen only after the pre-test. */
  gatesCourseSelection: z.boolean(),
  /** Obligations whose teachers may choose courses without it all the same. */
  gateSpares: z.array(z.enum(OBLIGATIONS)),
  form: z.strictObject({
    /** `fixed` asks the same number of everybody, `adaptive` asks further only where it would change something. */
    kind: z.enum(['fixed', 'adaptive']),
    questionsAtMost: z.int().min(25),
    /** Standard error of a dimension's level, in [0,1], at which no more is asked. */
    precision: ratio,
  }),
  /** The same measure after training, to show growth. */
  postTest: z.strictObject({
    offered: z.boolean(),
    opensDaysBeforeEnd: z.int().min(0),
    closesDaysAfterEnd: z.int().min(0),
  }),
  /** Levels of fewer people than this are not shown as a group's. */
  smallestGroup: z.int().min(2),
  /** Self-assessment levels in [0,1]: improve ≤ improveTo < pass < excellentFrom ≤ excellent. */
  levels: z.strictObject({ improveTo: ratio, excellentFrom: ratio }),
  /** Items or dimensions below this level are weak points (短板). */
  targetLevel: ratio,
  weakPointsShown: z.int().min(1),
});

/** What a research plan must keep, how it is weighed against the diagnosis, and the school's own plan. */
export const Selection = z.strictObject({
  requiredTopics: z.array(z.string().regex(/^T\d{1,2}$/)),
  minimumElectives: z.int().min(0),
  minimumHalfHours: halfHours,
  maximumHalfHours: halfHours,
  confirmedBy: z.enum(['school', 'county', 'institution', 'automatic']),
  /** Most hours that a timetable may put into one week. */
  maximumHalfHoursPerWeek: z.int().min(1),
  /** Hours of courses that answer one weak point in full. */
  answeringHalfHours: z.int().min(1),
  /** Plans whose consistency with the diagnosis is below this are listed. */
  lowConsistency: ratio,
  /** The school's own study plan (校本研修方案). */
  schoolPlan: z.strictObject({
    required: z.boolean(),
    /** Due this many days after the first training day. */
    dueDays: days,
    reviewedBy: z.array(z.enum(['researcher', 'institution'])),
  }),
});
