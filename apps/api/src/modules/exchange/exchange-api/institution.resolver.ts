import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { parseInstant } from '@tisheng/domain-rules/exchange/parse-instant.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentClient } from '../../../platform/auth/current-actor.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { FindPushCycles } from '../queries/find-push-cycles.js';
import { FindReceipts } from '../queries/find-receipts.js';
import { FindReconciliation } from '../queries/find-reconciliation.js';
import { FindTrainees } from '../queries/find-trainees.js';
import { InstitutionCohorts } from '../queries/institution-cohorts.js';
import type { ReceiptRecord } from '../queries/receipt.js';
import { SandboxReads } from '../sandbox/sandbox-reads.js';
import { SandboxReceipts } from '../sandbox/sandbox-receipts.js';
import { SandboxRuns } from '../sandbox/sandbox-runs.js';
import { withEdges } from './exchange-connection.js';
import { ExchangeCohort, Institution, PushCycle, Reconciliation } from './institution.model.js';
import { Instant } from './instant.scalar.js';
import { PushReceipt, PushReceiptConnection, RejectionConnection } from './push.model.js';
import { toRejection } from './rejection.js';
import { TraineeConnection } from './trainee.model.js';

/** What an institution's program may read; always its own. */
@Resolver(() => Institution)
export class InstitutionResolver {
  constructor(
    private readonly organization: OrganizationReader,
    private readonly institutionCohorts: InstitutionCohorts,
    private readonly findCycles: FindPushCycles,
    private readonly findTrainees: FindTrainees,
    private readonly findReconciliation: FindReconciliation,
    private readonly sandbox: SandboxReads,
    private readonly runs: SandboxRuns,
  ) {}

  @Query(() => Institution, { description: 'The institution that the access token belongs to.' })
  @Allow('exchange.institution')
  async institution(@CurrentClient() client: ClientActor): Promise<Institution> {
    const found = await this.organization.institution(client.sandboxOf ?? client.institutionId);
    if (client.sandboxOf) await this.runs.note(client.institutionId, { operation: 'institution' });
    if (!found) throw new Error('The client belongs to no institution');
    return { ...found, members: [...found.members] };
  }

  @Query(() => [ExchangeCohort], { description: 'Cohorts in which a county has chosen the institution.' })
  @Allow('exchange.cohorts')
  async cohorts(@CurrentClient() client: ClientActor): Promise<readonly ExchangeCohort[]> {
    return client.sandboxOf ? this.sandbox.cohorts(client) : this.institutionCohorts.of(client.institutionId);
  }

  @Query(() => [PushCycle], { description: 'The push cycles of a cohort, and what has come for each.' })
  @Allow('exchange.pushCycles')
  async pushCycles(
    @CurrentClient() client: ClientActor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<readonly PushCycle[]> {
    if (client.sandboxOf) return known(await this.sandbox.pushCycles(client, cohortId));
    await this.known(client, cohortId);
    return this.findCycles.of(cohortId, client.institutionId);
  }

  @Query(() => TraineeConnection, {
    description:
      'Trainees with diagnosis and chosen courses; with changedSince in the order in which they changed.',
  })
  @Allow('exchange.trainees')
  async trainees(
    @CurrentClient() client: ClientActor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'Entries of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after?: string | null,
    @Args('changedSince', {
      type: () => Instant,
      nullable: true,
      description: 'Only trainees that changed after this moment. Ask again with a little overlap.',
    })
    changedSince?: string | null,
  ) {
    if (!client.sandboxOf) await this.known(client, cohortId);
    const since = changedSince === null || changedSince === undefined ? null : parseInstant(changedSince);
    if (Number.isNaN(since)) throw badInput('changedSince is not a moment as RFC 3339 writes it.');
    const asked = {
      cohortId,
      first,
      after: after ?? null,
      changedSince: since === null ? null : new Date(since),
    };
    const page = client.sandboxOf
      ? known(await this.sandbox.trainees(client, asked))
      : await this.findTrainees.page({ institutionId: client.institutionId, ...asked });
    return withEdges(
      page,
      (trainee) => trainee.cursor,
      (trainee) => trainee,
    );
  }

  @Query(() => Reconciliation, { description: 'What was sent for a cycle against what is held of its days.' })
  @Allow('exchange.reconciliation')
  async reconciliation(
    @CurrentClient() client: ClientActor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('cycle', { type: () => Int, description: 'Number of the cycle, from 1.' }) cycle: number,
  ): Promise<Reconciliation> {
    if (!client.sandboxOf) await this.known(client, cohortId);
    const found = client.sandboxOf
      ? known(await this.sandbox.reconciliation(client, cohortId, cycle))
      : await this.findReconciliation.execute(client.institutionId, cohortId, cycle);
    if (!found) throw badInput('The cohort has no such cycle.');
    const { pushes, received, accepted, duplicate, rejected } = found.cycle;
    return { ...found, pushes, received, accepted, duplicate, rejected };
  }

  /** A cohort that does not exist and one of others are refused alike. */
  private async known(client: ClientActor, cohortId: string): Promise<void> {
    known(await this.institutionCohorts.stateIn(client.institutionId, cohortId));
  }
}

/** Receipts, with what was rejected behind them. */
@Resolver(() => PushReceipt)
export class ReceiptResolver {
  constructor(
    private readonly receiptsOf: FindReceipts,
    private readonly sandbox: SandboxReceipts,
    private readonly runs: SandboxRuns,
  ) {}

  @Query(() => PushReceipt, {
    nullable: true,
    description: 'A receipt of the institution; null for any other id.',
  })
  @Allow('exchange.receipt')
  async receipt(
    @CurrentClient() client: ClientActor,
    @Args('id', { type: () => ID, description: 'Id of the receipt.' }) id: string,
  ): Promise<ReceiptRecord | null> {
    if (!client.sandboxOf) return (await this.receiptsOf.byId(client.institutionId, id)) ?? null;
    const found = await this.sandbox.byId(client.institutionId, id);
    await this.runs.note(client.institutionId, {
      operation: 'receipt',
      receiptId: id.slice(0, 64),
      found: found !== undefined,
    });
    return found ?? null;
  }

  @Query(() => PushReceiptConnection, { description: 'Receipts of a cohort, the newest first.' })
  @Allow('exchange.receipts')
  async receipts(
    @CurrentClient() client: ClientActor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Entries of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after?: string | null,
  ) {
    if (client.sandboxOf) await this.runs.note(client.institutionId, { operation: 'receipts' });
    const page = client.sandboxOf
      ? await this.sandbox.page(client.institutionId, first, after)
      : await this.receiptsOf.page(client.institutionId, cohortId, first, after);
    return withEdges(
      page,
      ({ id }) => [id],
      (receipt) => receipt,
    );
  }

  @ResolveField(() => RejectionConnection, {
    description: 'Records that were not stored, in the order of the push.',
  })
  async rejections(
    @CurrentClient() client: ClientActor,
    @Parent() receipt: ReceiptRecord,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'Entries of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after?: string | null,
  ) {
    if (client.sandboxOf)
      await this.runs.note(client.institutionId, { operation: 'rejections', receiptId: receipt.id });
    const page = await (client.sandboxOf ? this.sandbox : this.receiptsOf).rejections(receipt, first, after);
    return withEdges(page, ({ index }) => [index], toRejection);
  }
}

/** A cohort that is the client's own. */
function known<Found>(found: Found | null): Found {
  if (found === null)
    throw badInput('There is no such cohort, or no county has chosen you in it. Compare it with cohorts.');
  return found;
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
