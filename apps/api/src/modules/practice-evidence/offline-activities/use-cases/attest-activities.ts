import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { mayAttest } from '@tisheng/domain-rules/practice-evidence/may-attest.js';
import {
  checkActivityHours,
  hoursAfter,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/activity-hours.js';
import { attendedHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-activities/attended-half-hours.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { type CohortPolicy, PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { type Learner, LearnerLocks } from '../../persistence/learner-locks.js';
import { type Attested, OfflineAttestations } from '../../persistence/offline-attestations.js';
import { PracticeSummaries } from '../../persistence/practice-summaries.js';
import type { OfflineHoursAttested } from '../../public/events.js';
import { type ActivityRow, ActivityRows, type AttendanceRow } from '../persistence/activity-rows.js';

export interface ActivityHoursRow {
  readonly activityId: string;
  readonly enrollmentId: string;
  /** 0 takes back what the school had attested. */
  readonly halfHours: number;
}

/** What is known of the rows that are to be attested. */
interface Known {
  readonly activities: ReadonlyMap<string, ActivityRow>;
  /** By activity and enrollment. */
  readonly attendance: ReadonlyMap<string, AttendanceRow>;
  readonly given: ReadonlyMap<string, number>;
}

const pairOf = (row: { readonly activityId: string; readonly enrollmentId: string }): string =>
  `${row.activityId} ${row.enrollmentId}`;

/**
 * The school attests what its teachers attended, many activities in one step or none of it. What an activity gives stands
 * beside the sum of the theme, so that a spot check can take back exactly that.
 */
@Injectable()
export class AttestActivities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly rows: ActivityRows,
    private readonly attestations: OfflineAttestations,
    private readonly summaries: PracticeSummaries,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    asked: readonly ActivityHoursRow[],
  ): Promise<{ readonly count: number } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const rows = [...new Map(asked.map((row) => [pairOf(row), row])).values()];
      const learners = await this.locks.hold(
        tx,
        cohortId,
        rows.map(({ enrollmentId }) => enrollmentId),
      );
      const known = await this.known(tx, cohortId, rows);
      const originOf = await this.attestations.originsOf(tx, cohortId, [...learners.keys()]);
      const totals = new Map<string, Attested>();
      const problems = rows.flatMap((row, index) => {
        const activity = known.activities.get(row.activityId);
        const key = { enrollmentId: row.enrollmentId, theme: activity?.theme ?? 0 };
        const name = `${key.enrollmentId} ${key.theme}`;
        // Of two activities of one theme in one sheet the second finds what the first has given.
        const attested = totals.get(name)?.halfHours ?? originOf(key).attested;
        const hours = { attested, given: known.given.get(pairOf(row)) ?? 0 };
        const found = this.decide(policy, actor, row, learners.get(row.enrollmentId), known, hours);
        const heldOn = later(totals.get(name)?.heldOn, activity?.heldOn ?? '');
        totals.set(name, { ...key, halfHours: hoursAfter(hours, row.halfHours), heldOn });
        return found.map((one) => ({ ...one, row: index }));
      });
      if (problems.length > 0) return { problems };
      await this.write(tx, actor, cohortId, policy, rows, known, [...totals.values()]);
      return { count: rows.length };
    });
  }

  private decide(
    { pack, cohort }: CohortPolicy,
    actor: Actor,
    row: ActivityHoursRow,
    learner: Learner | undefined,
    { activities, attendance }: Known,
    hours: { readonly attested: number; readonly given: number },
  ): readonly Problem[] {
    const activity = activities.get(row.activityId);
    const attended = attendance.get(pairOf(row));
    if (!activity || !attended) return [problem('activity-unknown')];
    const theme = findTheme(pack.practice.themes, activity.theme);
    if (!theme) return [unknownTheme(activity.theme)];
    const now = this.clock.now();
    const { firstTrainingDay, lastTrainingDay } = cohort;
    return [
      ...mayAttest({
        enrollment: learner?.state ?? null,
        heldOn: activity.heldOn,
        today: plainDateIn(pack.programme.timeZone, now),
        firstTrainingDay,
        lastTrainingDay,
      }),
      ...checkActivityHours(
        row.halfHours,
        {
          state: activity.state,
          hasEnded: activity.endsAt <= now,
          ofOwnSchool: learner?.schoolId === actor.unitId,
          attended: attended.presentAt === null ? attendedHalfHours(attended, activity) : 0,
          hours,
        },
        theme,
      ),
    ];
  }

  private async known(tx: Transaction, cohortId: string, rows: readonly ActivityHoursRow[]): Promise<Known> {
    const activities = await this.rows.locked(tx, cohortId, [
      ...new Set(rows.map(({ activityId }) => activityId)),
    ]);
    const attendance = new Map<string, AttendanceRow>();
    for (const { id } of activities) {
      const ids = rows.filter(({ activityId }) => activityId === id).map(({ enrollmentId }) => enrollmentId);
      for (const one of (await this.rows.attendanceOf(tx, id, ids)).values())
        attendance.set(pairOf({ activityId: id, enrollmentId: one.enrollmentId }), one);
    }
    const given = await tx.rows<{ activityId: string; enrollmentId: string; halfHours: number }>(
      `SELECT activity_id AS "activityId", enrollment_id AS "enrollmentId", half_hours AS "halfHours"
         FROM practice_evidence.activity_hours WHERE activity_id = ANY($1) AND taken_back_at IS NULL`,
      [activities.map(({ id }) => id)],
    );
    return {
      activities: new Map(activities.map((one) => [one.id, one])),
      attendance,
      given: new Map(given.map((one) => [pairOf(one), one.halfHours])),
    };
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    { pack }: CohortPolicy,
    rows: readonly ActivityHoursRow[],
    { activities }: Known,
    totals: readonly Attested[],
  ): Promise<void> {
    const now = this.clock.now();
    const hours = rows.map((row) => ({ ...row, theme: activities.get(row.activityId)?.theme ?? 0 }));
    await tx.run(
      `INSERT INTO practice_evidence.activity_hours (cohort_id, activity_id, enrollment_id, theme, half_hours, attested_by, attested_at)
       SELECT $1, "activityId", "enrollmentId", theme, "halfHours", $3, $4
         FROM json_to_recordset($2) AS h("activityId" uuid, "enrollmentId" uuid, theme int, "halfHours" int)
       ON CONFLICT (activity_id, enrollment_id) DO UPDATE
         SET half_hours = excluded.half_hours, attested_by = excluded.attested_by, attested_at = excluded.attested_at`,
      [cohortId, JSON.stringify(hours), actor.accountId, now],
    );
    await this.attestations.write(tx, cohortId, totals, actor.accountId, now);
    await tx.run(
      `UPDATE practice_evidence.offline_activity SET state = 'attested' WHERE id = ANY($1) AND state = 'planned'`,
      [[...activities.keys()]],
    );
    await this.summaries.addUpHours(
      tx,
      cohortId,
      pack,
      rows.map(({ enrollmentId }) => enrollmentId),
    );
    await this.audit.record(tx, actor, {
      action: 'attest-activities',
      targetKind: 'cohort',
      targetId: cohortId,
      after: { activities: [...activities.keys()], count: rows.length },
    });
    const event: OfflineHoursAttested = {
      type: 'offline-hours-attested',
      payload: { cohortId, count: rows.length },
    };
    if (rows.length > 0) await this.events.publish(tx, event);
  }
}

const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
