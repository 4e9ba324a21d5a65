import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { FinishedWork } from './finished-work.model.js';

@ObjectType({ description: 'What is told about the work is kept.' })
export class SaveWorkProfileDone {
  @Field(() => FinishedWork, { description: 'The work as it is told now.' })
  work!: FinishedWork;
}

@ObjectType({ description: 'The answer holds.' })
export class AnswerWorkAuthorshipDone {
  @Field(() => ID, { description: 'The work.' })
  workId!: string;
}

export const SaveWorkProfileResult = createUnionType({
  name: 'SaveWorkProfileResult',
  description: 'What became of what is told about a work.',
  types: () => [SaveWorkProfileDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : SaveWorkProfileDone),
});

export const AnswerWorkAuthorshipResult = createUnionType({
  name: 'AnswerWorkAuthorshipResult',
  description: 'What became of an answer to being named on a work.',
  types: () => [AnswerWorkAuthorshipDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : AnswerWorkAuthorshipDone),
});
