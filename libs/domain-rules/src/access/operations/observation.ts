import type { AccessRule } from '../access-rule.js';
import { OFFICES_AND_SCHOOL, REVIEWERS, SCHOOL, TEACHER, roles } from '../grantees.js';

/** A colleague whom the school has named observes other teachers of the region; the use case asks whether they were named. */
const COLLEAGUE = { teacher: 'region' } as const;
const TRAINERS = { ...REVIEWERS, ...SCHOOL, 'county-office': 'subtree' } as const;

/** Lesson observation, proof of outcomes and case analysis. */
export const ACCESS_TO_OBSERVATION = {
  measuringForms: roles({ ...TEACHER, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort'),
  measurements: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort', 'unit'),
  measurement: roles({ ...COLLEAGUE, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'measurement'),
  'GET /measurements/:id/paper': roles({ ...COLLEAGUE, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'measurement'),
  observableTeachers: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort', 'unit'),
  measurementCoverage: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort', 'unit'),
  evidenceOfWork: roles({ ...TEACHER, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'submission'),
  myMeasurements: roles(TEACHER, 'cohort'),
  myObservations: roles({ ...TEACHER, ...TRAINERS }, 'cohort'),
  saveMeasurement: roles({ ...COLLEAGUE, ...TRAINERS }, 'cohort', 'enrollment'),
  signMeasurement: roles({ ...COLLEAGUE, ...TRAINERS }, 'measurement'),
  objectToMeasurement: roles({ ...TEACHER, ...SCHOOL }, 'measurement'),
  correctMeasurement: roles({ ...COLLEAGUE, ...TRAINERS }, 'measurement'),
  cancelMeasurement: roles({ ...COLLEAGUE, ...TRAINERS }, 'measurement'),
} as const satisfies Record<string, AccessRule>;
