import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, toProblemModel, type Refused } from '../../../../platform/graphql/problem.model.js';
import { ActOnMatching, type MatchingAction } from '../act-on-matching.js';
import { FindRefusals } from '../find-refusals.js';
import {
  BeginMatchingResult,
  EnrollmentFilterInput,
  MatchingActionEnum,
  MatchingPreviewAnswer,
  RefusedTeacher,
  RefusedTeacherConnection,
  toFilter,
} from './matching.model.js';

const cohortArg = { type: () => ID, description: 'The cohort.' } as const;
const unitArg = { type: () => ID, description: 'Office or school whose list is meant.' } as const;
const filterArg = { description: 'What the list shows.' } as const;
const reasonArg = { description: 'Why; kept on record and shown.' } as const;

@Resolver()
export class MatchingResolver {
  constructor(
    private readonly act: ActOnMatching,
    private readonly refusals: FindRefusals,
  ) {}

  @Query(() => MatchingPreviewAnswer, {
    description: 'What an action would do with all enrollments that a list shows; nothing is done.',
  })
  @Allow('previewMatchingEnrollments', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async previewMatchingEnrollments(
    @CurrentActor() actor: Actor,
    @Args('action', { type: () => MatchingActionEnum, description: 'The action.' }) action: MatchingAction,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', unitArg) unitId: string,
    @Args('filter', filterArg) filter: EnrollmentFilterInput,
  ): Promise<MatchingPreviewAnswer> {
    const preview = await this.act.preview(actor, action, { cohortId, unitId, filter: toFilter(filter) });
    const reasons = preview.reasons.map(({ problem, count }) => ({
      problem: toProblemModel(problem),
      count,
    }));
    return { ...preview, reasons };
  }

  @Mutation(() => BeginMatchingResult, {
    description: 'Confirms all enrollments that a list shows, as a job.',
  })
  @Allow('confirmMatchingEnrollments', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async confirmMatchingEnrollments(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', unitArg) unitId: string,
    @Args('filter', filterArg) filter: EnrollmentFilterInput,
  ): Promise<BegunJob | Refused> {
    const matching = { cohortId, unitId, filter: toFilter(filter) };
    return begun(await this.act.begin(actor, 'confirm', matching, ''));
  }

  @Mutation(() => BeginMatchingResult, {
    description: 'Takes all enrollments that a list shows out of the cohort, as a job.',
  })
  @Allow('withdrawMatchingEnrollments', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async withdrawMatchingEnrollments(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', unitArg) unitId: string,
    @Args('filter', filterArg) filter: EnrollmentFilterInput,
    @Args('reason', reasonArg) reason: string,
  ): Promise<BegunJob | Refused> {
    const matching = { cohortId, unitId, filter: toFilter(filter) };
    return begun(await this.act.begin(actor, 'withdraw', matching, reason));
  }

  @Mutation(() => BeginMatchingResult, {
    description: 'Returns all enrollments that a list shows to their schools, as a job.',
  })
  @Allow('returnMatchingEnrollments', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async returnMatchingEnrollments(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', unitArg) unitId: string,
    @Args('filter', filterArg) filter: EnrollmentFilterInput,
    @Args('reason', reasonArg) reason: string,
  ): Promise<BegunJob | Refused> {
    const matching = { cohortId, unitId, filter: toFilter(filter) };
    return begun(await this.act.begin(actor, 'return-to-school', matching, reason));
  }

  @Mutation(() => BeginMatchingResult, {
    description: 'Puts every teacher of a unit forward who may be, as a job.',
  })
  @Allow('putForwardAllTeachers', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async putForwardAllTeachers(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', unitArg) unitId: string,
    @Args('volunteers', {
      defaultValue: false,
      description: 'Whether those who need not take part have agreed to.',
    })
    volunteers: boolean,
  ): Promise<BegunJob | Refused> {
    return begun(await this.act.beginPuttingForward(actor, { cohortId, unitId, volunteers }));
  }

  @Query(() => RefusedTeacherConnection, {
    description: 'Who was left out of a job’s work, and why; only teachers within one’s own reach.',
  })
  @Allow('refusedTeachers')
  async refusedTeachers(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('jobId', { type: () => ID, description: 'The job.' }) jobId: string,
  ): Promise<Connection<RefusedTeacher>> {
    const found = await this.refusals.execute(actor, jobId, page.first, page.after ?? null);
    const nodes = found.nodes.map((row) => ({ ...row, problem: toProblemModel(row.problem) }));
    return { ...found, nodes };
  }
}

const begun = (answer: { jobId: string } | { problems: readonly Problem[] }): BegunJob | Refused =>
  'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
