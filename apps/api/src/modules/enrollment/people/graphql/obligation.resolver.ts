import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindObligationChanges } from '../queries/find-obligation-changes.js';
import { TeacherCardQuery } from '../queries/teacher-card.js';
import { DecideObligationChange } from '../use-cases/decide-obligation-change.js';
import { NoteObligationSeen } from '../use-cases/note-obligation-seen.js';
import { RecomputeCohortObligations } from '../use-cases/recompute-cohort-obligations.js';
import {
  DecideObligationChangesDone,
  DecideObligationChangesResult,
  ObligationChange,
  ObligationChangeConnection,
  ObligationPreview,
  toObligationChange,
} from './obligation-change.model.js';
import { ObligationChangeStateEnum } from './people.enums.js';
import { ObligationExplained, toObligationExplained } from './teacher-card.model.js';

/** Whether teachers must take part: why, what changed, and what waits for a county. */
@Resolver(() => ObligationChange)
export class ObligationResolver {
  constructor(
    private readonly changes: FindObligationChanges,
    private readonly card: TeacherCardQuery,
    private readonly decide: DecideObligationChange,
    private readonly seen: NoteObligationSeen,
    private readonly recompute: RecomputeCohortObligations,
  ) {}

  @Query(() => ObligationChangeConnection, {
    description: 'Changes of obligations of a cohort below a unit, the latest first.',
  })
  @Allow('obligationChanges', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async obligationChanges(
    @Args() page: PageArgs,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
    @Args('states', {
      type: () => [ObligationChangeStateEnum],
      nullable: true,
      description: 'Only these states.',
    })
    states: string[] | null,
  ): Promise<Connection<ObligationChange>> {
    const filter = { cohortId, unitId, states: states ?? null };
    const found = await this.changes.below(filter, page.first, page.after ?? null);
    return { ...found, nodes: found.nodes.map(toObligationChange) };
  }

  @Query(() => [ObligationExplained], {
    description: 'Whether the teacher who asks must take part, and why.',
  })
  @Allow('myObligations')
  async myObligations(@CurrentActor() actor: Actor): Promise<ObligationExplained[]> {
    return (await this.card.ownObligations(actor)).map(toObligationExplained);
  }

  @Query(() => [ObligationChange], { description: 'Changes of the own obligations, the latest first.' })
  @Allow('myObligationChanges')
  async myObligationChanges(@CurrentActor() actor: Actor): Promise<ObligationChange[]> {
    if (actor.teacherId === null) return [];
    return (await this.changes.ofTeacher(actor.teacherId)).map(toObligationChange);
  }

  @Mutation(() => Int, { description: 'The teacher has read the changes; answers how many were new.' })
  @Allow('noteObligationSeen')
  noteObligationSeen(@CurrentActor() actor: Actor): Promise<number> {
    return this.seen.execute(actor);
  }

  @Mutation(() => DecideObligationChangesResult, {
    description:
      'A county confirms changes of obligations that wait for it, or keeps the obligations as they were.',
  })
  @Allow('decideObligationChanges', { unit: (args) => args.unitId })
  async decideObligationChanges(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'The office that decides.' }) unitId: string,
    @Args('changeIds', { type: () => [ID], description: 'The changes.' }) changeIds: string[],
    @Args('confirm', { description: 'Whether they shall hold.' }) confirm: boolean,
    @Args('reason', { description: 'Why; needed where they shall not hold.' }) reason: string,
  ): Promise<DecideObligationChangesDone | Refused> {
    const answer = await this.decide.execute(actor, unitId, changeIds, confirm, reason);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new DecideObligationChangesDone(), answer);
  }

  @Query(() => ObligationPreview, {
    description: 'How many obligations of a cohort would change, were they decided anew today.',
  })
  @Allow('previewObligations', { cohort: (args) => args.cohortId })
  previewObligations(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<ObligationPreview> {
    return this.recompute.preview(cohortId);
  }

  @Mutation(() => BegunJob, { description: 'Begins to decide the obligations of a whole cohort anew.' })
  @Allow('recomputeObligations', { cohort: (args) => args.cohortId })
  async recomputeObligations(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<BegunJob> {
    return { jobId: await this.recompute.execute(actor, cohortId) };
  }
}
