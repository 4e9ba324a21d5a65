import { Injectable } from '@nestjs/common';
import { enrollmentOnLeaving, type LeavingReason } from '@tisheng/domain-rules/enrollment/people/leaving.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { TeacherGrants } from '../../identity/public/teacher-grants.js';
import type { EnrollmentsWithdrawn } from '../public/events.js';
import { EFFECT, FACTS_OF } from './roster-diff.js';

/** When a commit happens, and by whom. */
export interface CommitMoment {
  readonly now: Date;
  readonly today: PlainDate;
  readonly accountId: string | null;
}

interface Place extends Record<string, unknown> {
  readonly id: string;
  readonly teacherId: string;
  readonly cohortId: string;
  readonly state: StateOf<'enrollment'>;
  readonly cohort: StateOf<'cohort'>;
  readonly reason: LeavingReason;
}

/** Who leaves the roster by an import and who comes back by one, with their places in cohorts and the roles of their accounts. */
@Injectable()
export class ImportLeaving {
  constructor(
    private readonly grants: TeacherGrants,
    private readonly events: Events,
  ) {}

  /** Takes those off the roster who were marked, unless somebody did so before. Answers how many. */
  async takeOff(
    tx: Transaction,
    importId: string,
    rootUnitId: string,
    moment: CommitMoment,
  ): Promise<number> {
    const left = await tx.rows<{ id: string }>(
      `${EFFECT}
       SELECT $1, t.id, 'left', ${FACTS_OF} FROM enrollment.roster_import_leaver l
         JOIN enrollment.teacher t ON t.id = l.teacher_id
        WHERE l.import_id = $1 AND t.root_unit_id = $2 AND t.left_at IS NULL
       RETURNING teacher_id AS id`,
      [importId, rootUnitId],
    );
    if (left.length === 0) return 0;
    const ids = left.map(({ id }) => id);
    await tx.run('UPDATE enrollment.teacher SET left_at = $2, changed_at = $2 WHERE id = ANY($1)', [
      ids,
      moment.now,
    ]);
    const withdrawn = await this.withdraw(tx, importId, ids, moment.now);
    const ended = await this.grants.endMany(tx, ids);
    await tx.run(
      `INSERT INTO enrollment.teacher_leaving (teacher_id, reason, left_on, noted_at, noted_by, withdrawn_enrollments,
              ended_grants)
       SELECT l.teacher_id, l.reason, $3, $4, $5,
              ARRAY(SELECT (w ->> 'id')::uuid FROM jsonb_array_elements($6::jsonb) w WHERE w ->> 'teacherId' = l.teacher_id::text),
              ARRAY(SELECT (g ->> 'grantId')::uuid FROM jsonb_array_elements($7::jsonb) g WHERE g ->> 'teacherId' = l.teacher_id::text)
         FROM enrollment.roster_import_leaver l WHERE l.import_id = $1 AND l.teacher_id = ANY($2)`,
      [
        importId,
        ids,
        moment.today,
        moment.now,
        moment.accountId,
        JSON.stringify(withdrawn),
        JSON.stringify(ended),
      ],
    );
    return left.length;
  }

  /** Closes the leaving of those who return, and gives the accounts their roles again. */
  async takeBack(tx: Transaction, importId: string, { now, accountId }: CommitMoment): Promise<void> {
    const returned = await tx.rows<{ grants: string[] }>(
      `UPDATE enrollment.teacher_leaving l SET returned_at = $2, returned_by = $3, return_reason = 'roster-import'
         FROM enrollment.roster_import_effect e
        WHERE e.import_id = $1 AND e.kind = 'returning' AND l.teacher_id = e.teacher_id AND l.returned_at IS NULL
       RETURNING l.ended_grants AS grants`,
      [importId, now, accountId],
    );
    const grants = returned.flatMap((one) => one.grants);
    if (grants.length > 0) await this.grants.giveAgain(tx, grants);
  }

  /** Gives the places back by the rule; what they were is kept with the effects of the import. */
  private async withdraw(
    tx: Transaction,
    importId: string,
    teacherIds: readonly string[],
    now: Date,
  ): Promise<Place[]> {
    const places = await tx.rows<Place>(
      `SELECT e.id, e.teacher_id AS "teacherId", e.cohort_id AS "cohortId", e.state, c.state AS cohort, l.reason
         FROM enrollment.enrollment e
         JOIN enrollment.cohort c ON c.id = e.cohort_id
         JOIN enrollment.roster_import_leaver l ON l.import_id = $1 AND l.teacher_id = e.teacher_id
        WHERE e.teacher_id = ANY($2) ORDER BY e.id FOR UPDATE OF e`,
      [importId, teacherIds],
    );
    const given = places.filter(
      ({ state, cohort, reason }) => enrollmentOnLeaving(state, cohort, reason) === 'withdraw',
    );
    if (given.length === 0) return [];
    await tx.run(
      `UPDATE enrollment.roster_import_effect f SET enrollments = stood.list
         FROM (SELECT teacher_id, jsonb_agg(jsonb_build_object('id', id, 'state', state)) AS list
                 FROM enrollment.enrollment WHERE id = ANY($2) GROUP BY teacher_id) AS stood
        WHERE f.import_id = $1 AND f.teacher_id = stood.teacher_id`,
      [importId, given.map(({ id }) => id)],
    );
    await tx.run(
      `UPDATE enrollment.enrollment SET state = 'withdrawn', withdrawn_at = $2, changed_at = $2 WHERE id = ANY($1)`,
      [given.map(({ id }) => id), now],
    );
    for (const [cohortId, count] of countByCohort(given)) {
      const event: EnrollmentsWithdrawn = {
        type: 'enrollments-withdrawn',
        payload: { cohortId, count, at: now.toISOString() },
      };
      await this.events.publish(tx, event);
    }
    return given;
  }
}

function countByCohort(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cohortId } of places) counts.set(cohortId, (counts.get(cohortId) ?? 0) + 1);
  return counts;
}
