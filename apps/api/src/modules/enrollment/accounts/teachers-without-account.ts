import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** A teacher on the roster who is to get a first password. */
export interface TeacherToSignIn extends Record<string, unknown> {
  readonly teacherId: string;
  readonly name: string;
  readonly learnerNo: string | null;
  readonly schoolCode: string;
  readonly schoolName: string;
}

/** A teacher who has an account that nobody has used yet. */
export interface UnusedAccount extends TeacherToSignIn {
  readonly accountId: string;
  readonly login: string;
}

const TEACHER = `t.id AS "teacherId", t.name, s.code AS "schoolCode", s.name AS "schoolName",
  (SELECT min(l.learner_no) FROM enrollment.learner l WHERE l.teacher_id = t.id) AS "learnerNo"`;
const BELOW = `enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
  JOIN organization.unit top ON top.id = $1 AND s.path LIKE top.path || '%'`;
const WITHOUT = `NOT EXISTS (SELECT FROM identity.role_grant g WHERE g.teacher_id = t.id AND g.ended_at IS NULL)`;
/** Of an account with further roles nobody prints a password by the hundred. */
const UNUSED = `a.last_signed_in_at IS NULL AND a.disabled_at IS NULL AND NOT EXISTS
  (SELECT FROM identity.role_grant o WHERE o.account_id = a.id AND o.id <> g.id AND o.ended_at IS NULL)`;

/** Teachers at and below a unit who cannot sign in yet. */
@Injectable()
export class TeachersWithoutAccount {
  constructor(private readonly database: Database) {}

  /** By school and name. */
  async find(unitId: string, db: Queryable = this.database): Promise<TeacherToSignIn[]> {
    return db.rows<TeacherToSignIn>(
      `SELECT ${TEACHER} FROM ${BELOW} WHERE t.left_at IS NULL AND ${WITHOUT} ORDER BY s.code, t.name, t.id`,
      [unitId],
    );
  }

  /** Teachers whose account was never used, by school and name. */
  async findUnused(unitId: string, db: Queryable = this.database): Promise<UnusedAccount[]> {
    return db.rows<UnusedAccount>(
      `SELECT ${TEACHER}, a.id AS "accountId", a.login FROM ${BELOW}
         JOIN identity.role_grant g ON g.teacher_id = t.id AND g.ended_at IS NULL
         JOIN identity.account a ON a.id = g.account_id
        WHERE t.left_at IS NULL AND ${UNUSED} ORDER BY s.code, t.name, t.id`,
      [unitId],
    );
  }

  async counts(unitId: string): Promise<{ withoutAccount: number; neverSignedIn: number }> {
    const row = await this.database.one<{ withoutAccount: number; neverSignedIn: number }>(
      `SELECT count(*) FILTER (WHERE ${WITHOUT}) AS "withoutAccount",
              count(*) FILTER (WHERE EXISTS (SELECT FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id
                 WHERE g.teacher_id = t.id AND g.ended_at IS NULL AND ${UNUSED})) AS "neverSignedIn"
         FROM ${BELOW} WHERE t.left_at IS NULL`,
      [unitId],
    );
    return row ?? { withoutAccount: 0, neverSignedIn: 0 };
  }
}
