import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { RosterDependents, type DependentKind, type TeacherDependents } from '../public/roster-dependents.js';
import { FACTS_OF } from './roster-diff.js';

/** Why a teacher stays as the import left them when it is undone. */
export type KeptReason = DependentKind | 'changed-since';

/** What undoing an import would do, teacher by teacher. */
export interface UndoPlan {
  /** Added by the import, and nothing depends on them. */
  readonly removable: readonly string[];
  /** Changed by the import and not since: their former values come back. */
  readonly restorable: readonly string[];
  /** Whoever stays as they are, with every reason and how many things stand behind it. */
  readonly kept: ReadonlyMap<string, ReadonlyMap<KeptReason, number>>;
}

/** Tables of this stage that the undoing itself takes back; any other row keeps its teacher. */
const TAKEN_BACK = ['teacher_posting', 'learner', 'enrollment'];

/**
 * Finds out what can be taken back. Teachers on whom something depends stay on the roster, and teachers who were changed
 * after the import keep what they have: an undoing never takes away what came later.
 */
@Injectable()
export class UndoPlanning implements OnModuleInit {
  constructor(private readonly dependents: RosterDependents) {}

  onModuleInit(): void {
    this.dependents.reportBy(
      'account',
      `SELECT teacher_id AS "teacherId", count(*)::int AS count FROM identity.role_grant
        WHERE teacher_id = ANY($1) GROUP BY 1`,
    );
    this.dependents.reportBy(
      'enrollment',
      `SELECT teacher_id AS "teacherId", count(*)::int AS count FROM enrollment.enrollment
        WHERE teacher_id = ANY($1) GROUP BY 1`,
    );
    this.dependents.reportWith('roster-entry', (db, ids) => otherEntries(db, ids));
  }

  async of(db: Queryable, importId: string): Promise<UndoPlan> {
    const added = await db.rows<{ id: string; later: boolean }>(
      `SELECT t.id, t.changed_at > t.created_at AS later FROM enrollment.teacher t WHERE t.roster_import_id = $1`,
      [importId],
    );
    const touched = await db.rows<{ id: string; same: boolean }>(
      `SELECT e.teacher_id AS id, COALESCE(${FACTS_OF} = e.after, false) AS same
         FROM enrollment.roster_import_effect e LEFT JOIN enrollment.teacher t ON t.id = e.teacher_id
        WHERE e.import_id = $1`,
      [importId],
    );
    const kept = new Map<string, Map<KeptReason, number>>();
    const keep = (id: string, reason: KeptReason, count: number): void => {
      const reasons = kept.get(id) ?? new Map<KeptReason, number>();
      reasons.set(reason, (reasons.get(reason) ?? 0) + count);
      kept.set(id, reasons);
    };
    for (const { id, later } of added) if (later) keep(id, 'later-change', 1);
    const ids = added.map(({ id }) => id);
    for (const [kind, told] of await this.dependents.of(db, ids)) {
      for (const { teacherId, count } of told) keep(teacherId, kind, count);
    }
    for (const { id, same } of touched) if (!same) keep(id, 'changed-since', 1);
    return {
      removable: ids.filter((id) => !kept.has(id)),
      restorable: touched.filter(({ same }) => same).map(({ id }) => id),
      kept,
    };
  }
}

/** Rows of this stage that point at the teachers from anywhere else: transfers, corrections, workshops … */
async function otherEntries(db: Queryable, teacherIds: readonly string[]): Promise<TeacherDependents[]> {
  const tables = await db.rows<{ table: string; column: string }>(
    `SELECT c.relname AS "table", a.attname AS "column"
       FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'enrollment'
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
      WHERE k.contype = 'f' AND k.confrelid = 'enrollment.teacher'::regclass AND NOT c.relname = ANY($1)
      ORDER BY 1, 2`,
    [TAKEN_BACK],
  );
  if (tables.length === 0) return [];
  const parts = tables.map(
    ({ table, column }) => `SELECT "${column}" AS id FROM enrollment."${table}" WHERE "${column}" = ANY($1)`,
  );
  return db.rows<TeacherDependents>(
    `SELECT id AS "teacherId", count(*)::int AS count FROM (${parts.join(' UNION ALL ')}) AS entry GROUP BY 1`,
    [teacherIds],
  );
}
