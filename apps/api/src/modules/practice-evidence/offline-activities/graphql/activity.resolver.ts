import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { type Refused, refused } from '../../../../platform/graphql/problem.model.js';
import { FindActivities } from '../queries/find-activities.js';
import { FindActivityHours } from '../queries/find-activity-hours.js';
import { FindMyActivities } from '../queries/find-my-activities.js';
import { AttendActivity } from '../use-cases/attend-activity.js';
import { AttestActivities } from '../use-cases/attest-activities.js';
import { CancelActivity } from '../use-cases/cancel-activity.js';
import { MarkAttendance } from '../use-cases/mark-attendance.js';
import { PlanActivity } from '../use-cases/plan-activity.js';
import {
  ActivityCandidate,
  ActivityCandidateConnection,
  ActivityCode,
  ActivityHoursInput,
  AttendanceMarkInput,
  OfflineActivity,
  OfflineActivityConnection,
  OfflineActivityInput,
  OfflineActivityStateEnum,
  OfflineActivityWithPeople,
} from './activity.model.js';
import {
  ActivityDone,
  ActivityResult,
  AttestActivitiesDone,
  AttestActivitiesResult,
  PlanActivityDone,
  PlanActivityResult,
} from './activity.results.js';
import { ActivityHours, ActivityHoursConnection, MyActivities } from './hours-and-mine.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'School, or office above schools.' };
const ACTIVITY = { type: () => ID, description: 'The activity.' };

/** PostgreSQL keeps no NUL in a text. */
const plain = (text: string): string => text.replaceAll('\u0000', '');

/** School-based activities, their attendance and the hours that they give. */
@Resolver(() => OfflineActivity)
export class ActivityResolver {
  constructor(
    private readonly find: FindActivities,
    private readonly hours: FindActivityHours,
    private readonly mine: FindMyActivities,
    private readonly plan: PlanActivity,
    private readonly cancel: CancelActivity,
    private readonly attend: AttendActivity,
    private readonly mark: MarkAttendance,
    private readonly attest: AttestActivities,
  ) {}

  @Query(() => OfflineActivityConnection, {
    description: 'The activities of organisers at or below a unit, the latest first.',
  })
  @Allow('offlineActivities', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  offlineActivities(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
    @Args('state', {
      type: () => OfflineActivityStateEnum,
      nullable: true,
      description: 'In one state alone.',
    })
    state?: StateOf<'offline-activity'> | null,
  ): Promise<Connection<OfflineActivity>> {
    return this.find.list(actor, { cohortId, unitId, state: state ?? null, first, after: after ?? null });
  }

  @Query(() => OfflineActivityWithPeople, {
    nullable: true,
    description: 'One activity with everybody who is invited; null when there is none.',
  })
  @Allow('offlineActivity', { activity: (args) => args.activityId })
  offlineActivity(
    @CurrentActor() actor: Actor,
    @Args('activityId', ACTIVITY) activityId: string,
  ): Promise<OfflineActivityWithPeople | null> {
    return this.find.one(actor, activityId);
  }

  @Query(() => ActivityCode, {
    nullable: true,
    description: 'The code to show on site; null for an activity that is not one’s own to run.',
  })
  @Allow('activityCode', { activity: (args) => args.activityId })
  activityCode(
    @CurrentActor() actor: Actor,
    @Args('activityId', ACTIVITY) activityId: string,
  ): Promise<ActivityCode | null> {
    return this.find.code(actor, activityId);
  }

  @Query(() => ActivityCandidateConnection, {
    description: 'Teachers whom one may invite: of one’s own school, or of the workshops that one leads.',
  })
  @Allow('activityCandidates', { cohort: (args) => args.cohortId })
  activityCandidates(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ActivityCandidate>> {
    return this.find.candidates(actor, cohortId, first, after ?? null);
  }

  @Query(() => ActivityHoursConnection, {
    description: 'The sheet by which one’s school attests what its teachers attended.',
  })
  @Allow('activityHours', { cohort: (args) => args.cohortId })
  activityHours(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args() { first, after }: PageArgs,
    @Args('open', {
      defaultValue: true,
      description: 'Lines that nothing was attested for; else those that something was.',
    })
    open?: boolean,
  ): Promise<Connection<ActivityHours>> {
    return this.hours.execute(actor, cohortId, open ?? true, first, after ?? null);
  }

  @Query(() => MyActivities, { description: 'One’s own activities and offline hours.' })
  @Allow('myActivities', { cohort: (args) => args.cohortId })
  myActivities(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<MyActivities> {
    return this.mine.execute(actor, cohortId);
  }

  @Mutation(() => PlanActivityResult, { description: 'Plans an activity and invites teachers.' })
  @Allow('planActivity', {
    cohort: (args) => args.cohortId,
    unit: (args) => args.unitId,
    enrollment: (args) => args.activity.enrollmentIds,
  })
  async planActivity(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'One’s own school, or the county of the workshop.' })
    unitId: string,
    @Args('activity', { description: 'The plan.' }) activity: OfflineActivityInput,
  ): Promise<PlanActivityDone | Refused> {
    const { title, place, ...rest } = activity;
    const planned = { ...rest, title: plain(title), place: plain(place) };
    const answer = await this.plan.execute(actor, cohortId, unitId, planned);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new PlanActivityDone(), answer);
  }

