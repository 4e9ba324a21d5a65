import { Injectable } from '@nestjs/common';
import { learnerNumberOf } from '@tisheng/domain-rules/enrollment/learner-number.js';
import { copyInto, copyLine } from '../../../platform/database/copy-rows.js';
import type { Transaction } from '../../../platform/database/database.js';

/** Gives the programme-wide learner numbers (decision 16). */
@Injectable()
export class LearnerNumbers {
  /** Gives a number to every teacher of an import who has none in the programme. */
  async giveToImport(tx: Transaction, programmeId: string, prefix: string, importId: string): Promise<void> {
    const teachers = await tx.rows<{ id: string }>(
      `SELECT t.id FROM enrollment.programme p
         JOIN enrollment.teacher t ON t.root_unit_id = p.root_unit_id
         JOIN enrollment.roster_import_row r ON r.import_id = $2 AND r.id_hash = t.id_hash
        WHERE p.id = $1
          AND NOT EXISTS (SELECT FROM enrollment.learner l WHERE l.programme_id = p.id AND l.teacher_id = t.id)
        ORDER BY r.sheet_row`,
      [programmeId, importId],
    );
    await this.give(
      tx,
      programmeId,
      prefix,
      teachers.map(({ id }) => id),
    );
  }

  /** The same teachers, each with a number: who came to the roster by another programme gets one now. */
  async completed<T extends { readonly teacherId: string; readonly learnerNo: string | null }>(
    tx: Transaction,
    programmeId: string,
    prefix: string,
    teachers: readonly T[],
  ): Promise<readonly T[]> {
    const without = teachers.filter(({ learnerNo }) => learnerNo === null).map(({ teacherId }) => teacherId);
    if (without.length === 0) return teachers;
    const given = await this.give(tx, programmeId, prefix, without);
    return teachers.map((teacher) => ({
      ...teacher,
      learnerNo: teacher.learnerNo ?? given.get(teacher.teacherId)!,
    }));
  }

  /** The serials are taken as one block, so that imports that run at once never give the same. */
  private async give(
    tx: Transaction,
    programmeId: string,
    prefix: string,
    teacherIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (teacherIds.length === 0) return new Map();
    const block = await tx.one<{ last: number }>(
      `UPDATE enrollment.programme SET last_learner_serial = last_learner_serial + $2
        WHERE id = $1 RETURNING last_learner_serial AS last`,
      [programmeId, teacherIds.length],
    );
    const first = (block?.last ?? 0) - teacherIds.length + 1;
    const numbers = new Map(teacherIds.map((id, index) => [id, learnerNumberOf(prefix, first + index)]));
    await copyInto(
      tx,
      'enrollment.learner (programme_id, teacher_id, learner_no)',
      [...numbers].map(([id, learnerNo]) => copyLine([programmeId, id, learnerNo])),
    );
    return numbers;
  }
}
