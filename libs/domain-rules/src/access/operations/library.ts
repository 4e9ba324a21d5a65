import type { AccessRule } from '../access-rule.js';
import { OFFICES, OFFICES_AND_SCHOOL, SCHOOL, TEACHER, roles } from '../grantees.js';
import { OF_THE_REGION } from './awards.js';

/** The region's library of honoured works, and its showcases: read by everybody of the region, by nobody else. */
export const ACCESS_TO_LIBRARY = {
  libraryWorks: roles(OF_THE_REGION, 'cohort'),
  libraryWork: roles(OF_THE_REGION, 'cohort'),
  findLibraryWorkUseful: roles(OF_THE_REGION, 'cohort'),
  reportLibraryWork: roles(OF_THE_REGION, 'cohort'),
  'GET /files/library/:entryId/:fileId': roles(OF_THE_REGION, 'cohort'),
  showWorkInLibrary: roles(TEACHER, 'cohort'),
  withdrawWorkFromLibrary: roles(TEACHER, 'cohort'),
  libraryWorksOfUnit: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  libraryReports: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  takeDownLibraryWork: roles(OFFICES, 'cohort', 'unit'),
  putBackLibraryWork: roles(OFFICES, 'cohort', 'unit'),
  answerLibraryReport: roles(OFFICES, 'cohort', 'unit'),

  // showcases
  showcases: roles(OF_THE_REGION, 'cohort'),
  showcase: roles(OF_THE_REGION, 'cohort'),
  showcasesOfUnit: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  showcaseMembers: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'unit'),
  applyForShowcase: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'unit'),
  recordShowcaseResult: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'unit'),
  decideShowcase: roles(OFFICES, 'cohort', 'unit'),
  endShowcase: roles(OFFICES, 'cohort', 'unit'),
} as const satisfies Record<string, AccessRule>;
