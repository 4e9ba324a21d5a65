import { Injectable } from '@nestjs/common';
import type { ExchangeCall, ExchangeDeed } from '@tisheng/domain-rules/exchange/conformance/exchange-call.js';
import { SANDBOX_CALLS } from '@tisheng/domain-rules/exchange/conformance/sandbox-learners.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';

/** The run of an institution in its sandbox. */
export interface SandboxRun {
  readonly id: string;
  readonly institutionId: string;
  readonly programmeId: string;
  readonly cohortId: string;
  readonly startedAt: Date;
  readonly listedAt: Date | null;
}

const RUN = `id, institution_id AS "institutionId", programme_id AS "programmeId", cohort_id AS "cohortId",
  started_at AS "startedAt", listed_at AS "listedAt"`;

type Row = SandboxRun & Record<string, unknown>;

/** Keeps the sandboxes: one for each institution, each with the run that is under way and what was seen in it. */
@Injectable()
export class SandboxRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: PolicyReader,
  ) {}

  async ofInstitution(institutionId: string): Promise<SandboxRun | undefined> {
    return this.database.one<Row>(`SELECT ${RUN} FROM exchange.sandbox WHERE institution_id = $1`, [
      institutionId,
    ]);
  }

  /** The run of a client of the sandbox; locked until the transaction ends when one is given. */
  async ofClient(client: ClientActor, tx?: Transaction): Promise<SandboxRun> {
    const run = await (tx ?? this.database).one<Row>(
      `SELECT ${RUN} FROM exchange.sandbox WHERE id = $1 ${tx ? 'FOR NO KEY UPDATE' : ''}`,
      [client.institutionId],
    );
    if (!run) throw new Error('The client belongs to no sandbox');
    return run;
  }

  /** The institution's sandbox, made when there is none; undefined while its region has no programme. */
  async open(tx: Transaction, institutionId: string): Promise<SandboxRun | undefined> {
    const place = await tx.one<{ rootUnitId: string }>(
      'SELECT root_id AS "rootUnitId" FROM organization.training_institution WHERE id = $1',
      [institutionId],
    );
    const [programme] = place ? await this.policy.programmes(place.rootUnitId, tx) : [];
    if (!programme) return undefined;
    return tx.one<Row>(
      `INSERT INTO exchange.sandbox (institution_id, programme_id, started_at) VALUES ($1, $2, $3)
       ON CONFLICT (institution_id) DO UPDATE SET institution_id = excluded.institution_id RETURNING ${RUN}`,
      [institutionId, programme.id, this.clock.now()],
    );
  }

  /**
   * Throws everything of the run away and begins another. Clients and their secrets stay; their tokens end, since a run
   * wants to see one obtained.
   */
  async restart(tx: Transaction, sandboxId: string): Promise<Date> {
    await tx.rows('SELECT 1 FROM exchange.sandbox WHERE id = $1 FOR UPDATE', [sandboxId]);
    const startedAt = this.clock.now();
    for (const table of ['sandbox_call', 'sandbox_push', 'sandbox_record', 'sandbox_course'])
      await tx.run(`DELETE FROM exchange.${table} WHERE sandbox_id = $1`, [sandboxId]);
    await tx.run(
      `DELETE FROM exchange.access_token t USING exchange.api_client c
        WHERE c.id = t.api_client_id AND c.sandbox_id = $1`,
      [sandboxId],
    );
    await tx.run(
      `UPDATE exchange.sandbox SET cohort_id = uuidv7(), started_at = $2, listed_at = NULL, stumbled_key = NULL
        WHERE id = $1`,
      [sandboxId, startedAt],
    );
    return startedAt;
  }

  /** Notes what a program did; beyond the limit of a run nothing more is kept. */
  async note(sandboxId: string, deed: ExchangeDeed, db: Queryable = this.database): Promise<void> {
    await db.run(
      `INSERT INTO exchange.sandbox_call (sandbox_id, at, deed)
       SELECT $1, $2, $3 WHERE (SELECT count(*) FROM exchange.sandbox_call WHERE sandbox_id = $1) < $4`,
      [sandboxId, this.clock.now(), JSON.stringify(deed), SANDBOX_CALLS],
    );
  }

  /** What was seen in the run, the oldest first. */
  async calls(sandboxId: string): Promise<ExchangeCall[]> {
    const rows = await this.database.rows<{ id: string; at: Date; deed: ExchangeDeed }>(
      'SELECT id, at, deed FROM exchange.sandbox_call WHERE sandbox_id = $1 ORDER BY id',
      [sandboxId],
    );
    return rows.map(({ id, at, deed }) => ({ ...deed, id, at: at.toISOString() }));
  }

  /** Whether this streamed push is the one that is answered 503: the first of a run. */
  async stumbles(sandboxId: string, idempotencyKey: string): Promise<boolean> {
    const stumbled = await this.database.run(
      'UPDATE exchange.sandbox SET stumbled_key = $2 WHERE id = $1 AND stumbled_key IS NULL',
      [sandboxId, idempotencyKey],
    );
    if (stumbled > 0) await this.note(sandboxId, { operation: 'stumble', idempotencyKey });
    return stumbled > 0;
  }
}
