import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { TransferDecision } from '@tisheng/domain-rules/enrollment/people/transfer.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindTransfers } from '../queries/find-transfers.js';
import { SearchSchools } from '../queries/search-schools.js';
import { DecideTransfer } from '../use-cases/decide-transfer.js';
import { ProposeTransfer } from '../use-cases/propose-transfer.js';
import { TransferDecisionEnum, TransferStateEnum } from './people.enums.js';
import {
  DecideTransferDone,
  DecideTransferResult,
  ProposeTransferDone,
  ProposeTransferResult,
  SchoolToMoveTo,
  Transfer,
  TransferConnection,
} from './transfer.model.js';

/** Moves of teachers between schools: one side proposes, the other confirms. */
@Resolver(() => Transfer)
export class TransferResolver {
  constructor(
    private readonly find: FindTransfers,
    private readonly schools: SearchSchools,
    private readonly propose: ProposeTransfer,
    private readonly decide: DecideTransfer,
  ) {}

  @Query(() => TransferConnection, {
    description: 'Transfers from and to the schools of a unit, the latest first.',
  })
  @Allow('transfers', { unit: (args) => args.unitId })
  transfers(
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
    @Args('states', { type: () => [TransferStateEnum], nullable: true, description: 'Only these states.' })
    states: string[] | null,
  ): Promise<Connection<Transfer>> {
    return this.find.below(unitId, states ?? null, page.first, page.after ?? null);
  }

  @Query(() => [SchoolToMoveTo], {
    description: 'Open schools of the region by a part of the name, at most 20.',
  })
  @Allow('schoolsToMoveTo')
  schoolsToMoveTo(
    @CurrentActor() actor: Actor,
    @Args('search', { description: 'Part of the name, or the whole code.' }) search: string,
  ): Promise<SchoolToMoveTo[]> {
    return this.schools.execute(actor, search);
  }

  @Mutation(() => ProposeTransferResult, {
    description: 'The school that lets a teacher go proposes a transfer.',
  })
  @Allow('proposeTransferOut', { teacher: (args) => args.teacherId })
  async proposeTransferOut(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('toSchoolId', { type: () => ID, description: 'The new school, anywhere in the region.' })
    toSchoolId: string,
    @Args('effectiveOn', { description: 'First day at the new school, YYYY-MM-DD; not in the future.' })
    effectiveOn: string,
    @Args('note', { description: 'Words to the other side; may be empty.' }) note: string,
  ): Promise<ProposeTransferDone | Refused> {
    const answer = await this.propose.bySender(actor, teacherId, { toSchoolId, effectiveOn, note });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new ProposeTransferDone(), answer);
  }

  @Mutation(() => ProposeTransferResult, {
    description:
      'The school that takes a teacher proposes a transfer; it names whom it cannot see by name and number.',
  })
  @Allow('proposeTransferIn', { unit: (args) => args.schoolId })
  async proposeTransferIn(
    @CurrentActor() actor: Actor,
    @Args('schoolId', { type: () => ID, description: 'The new school.' }) schoolId: string,
    @Args('name', { description: 'Name of the teacher.' }) name: string,
    @Args('number', { description: 'Whole ID number or learner number.' }) number: string,
    @Args('effectiveOn', { description: 'First day at the new school, YYYY-MM-DD; not in the future.' })
    effectiveOn: string,
    @Args('note', { description: 'Words to the other side; may be empty.' }) note: string,
  ): Promise<ProposeTransferDone | Refused> {
    const proposal = { toSchoolId: schoolId, effectiveOn, note };
    const answer = await this.propose.byReceiver(actor, { name, number }, proposal);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new ProposeTransferDone(), answer);
  }

  @Mutation(() => DecideTransferResult, {
    description: 'The other side accepts or declines an open transfer, or the proposing side takes it back.',
  })
  @Allow('decideTransfer', { unit: (args) => args.unitId })
  async decideTransfer(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'Office or school that decides.' }) unitId: string,
    @Args('transferId', { type: () => ID, description: 'The transfer.' }) transferId: string,
    @Args('decision', { type: () => TransferDecisionEnum, description: 'The decision.' })
    decision: TransferDecision,
    @Args('reason', { description: 'Why; may be empty for an acceptance.' }) reason: string,
  ): Promise<DecideTransferDone | Refused> {
    const answer = await this.decide.execute(actor, unitId, transferId, decision, reason);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new DecideTransferDone(), answer);
  }
}
