import { randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  FIRST_PASSWORD_ALPHABET,
  FIRST_PASSWORD_CHARACTERS,
  firstPassword,
} from '@tisheng/domain-rules/identity/first-password.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FirstPasswordSealing, type SealedPassword } from '../first-passwords/first-password-sealing.js';

/** How long the slips of a batch can be printed. */
export const SLIPS_ARE_KEPT_HOURS = 72;

/** First passwords that were made together. */
export interface FirstPasswordBatch {
  readonly id: string;
  readonly unitId: string;
  readonly begunBy: string;
  readonly accounts: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly downloadedAt: Date | null;
  readonly erasedAt: Date | null;
}

/** One slip, readable. */
export interface FirstPasswordSlip {
  /** School or office, as printed. */
  readonly place: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

const BATCH = `id, unit_id AS "unitId", begun_by AS "begunBy", accounts, created_at AS "createdAt",
  expires_at AS "expiresAt", downloaded_at AS "downloadedAt", erased_at AS "erasedAt"`;

/** First passwords and their slips: made, kept sealed for a while, printed once, erased. */
@Injectable()
export class FirstPasswords implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly sealing: FirstPasswordSealing,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('erase-first-passwords', async () => {
      await this.database.transaction((tx) => this.eraseExpired(tx));
    });
  }

  /** A new first password. */
  draw(): string {
    return firstPassword(
      Array.from({ length: FIRST_PASSWORD_CHARACTERS }, () => randomInt(FIRST_PASSWORD_ALPHABET.length)),
    );
  }

  /** Keeps passwords for printing and answers the batch’s id. */
  async keep(
    tx: Transaction,
    batch: { readonly unitId: string; readonly begunBy: string },
    passwords: readonly { readonly accountId: string; readonly place: string; readonly password: string }[],
  ): Promise<string> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SLIPS_ARE_KEPT_HOURS * 3_600_000);
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.first_password_batch (unit_id, begun_by, accounts, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [batch.unitId, batch.begunBy, passwords.length, now, expiresAt],
    );
    if (!row) throw new Error('The batch was not made');
    const sealed = passwords.map(({ accountId, place, password }) => {
      const kept = this.sealing.seal(accountId, password);
      return { accountId, place, sealed: kept.sealed.toString('hex'), keyId: kept.keyId };
    });
    await tx.run(
      `INSERT INTO identity.first_password (batch_id, account_id, place, sealed, key_id)
       SELECT $1, "accountId", place, decode(sealed, 'hex'), "keyId"
         FROM json_to_recordset($2) AS p("accountId" uuid, place text, sealed text, "keyId" text)`,
      [row.id, JSON.stringify(sealed)],
    );
    await this.jobs.enqueue(
      tx,
      'erase-first-passwords',
      { batchId: row.id },
      { jobKey: `erase-first-passwords:${row.id}`, delaySeconds: SLIPS_ARE_KEPT_HOURS * 3600 + 60 },
    );
    return row.id;
  }

  /** The batches that an account began at or below units, the latest first. */
  async begunBy(accountId: string, unitIds: readonly string[]): Promise<FirstPasswordBatch[]> {
    return this.database.rows<FirstPasswordBatch & Record<string, unknown>>(
      `SELECT ${BATCH} FROM identity.first_password_batch WHERE begun_by = $1 AND unit_id = ANY($2)
        ORDER BY id DESC LIMIT 20`,
      [accountId, unitIds],
    );
  }

  /** Locks a batch until the transaction ends. */
  async lock(tx: Transaction, batchId: string): Promise<FirstPasswordBatch | undefined> {
    return tx.one<FirstPasswordBatch & Record<string, unknown>>(
      `SELECT ${BATCH} FROM identity.first_password_batch WHERE id = $1 FOR UPDATE`,
      [batchId],
    );
  }

  /**
   * The slips of a batch by place and login. Left out are accounts whose password is another by now: a slip that does not
   * open anything would only confuse.
   */
  async slips(tx: Transaction, batchId: string): Promise<FirstPasswordSlip[]> {
    const rows = await tx.rows<
      SealedPassword & { accountId: string; place: string; name: string; login: string }
    >(
      `SELECT p.account_id AS "accountId", p.place, p.sealed, p.key_id AS "keyId", a.display_name AS name, a.login
         FROM identity.first_password p JOIN identity.account a ON a.id = p.account_id
        WHERE p.batch_id = $1 AND a.must_change_password AND a.disabled_at IS NULL ORDER BY p.place, a.login`,
      [batchId],
    );
    return rows.map(({ accountId, place, name, login, ...sealed }) => ({
      place,
      name,
      login,
      password: this.sealing.open(accountId, sealed),
    }));
  }

  /** Printed: the passwords are gone from the database. */
  async printed(tx: Transaction, batchId: string): Promise<void> {
    const now = this.clock.now();
    await tx.run('DELETE FROM identity.first_password WHERE batch_id = $1', [batchId]);
    await tx.run(
      'UPDATE identity.first_password_batch SET downloaded_at = $2, erased_at = $2 WHERE id = $1',
      [batchId, now],
    );
  }

  /** Takes passwords out of every batch that still holds them: theirs is another now. */
  async withdraw(tx: Queryable, accountIds: readonly string[]): Promise<void> {
    await tx.run('DELETE FROM identity.first_password WHERE account_id = ANY($1)', [accountIds]);
  }

  /** Erases what nobody printed in time. */
  async eraseExpired(tx: Transaction): Promise<void> {
    const expired = `SELECT id FROM identity.first_password_batch WHERE erased_at IS NULL AND expires_at <= $1`;
    const now = this.clock.now();
    await tx.run(`DELETE FROM identity.first_password WHERE batch_id IN (${expired})`, [now]);
    await tx.run(
      'UPDATE identity.first_password_batch SET erased_at = $1 WHERE erased_at IS NULL AND expires_at <= $1',
      [now],
    );
  }
}
