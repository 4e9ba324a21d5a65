import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SimilarityVerdict } from '@tisheng/domain-rules/practice-evidence/similarity/may-decide-pair.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import {
  FindSimilarPairs,
  type SimilarPairRow,
  type SimilarPairState,
} from '../queries/find-similar-pairs.js';
import { DecideSimilarPair } from '../use-cases/decide-similar-pair.js';
import { FindSimilarWorks } from '../use-cases/find-similar-works.js';
import {
  SimilarityVerdictEnum,
  SimilarPair,
  SimilarPairConnection,
  SimilarPairInFull,
  SimilarPairStateEnum,
} from './similar-pair.model.js';
import { DecideSimilarPairResult, type SimilarPairDecided } from './similarity.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Office of which a teacher of the pair must be.' };
const PAIR = { type: () => ID, description: 'The pair.' };

/** Works that are alike, laid before a person. */
@Resolver(() => SimilarPair)
export class SimilarityResolver {
  constructor(
    private readonly pairs: FindSimilarPairs,
    private readonly find: FindSimilarWorks,
    private readonly decide: DecideSimilarPair,
  ) {}

  @Query(() => SimilarPairConnection, {
    description: 'Pairs of works that are alike with a teacher at or below a unit, the most alike first.',
  })
  @Allow('similarPairs', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  similarPairs(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('state', {
      type: () => SimilarPairStateEnum,
      defaultValue: SimilarPairStateEnum.WAITING,
      description: 'Which ones.',
    })
    state: SimilarPairState,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<SimilarPairRow>> {
    return this.pairs.list(cohortId, unitId, state, { first, after });
  }

  @Query(() => SimilarPairInFull, {
    nullable: true,
    description: 'One pair side by side; null where no teacher of it stands below the unit.',
  })
  @Allow('similarPair', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async similarPair(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('pairId', PAIR) pairId: string,
  ): Promise<SimilarPairInFull | null> {
    const found = await this.pairs.one(cohortId, unitId, pairId);
    if (!found) return null;
    const { pair, texts, titles, passages } = found;
    return {
      pair,
      earlierText: texts.earlier,
      laterText: texts.later,
      earlierTheme: titles.earlier,
      laterTheme: titles.later,
      passages: passages.map(({ a, b }) => ({
        earlierFrom: a[0],
        earlierTo: a[1],
        laterFrom: b[0],
        laterTo: b[1],
      })),
    };
  }

  @Mutation(() => BegunJob, {
    description:
      'Begins to compare all works of the programme with each other, those of earlier cohorts too.',
  })
  @Allow('findSimilarWorks', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async findSimilarWorks(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office in whose name it is done.' }) unitId: string,
  ): Promise<BegunJob> {
    return Object.assign(new BegunJob(), await this.find.execute(actor, cohortId, unitId));
  }

  @Mutation(() => DecideSimilarPairResult, {
    description:
      'Writes down what a person finds of a pair; a later decision takes the place of an earlier one.',
  })
  @Allow('decideSimilarPair', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async decideSimilarPair(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('pairId', PAIR) pairId: string,
    @Args('verdict', { type: () => SimilarityVerdictEnum, description: 'What was found.' })
    verdict: SimilarityVerdict,
    @Args('copiedSubmissionId', {
      type: () => ID,
      nullable: true,
      description: 'Which of the two is the copy; null but for COPIED.',
    })
    copiedSubmissionId: string | null,
    @Args('reason', { description: 'Why, 5 to 500 characters.' }) reason: string,
  ): Promise<SimilarPairDecided | Refused> {
    const copied = copiedSubmissionId?.toLowerCase() ?? null;
    const problems = await this.decide.execute(
      actor,
      { cohortId, unitId, pairId },
      { verdict, copied, reason: reason.replaceAll('\u0000', '') },
    );
    return problems.length > 0 ? refused(problems) : { pairId };
  }
}
