import { registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { MISSING_PARTS } from '../queries/list-results.js';

export const AppealSubjectEnum = enumOf(['institution-result', 'school-rating', 'practice-review']);
registerEnumType(AppealSubjectEnum, {
  name: 'AppealSubject',
  description: 'What an appeal is against.',
  valuesMap: {
    INSTITUTION_RESULT: { description: 'The training institution’s grade.' },
    SCHOOL_RATING: { description: 'The school’s rating.' },
    PRACTICE_REVIEW: { description: 'The review of the work for one theme.' },
  },
});

export const AppealLevelEnum = enumOf(['giver', 'county', 'city', 'province']);
registerEnumType(AppealLevelEnum, {
  name: 'AppealLevel',
  description: 'Level at which an appeal is decided.',
  valuesMap: {
    GIVER: { description: 'The body that gave the grade: institution, school or workshop leader.' },
    COUNTY: { description: 'The county’s office.' },
    CITY: { description: 'The city’s office.' },
    PROVINCE: { description: 'The province’s office.' },
  },
});

export const AppealStateEnum = enumOf(LIFECYCLES.appeal.states);
registerEnumType(AppealStateEnum, {
  name: 'AppealState',
  description: 'How far an appeal has come at its level.',
  valuesMap: {
    OPEN: { description: 'Waits for the decision.' },
    UPHELD: { description: 'The teacher was right; results were computed again.' },
    DISMISSED: { description: 'The result stands; the next level may be asked in time.' },
    ESCALATED: { description: 'Taken to the next level.' },
    WITHDRAWN: { description: 'Taken back by the teacher.' },
    LAPSED: { description: 'Dismissed for good.' },
  },
});

export const AppealActionEnum = enumOf(['open', 'uphold', 'dismiss', 'escalate', 'withdraw', 'lapse']);
registerEnumType(AppealActionEnum, {
  name: 'AppealAction',
  description: 'One step of an appeal.',
  valuesMap: {
    OPEN: { description: 'Opened at this level.' },
    UPHOLD: { description: 'Upheld.' },
    DISMISS: { description: 'Dismissed.' },
    ESCALATE: { description: 'Taken to the next level.' },
    WITHDRAW: { description: 'Withdrawn.' },
    LAPSE: { description: 'Ended since nobody took it further in time.' },
  },
});

export const AppealOutcomeEnum = enumOf(['upheld', 'dismissed']);
registerEnumType(AppealOutcomeEnum, {
  name: 'AppealOutcome',
  description: 'What a level decides.',
  valuesMap: {
    UPHELD: { description: 'The teacher was right.' },
    DISMISSED: { description: 'The result stands.' },
  },
});

export const ResultMarkEnum = enumOf(['off-band', 'grant-without-reason']);
registerEnumType(ResultMarkEnum, {
  name: 'ResultMark',
  description: 'Why an institution result is marked for supervision.',
  valuesMap: {
    OFF_BAND: { description: 'The grade is not that of the score, for the reason given.' },
    GRANT_WITHOUT_REASON: {
      description: 'The institution granted another grade without the reason that the policy asks for.',
    },
  },
});

export const FinalStateEnum = enumOf(['final', 'revoked']);
registerEnumType(FinalStateEnum, {
  name: 'ComprehensiveResultState',
  description: 'Whether a comprehensive result stands.',
  valuesMap: {
    FINAL: { description: 'Stands.' },
    REVOKED: { description: 'Taken back; counts as fail.' },
  },
});

export const MissingResultEnum = enumOf(MISSING_PARTS);
registerEnumType(MissingResultEnum, {
  name: 'MissingResult',
  description: 'A result that a teacher does not have yet.',
  valuesMap: {
    INSTITUTION_RESULT: { description: 'The institution’s score.' },
    SCHOOL_RATING: { description: 'The school’s rating.' },
    COMPREHENSIVE_RESULT: { description: 'The comprehensive result.' },
  },
});

export const RequirementUnitEnum = enumOf(['step', 'half-hours', 'hundredths']);
registerEnumType(RequirementUnitEnum, {
  name: 'RequirementUnit',
  description: 'In what a requirement is measured.',
  valuesMap: {
    STEP: { description: 'Done (1) or not (0).' },
    HALF_HOURS: { description: 'Half-hours.' },
    HUNDREDTHS: { description: 'Hundredths of a point.' },
  },
});

export const TurnEnum = enumOf(['teacher', 'reviewer', 'school', 'county', 'institution']);
registerEnumType(TurnEnum, {
  name: 'Turn',
  description: 'Whose turn it is.',
  valuesMap: {
    TEACHER: { description: 'The teacher’s own.' },
    REVIEWER: { description: 'The reviewer’s.' },
    SCHOOL: { description: 'The school’s.' },
    COUNTY: { description: 'The county’s.' },
    INSTITUTION: { description: 'The training institution’s.' },
  },
});
