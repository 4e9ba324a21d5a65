import { registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const CohortStateEnum = enumOf(LIFECYCLES.cohort.states);
registerEnumType(CohortStateEnum, {
  name: 'CohortState',
  description: 'How far a cohort has come.',
  valuesMap: {
    PLANNED: { description: 'Announced; nobody can enroll yet.' },
    ENROLLING: { description: 'Teachers are put forward and register.' },
    TRAINING: { description: 'Teachers study and practise.' },
    EVALUATING: { description: 'Training is over; results are made.' },
    CLOSED: { description: 'Everything is decided; nothing changes any more.' },
  },
});

export const EnrollmentStateEnum = enumOf(LIFECYCLES.enrollment.states);
registerEnumType(EnrollmentStateEnum, {
  name: 'EnrollmentState',
  description: 'How far an enrollment has come.',
  valuesMap: {
    PUT_FORWARD: { description: 'Put forward by the school; waits for the county.' },
    REGISTERED: { description: 'The teacher has registered; waits for the county.' },
    WAITING: { description: 'No place was free; waits for one.' },
    CONFIRMED: { description: 'Takes part.' },
    WITHDRAWN: { description: 'Takes part no longer.' },
    TRANSFERRED: { description: 'Ended by a move; the new county enrolls anew.' },
    COMPLETED: { description: 'Has finished the training.' },
  },
});

export const RosterImportStateEnum = enumOf(LIFECYCLES['roster-import'].states);
registerEnumType(RosterImportStateEnum, {
  name: 'RosterImportState',
  description: 'How far a roster file has come.',
  valuesMap: {
    UPLOADED: { description: 'Arrived and not checked yet.' },
    CHECKED: { description: 'Every row is checked; waits to be committed or discarded.' },
    HELD: { description: 'Changes so much that the office above must release it first.' },
    COMMITTED: { description: 'The good rows are on the roster.' },
    DISCARDED: { description: 'Thrown away; the roster is as before.' },
    UNDONE: { description: 'Taken back after it was committed.' },
  },
});

export const RosterProblemSeverityEnum = enumOf(['error', 'warning']);
registerEnumType(RosterProblemSeverityEnum, {
  name: 'RosterProblemSeverity',
  description: 'What a problem of a roster file means for its row.',
  valuesMap: {
    ERROR: { description: 'The row is refused.' },
    WARNING: { description: 'The row is accepted and should be looked at.' },
  },
});

export const SexEnum = enumOf(['male', 'female']);
registerEnumType(SexEnum, {
  name: 'Sex',
  description: 'Sex as the ID document tells it; the rules of age ask for it.',
  valuesMap: { MALE: { description: 'Man.' }, FEMALE: { description: 'Woman.' } },
});

export const EvaluationKindEnum = enumOf(['matrix', 'proofs']);
registerEnumType(EvaluationKindEnum, {
  name: 'EvaluationKind',
  description: 'How the comprehensive result is made.',
  valuesMap: {
    MATRIX: { description: 'The institution’s grade against the school’s rating.' },
    PROOFS: { description: 'Every proof of the policy earned.' },
  },
});
