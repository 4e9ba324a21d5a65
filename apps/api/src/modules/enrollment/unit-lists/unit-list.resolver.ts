import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  UNIT_LIST_OUTCOMES,
  type UnitListOutcome,
} from '@tisheng/domain-rules/organization/unit-list-outcome.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { PageArgs } from '../../../platform/graphql/page.args.js';
import {
  type ProblemModel,
  refused,
  type Refused,
  toProblemModel,
} from '../../../platform/graphql/problem.model.js';
import { CommitUnitList } from './commit-unit-list.js';
import { DiscardUnitList } from './discard-unit-list.js';
import { FindUnitLists, type UnitListRecord } from './find-unit-lists.js';
import {
  CommitUnitListDone,
  CommitUnitListResult,
  DiscardUnitListDone,
  DiscardUnitListResult,
  UnitList,
  UnitListConnection,
  UnitListOutcomeEnum,
  UnitListProblemConnection,
  type UnitListRow,
  UnitListRowConnection,
} from './unit-list.model.js';

@Resolver(() => UnitList)
export class UnitListResolver {
  constructor(
    private readonly lists: FindUnitLists,
    private readonly commit: CommitUnitList,
    private readonly discard: DiscardUnitList,
  ) {}

  @Query(() => UnitListConnection, {
    description: 'Lists of units that an office and those below it have sent, the latest first.',
  })
  @Allow('unitLists', { unit: (args) => args.unitId })
  async unitLists(
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'The office.' }) unitId: string,
  ): Promise<Connection<UnitList>> {
    const found = await this.lists.below(unitId, page.first, page.after ?? null);
    return { ...found, nodes: found.nodes.map(toUnitList) };
  }

  @Query(() => UnitList, {
    nullable: true,
    description: 'One list of units and what it would do; null where there is none.',
  })
  @Allow('unitList', { unit: (args) => args.unitId })
  async unitList(
    @Args('unitId', { type: () => ID, description: 'The office that sent it, or one above.' }) unitId: string,
    @Args('listId', { type: () => ID, description: 'The list.' }) listId: string,
  ): Promise<UnitList | null> {
    const found = await this.lists.one(unitId, listId);
    return found ? toUnitList(found) : null;
  }

  @ResolveField(() => UnitListRowConnection, {
    description: 'Its rows, in order; unchanged ones only when asked for.',
  })
  rows(
    @Parent() parent: UnitList,
    @Args() page: PageArgs,
    @Args('outcome', {
      type: () => UnitListOutcomeEnum,
      nullable: true,
      description: 'Only rows that mean this.',
    })
    outcome: UnitListOutcome | null,
  ): Promise<Connection<UnitListRow>> {
    return this.lists.rowsOf(parent.id, outcome ?? null, page.first, page.after ?? null);
  }

  @ResolveField(() => UnitListProblemConnection, {
    description: 'What is wrong with its rows, in order of rows.',
  })
  async problems(@Parent() parent: UnitList, @Args() page: PageArgs): Promise<Connection<ProblemModel>> {
    const found = await this.lists.problemsOf(parent.id, page.first, page.after ?? null);
    return { ...found, nodes: found.nodes.map(toProblemModel) };
  }

  @Mutation(() => CommitUnitListResult, {
    description: 'Opens, renames and moves units as a checked list says, from today on.',
  })
  @Allow('commitUnitList', { unit: (args) => args.unitId })
  async commitUnitList(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'The office that sent it.' }) unitId: string,
    @Args('listId', { type: () => ID, description: 'The list.' }) listId: string,
  ): Promise<CommitUnitListDone | Refused> {
    const answer = await this.commit.execute(actor, unitId, listId);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new CommitUnitListDone(), answer);
  }

  @Mutation(() => DiscardUnitListResult, { description: 'Throws a checked list away.' })
  @Allow('discardUnitList', { unit: (args) => args.unitId })
  async discardUnitList(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'The office that sent it.' }) unitId: string,
    @Args('listId', { type: () => ID, description: 'The list.' }) listId: string,
  ): Promise<DiscardUnitListDone | Refused> {
    const problems = await this.discard.execute(actor, unitId, listId);
    return problems.length > 0 ? refused(problems) : Object.assign(new DiscardUnitListDone(), { listId });
  }
}

const toUnitList = ({ outcomes, ...list }: UnitListRecord): UnitList => ({
  ...list,
  counts: UNIT_LIST_OUTCOMES.map((outcome) => ({ outcome, rows: outcomes[outcome] ?? 0 })),
});
