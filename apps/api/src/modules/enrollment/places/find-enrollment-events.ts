import { Injectable } from '@nestjs/common';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database } from '../../../platform/database/database.js';

export interface EnrollmentEventRow {
  readonly id: string;
  readonly at: Date;
  readonly fromState: StateOf<'enrollment'> | null;
  readonly toState: StateOf<'enrollment'>;
  /** Name of the move in the life cycle, or of what changed without a move; null for the first putting forward. */
  readonly move: string | null;
  readonly fromInstitutionName: string | null;
  readonly toInstitutionName: string | null;
  readonly fromSchoolName: string | null;
  readonly toSchoolName: string | null;
  readonly actorRole: string | null;
  readonly reason: string | null;
}

/** More than any enrollment goes through; the newest are shown. */
const SHOWN = 200;

/** What happened to one enrollment, the newest first. */
@Injectable()
export class FindEnrollmentEvents {
  constructor(private readonly database: Database) {}

  async execute(enrollmentId: string): Promise<EnrollmentEventRow[]> {
    const rows = await this.database.rows<EnrollmentEventRow & Record<string, unknown>>(
      `SELECT h.id, h.at, h.from_state AS "fromState", h.to_state AS "toState", h.move, h.actor_role AS "actorRole",
              h.reason, fi.name AS "fromInstitutionName", ti.name AS "toInstitutionName", fs.name AS "fromSchoolName",
              ts.name AS "toSchoolName"
         FROM enrollment.enrollment e
         JOIN enrollment.enrollment_event h ON h.cohort_id = e.cohort_id AND h.enrollment_id = e.id
         LEFT JOIN organization.training_institution fi ON fi.id = h.from_institution_id
         LEFT JOIN organization.training_institution ti ON ti.id = h.to_institution_id
         LEFT JOIN organization.unit fs ON fs.id = h.from_school_id
         LEFT JOIN organization.unit ts ON ts.id = h.to_school_id
        WHERE e.id = $1 ORDER BY h.at DESC, h.id DESC LIMIT ${SHOWN}`,
      [enrollmentId],
    );
    return rows.map((row) => ({ ...row, move: row.move ?? moveOf(row) }));
  }
}

/** The life cycle's name of a change of state. */
function moveOf({ fromState, toState }: EnrollmentEventRow): string | null {
  const moves: readonly { from: string; to: string; name: string }[] = LIFECYCLES.enrollment.transitions;
  return moves.find(({ from, to }) => from === fromState && to === toState)?.name ?? null;
}
