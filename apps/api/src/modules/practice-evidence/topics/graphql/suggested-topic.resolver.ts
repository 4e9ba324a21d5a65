import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { type Refused, refused } from '../../../../platform/graphql/problem.model.js';
import { FindSuggestedTopics } from '../queries/find-suggested-topics.js';
import { ChangeSuggestedTopic } from '../use-cases/change-suggested-topic.js';
import { SuggestTopic } from '../use-cases/suggest-topic.js';
import { TopicSuggestion, TopicSuggestionConnection } from './topic.model.js';
import {
  ChangeSuggestedTopicDone,
  ChangeSuggestedTopicResult,
  SuggestTopicDone,
  SuggestTopicResult,
  WithdrawSuggestedTopicDone,
  WithdrawSuggestedTopicResult,
} from './topic.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' } as const;
const UNIT = { type: () => ID, description: 'One’s office, or the county of the workshop.' } as const;
const SUGGESTION = { type: () => ID, description: 'The suggestion.' } as const;

/** Topics suggested beside the policy's. */
@Resolver(() => TopicSuggestion)
export class SuggestedTopicResolver {
  constructor(
    private readonly find: FindSuggestedTopics,
    private readonly suggest: SuggestTopic,
    private readonly change: ChangeSuggestedTopic,
  ) {}

  @Query(() => TopicSuggestionConnection, {
    description:
      'Topics that offices above and below a unit suggest, and leaders to the workshops that one reaches.',
  })
  @Allow('suggestedTopics', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  suggestedTopics(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('theme', { type: () => Int, nullable: true, description: 'Number of one theme; null for all.' })
    theme: number | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<TopicSuggestion>> {
    return this.find.execute(actor, { cohortId, unitId, theme: theme ?? null, first, after: after ?? null });
  }

  @Mutation(() => SuggestTopicResult, {
    description: 'Suggests a topic: a leader to the own workshop, an office to everybody below it.',
  })
  @Allow('suggestTopic', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async suggestTopic(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', {
      type: () => ID,
      nullable: true,
      description: 'The workshop it is meant for; null for everybody below the office.',
    })
    workshopId: string | null,
    @Args('theme', { type: () => Int, description: 'Number of the theme.' }) theme: number,
    @Args('words', { description: 'The topic, 4 to 60 characters.' }) words: string,
  ): Promise<SuggestTopicDone | Refused> {
    const given = { cohortId, unitId, workshopId: workshopId ?? null, theme, words };
    const answer = await this.suggest.execute(actor, given);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new SuggestTopicDone(), answer);
  }

  @Mutation(() => ChangeSuggestedTopicResult, {
    description: 'Words a suggested topic anew; whoever has taken it keeps the words as they were.',
  })
  @Allow('changeSuggestedTopic', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async changeSuggestedTopic(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('suggestionId', SUGGESTION) suggestionId: string,
    @Args('words', { description: 'The new words, 4 to 60 characters.' }) words: string,
  ): Promise<ChangeSuggestedTopicDone | Refused> {
    const problems = await this.change.execute(actor, { cohortId, unitId, suggestionId }, words);
    return problems.length > 0
      ? refused(problems)
      : Object.assign(new ChangeSuggestedTopicDone(), { suggestionId });
  }

  @Mutation(() => WithdrawSuggestedTopicResult, {
    description: 'Withdraws a suggested topic; whoever has taken it keeps it.',
  })
  @Allow('withdrawSuggestedTopic', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async withdrawSuggestedTopic(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('suggestionId', SUGGESTION) suggestionId: string,
  ): Promise<WithdrawSuggestedTopicDone | Refused> {
    const problems = await this.change.execute(actor, { cohortId, unitId, suggestionId }, null);
    return problems.length > 0
      ? refused(problems)
      : Object.assign(new WithdrawSuggestedTopicDone(), { suggestionId });
  }
}
