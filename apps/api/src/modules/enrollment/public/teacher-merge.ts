import { Injectable } from '@nestjs/common';
import type { UnitedEnrollment } from '@tisheng/domain-rules/enrollment/people/may-merge.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Transaction } from '../../../platform/database/database.js';

/** Two entries of the roster that become one person. */
export interface TeacherMerge {
  readonly rootUnitId: string;
  readonly intoTeacherId: string;
  readonly goneTeacherId: string;
  /**
   * Cohorts in which both stand: what hangs on the place `gone` goes to the place `into`. A place that only one of them
   * has keeps its id, and nothing has to be done for it.
   */
  readonly enrollments: readonly UnitedEnrollment[];
}

/** What a stage has done for a merge. */
export interface MergedRows {
  /** Rows moved, by table. */
  readonly moved: Readonly<Record<string, number>>;
  /** Rows that gave way to better ones, whole, for the record of the merge. */
  readonly dropped: readonly { readonly table: string; readonly row: unknown }[];
}

/** A stage that keeps something under teachers or enrollments. It writes its own schema alone. */
export interface MergeParticipant {
  readonly stage: string;
  /** Tables that it looks after: every table with a column for a teacher or an enrollment must be named by somebody. */
  readonly tables: readonly string[];
  /** What keeps the two from being merged. */
  check?(tx: Transaction, merge: TeacherMerge): Promise<Problem[]>;
  merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows>;
}

/**
 * By this the stages take part in a merge, all in the one transaction of it: others see two people or one, never
 * something between.
 */
@Injectable()
export class TeacherMergeParticipants {
  private readonly participants: MergeParticipant[] = [];

  /** Tells, at start, what a stage does. */
  register(participant: MergeParticipant): void {
    this.participants.push(participant);
  }

  get all(): readonly MergeParticipant[] {
    return this.participants;
  }
}

/** A table whose rows belong to enrollments. */
export interface EnrollmentTable {
  readonly table: string;
  /** Columns by which one enrollment has several rows; none where it has one. */
  readonly within?: readonly string[];
  /** ORDER BY of the rows of one place that cannot all stay, the one that stays first. */
  readonly best: string;
}

/**
 * Brings the rows of the places that are given up to those that stay. Where both have one and only one can stay, the
 * better stays and the other is answered whole.
 */
export async function uniteRows(
  tx: Transaction,
  { enrollments }: TeacherMerge,
  { table, within = [], best }: EnrollmentTable,
): Promise<MergedRows> {
  if (enrollments.length === 0) return { moved: {}, dropped: [] };
  const pairs = JSON.stringify(enrollments);
  const key = ['p."into"', ...within.map((column) => `r.${column}`)].join(', ');
  const dropped = await tx.rows<{ row: unknown }>(
    `WITH ranked AS (
       SELECT r.ctid AS at, row_number() OVER (PARTITION BY ${key} ORDER BY ${best}, r.enrollment_id = p."into" DESC) AS place
         FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
         JOIN ${table} r ON r.cohort_id = p."cohortId" AND r.enrollment_id IN (p."into", p.gone)
     )
     DELETE FROM ${table} r USING ranked k WHERE r.ctid = k.at AND k.place > 1 RETURNING to_jsonb(r) AS row`,
    [pairs],
  );
  const moved = await moveRows(tx, { enrollments }, table);
  return { moved, dropped: dropped.map(({ row }) => ({ table, row })) };
}

/** Brings all rows of the places that are given up to those that stay. */
export async function moveRows(
  tx: Transaction,
  { enrollments }: Pick<TeacherMerge, 'enrollments'>,
  table: string,
): Promise<Record<string, number>> {
  const moved = await tx.run(
    `UPDATE ${table} r SET enrollment_id = p."into"
       FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
      WHERE r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone`,
    [JSON.stringify(enrollments)],
  );
  return { [table]: moved };
}

/** Adds up what several tables of a stage answered. */
export const together = (parts: readonly MergedRows[]): MergedRows => ({
  moved: Object.assign({}, ...parts.map(({ moved }) => moved)) as Record<string, number>,
  dropped: parts.flatMap(({ dropped }) => dropped),
});
