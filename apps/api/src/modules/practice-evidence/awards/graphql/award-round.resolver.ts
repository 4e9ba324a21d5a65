import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindAwardRounds, type AwardRoundShown } from '../queries/find-award-rounds.js';
import { AnnounceAwards } from '../use-cases/announce-awards.js';
import { BeginAwardJudging } from '../use-cases/begin-award-judging.js';
import { CancelAwardRound } from '../use-cases/cancel-award-round.js';
import { ChangeAwardCalendar } from '../use-cases/change-award-calendar.js';
import { OpenAwardRound } from '../use-cases/open-award-round.js';
import { PublishAwards } from '../use-cases/publish-awards.js';
import { AwardCategoryEnum } from './award.enums.js';
import { AwardRoundResult, type AwardRoundChanged } from './award.results.js';
import { AwardCalendarInput, AwardRound, AwardRoundConnection } from './award-round.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'The office or school that asks.' };
const ROUND = { type: () => ID, description: 'The round.' };

const changed = (roundId: string, problems: readonly Problem[]): AwardRoundChanged | Refused =>
  problems.length > 0 ? refused(problems) : { roundId };

/** Rounds of awards, as the units that open them and nominate for them see them. */
@Resolver(() => AwardRound)
export class AwardRoundResolver {
  constructor(
    private readonly find: FindAwardRounds,
    private readonly open: OpenAwardRound,
    private readonly calendar: ChangeAwardCalendar,
    private readonly callOff: CancelAwardRound,
    private readonly begin: BeginAwardJudging,
    private readonly announce: AnnounceAwards,
    private readonly publish: PublishAwards,
  ) {}

  @Query(() => AwardRoundConnection, {
    description: 'Rounds that concern a unit: its own, those above it and those below it, the latest first.',
  })
  @Allow('awardRounds', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  awardRounds(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<AwardRoundShown>> {
    return this.find.list(cohortId, unitId, { first, after });
  }

  @Query(() => AwardRound, {
    nullable: true,
    description: 'One of them; null where it does not concern the unit.',
  })
  @Allow('awardRound', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  awardRound(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
  ): Promise<AwardRoundShown | null> {
    return this.find.one(cohortId, unitId, roundId);
  }

  @Query(() => AwardRoundConnection, {
    description: 'Rounds whose lists the region may read, the latest first.',
  })
  @Allow('announcedAwardRounds', { cohort: (args) => args.cohortId })
  announcedAwardRounds(
    @Args('cohortId', COHORT) cohortId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<AwardRoundShown>> {
    return this.find.announced(cohortId, { first, after });
  }

  @Mutation(() => AwardRoundResult, { description: 'Opens a round of the unit.' })
  @Allow('openAwardRound', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async openAwardRound(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('name', { description: 'What it is called.' }) name: string,
    @Args('categories', { type: () => [AwardCategoryEnum], description: 'What is honoured.' })
    categories: AwardCategory[],
    @Args('calendar', { description: 'Its days.' }) calendar: AwardCalendarInput,
  ): Promise<AwardRoundChanged | Refused> {
    const answer = await this.open.execute(actor, cohortId, unitId, {
      ...daysOf(calendar),
      name,
      categories,
    });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => AwardRoundResult, { description: 'Sets the days of a round anew.' })
  @Allow('changeAwardCalendar', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async changeAwardCalendar(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('calendar', { description: 'Its days.' }) calendar: AwardCalendarInput,
  ): Promise<AwardRoundChanged | Refused> {
    const days = daysOf(calendar);
    return changed(roundId, await this.calendar.execute(actor, cohortId, unitId, roundId, days));
  }

  @Mutation(() => AwardRoundResult, { description: 'Calls a round off before it is final.' })
  @Allow('cancelAwardRound', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async cancelAwardRound(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<AwardRoundChanged | Refused> {
    return changed(roundId, await this.callOff.execute(actor, cohortId, unitId, roundId, reason));
  }

  @Mutation(() => AwardRoundResult, {
    description: 'Closes the nominations and gives what was nominated to the judges.',
  })
  @Allow('beginAwardJudging', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async beginAwardJudging(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
  ): Promise<AwardRoundChanged | Refused> {
    return changed(roundId, await this.begin.execute(actor, cohortId, unitId, roundId));
  }

  @Mutation(() => AwardRoundResult, { description: 'Shows the list of honours for objections.' })
  @Allow('announceAwards', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async announceAwards(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
  ): Promise<AwardRoundChanged | Refused> {
    return changed(roundId, await this.announce.execute(actor, cohortId, unitId, roundId));
  }

  @Mutation(() => AwardRoundResult, { description: 'Makes the list final and numbers the certificates.' })
  @Allow('publishAwards', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async publishAwards(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
  ): Promise<AwardRoundChanged | Refused> {
    return changed(roundId, await this.publish.execute(actor, cohortId, unitId, roundId));
  }
}

const daysOf = ({ nominateFrom, nominateUntil, judgeUntil, objectionDays }: AwardCalendarInput) => ({
  nominateFrom,
  nominateUntil,
  judgeUntil,
  objectionDays,
});
