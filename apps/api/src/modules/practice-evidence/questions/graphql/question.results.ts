import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

function resultOf<Done extends object>(name: string, description: string, done: Type<Done>) {
  return createUnionType({
    name,
    description,
    types: () => [done, Refused] as const,
    resolveType: (answer: unknown) => (isRefused(answer) ? Refused : done),
  });
}

@ObjectType({ description: 'A question is asked, or is as it was asked for.' })
export class QuestionChanged {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;
}

@ObjectType({ description: 'A question is answered.' })
export class QuestionAnswered {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;
}

export const AskQuestionResult = resultOf('AskQuestionResult', 'What became of a question.', QuestionChanged);
export const AnswerQuestionResult = resultOf(
  'AnswerQuestionResult',
  'What became of an answer.',
  QuestionAnswered,
);
export const PassOnQuestionResult = resultOf(
  'PassOnQuestionResult',
  'Whether a question was passed on.',
  QuestionChanged,
);
export const DecideOwnQuestionResult = resultOf(
  'DecideOwnQuestionResult',
  'Whether the asker’s word was noted.',
  QuestionChanged,
);
export const MarkQuestionCommonResult = resultOf(
  'MarkQuestionCommonResult',
  'Whether a question is of common use now.',
  QuestionChanged,
);
