import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';
import { PreTest } from './pre-test.model.js';

@ObjectType({ description: 'The answers are kept; the teacher may go on later.' })
export class PreTestAnswersSaved {
  @Field(() => Int, { description: 'Questions answered so far.' })
  answered!: number;

  @Field(() => Int, { description: 'Questions of the instrument.' })
  total!: number;

  @Field({ description: 'When the answers were kept.' })
  savedAt!: Date;
}

@ObjectType({ description: 'The pre-test is handed in and scored.' })
export class PreTestSubmitted {
  @Field(() => PreTest, { description: 'The pre-test with its result.' })
  preTest!: PreTest;
}

export const SavePreTestAnswersResult = createUnionType({
  name: 'SavePreTestAnswersResult',
  description: 'The answers were kept, or why not.',
  types: () => [PreTestAnswersSaved, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PreTestAnswersSaved),
});

export const SubmitPreTestResult = createUnionType({
  name: 'SubmitPreTestResult',
  description: 'The pre-test was submitted, or why not.',
  types: () => [PreTestSubmitted, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PreTestSubmitted),
});
