import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { AppealLevel, AppealOnRecord, AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Queryable } from '../../../platform/database/database.js';

/** An appeal at one level, as it is stored. */
export interface AppealRecord {
  readonly id: string;
  readonly chainId: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly subject: AppealSubject;
  readonly theme: number | null;
  readonly toldAt: Date;
  readonly level: AppealLevel;
  readonly state: StateOf<'appeal'>;
  readonly grounds: string;
  readonly openedAt: Date;
  readonly decideBy: PlainDate;
  readonly decidedAt: Date | null;
}

const RECORD = `a.id, a.chain_id AS "chainId", a.cohort_id AS "cohortId", a.enrollment_id AS "enrollmentId",
  e.teacher_id AS "teacherId", a.subject, a.theme, a.told_at AS "toldAt", a.level, a.state, a.grounds,
  a.opened_at AS "openedAt", a.decide_by AS "decideBy", a.decided_at AS "decidedAt"
  FROM scoring.appeal a JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id`;

type Row = AppealRecord & Record<string, unknown>;

/** The appeal as the rules see it, its days in the programme's zone. */
export function onRecord(appeal: AppealRecord, timeZone: string): AppealOnRecord {
  const { level, state, openedAt, decidedAt } = appeal;
  return {
    level,
    state,
    openedOn: plainDateIn(timeZone, openedAt),
    decidedOn: decidedAt && plainDateIn(timeZone, decidedAt),
  };
}

/** Stored appeals and what they are against. */
@Injectable()
export class AppealsOnRecord {
  /** The appeal, locked against a second decision at the same time. */
  async locked(tx: Queryable, id: string): Promise<AppealRecord> {
    const row = await tx.one<Row>(`SELECT ${RECORD} WHERE a.id = $1 FOR UPDATE OF a`, [id]);
    if (!row) throw new Error(`No appeal ${id}`);
    return row;
  }

  /** Appeals against this very result: the same subject, told at the same moment. */
  async against(
    db: Queryable,
    cohortId: string,
    enrollmentId: string,
    subject: AppealSubject,
    theme: number | null,
    toldAt: Date,
  ): Promise<AppealRecord[]> {
    return db.rows<Row>(
      `SELECT ${RECORD} WHERE a.cohort_id = $1 AND a.enrollment_id = $2 AND a.subject = $3
          AND a.theme IS NOT DISTINCT FROM $4 AND a.told_at = $5 ORDER BY a.id`,
      [cohortId, enrollmentId, subject, theme, toldAt],
    );
  }

  /** Dismissed appeals that may still go up a level, or lapse. */
  async dismissed(tx: Queryable): Promise<AppealRecord[]> {
    return tx.rows<Row>(`SELECT ${RECORD} WHERE a.state = 'dismissed' ORDER BY a.id FOR UPDATE OF a`);
  }

  /** When the learner was told what an appeal would be against; null where that has not happened. */
  async toldAt(
    db: Queryable,
    cohortId: string,
    enrollmentId: string,
    subject: AppealSubject,
    theme: number | null,
  ): Promise<Date | null> {
    const row = await db.one<{ at: Date | null }>(TOLD_AT[subject], [
      cohortId,
      enrollmentId,
      ...(subject === 'practice-review' ? [theme] : []),
    ]);
    return row?.at ?? null;
  }

  /** The grade that counts today; null for a subject without one. */
  async gradeOf(db: Queryable, appeal: AppealRecord): Promise<string | null> {
    if (appeal.subject === 'practice-review') return null;
    const table = appeal.subject === 'school-rating' ? 'scoring.school_rating' : 'scoring.institution_result';
    const row = await db.one<{ grade: string | null }>(
      `SELECT grade FROM ${table} WHERE cohort_id = $1 AND enrollment_id = $2`,
      [appeal.cohortId, appeal.enrollmentId],
    );
    return row?.grade ?? null;
  }
}

const TOLD_AT: Readonly<Record<AppealSubject, string>> = {
  'institution-result': `SELECT told_at AS at FROM scoring.institution_result
                          WHERE cohort_id = $1 AND enrollment_id = $2 AND grade IS NOT NULL`,
  'school-rating':
    'SELECT rated_at AS at FROM scoring.school_rating WHERE cohort_id = $1 AND enrollment_id = $2',
  'practice-review': `SELECT max(r.reviewed_at) AS at FROM practice_evidence.submission s
                        JOIN practice_evidence.review r ON r.submission_id = s.id
                       WHERE s.cohort_id = $1 AND s.enrollment_id = $2 AND s.theme = $3`,
};
