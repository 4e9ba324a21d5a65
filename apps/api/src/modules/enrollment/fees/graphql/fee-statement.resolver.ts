import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindFeeLines } from '../queries/find-fee-lines.js';
import { FindFeeStatements } from '../queries/find-fee-statements.js';
import { FindOpenFees } from '../queries/open-fees.js';
import { IssueFeeStatements } from '../use-cases/issue-fee-statements.js';
import { SettleFeeStatements } from '../use-cases/settle-fee-statements.js';
import {
  FeeDocumentKindEnum,
  FeeLine,
  FeeLineConnection,
  FeeStatement,
  FeeStatementConnection,
  FeeStatementStateEnum,
  FeeTotals,
  IssueFeeStatementsResult,
  OpenFees,
  SettleFeeStatementsDone,
  SettleFeeStatementsResult,
} from './fee-statement.model.js';

@ArgsType()
class FeeStatementArgs extends PageArgs {
  @Field(() => FeeStatementStateEnum, { nullable: true, description: 'Only these; all when left out.' })
  state!: 'issued' | 'settled' | null;

  @Field(() => FeeDocumentKindEnum, { nullable: true, description: 'Only these; all when left out.' })
  kind!: 'statement' | 'credit-note' | null;
}

const cohortArgument = { type: () => ID, description: 'The cohort.' } as const;
const unitArgument = { type: () => ID, description: 'Office; payers at or below it are meant.' } as const;

@Resolver(() => FeeStatement)
export class FeeStatementResolver {
  constructor(
    private readonly find: FindFeeStatements,
    private readonly lines: FindFeeLines,
    private readonly open: FindOpenFees,
    private readonly issue: IssueFeeStatements,
    private readonly settle: SettleFeeStatements,
  ) {}

  @Query(() => FeeStatementConnection, {
    description: 'Statements and credit notes of a cohort, the latest first.',
  })
  @Allow('feeStatements', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  feeStatements(
    @Args('cohortId', cohortArgument) cohortId: string,
    @Args('unitId', unitArgument) unitId: string,
    @Args() { state, kind, first, after }: FeeStatementArgs,
  ): Promise<Connection<FeeStatement>> {
    const filter = { cohortId, unitId, institutionId: null, state: state ?? null, kind: kind ?? null };
    return this.find.execute(filter, first, after ?? null);
  }

  @Query(() => FeeTotals, { description: 'Sums over the statements of the payers at or below a unit.' })
  @Allow('feeTotals', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  feeTotals(
    @Args('cohortId', cohortArgument) cohortId: string,
    @Args('unitId', unitArgument) unitId: string,
  ): Promise<FeeTotals> {
    return this.find.totals({ cohortId, unitId, institutionId: null, state: null, kind: null });
  }

  @Query(() => FeeStatementConnection, {
    description: 'Statements and credit notes of the institution itself.',
  })
  @Allow('institutionFeeStatements', { cohort: (args) => args.cohortId })
  institutionFeeStatements(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArgument) cohortId: string,
    @Args() { state, kind, first, after }: FeeStatementArgs,
  ): Promise<Connection<FeeStatement>> {
    return this.find.execute(
      {
        cohortId,
        unitId: null,
        institutionId: actor.institutionId,
        state: state ?? null,
        kind: kind ?? null,
      },
      first,
      after ?? null,
    );
  }

  @Query(() => FeeLineConnection, { description: 'The amounts of one statement, learner by learner.' })
  @Allow('feeLines', { feeStatement: (args) => args.statementId })
  feeLines(
    @Args('statementId', { type: () => ID, description: 'The statement.' }) statementId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<FeeLine>> {
    return this.lines.execute(statementId, first, after ?? null);
  }

  @Query(() => OpenFees, { description: 'What would be charged and credited if statements were issued now.' })
  @Allow('openFees', { cohort: (args) => args.cohortId })
  openFees(@Args('cohortId', cohortArgument) cohortId: string): Promise<OpenFees> {
    return this.open.execute(cohortId);
  }

  @Mutation(() => IssueFeeStatementsResult, {
    description: 'Begins to issue statements and credit notes for everything that is still open in a cohort.',
  })
  @Allow('issueFeeStatements', { cohort: (args) => args.cohortId })
  async issueFeeStatements(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArgument) cohortId: string,
  ): Promise<BegunJob | Refused> {
    const answer = await this.issue.execute(actor, cohortId);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
  }

  @Mutation(() => SettleFeeStatementsResult, {
    description: 'Notes that statements were paid; all of them or none.',
  })
  @Allow('settleFeeStatements', {
    cohort: (args) => args.cohortId,
    feeStatement: (args) => args.statementIds,
  })
  async settleFeeStatements(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArgument) cohortId: string,
    @Args('statementIds', { type: () => [ID], description: 'The statements.' }) statementIds: string[],
    @Args('reference', { description: 'Number of the payment or of the decision to set off.' })
    reference: string,
  ): Promise<SettleFeeStatementsDone | Refused> {
    const answer = await this.settle.execute(actor, cohortId, statementIds, reference);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new SettleFeeStatementsDone(), answer);
  }
}
