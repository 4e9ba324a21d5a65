import { registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { OFFICE_LEVELS } from '@tisheng/domain-rules/policy/policy-pack.js';
import { AWARD_CATEGORIES, AWARD_POTS } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';

export const AwardRoundStateEnum = enumOf(LIFECYCLES['award-round'].states);
registerEnumType(AwardRoundStateEnum, {
  name: 'AwardRoundState',
  description: 'Where a round of awards stands.',
  valuesMap: {
    NOMINATING: { description: 'Units nominate.' },
    JUDGING: { description: 'Judges score, blind.' },
    ANNOUNCED: { description: 'The list is shown for objections.' },
    PUBLISHED: { description: 'The list is final.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

export const AwardCategoryEnum = enumOf(AWARD_CATEGORIES);
registerEnumType(AwardCategoryEnum, {
  name: 'AwardCategory',
  description: 'What is honoured.',
  valuesMap: {
    LESSON_CASE: { description: 'A lesson with its recording.' },
    COURSEWARE: { description: 'Courseware.' },
    MICRO_LESSON: { description: 'A micro-lesson.' },
    TEACHING_SOFTWARE: { description: 'Teaching software.' },
    TRAINING_NARRATIVE: { description: 'A narrative of the training.' },
    WORKSHOP: { description: 'A workshop.' },
    LEADER: { description: 'A leader of workshops.' },
  },
});

export const AwardPotEnum = enumOf(AWARD_POTS);
registerEnumType(AwardPotEnum, {
  name: 'AwardPot',
  description: 'Nominees that share one quota.',
  valuesMap: {
    WORKS: { description: 'Works of every kind.' },
    WORKSHOPS: { description: 'Workshops.' },
    LEADERS: { description: 'Leaders of workshops.' },
  },
});

export const AwardLevelEnum = enumOf(OFFICE_LEVELS);
registerEnumType(AwardLevelEnum, {
  name: 'AwardLevel',
  description: 'Level of the unit that gives honours.',
  valuesMap: {
    PROVINCE: { description: 'The province.' },
    CITY: { description: 'A city.' },
    COUNTY: { description: 'A county, or a unit that acts as one.' },
    SCHOOL: { description: 'A school.' },
  },
});
