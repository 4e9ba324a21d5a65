import { registerEnumType } from '@nestjs/graphql';
import { STAGES_OF_SCHOOLING } from '@tisheng/domain-rules/policy/policy-pack.js';
import { enumOf } from './enum-of.js';

export const StageOfSchoolingEnum = enumOf(STAGES_OF_SCHOOLING);
registerEnumType(StageOfSchoolingEnum, {
  name: 'StageOfSchooling',
  description: 'Stage of schooling that a teacher teaches in.',
  valuesMap: {
    KINDERGARTEN: { description: 'Kindergarten.' },
    PRIMARY: { description: 'Primary school.' },
    JUNIOR_SECONDARY: { description: 'Junior secondary school.' },
    SENIOR_SECONDARY: { description: 'Senior secondary school.' },
    SPECIAL_EDUCATION: { description: 'Special education.' },
  },
});
