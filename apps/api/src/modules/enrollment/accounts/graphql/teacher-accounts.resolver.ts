import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { CreateTeacherAccounts } from '../create-teacher-accounts.js';
import { FindFirstPasswordBatches } from '../find-first-password-batches.js';
import { TeachersWithoutAccount } from '../teachers-without-account.js';
import { FirstPasswordBatch, TeachersToSignIn } from './account.model.js';
import { CreateTeacherAccountsResult } from './account.results.js';

const UNIT = { type: () => ID, description: 'Office or school.' } as const;

/** Accounts for whole schools. */
@Resolver(() => FirstPasswordBatch)
export class TeacherAccountsResolver {
  constructor(
    private readonly teachers: TeachersWithoutAccount,
    private readonly batches: FindFirstPasswordBatches,
    private readonly create: CreateTeacherAccounts,
  ) {}

  @Query(() => TeachersToSignIn, { description: 'How many teachers at and below a unit cannot sign in yet.' })
  @Allow('teachersWithoutAccount', { unit: (args) => args.unitId })
  teachersWithoutAccount(@Args('unitId', UNIT) unitId: string): Promise<TeachersToSignIn> {
    return this.teachers.counts(unitId);
  }

  @Query(() => [FirstPasswordBatch], {
    description:
      'First passwords that the reader had made at and below a unit, the latest first; twenty at most.',
  })
  @Allow('firstPasswordBatches', { unit: (args) => args.unitId })
  firstPasswordBatches(
    @CurrentActor() actor: Actor,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<FirstPasswordBatch[]> {
    return this.batches.execute(actor, unitId);
  }

  @Mutation(() => CreateTeacherAccountsResult, {
    description: 'Begins to make accounts for the teachers at and below a unit who have none.',
  })
  @Allow('createTeacherAccounts', { unit: (args) => args.unitId })
  async createTeacherAccounts(
    @CurrentActor() actor: Actor,
    @Args('unitId', UNIT) unitId: string,
    @Args('again', {
      defaultValue: false,
      description: 'Gives new first passwords to those, too, whose account nobody has used yet.',
    })
    again: boolean,
  ): Promise<BegunJob | Refused> {
    const answer = await this.create.execute(actor, { unitId, again });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
  }
}
