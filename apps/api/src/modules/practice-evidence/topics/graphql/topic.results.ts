import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { PracticeTheme } from '../../graphql/practice-theme.model.js';

@ObjectType({ description: 'The topic is suggested.' })
export class SuggestTopicDone {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;
}

@ObjectType({ description: 'The suggested topic is worded anew.' })
export class ChangeSuggestedTopicDone {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;
}

@ObjectType({ description: 'The suggested topic is withdrawn.' })
export class WithdrawSuggestedTopicDone {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;
}

@ObjectType({ description: 'The topics are offered.' })
export class SendTopicOffersDone {
  @Field(() => Int, { description: 'To how many members.' })
  count!: number;
}

@ObjectType({ description: 'The offered topic is taken or declined.' })
export class AnswerTopicOfferDone {
  @Field(() => PracticeTheme, { description: 'The theme with the draft as it is stored now.' })
  theme!: PracticeTheme;
}

export const SuggestTopicResult = createUnionType({
  name: 'SuggestTopicResult',
  description: 'What became of a topic that was suggested.',
  types: () => [SuggestTopicDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : SuggestTopicDone),
});

export const ChangeSuggestedTopicResult = createUnionType({
  name: 'ChangeSuggestedTopicResult',
  description: 'What became of new words.',
  types: () => [ChangeSuggestedTopicDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : ChangeSuggestedTopicDone),
});

export const WithdrawSuggestedTopicResult = createUnionType({
  name: 'WithdrawSuggestedTopicResult',
  description: 'What became of a suggestion that was to be withdrawn.',
  types: () => [WithdrawSuggestedTopicDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : WithdrawSuggestedTopicDone),
});

export const SendTopicOffersResult = createUnionType({
  name: 'SendTopicOffersResult',
  description: 'What became of topics that were offered.',
  types: () => [SendTopicOffersDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : SendTopicOffersDone),
});

export const AnswerTopicOfferResult = createUnionType({
  name: 'AnswerTopicOfferResult',
  description: 'What became of an answer to an offered topic.',
  types: () => [AnswerTopicOfferDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : AnswerTopicOfferDone),
});
