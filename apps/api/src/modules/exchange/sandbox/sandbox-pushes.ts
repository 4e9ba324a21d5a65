import { Injectable } from '@nestjs/common';
import { judgeSandboxPush } from '@tisheng/domain-rules/exchange/conformance/judge-sandbox-push.js';
import { SANDBOX_PUSH } from '@tisheng/domain-rules/exchange/conformance/sandbox-learners.js';
import { cycleOfPush, startOfDay } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { checkPush } from '@tisheng/domain-rules/exchange/push-limits.js';
import { FIELD_OF_CODE } from '@tisheng/domain-rules/exchange/record-codes.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { PushEncoder } from '../push/push-encoder.js';
import type { ReceiptRecord, RejectionRecord } from '../queries/receipt.js';
import type { ArrivingPush, PushAnswer } from '../use-cases/push-learning-records.js';
import { SandboxCohort } from './sandbox-cohort.js';
import { SandboxReceipts, SANDBOX_RECEIPT } from './sandbox-receipts.js';
import { SandboxRuns, type SandboxRun } from './sandbox-runs.js';
import { parsedRows, type SandboxRow } from './staged-rows.js';

/** Takes a push as a real one is taken, into the tables of the sandbox. */
@Injectable()
export class SandboxPushes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: SandboxRuns,
    private readonly cohort: SandboxCohort,
    private readonly receipts: SandboxReceipts,
  ) {}

  async execute(client: ClientActor, push: ArrivingPush): Promise<PushAnswer> {
    const problems = checkPush(push);
    if (problems.length > 0) return this.refuse(client, push, problems);
    const encoder = new PushEncoder(this.clock.now().getTime());
    const rows: SandboxRow[] = [];
    for await (const batch of push.rows(encoder)) {
      if (encoder.received <= SANDBOX_PUSH) rows.push(...parsedRows(batch));
    }
    const contentSha256 = encoder.digest();
    if (encoder.received > SANDBOX_PUSH) {
      const data = { records: encoder.received, maximum: SANDBOX_PUSH };
      return this.refuse(client, push, [problem('sandbox-push-too-large', { field: 'records', data })]);
    }
    return this.database.transaction(async (tx) => {
      const run = await this.runs.ofClient(client, tx);
      const earlier = await this.receipts.byKey(run.id, push.idempotencyKey ?? '', tx);
      if (earlier) {
        const same =
          earlier.contentSha256 === contentSha256 && earlier.cohortId === push.cohortId.toLowerCase();
        if (!same)
          return this.refuse(
            client,
            push,
            [problem('idempotency-key-reused', { field: 'idempotencyKey' })],
            tx,
          );
        await this.note(tx, run, push, earlier, { outcome: 'repeated', corrected: 0, codes: [] });
        return { receipt: earlier };
      }
      if (push.cohortId.toLowerCase() !== run.cohortId)
        return this.refuse(client, push, [problem('unknown-cohort', { field: 'cohortId' })], tx);
      return { receipt: await this.store(tx, run, push, rows, contentSha256) };
    });
  }

  private async store(
    tx: Transaction,
    run: SandboxRun,
    push: ArrivingPush,
    rows: readonly SandboxRow[],
    contentSha256: string,
  ): Promise<ReceiptRecord> {
    const calendar = this.cohort.calendar(run, await this.cohort.pack(run, tx));
    const verdicts = judgeSandboxPush(rows, {
      learners: new Map(
        this.cohort
          .learners(run)
          .map(({ learnerNo, withdrawnAt }) => [learnerNo, withdrawnAt ?? Number.POSITIVE_INFINITY]),
      ),
      trainingStartsAt: startOfDay(calendar.firstTrainingDay, calendar.timeZone),
      courses: new Set(await this.column(tx, 'SELECT code AS value FROM exchange.sandbox_course', run.id)),
      held: await this.held(tx, run.id, rows),
    });
    const fresh = rows.filter((_, at) => verdicts[at] === null);
    const rejections = rows.flatMap(({ index, recordId, field }, at): RejectionRecord[] => {
      const code = verdicts[at];
      if (!code || code === 'duplicate') return [];
      return [
        { index, recordId, code, field: field ?? (FIELD_OF_CODE as Record<string, string>)[code] ?? null },
      ];
    });
    await tx.run(
      `INSERT INTO exchange.sandbox_record (sandbox_id, record_id, learner_no, occurred_at, content)
       SELECT $1, r."recordId", r."learnerNo", to_timestamp(r."occurredAt" / 1000.0::float8), r.content
         FROM json_to_recordset($2) AS r("recordId" text, "learnerNo" text, "occurredAt" bigint, content text)`,
      [run.id, JSON.stringify(fresh)],
    );
    const corrections = fresh.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes]));
    await tx.run(
      'UPDATE exchange.sandbox_record SET superseded = true WHERE sandbox_id = $1 AND record_id = ANY($2)',
      [run.id, corrections],
    );
    const latest = fresh.reduce<number | null>(
      (most, { occurredAt }) => (most === null || occurredAt > most ? occurredAt : most),
      null,
    );
    const now = this.clock.now();
    const receipt = await tx.one<ReceiptRecord & Record<string, unknown>>(
      `INSERT INTO exchange.sandbox_push AS p (sandbox_id, idempotency_key, content_sha256, channel, cycle, received_at,
              received, accepted, duplicate, rejected, rejections)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 RETURNING ${SANDBOX_RECEIPT}`,
      [
        run.id,
        push.idempotencyKey,
        contentSha256,
        push.channel,
        cycleOfPush(calendar, now.getTime(), latest),
        now,
        rows.length,
        fresh.length,
        rows.length - fresh.length - rejections.length,
        rejections.length,
        JSON.stringify(rejections),
      ],
    );
    if (!receipt) throw new Error('The receipt was not written');
    const codes = [...new Set(rejections.map(({ code }) => code))];
    await this.note(tx, run, push, receipt, { outcome: 'stored', corrected: corrections.length, codes });
    return receipt;
  }

  private async refuse(
    client: ClientActor,
    push: ArrivingPush,
    problems: readonly Problem[],
    tx?: Transaction,
  ): Promise<PushAnswer> {
    const codes = problems.map(({ code }) => code);
    const none = { id: null, received: 0, accepted: 0, duplicate: 0, rejected: 0 };
    const seen = { outcome: 'refused' as const, corrected: 0, codes };
    await this.runs.note(client.institutionId, { ...deedOf(push, none), ...seen }, tx);
    return { problems };
  }

  private async note(
    tx: Transaction,
    run: SandboxRun,
    push: ArrivingPush,
    receipt: ReceiptRecord,
    seen: { outcome: 'stored' | 'repeated'; corrected: number; codes: readonly string[] },
  ): Promise<void> {
    await this.runs.note(run.id, { ...deedOf(push, receipt), ...seen }, tx);
  }

  private async held(
    tx: Transaction,
    sandboxId: string,
    rows: readonly SandboxRow[],
  ): Promise<Map<string, string>> {
    const ids = rows.flatMap(({ recordId, supersedes }) => [recordId, supersedes]);
    const found = await tx.rows<{ id: string; content: string }>(
      `SELECT record_id AS id, content FROM exchange.sandbox_record WHERE sandbox_id = $1 AND record_id = ANY($2)`,
      [sandboxId, ids],
    );
    return new Map(found.map(({ id, content }) => [id, content]));
  }

  private async column(tx: Transaction, select: string, sandboxId: string): Promise<string[]> {
    const rows = await tx.rows<{ value: string }>(`${select} WHERE sandbox_id = $1`, [sandboxId]);
    return rows.map(({ value }) => value);
  }
}

function deedOf(
  push: ArrivingPush,
  {
    id,
    received,
    accepted,
    duplicate,
    rejected,
  }: Pick<ReceiptRecord, 'received' | 'accepted' | 'duplicate' | 'rejected'> & { readonly id: string | null },
) {
  return {
    operation: 'push' as const,
    channel: push.channel,
    gzip: push.gzip ?? false,
    idempotencyKey: push.idempotencyKey ?? '',
    receiptId: id,
    received,
    accepted,
    duplicate,
    rejected,
  };
}
