import { Injectable } from '@nestjs/common';
import {
  hoursLedger,
  type HoursLedger,
  type LedgerEntry,
} from '@tisheng/domain-rules/scoring/hours-ledger.js';
import { hoursFromTotals } from '@tisheng/domain-rules/scoring/hours-reached.js';
import type { BilingualText } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';

/** A teacher's ledger, with the years that it is for and the names of the cohorts. */
export interface LedgerOfTeacher extends HoursLedger {
  readonly to: PlainDate;
  readonly years: number;
  readonly cohortNames: ReadonlyMap<string, BilingualText>;
}

/** Hours of continuing education of one teacher over the years that the policy of the latest cohort names (features S9). */
@Injectable()
export class HoursLedgerOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  /** Null for whoever never took part. */
  async execute(teacherId: string | null): Promise<LedgerOfTeacher | null> {
    if (teacherId === null) return null;
    const rows = await this.database.rows<{
      cohortId: string;
      lastDay: PlainDate;
      online: number;
      offline: number;
    }>(
      `SELECT e.cohort_id AS "cohortId", to_char(c.last_training_day, 'YYYY-MM-DD') AS "lastDay",
              COALESCE(p.completed_half_hours, 0) + COALESCE(v.half_hours, 0) AS online,
              COALESCE(s.offline_half_hours, 0) AS offline
         FROM enrollment.enrollment e
         JOIN enrollment.cohort c ON c.id = e.cohort_id
         LEFT JOIN exchange.learner_progress p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
         LEFT JOIN enrollment.recognized_hours v ON v.cohort_id = e.cohort_id AND v.enrollment_id = e.id
         LEFT JOIN practice_evidence.practice_summary s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
        WHERE e.teacher_id = $1 AND e.confirmed_at IS NOT NULL AND e.state IN ('confirmed', 'completed')
        ORDER BY c.last_training_day DESC`,
      [teacherId],
    );
    const [latest] = rows;
    if (!latest) return null;
    const policies = await Promise.all(rows.map(({ cohortId }) => this.policies.ofCohort(cohortId)));
    const entries = rows.map(({ cohortId, lastDay, online, offline }, at): LedgerEntry => {
      const hours = hoursFromTotals(policies[at]!.pack, { online, offline });
      return {
        cohortId,
        lastDay,
        onlineHalfHours: hours.online.reached,
        offlineHalfHours: hours.offline.reached,
      };
    });
    const { pack } = policies[0]!;
    const to = plainDateIn(pack.programme.timeZone, this.clock.now());
    const cohortNames = new Map(
      policies.map(({ cohort }): [string, BilingualText] => [
        cohort.id,
        { zh: cohort.nameZh, en: cohort.nameEn },
      ]),
    );
    return { ...hoursLedger(pack, entries, to), to, years: pack.continuingEducation.everyYears, cohortNames };
  }
}
