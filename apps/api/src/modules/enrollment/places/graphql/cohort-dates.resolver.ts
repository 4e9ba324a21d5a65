import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { GrantLateAdmission } from '../grant-late-admission.js';
import { MoveCohortDates } from '../move-cohort-dates.js';
import {
  CohortDateChange,
  CohortDatesInput,
  GrantLateAdmissionDone,
  GrantLateAdmissionResult,
  LateAdmission,
  MoveCohortDatesDone,
  MoveCohortDatesResult,
} from './cohort-dates.model.js';

const cohortArg = { type: () => ID, description: 'The cohort.' } as const;

@Resolver(() => CohortDateChange)
export class CohortDatesResolver {
  constructor(
    private readonly move: MoveCohortDates,
    private readonly late: GrantLateAdmission,
  ) {}

  @Query(() => [CohortDateChange], {
    description: 'Every decision by which the dates of a cohort were moved, the newest first.',
  })
  @Allow('cohortDateChanges', { cohort: (args) => args.cohortId })
  cohortDateChanges(@Args('cohortId', cohortArg) cohortId: string): Promise<CohortDateChange[]> {
    return this.move.history(cohortId);
  }

  @Mutation(() => MoveCohortDatesResult, { description: 'Moves the published dates of a cohort.' })
  @Allow('moveCohortDates', { cohort: (args) => args.cohortId })
  async moveCohortDates(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('dates', { description: 'All four dates as they are to be.' }) dates: CohortDatesInput,
    @Args('reason', { description: 'Why; kept on record and shown.' }) reason: string,
  ): Promise<MoveCohortDatesDone | Refused> {
    const answer = await this.move.execute(actor, cohortId, dates, reason);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new MoveCohortDatesDone(), answer);
  }

  @Query(() => [LateAdmission], {
    description: 'Late admissions of a unit, of those below it, and of those above it, the newest first.',
  })
  @Allow('lateAdmissions', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  lateAdmissions(
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
  ): Promise<LateAdmission[]> {
    return this.late.granted(cohortId, unitId);
  }

  @Mutation(() => GrantLateAdmissionResult, {
    description: 'Lets a county or a school enroll teachers after the window has ended.',
  })
  @Allow('grantLateAdmission', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async grantLateAdmission(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'County or school below the office.' }) unitId: string,
    @Args('until', { description: 'Last day on which it may, YYYY-MM-DD.' }) until: string,
    @Args('reason', { description: 'Why; kept on record and shown.' }) reason: string,
  ): Promise<GrantLateAdmissionDone | Refused> {
    const answer = await this.late.execute(actor, cohortId, unitId, until, reason);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new GrantLateAdmissionDone(), answer);
  }
}
