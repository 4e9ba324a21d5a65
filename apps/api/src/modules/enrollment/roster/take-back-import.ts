import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { TeacherGrants } from '../../identity/public/teacher-grants.js';
import type { UndoPlan } from './undo-plan.js';

/** Gives back what stood on the roster before an import. */
@Injectable()
export class TakeBackImport {
  constructor(private readonly grants: TeacherGrants) {}

  async write(tx: Transaction, importId: string, plan: UndoPlan, now: Date): Promise<void> {
    if (plan.restorable.length > 0) {
      await tx.run(
        `UPDATE enrollment.roster_import_effect SET restored = true WHERE import_id = $1 AND teacher_id = ANY($2)`,
        [importId, plan.restorable],
      );
      await this.enrollments(tx, importId, now);
      await this.leavings(tx, importId);
      await this.facts(tx, importId, now);
      await this.postings(tx, importId);
    }
    if (plan.removable.length > 0) await this.remove(tx, plan.removable);
  }

  /** Where they still stand as the import left them. */
  private async enrollments(tx: Transaction, importId: string, now: Date): Promise<void> {
    await tx.run(
      `UPDATE enrollment.enrollment e
          SET school_id = b.school_id, county_id = b.county_id, unit_path = b.unit_path, institution_id = b.institution_id,
              changed_at = $2
         FROM enrollment.roster_import_effect f
        CROSS JOIN jsonb_to_recordset(f.enrollments)
                   AS b(id uuid, school_id uuid, county_id uuid, unit_path text, institution_id uuid)
        WHERE f.import_id = $1 AND f.restored AND f.kind IN ('transferred', 'returning') AND e.id = b.id
          AND e.school_id::text = f.after ->> 'school_id'`,
      [importId, now],
    );
    await tx.run(
      `UPDATE enrollment.enrollment e SET state = b.state, withdrawn_at = NULL, changed_at = $2
         FROM enrollment.roster_import_effect f
        CROSS JOIN jsonb_to_recordset(f.enrollments) AS b(id uuid, state text)
        WHERE f.import_id = $1 AND f.restored AND f.kind = 'left' AND e.id = b.id AND e.state = 'withdrawn'`,
      [importId, now],
    );
  }

  /** Who was taken off serves again, with the account's role; who was brought back has left again. */
  private async leavings(tx: Transaction, importId: string): Promise<void> {
    const deleted = await tx.rows<{ grants: string[] }>(
      `DELETE FROM enrollment.teacher_leaving l USING enrollment.roster_import_effect f, enrollment.roster_import i
        WHERE i.id = $1 AND f.import_id = i.id AND f.restored AND f.kind = 'left' AND l.teacher_id = f.teacher_id
          AND l.noted_at = i.committed_at AND l.returned_at IS NULL
       RETURNING l.ended_grants AS grants`,
      [importId],
    );
    const grants = deleted.flatMap((one) => one.grants);
    if (grants.length > 0) await this.grants.giveAgain(tx, grants);
    const leftAgain = await tx.rows<{ id: string }>(
      `UPDATE enrollment.teacher_leaving l SET returned_at = NULL, returned_by = NULL, return_reason = NULL
         FROM enrollment.roster_import_effect f, enrollment.roster_import i
        WHERE i.id = $1 AND f.import_id = i.id AND f.restored AND f.kind = 'returning' AND l.teacher_id = f.teacher_id
          AND l.returned_at = i.committed_at
       RETURNING l.teacher_id AS id`,
      [importId],
    );
    if (leftAgain.length > 0) {
      await this.grants.endMany(
        tx,
        leftAgain.map(({ id }) => id),
      );
    }
  }

  private async facts(tx: Transaction, importId: string, now: Date): Promise<void> {
    await tx.run(
      `UPDATE enrollment.teacher t
          SET name = b.name, sex = b.sex, birth_date = b.birth_date, school_id = b.school_id, stage = b.stage,
              subject = b.subject, duty = b.duty, phone = b.phone, left_at = b.left_at, changed_at = $2
         FROM enrollment.roster_import_effect f
        CROSS JOIN jsonb_to_record(f.before) AS b(name text, sex text, birth_date date, school_id uuid, stage text,
                   subject text, duty text, phone text, left_at timestamptz)
        WHERE f.import_id = $1 AND f.restored AND t.id = f.teacher_id`,
      [importId, now],
    );
  }

  private async postings(tx: Transaction, importId: string): Promise<void> {
    await tx.run(
      `DELETE FROM enrollment.teacher_posting p USING enrollment.roster_import_effect f
        WHERE f.import_id = $1 AND f.restored AND p.id = f.opened_posting_id`,
      [importId],
    );
    await tx.run(
      `UPDATE enrollment.teacher_posting p SET to_date = NULL FROM enrollment.roster_import_effect f
        WHERE f.import_id = $1 AND f.restored AND p.id = f.closed_posting_id`,
      [importId],
    );
  }

  /** Learner numbers that go are never given to anybody else. */
  private async remove(tx: Transaction, teacherIds: readonly string[]): Promise<void> {
    await tx.run('DELETE FROM enrollment.learner WHERE teacher_id = ANY($1)', [teacherIds]);
    await tx.run('DELETE FROM enrollment.teacher_posting WHERE teacher_id = ANY($1)', [teacherIds]);
    await tx.run('DELETE FROM enrollment.teacher WHERE id = ANY($1)', [teacherIds]);
  }
}
