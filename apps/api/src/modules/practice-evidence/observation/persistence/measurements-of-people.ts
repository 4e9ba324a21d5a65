import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../../enrollment/public/teacher-merge.js';

const TABLE = 'practice_evidence.measurement';

/** Forms about people when two entries become one person, and when a person asks what is held. */
@Injectable()
export class MeasurementsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [TABLE];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
    private readonly files: FileStorage,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** A signed form says whom it is about by its enrollment; it moves as it is, with the signatures that were given. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    await tx.run(`UPDATE ${TABLE} SET observer_teacher_id = $1 WHERE observer_teacher_id = $2`, [
      merge.intoTeacherId,
      merge.goneTeacherId,
    ]);
    const moved = merge.enrollments.length === 0 ? {} : await moveRows(tx, merge, TABLE);
    return { moved, dropped: [] };
  }

  async report(db: Queryable, { teacherId, enrollments }: Person): Promise<ReportedSection[]> {
    const ids = enrollments.map(({ id }) => id);
    const measurements = await db.rows(
      `SELECT kind, theme, state, observer_name AS "observer", held_on AS "heldOn", class_name AS "className", subject, topic,
              answers AS "values", signed_at AS "signedAt"
         FROM ${TABLE} WHERE enrollment_id = ANY($1) OR observer_teacher_id = $2 ORDER BY held_on, id`,
      [ids, teacherId],
    );
    const signatures = await db.rows(
      `SELECT s.signer, s.decision, s.name, s.words, s.at FROM practice_evidence.measurement_signature s
         JOIN ${TABLE} m ON m.id = s.measurement_id WHERE m.enrollment_id = ANY($1) ORDER BY s.at`,
      [ids],
    );
    return [
      { section: 'measurements', rows: measurements },
      { section: 'measurement-signatures', rows: signatures },
    ];
  }

  /** The words and files go; that it was measured, when and with which levels stays. */
  async erase(tx: Transaction, { teacherId, enrollments }: Person): Promise<Record<string, number>> {
    const ids = enrollments.map(({ id }) => id);
    const measurements = await tx.run(
      `UPDATE ${TABLE} m SET class_name = '', topic = '',
              answers = (SELECT COALESCE(jsonb_object_agg(key, value), '{}') FROM jsonb_each(m.answers)
                          WHERE jsonb_typeof(value) = 'number')
        WHERE enrollment_id = ANY($1)`,
      [ids],
    );
    await tx.run(`UPDATE ${TABLE} SET observer_name = '' WHERE observer_teacher_id = $1`, [teacherId]);
    const signatures = await tx.run(
      `UPDATE practice_evidence.measurement_signature s SET words = '',
              name = CASE WHEN signer = 'teacher' THEN '' ELSE name END
         FROM ${TABLE} m WHERE m.id = s.measurement_id AND m.enrollment_id = ANY($1)`,
      [ids],
    );
    const named = await tx.rows<{ id: string }>(
      `DELETE FROM practice_evidence.measurement_file f USING ${TABLE} m
        WHERE m.id = f.measurement_id AND m.enrollment_id = ANY($1) RETURNING f.file_id AS id`,
      [ids],
    );
    await this.files.forget(
      tx,
      named.map(({ id }) => id),
    );
    return { measurements, signatures, files: named.length };
  }
}
