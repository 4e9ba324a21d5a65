import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused } from '../../../platform/graphql/problem.model.js';
import { institutionOf } from '../graphql/institution-of.js';
import { FindTeacherReconciliation, type ComparedPart } from './find-teacher-reconciliation.js';
import { CycleReconciliation, StateSentTotalsInput, StateSentTotalsResult } from './reconciliation.model.js';
import { StateSentTotals } from './state-sent-totals.js';

const FIRST = { type: () => Int, defaultValue: 50, description: 'Entries of the page, 500 at most.' };
const AFTER = { type: () => String, nullable: true, description: 'endCursor of the page before.' };
const COHORT = { type: () => ID, description: 'The cohort.' };
const CYCLE = { type: () => Int, description: 'Number of the cycle, from 1.' };
const ONLY = {
  type: () => Boolean,
  defaultValue: false,
  description: 'Only learners with a difference.',
};

/** What was sent against what is held, for the institution and for the offices. */
@Resolver()
export class ReconciliationResolver {
  constructor(
    private readonly find: FindTeacherReconciliation,
    private readonly state: StateSentTotals,
  ) {}

  @Query(() => CycleReconciliation, {
    nullable: true,
    description:
      'What the institution says it has sent for a cycle against what is held; null for no such cycle.',
  })
  @Allow('institutionReconciliation', { cohort: (args) => args.cohortId })
  async institutionReconciliation(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('cycle', CYCLE) cycle: number,
    @Args('onlyDifferent', ONLY) onlyDifferent: boolean,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string | null,
  ): Promise<CycleReconciliation | null> {
    const part = { cohortId, institutionId: institutionOf(actor), cycle, unitId: null };
    return this.compared(part, { onlyDifferent, first, after: after ?? null });
  }

  @Query(() => CycleReconciliation, {
    nullable: true,
    description: 'The same of an institution, for learners below a unit; null for no such cycle.',
  })
  @Allow('exchangeReconciliation', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async exchangeReconciliation(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Unit at or below which the learners are.' })
    unitId: string,
    @Args('institutionCode', { description: 'Code of the institution in the region.' })
    institutionCode: string,
    @Args('cycle', CYCLE) cycle: number,
    @Args('onlyDifferent', ONLY) onlyDifferent: boolean,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string | null,
  ): Promise<CycleReconciliation | null> {
    const institutionId = await this.find.institutionBy(cohortId, institutionCode);
    if (institutionId === null) return null;
    return this.compared(
      { cohortId, institutionId, cycle, unitId },
      { onlyDifferent, first, after: after ?? null },
    );
  }

  @Mutation(() => StateSentTotalsResult, {
    description:
      'States what was sent for a cycle, by learner; it replaces an earlier statement of the cycle.',
  })
  @Allow('stateSentTotals', { cohort: (args) => args.input.cohortId })
  async stateSentTotals(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The statement.' }) input: StateSentTotalsInput,
  ) {
    const answer = await this.state.execute(actor, {
      cohortId: input.cohortId,
      cycle: input.cycle,
      content: input.content,
      institutionId: institutionOf(actor),
    });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  private async compared(
    part: ComparedPart,
    list: { readonly onlyDifferent: boolean; readonly first: number; readonly after: string | null },
  ): Promise<CycleReconciliation | null> {
    const cycle = await this.find.cycle(part);
    if (!cycle) return null;
    const [sums, teachers] = await Promise.all([
      this.find.sums(part, cycle),
      this.find.page(part, cycle, list),
    ]);
    return { cycle: cycle.number, from: cycle.from, to: cycle.to, ...sums, teachers };
  }
}
