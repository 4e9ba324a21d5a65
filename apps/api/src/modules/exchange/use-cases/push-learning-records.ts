import { Injectable } from '@nestjs/common';
import { checkPush } from '@tisheng/domain-rules/exchange/push-limits.js';
import { cycleOfPush, startOfDay, type PushCalendar } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { InstitutionLock } from '../../enrollment/public/institution-lock.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { lockInstitution, lockPlace } from '../push/exchange-locks.js';
import { PushEncoder } from '../push/push-encoder.js';
import { partitionOf, RecordPartitions } from '../push/record-partitions.js';
import { StagedPush } from '../push/staged-push.js';
import { storeRecords, supersedeRecords } from '../push/store-records.js';
import type { LearningRecordsReceived, RecordsRejected } from '../public/events.js';
import { FindReceipts } from '../queries/find-receipts.js';
import { InstitutionCohorts } from '../queries/institution-cohorts.js';
import { RECEIPT, type ReceiptRecord } from '../queries/receipt.js';

/** A push as it arrives, by whichever way. */
export interface ArrivingPush {
  readonly cohortId: string;
  readonly idempotencyKey: string | null;
  readonly channel: ReceiptRecord['channel'];
  /** Whether it came packed; left out where it cannot. */
  readonly gzip?: boolean;
  /** Number of records; null on the stream, which has no limit. */
  readonly records: number | null;
  /** Gives the records to the encoder and yields the rows that come out. Asked for once at most. */
  readonly rows: (encoder: PushEncoder) => AsyncIterable<string>;
}

export type PushAnswer = { readonly receipt: ReceiptRecord } | { readonly problems: readonly Problem[] };

/**
 * Takes one push of learning records: stage, check as a set, store what is new, add up, receipt — in one transaction, so
 * that a push that breaks off leaves nothing and a receipt means stored. Both ways in end here.
 */
