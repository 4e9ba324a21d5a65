import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

/** What later stages keep of teachers and would lose with them. */
export const DEPENDENT_KINDS = [
  'account',
  'enrollment',
  'roster-entry',
  'later-change',
  'pre-test',
  'plan',
  'learning-record',
  'practice',
  'score',
  'certificate',
] as const;
export type DependentKind = (typeof DEPENDENT_KINDS)[number];

/** How many things of one kind depend on one teacher. */
export interface TeacherDependents extends Record<string, unknown> {
  readonly teacherId: string;
  readonly count: number;
}

export type DependentReporter = (
  db: Queryable,
  teacherIds: readonly string[],
) => Promise<readonly TeacherDependents[]>;

/**
 * Asks every stage what depends on teachers before a roster import is undone. The roster stands before the stages that
 * use it and cannot read their tables; each tells, at start, how its own are counted.
 */
@Injectable()
export class RosterDependents {
  private readonly reporters = new Map<DependentKind, DependentReporter>();

  /** @throws Error when two stages report one kind: a fault of the program */
  reportWith(kind: DependentKind, reporter: DependentReporter): void {
    if (this.reporters.has(kind)) throw new Error(`"${kind}" is reported twice`);
    this.reporters.set(kind, reporter);
  }

  /**
   * The same by one statement that answers `teacherId` and `count` for `$1`, the ids of the teachers.
   */
  reportBy(kind: DependentKind, sql: string): void {
    this.reportWith(kind, (db, teacherIds) => db.rows<TeacherDependents>(sql, [teacherIds]));
  }

  /** Everything that depends on the teachers, kind by kind; kinds without any are left out. */
  async of(
    db: Queryable,
    teacherIds: readonly string[],
  ): Promise<ReadonlyMap<DependentKind, readonly TeacherDependents[]>> {
    const found = new Map<DependentKind, readonly TeacherDependents[]>();
    if (teacherIds.length === 0) return found;
    for (const kind of DEPENDENT_KINDS) {
      const told = (await this.reporters.get(kind)?.(db, teacherIds)) ?? [];
      if (told.length > 0) found.set(kind, told);
    }
    return found;
  }
}
