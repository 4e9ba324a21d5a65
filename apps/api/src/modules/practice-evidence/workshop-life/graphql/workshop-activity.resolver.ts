import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindActivities, type ActivitySeen, type ActivityTime } from '../queries/find-activities.js';
import { AnswerWorkshopActivity } from '../use-cases/answer-workshop-activity.js';
import { CancelWorkshopActivity } from '../use-cases/cancel-workshop-activity.js';
import { KeepWorkshopAttendance } from '../use-cases/keep-workshop-attendance.js';
import { SaveWorkshopActivity } from '../use-cases/save-workshop-activity.js';
import {
  WorkshopAttendanceMarkInput,
  WorkshopActivity,
  WorkshopActivityConnection,
  WorkshopActivityInput,
  WorkshopActivityTimeEnum,
  WorkshopActivityWithPeople,
} from './workshop-activity.model.js';
import {
  AnswerWorkshopActivityResult,
  CancelWorkshopActivityResult,
  KeepWorkshopAttendanceResult,
  SaveWorkshopActivityResult,
  type WorkshopActivitySaved,
  type WorkshopChanged,
} from './workshop-life.results.js';

const WORKSHOP = { type: () => ID, description: 'The workshop.' };
const ACTIVITY = { type: () => ID, description: 'The activity.' };

/** Activities of workshops. */
@Resolver(() => WorkshopActivity)
export class WorkshopActivityResolver {
  constructor(
    private readonly activities: FindActivities,
    private readonly save: SaveWorkshopActivity,
    private readonly cancel: CancelWorkshopActivity,
    private readonly answer: AnswerWorkshopActivity,
    private readonly attendance: KeepWorkshopAttendance,
  ) {}

  @Query(() => WorkshopActivityConnection, {
    description: 'Activities of a workshop; empty for strangers to it.',
  })
  @Allow('workshopActivities', { workshop: (args) => args.workshopId })
  workshopActivities(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('time', { type: () => WorkshopActivityTimeEnum, defaultValue: 'coming', description: 'Which.' })
    time: ActivityTime,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ActivitySeen>> {
    return this.activities.list(actor, workshopId, time, { first, after: after ?? null });
  }

  @Query(() => WorkshopActivityWithPeople, {
    nullable: true,
    description: 'One activity with its people; null for strangers to the workshop.',
  })
  @Allow('workshopActivity', { workshop: (args) => args.workshopId })
  workshopActivity(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('activityId', ACTIVITY) activityId: string,
  ): Promise<WorkshopActivityWithPeople | null> {
    return this.activities.one(actor, workshopId, activityId);
  }

  @Mutation(() => SaveWorkshopActivityResult, { description: 'Plans an activity, or changes the plan.' })
  @Allow('saveWorkshopActivity', { workshop: (args) => args.workshopId })
  async saveWorkshopActivity(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('activityId', { ...ACTIVITY, nullable: true, description: 'The activity; null for a new one.' })
    activityId: string | null,
    @Args('activity', { description: 'The plan.' }) activity: WorkshopActivityInput,
  ): Promise<WorkshopActivitySaved | Refused> {
    const { theme, kind, title, description, startsAt, endsAt, place, link, groupIds } = activity;
    const when = { startsAt, endsAt };
    const plan = { kind, title, description, theme: theme ?? null, ...when, place, link, groupIds };
    const answer = await this.save.execute(actor, workshopId, activityId ?? null, plan);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => CancelWorkshopActivityResult, { description: 'Calls an activity off.' })
  @Allow('cancelWorkshopActivity', { workshop: (args) => args.workshopId })
  async cancelWorkshopActivity(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('activityId', ACTIVITY) activityId: string,
    @Args('reason', { description: 'Why; its people read it.' }) reason: string,
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.cancel.execute(actor, workshopId, activityId, reason);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }

  @Mutation(() => AnswerWorkshopActivityResult, { description: 'Says whether one comes.' })
  @Allow('answerWorkshopActivity', { workshop: (args) => args.workshopId })
  async answerWorkshopActivity(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('activityId', ACTIVITY) activityId: string,
    @Args('coming', { description: 'Whether one comes.' }) coming: boolean,
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.answer.execute(actor, workshopId, activityId, coming);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }

  @Mutation(() => KeepWorkshopAttendanceResult, { description: 'Notes who was at an activity.' })
  @Allow('keepWorkshopAttendance', { workshop: (args) => args.workshopId })
  async keepWorkshopAttendance(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('activityId', ACTIVITY) activityId: string,
    @Args('marks', {
      type: () => [WorkshopAttendanceMarkInput],
      description: 'Who was there and who was not.',
    })
    marks: WorkshopAttendanceMarkInput[],
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.attendance.execute(actor, workshopId, activityId, marks);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }
}