@Injectable()
export class PushLearningRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: PolicyReader,
    private readonly institutionLock: InstitutionLock,
    private readonly partitions: RecordPartitions,
    private readonly cohorts: InstitutionCohorts,
    private readonly receipts: FindReceipts,
  ) {}

  async execute(client: ClientActor, push: ArrivingPush): Promise<PushAnswer> {
    const { institutionId } = client;
    const problems = checkPush(push);
    if (problems.length > 0) return { problems };
    const now = this.clock.now();

    const earlier = await this.receipts.byKey(institutionId, push.idempotencyKey ?? '');
    if (earlier) {
      const encoder = new PushEncoder(now.getTime(), false);
      for await (const _ of push.rows(encoder));
      return sameOrReused(earlier, push.cohortId, encoder.digest());
    }
    const refusal = await this.cohorts.refusal(institutionId, push.cohortId);
    if (refusal) return { problems: [refusal] };

    await this.partitions.ensure(push.cohortId.toLowerCase());
    try {
      return await this.database.transaction((tx) => this.store(tx, client, push, now));
    } catch (error) {
      // The same key at the same moment for another cohort: the guard of the table caught it.
      if (isKeyTaken(error)) return { problems: [REUSED] };
      throw error;
    }
  }

  private async store(
    tx: Transaction,
    client: ClientActor,
    push: ArrivingPush,
    now: Date,
  ): Promise<PushAnswer> {
    const place = { cohortId: push.cohortId.toLowerCase(), institutionId: client.institutionId };
    const encoder = new PushEncoder(now.getTime());
    const staged = new StagedPush(tx, place);
    await staged.fill(push.rows(encoder));
    const { received, superseding } = encoder;
    const contentSha256 = encoder.digest();
    await staged.analyze(received);

    // From here on one push at a time for this institution and cohort; slow senders have waited outside.
    await lockInstitution(tx, place.institutionId, 'shared');
    await lockPlace(tx, place);
    const earlier = await this.receipts.byKey(place.institutionId, push.idempotencyKey ?? '', tx);
    if (earlier) return sameOrReused(earlier, place.cohortId, contentSha256);
    const refusal = await this.cohorts.refusal(place.institutionId, place.cohortId, tx);
    if (refusal) return { problems: [refusal] };

    const { pack, cohort } = await this.policy.ofCohort(place.cohortId, tx);
    const calendar: PushCalendar = {
      firstTrainingDay: cohort.firstTrainingDay,
      lastTrainingDay: cohort.lastTrainingDay,
      timeZone: pack.programme.timeZone,
      push: pack.push,
    };
    await staged.followAliases(cohort.programmeId);
    await staged.markUnknown(new Date(startOfDay(cohort.firstTrainingDay, pack.programme.timeZone)));
    await staged.markHeld();
    if (superseding > 0) await staged.markSupersedesUnknown();
    await staged.markRepeated();

    const pushId = await this.open(tx, client, push, place.cohortId, contentSha256, now);
    const stored = await storeRecords(tx, place, pushId);
    await analyzeAfter(
      tx,
      stored.accepted,
      `exchange.${partitionOf(place.cohortId)}, exchange.learner_progress`,
    );
    const corrected = superseding > 0 ? await supersedeRecords(tx, place) : [];
    const { duplicate, rejected } = await staged.keepRejections(pushId);
    await staged.keepAliases(pushId);
    const cycle = cycleOfPush(calendar, now.getTime(), stored.latest?.getTime() ?? null);
    const receipt = await tx.one<ReceiptRecord & Record<string, unknown>>(
      `UPDATE exchange.push p SET received = $2, accepted = $3, duplicate = $4, rejected = $5, cycle = $6 WHERE id = $1
       RETURNING ${RECEIPT}`,
      [pushId, received, stored.accepted, duplicate, rejected, cycle],
    );
    if (!receipt) throw new Error('The receipt was not written');
    if (rejected > 0) {
      const event: RecordsRejected = { type: 'records-rejected', payload: { ...place, pushId, rejected } };
      await this.events.publish(tx, event);
    }
    if (stored.accepted > 0) {
      await this.lockChoice(tx, staged, place.cohortId, place.institutionId);
      const event: LearningRecordsReceived = {
        type: 'learning-records-received',
        payload: { ...place, pushId, learners: Math.max(stored.learners, corrected.length) },
      };
      await this.events.publish(tx, event);
    }
    return { receipt };
  }

  /** The row of the push, which the records name; its numbers follow when they are known. */
  private async open(
    tx: Transaction,
    client: ClientActor,
    push: ArrivingPush,
    cohortId: string,
    contentSha256: string,
    now: Date,
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO exchange.push (cohort_id, institution_id, api_client_id, idempotency_key, content_sha256, channel, cycle,
                                  received_at, received, accepted, duplicate, rejected)
       VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, 0, 0, 0) RETURNING id`,
      [
        cohortId,
        client.institutionId,
        client.apiClientId,
        push.idempotencyKey,
        contentSha256,
        push.channel,
        now,
      ],
    );
    if (!row) throw new Error('The push was not opened');
    return row.id;
  }

  /** The first record locks a county's choice of institution; later pushes find nothing left to lock. */
  private async lockChoice(
    tx: Transaction,
    staged: StagedPush,
    cohortId: string,
    institutionId: string,
  ): Promise<void> {
    const open = await tx.one(
      `SELECT 1 FROM enrollment.institution_choice
        WHERE cohort_id = $1 AND institution_id = $2 AND locked_at IS NULL LIMIT 1`,
      [cohortId, institutionId],
    );
    if (open) await this.institutionLock.lock(tx, cohortId, await staged.counties());
  }
}

const REUSED = problem('idempotency-key-reused', { field: 'idempotencyKey' });

function sameOrReused(earlier: ReceiptRecord, cohortId: string, contentSha256: string): PushAnswer {
  const same = earlier.cohortId === cohortId.toLowerCase() && earlier.contentSha256 === contentSha256;
  return same ? { receipt: earlier } : { problems: [REUSED] };
}

const isKeyTaken = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'constraint' in error &&
  error.constraint === 'push_institution_id_idempotency_key_key';