  @Mutation(() => ActivityResult, { description: 'Calls an activity off.' })
  @Allow('cancelActivity', { activity: (args) => args.activityId })
  async cancelActivity(
    @CurrentActor() actor: Actor,
    @Args('activityId', ACTIVITY) activityId: string,
    @Args('reason', { defaultValue: '', description: 'Why.' }) reason: string,
  ): Promise<ActivityDone | Refused> {
    const problems = await this.cancel.execute(actor, activityId, plain(reason));
    return problems.length > 0 ? refused(problems) : Object.assign(new ActivityDone(), { activityId });
  }

  @Mutation(() => ActivityResult, {
    description: 'Checks in at an activity with the code that is shown on site. Twice is once.',
  })
  @Allow('attendActivity', { cohort: (args) => args.cohortId })
  async attendActivity(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('activityId', ACTIVITY) activityId: string,
    @Args('code', { description: 'Six digits.' }) code: string,
  ): Promise<ActivityDone | Refused> {
    const problems = await this.attend.execute(actor, cohortId, activityId.toLowerCase(), code);
    return problems.length > 0 ? refused(problems) : Object.assign(new ActivityDone(), { activityId });
  }

  @Mutation(() => ActivityResult, { description: 'Notes by hand who was there, came late or left early.' })
  @Allow('markAttendance', { activity: (args) => args.activityId })
  async markAttendance(
    @CurrentActor() actor: Actor,
    @Args('activityId', ACTIVITY) activityId: string,
    @Args('marks', { type: () => [AttendanceMarkInput], description: 'The teachers.' })
    marks: AttendanceMarkInput[],
    @Args('reason', { description: 'Why it is noted by hand.' }) reason: string,
  ): Promise<ActivityDone | Refused> {
    const noted = marks.map(({ enrollmentId, present, cameAt, leftAt }) => ({
      enrollmentId: enrollmentId.toLowerCase(),
      present,
      cameAt: cameAt ?? null,
      leftAt: leftAt ?? null,
    }));
    const problems = await this.mark.execute(actor, activityId, noted, plain(reason));
    return problems.length > 0 ? refused(problems) : Object.assign(new ActivityDone(), { activityId });
  }

  @Mutation(() => AttestActivitiesResult, {
    description:
      'Attests, in the name of one’s school, hours of activities for many teachers, or corrects them.',
  })
  @Allow('attestActivities', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.rows.map(({ enrollmentId }: ActivityHoursInput) => enrollmentId),
  })
  async attestActivities(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('rows', { type: () => [ActivityHoursInput], description: 'Activities, teachers and half-hours.' })
    rows: ActivityHoursInput[],
  ): Promise<AttestActivitiesDone | Refused> {
    const answer = await this.attest.execute(
      actor,
      cohortId,
      rows.map(({ activityId, enrollmentId, halfHours }) => ({
        activityId: activityId.toLowerCase(),
        enrollmentId: enrollmentId.toLowerCase(),
        halfHours,
      })),
    );
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new AttestActivitiesDone(), answer);
  }
}
