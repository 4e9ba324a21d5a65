import { registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { GRADES, OBLIGATIONS, STAGES_OF_SCHOOLING } from '@tisheng/domain-rules/policy/policy-pack.js';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

/** Enums of the institutions' schema; the schema of the pages has its own, under the same names. */

export const CohortStateEnum = enumOf(LIFECYCLES.cohort.states);
registerEnumType(CohortStateEnum, {
  name: 'CohortState',
  description: 'How far a cohort is.',
  valuesMap: {
    PLANNED: { description: 'Announced; nobody is enrolled yet.' },
    ENROLLING: { description: 'Schools put teachers forward and counties confirm them.' },
    TRAINING: { description: 'Training runs; learning records are expected every cycle.' },
    EVALUATING: { description: 'Training is over; results are made. Late records are still taken.' },
    CLOSED: { description: 'Finished; no more data is taken.' },
  },
});

export const PushCycleStateEnum = enumOf(LIFECYCLES['push-cycle'].states);
registerEnumType(PushCycleStateEnum, {
  name: 'PushCycleState',
  description: 'Whether a push has come for a cycle, and in time.',
  valuesMap: {
    OPEN: { description: 'The cycle runs or lies ahead, and nothing has come for it.' },
    DUE: { description: 'The cycle is over and nothing has come; the grace still runs.' },
    ON_TIME: { description: 'A push came by the due moment.' },
    LATE: { description: 'The first push came after the due moment.' },
    MISSING: { description: 'The due moment has passed and nothing has come.' },
  },
});

export const EnrollmentStateEnum = enumOf(LIFECYCLES.enrollment.states);
registerEnumType(EnrollmentStateEnum, {
  name: 'EnrollmentState',
  description: 'Where a trainee’s place in the cohort stands.',
  valuesMap: {
    PUT_FORWARD: { description: 'Put forward by the school.' },
    REGISTERED: { description: 'Registered by the teacher.' },
    WAITING: { description: 'On the waiting list.' },
    CONFIRMED: { description: 'Takes part.' },
    WITHDRAWN: { description: 'Withdrawn; records of a later moment are refused.' },
    TRANSFERRED: { description: 'Left for another county, which opens a place of its own.' },
    COMPLETED: { description: 'Finished the training.' },
  },
});

export const ObligationEnum = enumOf(OBLIGATIONS);
registerEnumType(ObligationEnum, {
  name: 'Obligation',
  description: 'Whether the trainee must take part.',
  valuesMap: {
    REQUIRED: { description: 'Must take part and is assessed.' },
    VOLUNTARY: { description: 'Takes part of their own will.' },
    EXEMPT: { description: 'Need not take part but is encouraged to.' },
  },
});

export const StageEnum = enumOf(STAGES_OF_SCHOOLING);
registerEnumType(StageEnum, {
  name: 'StageOfSchooling',
  description: 'Stage of schooling that a trainee teaches or a course is made for.',
  valuesMap: {
    KINDERGARTEN: { description: 'Kindergarten.' },
    PRIMARY: { description: 'Primary school.' },
    JUNIOR_SECONDARY: { description: 'Junior secondary school.' },
    SENIOR_SECONDARY: { description: 'Senior secondary school.' },
    SPECIAL_EDUCATION: { description: 'Special education.' },
  },
});

export const GradeEnum = enumOf(GRADES);
registerEnumType(GradeEnum, {
  name: 'Grade',
  description: 'Grade of a result.',
  valuesMap: {
    EXCELLENT: { description: 'Excellent.' },
    PASS: { description: 'Pass.' },
    FAIL: { description: 'Fail.' },
  },
});

export const StandardColumnEnum = enumOf(STANDARD_COLUMNS);
registerEnumType(StandardColumnEnum, {
  name: 'StandardColumn',
  description: 'Column of the ability standard.',
  valuesMap: {
    I: { description: 'Technology in the teacher’s own teaching.' },
    II: { description: 'Technology in the hands of the students.' },
  },
});

export const StandardDimensionEnum = enumOf(STANDARD_DIMENSIONS);
registerEnumType(StandardDimensionEnum, {
  name: 'StandardDimension',
  description: 'Dimension of the ability standard.',
  valuesMap: Object.fromEntries(
    STANDARD_DIMENSIONS.map((dimension) => [
      dimension.replaceAll('-', '_').toUpperCase(),
      { description: `The dimension “${dimension.replaceAll('-', ' ')}”.` },
    ]),
  ),
});

export const LearningRecordKindEnum = {
  COURSE_STUDY: 'COURSE_STUDY',
  DISCUSSION: 'DISCUSSION',
  POST: 'POST',
  COMMENT: 'COMMENT',
  HOMEWORK: 'HOMEWORK',
} as const;
registerEnumType(LearningRecordKindEnum, {
  name: 'LearningRecordKind',
  description: 'What a learner did.',
  valuesMap: {
    COURSE_STUDY: {
      description: 'Studied a course: courseCode and minutes are required; completed ends the course.',
    },
    DISCUSSION: { description: 'Took part in a discussion: minutes are required.' },
    POST: { description: 'Wrote posts: count is required, score tells their quality.' },
    COMMENT: { description: 'Wrote comments: count is required.' },
    HOMEWORK: { description: 'Handed in homework of a course: courseCode and score are required.' },
  },
});
