import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { lockImport, mayMoveImport } from '../roster/import-state.js';
import { LearnerNumbers } from '../roster/learner-numbers.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface CommittedRoster {
  readonly importId: string;
  readonly teachersAdded: number;
  /** Known teachers of whom the file says something else than before, transfers included. */
  readonly teachersChanged: number;
  readonly teachersTransferred: number;
}

/** A teacher whom the file names at another school. */
interface Transfer extends Record<string, unknown> {
  readonly teacherId: string;
  readonly schoolId: string;
}

/** Columns in which a known teacher may differ from the file. */
const FACTS = ['name', 'sex', 'birth_date', 'school_id', 'stage', 'subject', 'duty', 'phone'];
const COLUMNS = `name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four, school_id, stage, subject, duty, phone`;

/**
 * Makes a checked roster file the roster: adds the teachers who are new, writes over what the file knows better, notes
 * transfers in the posting history, and gives learner numbers. Teachers whom the file does not name stay as they are.
 */
@Injectable()
export class CommitRosterImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly learnerNumbers: LearnerNumbers,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    importId: string,
  ): Promise<CommittedRoster | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const { pack, programme } = await this.policies.ofProgramme(found.programmeId, tx);
      const problems = mayMoveImport(pack, found, 'committed', actor.role);
      if (problems.length === 0 && found.rowsAccepted === 0) problems.push(problem('roster-import-empty'));
      if (problems.length > 0) return { problems };

      const today = plainDateIn(pack.programme.timeZone, this.clock.now());
      const transfers = await this.transfers(tx, importId, programme.rootUnitId);
      const counts = await this.upsertTeachers(tx, importId, programme.rootUnitId);
      await this.writePostings(tx, importId, transfers, today);
      await this.moveEnrollments(tx, transfers);
      await this.learnerNumbers.giveToImport(tx, found.programmeId, pack.programme.learnerPrefix, importId);
      await this.close(tx, importId, counts);
      await analyzeAfter(
        tx,
        found.rowsAccepted,
        'enrollment.teacher, enrollment.learner, enrollment.teacher_posting',
      );
      const committed = {
        importId,
        teachersAdded: counts.added,
        teachersChanged: counts.changed,
        teachersTransferred: transfers.length,
      };
      await this.audit.record(tx, actor, {
        action: 'commit-roster-import',
        targetKind: 'rosterImport',
        targetId: importId,
        after: committed,
      });
      return committed;
    });
  }

  private async transfers(tx: Transaction, importId: string, rootUnitId: string): Promise<Transfer[]> {
    return tx.rows<Transfer>(
      `SELECT t.id AS "teacherId", r.school_id AS "schoolId"
         FROM enrollment.roster_import_row r
         JOIN enrollment.teacher t ON t.root_unit_id = $2 AND t.id_hash = r.id_hash
        WHERE r.import_id = $1 AND t.school_id <> r.school_id`,
      [importId, rootUnitId],
    );
  }

  private async upsertTeachers(
    tx: Transaction,
    importId: string,
    rootUnitId: string,
  ): Promise<{ added: number; changed: number }> {
    const row = await tx.one<{ added: number; changed: number }>(
      `WITH written AS (
         INSERT INTO enrollment.teacher AS t (root_unit_id, ${COLUMNS}, created_at, changed_at, roster_import_id)
         SELECT $2, ${COLUMNS}, $3, $3, $1 FROM enrollment.roster_import_row WHERE import_id = $1 ORDER BY sheet_row
         ON CONFLICT (root_unit_id, id_hash) DO UPDATE
           SET ${FACTS.map((fact) => `${fact} = excluded.${fact}`).join(', ')},
               changed_at = excluded.changed_at, left_at = NULL
         WHERE (${FACTS.map((fact) => `t.${fact}`).join(', ')}) IS DISTINCT FROM
               (${FACTS.map((fact) => `excluded.${fact}`).join(', ')}) OR t.left_at IS NOT NULL
         RETURNING (xmax = 0) AS added
       )
       SELECT count(*) FILTER (WHERE added) AS added, count(*) FILTER (WHERE NOT added) AS changed FROM written`,
      [importId, rootUnitId, this.clock.now()],
    );
    return row ?? { added: 0, changed: 0 };
  }

  private async writePostings(
    tx: Transaction,
    importId: string,
    transfers: readonly Transfer[],
    today: PlainDate,
  ): Promise<void> {
    const moved = transfers.map(({ teacherId }) => teacherId);
    await tx.run(
      'UPDATE enrollment.teacher_posting SET to_date = $2 WHERE teacher_id = ANY($1) AND to_date IS NULL',
      [moved, today],
    );
    await tx.run(
      `INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date)
       SELECT id, school_id, $3 FROM enrollment.teacher
        WHERE id = ANY($2) OR (roster_import_id = $1 AND NOT EXISTS
              (SELECT FROM enrollment.teacher_posting p WHERE p.teacher_id = teacher.id))`,
      [importId, moved, today],
    );
  }

  /**
   * Enrollments go with the teacher to the new school. The institution of the new county takes over until training
   * starts; from then on the learner stays with the one that has the records.
   */
  private async moveEnrollments(tx: Transaction, transfers: readonly Transfer[]): Promise<void> {
    if (transfers.length === 0) return;
    await tx.run(
      `UPDATE enrollment.enrollment e
          SET school_id = s.id, county_id = s.parent_id, unit_path = s.path, changed_at = $2,
              institution_id = CASE WHEN c.state IN ('planned', 'enrolling') THEN
                (SELECT i.institution_id FROM enrollment.institution_choice i
                  WHERE i.cohort_id = e.cohort_id AND i.county_id = s.parent_id) ELSE e.institution_id END
         FROM enrollment.teacher t
         JOIN organization.unit s ON s.id = t.school_id, enrollment.cohort c
        WHERE t.id = ANY($1) AND e.teacher_id = t.id AND c.id = e.cohort_id AND c.state <> 'closed'
          AND e.state NOT IN ('withdrawn', 'transferred')`,
      [transfers.map(({ teacherId }) => teacherId), this.clock.now()],
    );
  }

  private async close(
    tx: Transaction,
    importId: string,
    counts: { added: number; changed: number },
  ): Promise<void> {
    await tx.run('DELETE FROM enrollment.roster_import_row WHERE import_id = $1', [importId]);
    await tx.run(
      `UPDATE enrollment.roster_import
          SET state = 'committed', committed_at = $2, teachers_added = $3, teachers_changed = $4 WHERE id = $1`,
      [importId, this.clock.now(), counts.added, counts.changed],
    );
  }
}
