import type { AccessRule } from '../access-rule.js';
import { OFFICES_AND_SCHOOL, TEACHER, WATCHERS, roles } from '../grantees.js';

/** Those who decide what a region's teachers are asked. */
const EDITORS = { 'province-office': 'region', 'city-office': 'region' } as const;

/** Offices that keep a region’s instruments. */
const KEEPERS_OF_INSTRUMENTS = { 'province-office': 'region', 'city-office': 'region' } as const;

/** Instruments, tests taken with them, and what they say of teachers and units. */
export const ACCESS_TO_DIAGNOSIS = {
  myTest: roles(TEACHER, 'cohort'),
  myGrowth: roles(TEACHER, 'cohort'),
  startTest: roles(TEACHER, 'cohort'),
  saveTestAnswers: roles(TEACHER, 'cohort'),
  nextTestBlock: roles(TEACHER, 'cohort'),
  submitTest: roles(TEACHER, 'cohort'),
  unitDiagnosis: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  'GET /files/diagnosis': roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  recomputeDiagnosis: roles(KEEPERS_OF_INSTRUMENTS, 'cohort'),
  usedInstruments: roles(KEEPERS_OF_INSTRUMENTS, 'programme'),
  itemStatistics: roles(KEEPERS_OF_INSTRUMENTS, 'programme'),
  computeItemStatistics: roles(KEEPERS_OF_INSTRUMENTS, 'programme'),
  instruments: roles(WATCHERS, 'programme'),
  instrumentDocument: roles(WATCHERS, 'programme'),
  'GET /files/instruments': roles(WATCHERS, 'programme'),
  instrumentDrafts: roles(WATCHERS, 'programme'),
  instrumentDraft: roles(WATCHERS, 'programme'),
  createInstrumentDraft: roles(EDITORS, 'programme'),
  uploadInstrumentDraft: roles(EDITORS, 'programme'),
  saveInstrumentDraft: roles(EDITORS, 'programme'),
  discardInstrumentDraft: roles(EDITORS, 'programme'),
  publishInstrumentDraft: roles(EDITORS, 'programme'),
} as const satisfies Record<string, AccessRule>;
