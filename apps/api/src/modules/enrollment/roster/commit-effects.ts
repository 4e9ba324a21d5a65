import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';
import { enrollmentsFollow } from '../enrolling/enrollments-follow.js';
import { RecomputeObligations } from '../people/obligations/recompute-obligations.js';
import { FindDuplicates } from '../people/use-cases/find-duplicates.js';
import { ImportLeaving, type CommitMoment } from './import-leaving.js';
import { DIFFERS, EFFECT, FACTS, FACTS_OF } from './roster-diff.js';

/** Teachers whom a commit touched; transferred ones are among the changed. */
export interface CommitCounts {
  readonly added: number;
  readonly changed: number;
  readonly transferred: number;
  readonly left: number;
}

const COLUMNS = `name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four, school_id, stage, subject, duty, phone`;

/** Writes a checked file on the roster, and notes what was there before: enough to take it back. */
@Injectable()
export class CommitEffects {
  constructor(
    private readonly leaving: ImportLeaving,
    private readonly obligations: RecomputeObligations,
    private readonly duplicates: FindDuplicates,
  ) {}

  async write(
    tx: Transaction,
    importId: string,
    rootUnitId: string,
    moment: CommitMoment,
  ): Promise<CommitCounts> {
    const changed = await this.noteChanges(tx, importId, rootUnitId);
    const added = await this.upsertTeachers(tx, importId, rootUnitId, moment.now);
    const left = await this.leaving.takeOff(tx, importId, rootUnitId, moment);
    await this.leaving.takeBack(tx, importId, moment);
    await this.writePostings(tx, importId, moment.today);
    const transferred = await this.moveEnrollments(tx, importId, moment.now);
    await tx.run(
      `UPDATE enrollment.roster_import_effect e SET after = ${FACTS_OF}
         FROM enrollment.teacher t WHERE e.import_id = $1 AND t.id = e.teacher_id`,
      [importId],
    );
    await this.decideObligations(tx, importId, moment.accountId);
    await this.duplicates.afterImport(tx, rootUnitId);
    return { added, changed, transferred, left };
  }

  /** Whose birth date or sex the file corrects: the obligation rests on them. */
  private async decideObligations(
    tx: Transaction,
    importId: string,
    accountId: string | null,
  ): Promise<void> {
    const corrected = await tx.rows<{ id: string }>(
      `SELECT teacher_id AS id FROM enrollment.roster_import_effect
        WHERE import_id = $1 AND (before ->> 'birth_date' <> after ->> 'birth_date' OR before ->> 'sex' <> after ->> 'sex')`,
      [importId],
    );
    const ids = corrected.map(({ id }) => id);
    if (ids.length > 0) await this.obligations.ofTeachers(tx, accountId, ids);
  }

  /** Known teachers of whom the file says something else, with what stands there now. */
  private async noteChanges(tx: Transaction, importId: string, rootUnitId: string): Promise<number> {
    return tx.run(
      `${EFFECT}
       SELECT $1, t.id, CASE WHEN t.left_at IS NOT NULL THEN 'returning' WHEN t.school_id <> r.school_id
                             THEN 'transferred' ELSE 'changed' END, ${FACTS_OF}
         FROM enrollment.roster_import_row r
         JOIN enrollment.teacher t ON t.root_unit_id = $2 AND t.id_hash = r.id_hash
        WHERE r.import_id = $1 AND (t.left_at IS NOT NULL OR ${DIFFERS})`,
      [importId, rootUnitId],
    );
  }

  private async upsertTeachers(
    tx: Transaction,
    importId: string,
    rootUnitId: string,
    now: Date,
  ): Promise<number> {
    await tx.run(
      `UPDATE enrollment.teacher t
          SET ${FACTS.map((fact) => `${fact} = r.${fact}`).join(', ')}, changed_at = $3, left_at = NULL
         FROM enrollment.roster_import_row r
        WHERE r.import_id = $1 AND t.root_unit_id = $2 AND t.id_hash = r.id_hash
          AND (t.left_at IS NOT NULL OR ${DIFFERS})`,
      [importId, rootUnitId, now],
    );
    return tx.run(
      `INSERT INTO enrollment.teacher (root_unit_id, ${COLUMNS}, created_at, changed_at, roster_import_id)
       SELECT $2, ${COLUMNS}, $3, $3, $1 FROM enrollment.roster_import_row r
        WHERE import_id = $1 AND NOT EXISTS
              (SELECT FROM enrollment.teacher t WHERE t.root_unit_id = $2 AND t.id_hash = r.id_hash)
        ORDER BY sheet_row`,
      [importId, rootUnitId, now],
    );
  }

  private async writePostings(tx: Transaction, importId: string, today: PlainDate): Promise<void> {
    await tx.run(
      `WITH closed AS (
         UPDATE enrollment.teacher_posting p SET to_date = $2 FROM enrollment.roster_import_effect e
          WHERE e.import_id = $1 AND e.kind <> 'changed' AND p.teacher_id = e.teacher_id AND p.to_date IS NULL
         RETURNING p.id, p.teacher_id
       )
       UPDATE enrollment.roster_import_effect e SET closed_posting_id = closed.id
         FROM closed WHERE e.import_id = $1 AND e.teacher_id = closed.teacher_id`,
      [importId, today],
    );
    await tx.run(
      `WITH opened AS (
         INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date)
         SELECT t.id, t.school_id, $2 FROM enrollment.roster_import_effect e
           JOIN enrollment.teacher t ON t.id = e.teacher_id
          WHERE e.import_id = $1 AND e.kind IN ('transferred', 'returning')
         RETURNING id, teacher_id
       )
       UPDATE enrollment.roster_import_effect e SET opened_posting_id = opened.id
         FROM opened WHERE e.import_id = $1 AND e.teacher_id = opened.teacher_id`,
      [importId, today],
    );
    await tx.run(
      `INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date)
       SELECT id, school_id, $2 FROM enrollment.teacher WHERE roster_import_id = $1`,
      [importId, today],
    );
  }

  /** The enrollments of who moved follow; where they stood is kept. Answers how many teachers moved. */
  private async moveEnrollments(tx: Transaction, importId: string, now: Date): Promise<number> {
    const moved = await tx.rows<{ id: string }>(
      `SELECT teacher_id AS id FROM enrollment.roster_import_effect e JOIN enrollment.teacher t ON t.id = e.teacher_id
        WHERE e.import_id = $1 AND e.kind IN ('transferred', 'returning') AND e.before ->> 'school_id' <> t.school_id::text`,
      [importId],
    );
    if (moved.length === 0) return 0;
    const ids = moved.map(({ id }) => id);
    await tx.run(
      `UPDATE enrollment.roster_import_effect f SET enrollments = stood.list
         FROM (SELECT teacher_id, jsonb_agg(jsonb_build_object('id', id, 'school_id', school_id, 'county_id', county_id,
                      'unit_path', unit_path, 'institution_id', institution_id)) AS list
                 FROM enrollment.enrollment WHERE teacher_id = ANY($2) GROUP BY teacher_id) AS stood
        WHERE f.import_id = $1 AND f.teacher_id = stood.teacher_id`,
      [importId, ids],
    );
    await enrollmentsFollow(tx, ids, now);
    return moved.length;
  }
}
