import { Injectable } from '@nestjs/common';
import type { ObligationCause } from '@tisheng/domain-rules/enrollment/people/obligation-change.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import type { ObligationsChanged } from '../../public/people-events.js';
import { PolicyReader, type CohortPolicy } from '../../public/policy-reader.js';
import { decideAnew, placesToDecide, type DecidedPlace, type PlacesMeant } from './decide-anew.js';

/** How many places were decided anew, and what came of it. */
export interface RecomputedObligations {
  readonly decided: number;
  /** Changes that hold at once. */
  readonly applied: number;
  /** Changes that wait for the county. */
  readonly waiting: number;
}

/**
 * Decides obligations anew where the facts or the policy have changed (feature E5). Nothing changes silently: every change
 * is kept with what stood there before and why, the school and the teacher see it, and where it matters it waits until the
 * county confirms it.
 */
@Injectable()
export class RecomputeObligations {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly events: Events,
  ) {}

  /** For teachers whose facts were corrected, in every cohort in which they stand. */
  async ofTeachers(
    tx: Transaction,
    changedBy: string | null,
    teacherIds: readonly string[],
    cause: ObligationCause = 'facts-corrected',
  ): Promise<RecomputedObligations> {
    const cohorts = await tx.rows<{ id: string }>(
      `SELECT DISTINCT e.cohort_id AS id FROM enrollment.enrollment e JOIN enrollment.cohort c ON c.id = e.cohort_id
        WHERE e.teacher_id = ANY($1) AND c.state <> 'closed'`,
      [teacherIds],
    );
    const all = { decided: 0, applied: 0, waiting: 0 };
    for (const { id } of cohorts) {
      const one = await this.execute(tx, changedBy, { cohortId: id, teacherIds }, cause);
      all.decided += one.decided;
      all.applied += one.applied;
      all.waiting += one.waiting;
    }
    return all;
  }

  /**
   * For the places meant, page by page.
   *
   * @param progress told after every page how many places were decided
   */
  async execute(
    tx: Transaction,
    changedBy: string | null,
    meant: PlacesMeant,
    cause: ObligationCause,
    progress?: (done: number) => Promise<void>,
  ): Promise<RecomputedObligations> {
    const policy = await this.policies.ofCohort(meant.cohortId, tx);
    const counts = { decided: 0, applied: 0, waiting: 0 };
    for await (const page of placesToDecide(tx, meant)) {
      const decided = decideAnew(policy, page);
      const changed = await this.write(tx, policy, decided, changedBy, cause);
      counts.decided += page.length;
      counts.applied += changed.applied;
      counts.waiting += changed.waiting;
      await progress?.(counts.decided);
    }
    const count = counts.applied + counts.waiting;
    const event: ObligationsChanged = {
      type: 'obligations-changed',
      payload: { cohortId: meant.cohortId, count },
    };
    if (count > 0) await this.events.publish(tx, event);
    return counts;
  }

  private async write(
    tx: Transaction,
    { cohort }: CohortPolicy,
    decided: readonly DecidedPlace[],
    changedBy: string | null,
    cause: ObligationCause,
  ): Promise<{ applied: number; waiting: number }> {
    const now = this.clock.now();
    await this.closeOvertaken(tx, decided, now);
    const rows = decided.flatMap(({ place, decision, consequence }) => {
      if (consequence.kind !== 'changed' || place.waitingFor === decision.obligation) return [];
      return [
        {
          id: place.id,
          teacher_id: place.teacherId,
          before: place.obligation,
          before_reason: place.reason,
          after: decision.obligation,
          after_reason: decision.reason,
          state: consequence.needsCounty ? 'waiting' : 'applied',
        },
      ];
    });
    await tx.run(
      `INSERT INTO enrollment.obligation_change (cohort_id, enrollment_id, teacher_id, before, before_reason, after,
              after_reason, cause, state, changed_at, changed_by)
       SELECT $1, id, teacher_id, before, before_reason, after, after_reason, $3, state, $4, $5
         FROM json_to_recordset($2) AS r(id uuid, teacher_id uuid, before text, before_reason jsonb, after text,
                                         after_reason jsonb, state text)`,
      [cohort.id, JSON.stringify(rows), cause, now, changedBy],
    );
    // A reason with other figures is written where the obligation stays; a change that waits leaves the place as it is.
    const updates = decided
      .filter(
        ({ consequence }) =>
          consequence.kind === 'other-reason' || (consequence.kind === 'changed' && !consequence.needsCounty),
      )
      .map(({ place, decision }) => ({
        id: place.id,
        obligation: decision.obligation,
        reason: decision.reason,
      }));
    if (updates.length > 0)
      await tx.run(
        `UPDATE enrollment.enrollment e SET obligation = r.obligation, obligation_reason = r.reason, changed_at = $3
           FROM json_to_recordset($2) AS r(id uuid, obligation text, reason jsonb)
          WHERE e.cohort_id = $1 AND e.id = r.id`,
        [cohort.id, JSON.stringify(updates), now],
      );
    const waiting = rows.filter(({ state }) => state === 'waiting').length;
    return { applied: rows.length - waiting, waiting };
  }

  /** A change that waited is overtaken where the obligation is decided otherwise before the county came to it. */
  private async closeOvertaken(tx: Transaction, decided: readonly DecidedPlace[], now: Date): Promise<void> {
    const overtaken = decided
      .filter(({ place, decision }) => place.waitingFor !== null && place.waitingFor !== decision.obligation)
      .map(({ place }) => place.id);
    if (overtaken.length === 0) return;
    await tx.run(
      `UPDATE enrollment.obligation_change SET state = 'kept', decided_at = $2, decision_reason = 'overtaken'
        WHERE enrollment_id = ANY($1) AND state = 'waiting'`,
      [overtaken, now],
    );
  }
}
