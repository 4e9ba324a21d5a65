import { registerEnumType } from '@nestjs/graphql';
import { GRADES } from '@tisheng/domain-rules/policy/policy-pack.js';
import { enumOf } from './enum-of.js';

export const GradeEnum = enumOf(GRADES);
registerEnumType(GradeEnum, {
  name: 'Grade',
  description: 'Grade of a result.',
  valuesMap: {
    EXCELLENT: { description: 'Excellent.' },
    PASS: { description: 'Pass; schools and institutions use two words for it, which mean the same.' },
    FAIL: { description: 'Fail.' },
  },
});
