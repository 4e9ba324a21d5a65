import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, toProblemModel, type Refused } from '../../../../platform/graphql/problem.model.js';
import {
  PutForwardTeachersDone,
  PutForwardTeachersResult,
  WithdrawEnrollmentsDone,
  WithdrawEnrollmentsResult,
} from '../../graphql/enrolling.results.js';
import { PutForwardTeachers } from '../../use-cases/put-forward-teachers.js';
import { WithdrawEnrollments } from '../../use-cases/withdraw-enrollments.js';

const cohortArg = { type: () => ID, description: 'The cohort.' } as const;

/** Leaving a cohort by oneself, being returned to the school, and coming back. */
@Resolver()
export class LeavingResolver {
  constructor(
    private readonly withdraw: WithdrawEnrollments,
    private readonly putForward: PutForwardTeachers,
  ) {}

  @Mutation(() => WithdrawEnrollmentsResult, {
    description: 'Takes the teacher who asks out of a cohort, as long as the county has not confirmed.',
  })
  @Allow('withdrawMyEnrollment', { cohort: (args) => args.cohortId })
  async withdrawMyEnrollment(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('reason', { description: 'Why; the school and the county see it.' }) reason: string,
  ): Promise<WithdrawEnrollmentsDone | Refused> {
    const answer = await this.withdraw.ofMyself(actor, cohortId, reason);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new WithdrawEnrollmentsDone(), answer);
  }

  @Mutation(() => WithdrawEnrollmentsResult, {
    description: 'Returns enrollments that are not confirmed to their schools.',
  })
  @Allow('returnEnrollments', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentIds })
  async returnEnrollments(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('enrollmentIds', { type: () => [ID], description: 'The enrollments; all of them or none.' })
    enrollmentIds: string[],
    @Args('reason', { description: 'Why; the school sees it.' }) reason: string,
  ): Promise<WithdrawEnrollmentsDone | Refused> {
    const answer = await this.withdraw.execute(actor, cohortId, enrollmentIds, reason, 'return-to-school');
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new WithdrawEnrollmentsDone(), answer);
  }

  @Mutation(() => PutForwardTeachersResult, {
    description: 'Puts teachers forward again who had withdrawn, with the reason; all of them or none.',
  })
  @Allow('reEnrollTeachers', {
    cohort: (args) => args.cohortId,
    unit: (args) => args.unitId,
    teacher: (args) => args.teacherIds,
  })
  async reEnrollTeachers(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'School or office at or below which they serve.' })
    unitId: string,
    @Args('teacherIds', { type: () => [ID], description: 'The teachers.' }) teacherIds: string[],
    @Args('reason', { description: 'Why they come in again; kept in the history.' }) reason: string,
  ): Promise<PutForwardTeachersDone | Refused> {
    const request = { cohortId, unitId, teacherIds, volunteers: true, againBecause: reason };
    const answer = await this.putForward.execute(actor, request);
    if (answer.enrolled === undefined) return refused(answer.problems);
    const problems = answer.problems.map(toProblemModel);
    return Object.assign(new PutForwardTeachersDone(), { ...answer, putForward: answer.enrolled, problems });
  }
}
