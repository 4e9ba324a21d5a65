import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindAwardJudges } from '../queries/find-award-judges.js';
import { ChangeAwardJudges } from '../use-cases/change-award-judges.js';
import { ObjectToAward } from '../use-cases/object-to-award.js';
import {
  AwardObjectionResult,
  AwardRoundResult,
  type AwardObjectionChanged,
  type AwardRoundChanged,
} from './award.results.js';
import {
  AwardJudge,
  AwardJudgeCandidateConnection,
  AwardJudgeConnection,
  AwardObjectionConnection,
  type AwardJudgeCandidate,
  type AwardObjection,
} from './award-nominee.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'The unit that has opened the round.' };
const ROUND = { type: () => ID, description: 'The round.' };
const JUDGE = { type: () => ID, description: 'The judge.' };

/** Who judges a round, and what is objected to its list; for the unit that has opened it. */
@Resolver(() => AwardJudge)
export class AwardJudgeResolver {
  constructor(
    private readonly find: FindAwardJudges,
    private readonly judges: ChangeAwardJudges,
    private readonly objections: ObjectToAward,
  ) {}

  @Query(() => AwardJudgeConnection, { description: 'The judges of a round, by name.' })
  @Allow('awardJudges', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async awardJudges(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<AwardJudge>> {
    const found = await this.find.named(cohortId, unitId, roundId, page);
    return { ...found, nodes: found.nodes.map((row) => ({ ...row, judgeId: row.accountId })) };
  }

  @Query(() => AwardJudgeCandidateConnection, {
    description: 'Experts, trainers and leaders near the unit; at a school its own people too.',
  })
  @Allow('awardJudgeCandidates', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async awardJudgeCandidates(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('search', { defaultValue: '', description: 'Part of a name or place; empty for everybody.' })
    search: string,
    @Args() page: PageArgs,
  ): Promise<Connection<AwardJudgeCandidate>> {
    const found = await this.find.candidates(cohortId, unitId, roundId, search, page);
    return { ...found, nodes: found.nodes.map((row) => ({ ...row, judgeId: row.accountId })) };
  }

  @Query(() => AwardObjectionConnection, { description: 'What was objected, the undecided first.' })
  @Allow('awardObjections', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async awardObjections(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<AwardObjection>> {
    const found = await this.find.objections(cohortId, unitId, roundId, page);
    return { ...found, nodes: found.nodes.map((row) => ({ ...row, people: [...row.people] })) };
  }

  @Mutation(() => AwardRoundResult, { description: 'Names a judge.' })
  @Allow('nameAwardJudge', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async nameAwardJudge(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('judgeId', JUDGE) judgeId: string,
  ): Promise<AwardRoundChanged | Refused> {
    const problems = await this.judges.name(actor, { cohortId, unitId, roundId, accountId: judgeId });
    return problems.length > 0 ? refused(problems) : { roundId };
  }

  @Mutation(() => AwardRoundResult, { description: 'Lets a judge go who has not scored.' })
  @Allow('dismissAwardJudge', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async dismissAwardJudge(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('judgeId', JUDGE) judgeId: string,
  ): Promise<AwardRoundChanged | Refused> {
    const problems = await this.judges.dismiss(actor, { cohortId, unitId, roundId, accountId: judgeId });
    return problems.length > 0 ? refused(problems) : { roundId };
  }

  @Mutation(() => AwardObjectionResult, { description: 'Decides on an objection, with an answer.' })
  @Allow('decideAwardObjection', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async decideAwardObjection(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('objectionId', { type: () => ID, description: 'The objection.' }) objectionId: string,
    @Args('upheld', { description: 'Whether the nominee is struck off the list.' }) upheld: boolean,
    @Args('answer', { description: 'What the objector reads.' }) answer: string,
  ): Promise<AwardObjectionChanged | Refused> {
    const decision = { objectionId, upheld, answer };
    const problems = await this.objections.decide(actor, cohortId, unitId, roundId, decision);
    return problems.length > 0 ? refused(problems) : { roundId };
  }
}
