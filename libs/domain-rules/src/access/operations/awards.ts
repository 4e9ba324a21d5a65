import type { AccessRule } from '../access-rule.js';
import { OFFICES, OFFICES_AND_SCHOOL, REVIEWERS, SCHOOL, TEACHER, roles } from '../grantees.js';

/** Who opens rounds and looks after them: offices, and schools for their own. */
const OPENERS = { ...OFFICES, ...SCHOOL } as const;
/** Everybody who can be named a judge. */
const JUDGES = { ...REVIEWERS, ...SCHOOL, ...TEACHER } as const;
/** Everybody of the region who works in a school or for schools. */
export const OF_THE_REGION = { ...OFFICES_AND_SCHOOL, ...REVIEWERS, ...TEACHER } as const;

/** Rounds of awards: opening, nominating, judging, the list and its objections, certificates of honour. */
export const ACCESS_TO_AWARDS = {
  awardRounds: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  awardRound: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  awardNominees: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  awardCandidates: roles(OPENERS, 'cohort', 'unit'),
  awardJudges: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  awardJudgeCandidates: roles(OPENERS, 'cohort', 'unit'),
  awardObjections: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  openAwardRound: roles(OPENERS, 'cohort', 'unit'),
  changeAwardCalendar: roles(OPENERS, 'cohort', 'unit'),
  cancelAwardRound: roles(OPENERS, 'cohort', 'unit'),
  nominateForAward: roles(OPENERS, 'cohort', 'unit'),
  withdrawNomination: roles(OPENERS, 'cohort', 'unit'),
  nameAwardJudge: roles(OPENERS, 'cohort', 'unit'),
  dismissAwardJudge: roles(OPENERS, 'cohort', 'unit'),
  beginAwardJudging: roles(OPENERS, 'cohort', 'unit'),
  announceAwards: roles(OPENERS, 'cohort', 'unit'),
  decideAwardObjection: roles(OPENERS, 'cohort', 'unit'),
  publishAwards: roles(OPENERS, 'cohort', 'unit'),
  'GET /files/awards': roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),

  // judging: by whoever was named, under whichever role
  judgingTasks: roles(JUDGES, 'cohort'),
  judgingTask: roles(JUDGES, 'cohort'),
  giveAwardScore: roles(JUDGES, 'cohort'),
  declareAwardConflict: roles(JUDGES, 'cohort'),
  declareAwardRecusal: roles(JUDGES, 'cohort'),
  'GET /files/judging/:taskId/:fileId': roles(JUDGES, 'cohort'),

  // the list
  announcedAwardRounds: roles(OF_THE_REGION, 'cohort'),
  announcedAwards: roles(OF_THE_REGION, 'cohort'),
  objectToAward: roles(OF_THE_REGION, 'cohort'),
  myHonours: roles(TEACHER),
  'GET /files/honours/:id': roles({ ...TEACHER, ...OFFICES_AND_SCHOOL }, 'honour'),
} as const satisfies Record<string, AccessRule>;
