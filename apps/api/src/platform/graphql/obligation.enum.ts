import { registerEnumType } from '@nestjs/graphql';
import { OBLIGATIONS } from '@tisheng/domain-rules/policy/policy-pack.js';
import { enumOf } from './enum-of.js';

export const ObligationEnum = enumOf(OBLIGATIONS);
registerEnumType(ObligationEnum, {
  name: 'Obligation',
  description: 'Whether a teacher must take part.',
  valuesMap: {
    REQUIRED: { description: 'Must take part.' },
    VOLUNTARY: { description: 'May take part by own choice.' },
    EXEMPT: { description: 'Need not take part and is encouraged to.' },
  },
});
