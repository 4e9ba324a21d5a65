import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { type Refused, refused } from '../../../../platform/graphql/problem.model.js';
import { FindSpotChecks } from '../queries/find-spot-checks.js';
import { AnswerSpotCheck } from '../use-cases/answer-spot-check.js';
import { DecideSpotCheck } from '../use-cases/decide-spot-check.js';
import { DrawSpotChecks } from '../use-cases/draw-spot-checks.js';
import {
  DrawSpotChecksDone,
  DrawSpotChecksResult,
  SpotCheckDone,
  SpotCheckResult,
} from './activity.results.js';
import {
  SpotCheck,
  SpotCheckConnection,
  SpotCheckDraw,
  SpotCheckDrawConnection,
  SpotCheckStateEnum,
} from './spot-check.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'School, or office above schools.' };
const SPOT_CHECK = { type: () => ID, description: 'The spot check.' };
const plain = (text: string): string => text.replaceAll('\u0000', '');

/** Spot checks of attested activities. */
@Resolver(() => SpotCheck)
export class SpotCheckResolver {
  constructor(
    private readonly find: FindSpotChecks,
    private readonly draw: DrawSpotChecks,
    private readonly answer: AnswerSpotCheck,
    private readonly decide: DecideSpotCheck,
  ) {}

  @Query(() => SpotCheckConnection, {
    description: 'Spot checks of activities at or below a unit, those to decide first.',
  })
  @Allow('spotChecks', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  spotChecks(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
    @Args('state', { type: () => SpotCheckStateEnum, nullable: true, description: 'In one state alone.' })
    state?: StateOf<'spot-check'> | null,
  ): Promise<Connection<SpotCheck>> {
    return this.find.list(cohortId, unitId, state ?? null, first, after ?? null);
  }

  @Query(() => SpotCheckDrawConnection, {
    description: 'Draws at, below or above a unit with their seeds: anybody asked can draw them again.',
  })
  @Allow('spotCheckDraws', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  spotCheckDraws(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<SpotCheckDraw>> {
    return this.find.draws(cohortId, unitId, first, after ?? null);
  }

  @Mutation(() => DrawSpotChecksResult, {
    description:
      'Draws the policy’s share of the activities below a unit that were attested and never drawn.',
  })
  @Allow('drawSpotChecks', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async drawSpotChecks(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<DrawSpotChecksDone | Refused> {
    const answer = await this.draw.execute(actor, cohortId, unitId);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new DrawSpotChecksDone(), answer);
  }

  @Mutation(() => SpotCheckResult, {
    description: 'Shows that an activity took place; again until it is decided.',
  })
  @Allow('answerSpotCheck', { spotCheck: (args) => args.spotCheckId })
  async answerSpotCheck(
    @CurrentActor() actor: Actor,
    @Args('spotCheckId', SPOT_CHECK) spotCheckId: string,
    @Args('words', { description: 'What is shown.' }) words: string,
    @Args('fileIds', { type: () => [ID], description: 'Photos, sign-in sheets and the like.' })
    fileIds: string[],
  ): Promise<SpotCheckDone | Refused> {
    const ids = fileIds.map((id) => id.toLowerCase());
    const problems = await this.answer.execute(actor, spotCheckId, { words: plain(words), fileIds: ids });
    return problems.length > 0 ? refused(problems) : Object.assign(new SpotCheckDone(), { spotCheckId });
  }

  @Mutation(() => SpotCheckResult, {
    description: 'Records what a spot check has found; what is not confirmed takes the hours back.',
  })
  @Allow('decideSpotCheck', { spotCheck: (args) => args.spotCheckId })
  async decideSpotCheck(
    @CurrentActor() actor: Actor,
    @Args('spotCheckId', SPOT_CHECK) spotCheckId: string,
    @Args('confirmed', { description: 'Whether the activity took place as attested.' }) confirmed: boolean,
    @Args('reason', { description: 'Reason; needed where it is not confirmed.' }) reason: string,
  ): Promise<SpotCheckDone | Refused> {
    const problems = await this.decide.execute(actor, spotCheckId, { confirmed, reason: plain(reason) });
    return problems.length > 0 ? refused(problems) : Object.assign(new SpotCheckDone(), { spotCheckId });
  }
}
