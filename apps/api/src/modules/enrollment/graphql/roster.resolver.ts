import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { PageArgs } from '../../../platform/graphql/page.args.js';
import { refused, toProblemModel, type Refused } from '../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { FindRosterImports } from '../queries/find-roster-imports.js';
import { FindTeachers } from '../queries/find-teachers.js';
import { DiscardRosterImport } from '../use-cases/discard-roster-import.js';
import { UnmaskIdNumber } from '../use-cases/unmask-id-number.js';
import { RosterImportStateEnum } from './enrollment.enums.js';
import {
  DiscardRosterImportDone,
  DiscardRosterImportResult,
  RosterAttempt,
  RosterImport,
  RosterImportConnection,
  type RosterImportSummary,
  type RosterProblem,
  RosterProblemConnection,
  RosterProblemKind,
} from './roster-import.model.js';
import { type Teacher, TeacherConnection, UnmaskedIdNumber } from './teacher.model.js';

@Resolver(() => RosterImport)
export class RosterResolver {
  constructor(
    private readonly findTeachers: FindTeachers,
    private readonly imports: FindRosterImports,
    private readonly discard: DiscardRosterImport,
    private readonly unmask: UnmaskIdNumber,
  ) {}

  @Query(() => TeacherConnection, { description: 'The roster of a unit and everything below it, by name.' })
  @Allow('teachers', { unit: (args) => args.unitId })
  teachers(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of a name, or a whole learner number.',
    })
    search: string | null,
    @Args('stage', {
      type: () => StageOfSchoolingEnum,
      nullable: true,
      description: 'Only this stage of schooling.',
    })
    stage: StageOfSchooling | null,
    @Args('notInCohortId', {
      type: () => ID,
      nullable: true,
      description: 'Leaves out who is enrolled in this cohort.',
    })
    notInCohortId: string | null,
  ): Promise<Connection<Teacher>> {
    const filter = {
      unitId,
      search: search ?? null,
      stage: stage ?? null,
      notInCohortId: notInCohortId ?? null,
    };
    return this.findTeachers.execute(actor, filter, page.first, page.after ?? null);
  }

  @Mutation(() => UnmaskedIdNumber, {
    description: 'Shows a whole ID number; the look is written into the trail.',
  })
  @Allow('unmaskIdNumber', { teacher: (args) => args.teacherId })
  async unmaskIdNumber(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('reason', { description: 'What the number is needed for.' }) reason: string,
  ): Promise<UnmaskedIdNumber> {
    return { teacherId, idNumber: await this.unmask.execute(actor, teacherId, reason) };
  }

  @Query(() => RosterImport, { description: 'One roster file and what came of it.' })
  @Allow('rosterImport', { rosterImport: (args) => args.importId })
  rosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', { type: () => ID, description: 'The import.' }) importId: string,
  ): Promise<RosterImport> {
    return this.imports.one(actor, importId);
  }

  @Query(() => RosterImportConnection, {
    description: 'Roster files of a unit and everything below it, the latest first.',
  })
  @Allow('rosterImports', { unit: (args) => args.unitId })
  rosterImports(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
    @Args('state', {
      type: () => RosterImportStateEnum,
      nullable: true,
      description: 'Only those that have come so far.',
    })
    state: StateOf<'roster-import'> | null,
  ): Promise<Connection<RosterImportSummary>> {
    return this.imports.below(actor, unitId, state ?? null, page.first, page.after ?? null);
  }

  @ResolveField(() => RosterProblemConnection, {
    description: 'What was wrong with its rows, in order of rows.',
  })
  async problems(
    @Parent() parent: RosterImport,
    @Args() page: PageArgs,
    @Args('code', { type: () => String, nullable: true, description: 'Only faults of this rule.' })
    code: string | null,
    @Args('column', {
      type: () => String,
      nullable: true,
      description: 'Only faults of the column of this title.',
    })
    column: string | null,
  ): Promise<Connection<RosterProblem>> {
    const filter = { code: code ?? null, column: column ?? null };
    const found = await this.imports.problems(parent.id, filter, page.first, page.after ?? null);
    return {
      ...found,
      nodes: found.nodes.map((node) => ({ ...node, problem: toProblemModel(node.problem) })),
    };
  }

  @ResolveField(() => [RosterProblemKind], {
    description: 'Its faults by rule and column, refusals first, the most frequent first.',
  })
  async problemKinds(@Parent() parent: RosterImport): Promise<RosterProblemKind[]> {
    const kinds = await this.imports.problemKinds(parent.id);
    return kinds.map((kind) => ({ ...kind, example: toProblemModel(kind.example) }));
  }

  @ResolveField(() => [RosterAttempt], { description: 'The files that were tried, the first one first.' })
  attempts(@Parent() parent: RosterImport): Promise<RosterAttempt[]> {
    return this.imports.attempts(parent.id);
  }

  @Mutation(() => DiscardRosterImportResult, { description: 'Throws a checked file away.' })
  @Allow('discardRosterImport', { rosterImport: (args) => args.importId })
  async discardRosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', { type: () => ID, description: 'The import.' }) importId: string,
  ): Promise<DiscardRosterImportDone | Refused> {
    const problems = await this.discard.execute(actor, importId);
    return problems.length > 0
      ? refused(problems)
      : Object.assign(new DiscardRosterImportDone(), { importId });
  }
}
