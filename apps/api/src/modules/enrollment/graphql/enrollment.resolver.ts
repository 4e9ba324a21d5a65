import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { ObligationEnum } from '../../../platform/graphql/obligation.enum.js';
import { PageArgs } from '../../../platform/graphql/page.args.js';
import { refused, toProblemModel, type Refused } from '../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { type EnrollmentRow, FindEnrollments } from '../queries/find-enrollments.js';
import { ConfirmEnrollments } from '../use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../use-cases/put-forward-teachers.js';
import { RegisterForCohort } from '../use-cases/register-for-cohort.js';
import { WithdrawEnrollments } from '../use-cases/withdraw-enrollments.js';
import {
  ConfirmEnrollmentsDone,
  ConfirmEnrollmentsResult,
  PutForwardTeachersDone,
  PutForwardTeachersResult,
  RegisterForCohortDone,
  RegisterForCohortResult,
  WithdrawEnrollmentsDone,
  WithdrawEnrollmentsResult,
} from './enrolling.results.js';
import { EnrollmentStateEnum } from './enrollment.enums.js';
import { Enrollment, EnrollmentConnection } from './enrollment.model.js';

const cohortArg = { type: () => ID, description: 'The cohort.' } as const;
const enrollmentsArg = { type: () => [ID], description: 'The enrollments; all of them or none.' } as const;

@Resolver(() => Enrollment)
export class EnrollmentResolver {
  constructor(
    private readonly find: FindEnrollments,
    private readonly putForward: PutForwardTeachers,
    private readonly register: RegisterForCohort,
    private readonly confirm: ConfirmEnrollments,
    private readonly withdraw: WithdrawEnrollments,
  ) {}

  @Query(() => EnrollmentConnection, { description: 'Enrollments below a unit, by learner number.' })
  @Allow('enrollments', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async enrollments(
    @Args() page: PageArgs,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
    @Args('states', { type: () => [EnrollmentStateEnum], nullable: true, description: 'Only these states.' })
    states: StateOf<'enrollment'>[] | null,
    @Args('obligations', {
      type: () => [ObligationEnum],
      nullable: true,
      description: 'Only these obligations.',
    })
    obligations: Obligation[] | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of a name, or a whole learner number.',
    })
    search: string | null,
    @Args('stages', {
      type: () => [StageOfSchoolingEnum],
      nullable: true,
      description: 'Only these stages of schooling.',
    })
    stages: StageOfSchooling[] | null,
    @Args('duties', {
      type: () => [String],
      nullable: true,
      description: 'Only these duties, as the roster names them: teacher, principal, backbone-teacher …',
    })
    duties: string[] | null,
  ): Promise<Connection<Enrollment>> {
    const filter = {
      cohortId,
      unitId,
      states: states ?? null,
      obligations: obligations ?? null,
      search: search ?? null,
      stages: stages ?? null,
      duties: duties ?? null,
    };
    const found = await this.find.execute(filter, page.first, page.after ?? null);
    const nodes = found.nodes.map(toModel);
    return { ...found, nodes };
  }

  @Query(() => [Enrollment], { description: 'What the teacher who asks takes part in, the latest first.' })
  @Allow('myEnrollments')
  async myEnrollments(@CurrentActor() actor: Actor): Promise<Enrollment[]> {
    return actor.teacherId === null ? [] : (await this.find.ofTeacher(actor.teacherId)).map(toModel);
  }

  @Mutation(() => PutForwardTeachersResult, {
    description: 'Puts teachers of a unit forward: all who may, or the named ones together.',
  })
  @Allow('putForwardTeachers', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async putForwardTeachers(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'School or office at or below which the teachers serve.' })
    unitId: string,
    @Args('teacherIds', {
      type: () => [ID],
      nullable: true,
      description: 'Left out, every teacher of the unit is meant.',
    })
    teacherIds: string[] | null,
    @Args('volunteers', {
      defaultValue: false,
      description: 'Whether those who need not take part have agreed to.',
    })
    volunteers: boolean,
  ): Promise<PutForwardTeachersDone | Refused> {
    const request = { cohortId, unitId, teacherIds: teacherIds ?? undefined, volunteers };
    const answer = await this.putForward.execute(actor, request);
    if (answer.enrolled === undefined) return refused(answer.problems);
    const problems = answer.problems.map(toProblemModel);
    return Object.assign(new PutForwardTeachersDone(), { ...answer, putForward: answer.enrolled, problems });
  }

  @Mutation(() => RegisterForCohortResult, { description: 'Registers the teacher who asks.' })
  @Allow('registerForCohort', { cohort: (args) => args.cohortId })
  async registerForCohort(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
  ): Promise<RegisterForCohortDone | Refused> {
    const answer = await this.register.execute(actor, cohortId);
    if ('problems' in answer) return refused(answer.problems);
    return Object.assign(new RegisterForCohortDone(), { enrollmentId: answer.id, state: answer.state });
  }

  @Mutation(() => ConfirmEnrollmentsResult, { description: 'Confirms who takes part.' })
  @Allow('confirmEnrollments', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentIds })
  async confirmEnrollments(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('enrollmentIds', enrollmentsArg) enrollmentIds: string[],
  ): Promise<ConfirmEnrollmentsDone | Refused> {
    const answer = await this.confirm.execute(actor, cohortId, { enrollmentIds });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new ConfirmEnrollmentsDone(), answer);
  }

  @Mutation(() => WithdrawEnrollmentsResult, { description: 'Takes teachers out of a cohort.' })
  @Allow('withdrawEnrollments', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentIds })
  async withdrawEnrollments(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('enrollmentIds', enrollmentsArg) enrollmentIds: string[],
    @Args('reason', { description: 'Why they leave; kept in the trail.' }) reason: string,
  ): Promise<WithdrawEnrollmentsDone | Refused> {
    const answer = await this.withdraw.execute(actor, cohortId, enrollmentIds, reason);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new WithdrawEnrollmentsDone(), answer);
  }
}

const toModel = (row: EnrollmentRow): Enrollment => ({
  ...row,
  obligationReason: toProblemModel(row.obligationReason),
});
