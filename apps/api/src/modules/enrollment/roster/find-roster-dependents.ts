import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UndoPlanning, type KeptReason } from './undo-plan.js';

/** How many teachers one kind of thing keeps, and how many such things there are. */
export interface KeptCount {
  readonly kind: KeptReason;
  readonly teachers: number;
  readonly things: number;
}

/** A teacher who would stay as the import left them. */
export interface KeptTeacher {
  readonly teacherId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly reasons: readonly KeptReason[];
}

/** What undoing an import would do, and what it would leave. */
export interface UndoReport {
  readonly removable: number;
  readonly restorable: number;
  readonly kept: number;
  readonly reasons: readonly KeptCount[];
  /** The first of those who stay. */
  readonly keptTeachers: readonly KeptTeacher[];
}

const NAMED = 200;

/** Tells before an import is undone what depends on it. */
@Injectable()
export class FindRosterDependents {
  constructor(
    private readonly database: Database,
    private readonly planning: UndoPlanning,
  ) {}

  async report(importId: string): Promise<UndoReport> {
    const plan = await this.planning.of(this.database, importId);
    const counts = new Map<KeptReason, { teachers: number; things: number }>();
    for (const reasons of plan.kept.values()) {
      for (const [kind, things] of reasons) {
        const count = counts.get(kind) ?? { teachers: 0, things: 0 };
        counts.set(kind, { teachers: count.teachers + 1, things: count.things + things });
      }
    }
    const ids = [...plan.kept.keys()].slice(0, NAMED);
    const named = await this.database.rows<{ teacherId: string; name: string; schoolName: string }>(
      `SELECT t.id AS "teacherId", t.name, s.name AS "schoolName" FROM enrollment.teacher t
         JOIN organization.unit s ON s.id = t.school_id WHERE t.id = ANY($1) ORDER BY s.code, t.name`,
      [ids],
    );
    return {
      removable: plan.removable.length,
      restorable: plan.restorable.length,
      kept: plan.kept.size,
      reasons: [...counts].map(([kind, count]) => ({ kind, ...count })),
      keptTeachers: named.map((teacher) => ({
        ...teacher,
        reasons: [...(plan.kept.get(teacher.teacherId)?.keys() ?? [])],
      })),
    };
  }
}
