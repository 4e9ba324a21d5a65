import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** An account through which a teacher sees their own things. */
export interface TeacherAccount {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly grantId: string;
  readonly endedAt: Date | null;
}

type Row = TeacherAccount & Record<string, unknown>;

/** The role of the teacher: who holds it for which teacher of the roster, as later stages may see and end it. */
@Injectable()
export class TeacherGrants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every account that holds or held the role for a teacher, the latest first. */
  async accountsOf(teacherId: string, db: Queryable = this.database): Promise<TeacherAccount[]> {
    return db.rows<Row>(
      `SELECT a.id AS "accountId", a.login, a.display_name AS "displayName", a.created_at AS "createdAt",
              a.disabled_at AS "disabledAt", g.id AS "grantId", g.ended_at AS "endedAt"
         FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id
        WHERE g.teacher_id = $1 ORDER BY g.ended_at DESC NULLS FIRST, g.granted_at DESC, g.id`,
      [teacherId],
    );
  }

  /** Ends the role for a teacher who leaves, with the sessions under it. Answers the ids of the ended grants. */
  async end(tx: Queryable, teacherId: string): Promise<string[]> {
    const now = this.clock.now();
    const ended = await tx.rows<{ id: string }>(
      `UPDATE identity.role_grant SET ended_at = $2 WHERE teacher_id = $1 AND ended_at IS NULL RETURNING id`,
      [teacherId, now],
    );
    const ids = ended.map(({ id }) => id);
    await tx.run('UPDATE identity.session SET ended_at = $2 WHERE grant_id = ANY($1) AND ended_at IS NULL', [
      ids,
      now,
    ]);
    return ids;
  }

  /** The same for many who leave at once. Answers each ended grant with its teacher. */
  async endMany(
    tx: Queryable,
    teacherIds: readonly string[],
  ): Promise<{ readonly teacherId: string; readonly grantId: string }[]> {
    return tx.rows(
      `WITH ended AS (
         UPDATE identity.role_grant SET ended_at = $2 WHERE teacher_id = ANY($1) AND ended_at IS NULL
         RETURNING id, teacher_id
       ), closed AS (
         UPDATE identity.session s SET ended_at = $2 FROM ended WHERE s.grant_id = ended.id AND s.ended_at IS NULL
       )
       SELECT teacher_id AS "teacherId", id AS "grantId" FROM ended`,
      [teacherIds, this.clock.now()],
    );
  }

  /** Gives the accounts of ended grants the role again: grants that ended stay as they were. */
  async giveAgain(tx: Queryable, grantIds: readonly string[]): Promise<number> {
    return tx.run(
      `INSERT INTO identity.role_grant (account_id, role, unit_id, institution_id, teacher_id, granted_at)
       SELECT account_id, role, unit_id, institution_id, teacher_id, $2 FROM identity.role_grant WHERE id = ANY($1)`,
      [grantIds, this.clock.now()],
    );
  }

  /**
   * Brings the accounts of one teacher to another, for two entries that are one person. Where the survivor has an account
   * already, the role of the other one ends: one person signs in with one account.
   */
  async bring(tx: Queryable, fromTeacherId: string, intoTeacherId: string): Promise<number> {
    const held = await tx.one(
      'SELECT 1 FROM identity.role_grant WHERE teacher_id = $1 AND ended_at IS NULL LIMIT 1',
      [intoTeacherId],
    );
    if (held) await this.end(tx, fromTeacherId);
    return tx.run('UPDATE identity.role_grant SET teacher_id = $2 WHERE teacher_id = $1', [
      fromTeacherId,
      intoTeacherId,
    ]);
  }

  /**
   * Takes the person out of the accounts that served the teacher alone: login name, name and password go, sessions with
   * them. An account with other roles keeps those and loses the teacher's.
   */
  async erase(tx: Queryable, teacherId: string): Promise<number> {
    const accounts = await this.accountsOf(teacherId, tx);
    await this.end(tx, teacherId);
    const ids = [...new Set(accounts.map(({ accountId }) => accountId))];
    const alone = await tx.rows<{ id: string }>(
      `SELECT a.id FROM identity.account a WHERE a.id = ANY($1) AND NOT EXISTS
         (SELECT FROM identity.role_grant g WHERE g.account_id = a.id AND g.teacher_id IS DISTINCT FROM $2)`,
      [ids, teacherId],
    );
    const gone = alone.map(({ id }) => id);
    await tx.run('DELETE FROM identity.session WHERE account_id = ANY($1)', [gone]);
    await tx.run('DELETE FROM identity.external_identity WHERE account_id = ANY($1)', [gone]);
    await tx.run('DELETE FROM identity.first_password WHERE account_id = ANY($1)', [gone]);
    return tx.run(
      `UPDATE identity.account SET login = 'erased-' || id, display_name = 'erased', password_hash = 'erased',
              disabled_at = COALESCE(disabled_at, $2) WHERE id = ANY($1)`,
      [gone, this.clock.now()],
    );
  }

  /** When and from where the teacher's accounts were used, the latest first. */
  async sessionsOf(teacherId: string, db: Queryable = this.database): Promise<Record<string, unknown>[]> {
    return db.rows(
      `SELECT s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.ip, s.user_agent AS "userAgent"
         FROM identity.session s WHERE s.account_id IN
              (SELECT account_id FROM identity.role_grant WHERE teacher_id = $1)
        ORDER BY s.created_at DESC LIMIT 500`,
      [teacherId],
    );
  }
}
