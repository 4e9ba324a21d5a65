import { Injectable } from '@nestjs/common';
import type { PolicyPack, PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';
import { offlineHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-hours.js';
import { practiceScore } from '@tisheng/domain-rules/practice-evidence/practice-score.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { slicesOf } from './slices.js';

/** Theme, score, technical and teaching score of an accepted work, in hundredths. */
type AcceptedWork = readonly [
  theme: number,
  score: number,
  technical: number | null,
  teaching: number | null,
];

interface WorksOfLearner {
  readonly enrollmentId: string;
  readonly submitted: number;
  readonly accepted: readonly AcceptedWork[];
}

interface HoursOfLearner {
  readonly enrollmentId: string;
  readonly attested: readonly (readonly [theme: number, halfHours: number])[];
}

type Practice = Pick<PolicyPack, 'practice'>;

/** Keeps what the works and hours of learners add up to, in the transaction that changes them. */
@Injectable()
export class PracticeSummaries {
  constructor(private readonly clock: Clock) {}

  /** Counts what is handed in; enough where nothing was accepted or returned. */
  async countWorks(tx: Transaction, cohortId: string, enrollmentIds: Iterable<string>): Promise<void> {
    for (const ids of learnersIn(enrollmentIds)) {
      await tx.run(
        `INSERT INTO practice_evidence.practice_summary (cohort_id, enrollment_id, themes_submitted, changed_at)
         SELECT $1, enrollment_id, count(DISTINCT theme), $3 FROM practice_evidence.counted_work
          WHERE cohort_id = $1 AND enrollment_id = ANY($2) AND state IN ('submitted', 'accepted') GROUP BY enrollment_id
         ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
           SET themes_submitted = excluded.themes_submitted, changed_at = excluded.changed_at`,
        [cohortId, ids, this.clock.now()],
      );
    }
  }

  /** Counts and scores the works anew. */
  async addUpWorks(
    tx: Transaction,
    cohortId: string,
    { practice: { themes } }: Practice,
    enrollmentIds: Iterable<string>,
  ): Promise<void> {
    for (const ids of learnersIn(enrollmentIds)) {
      const found = await tx.rows<WorksOfLearner & Record<string, unknown>>(
        `SELECT enrollment_id AS "enrollmentId",
                count(DISTINCT theme) FILTER (WHERE state IN ('submitted', 'accepted')) AS submitted,
                COALESCE(json_agg(json_build_array(theme, score_hundredths, technical_hundredths, teaching_hundredths))
                         FILTER (WHERE state = 'accepted'), '[]') AS accepted
           FROM practice_evidence.counted_work WHERE cohort_id = $1 AND enrollment_id = ANY($2) GROUP BY enrollment_id`,
        [cohortId, ids],
      );
      // Whose only work was a school's, and who is not named on it any more, has none.
      const known = new Set(found.map(({ enrollmentId }) => enrollmentId));
      const none = ids.filter((id) => !known.has(id));
      const learners = [
        ...found,
        ...none.map((enrollmentId) => ({ enrollmentId, submitted: 0, accepted: [] })),
      ];
      await tx.run(
        `INSERT INTO practice_evidence.practice_summary (cohort_id, enrollment_id, themes_submitted, themes_accepted,
                practice_score_hundredths, technical_score_hundredths, teaching_score_hundredths, changed_at)
         SELECT $1, "enrollmentId", submitted, accepted, score, technical, teaching, $3
           FROM json_to_recordset($2) AS s("enrollmentId" uuid, submitted int, accepted int, score int, technical int,
                                           teaching int)
         ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
           SET themes_submitted = excluded.themes_submitted, themes_accepted = excluded.themes_accepted,
               practice_score_hundredths = excluded.practice_score_hundredths,
               technical_score_hundredths = excluded.technical_score_hundredths,
               teaching_score_hundredths = excluded.teaching_score_hundredths, changed_at = excluded.changed_at`,
        [cohortId, JSON.stringify(learners.map((learner) => worksOf(learner, themes))), this.clock.now()],
      );
    }
  }

  /** Adds the attested hours up anew. */
  async addUpHours(
    tx: Transaction,
    cohortId: string,
    { practice: { themes } }: Practice,
    enrollmentIds: Iterable<string>,
  ): Promise<void> {
    for (const ids of learnersIn(enrollmentIds)) {
      const learners = await tx.rows<HoursOfLearner & Record<string, unknown>>(
        `SELECT enrollment_id AS "enrollmentId", json_agg(json_build_array(theme, half_hours)) AS attested
           FROM practice_evidence.offline_attestation
          WHERE cohort_id = $1 AND enrollment_id = ANY($2) GROUP BY enrollment_id`,
        [cohortId, ids],
      );
      const sums = learners.map(({ enrollmentId, attested }) => ({
        enrollmentId,
        halfHours: offlineHalfHours(
          attested.map(([theme, halfHours]) => ({ theme, halfHours })),
          themes,
        ),
      }));
      await tx.run(
        `INSERT INTO practice_evidence.practice_summary (cohort_id, enrollment_id, offline_half_hours, changed_at)
         SELECT $1, "enrollmentId", "halfHours", $3
           FROM json_to_recordset($2) AS s("enrollmentId" uuid, "halfHours" int)
         ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
           SET offline_half_hours = excluded.offline_half_hours, changed_at = excluded.changed_at`,
        [cohortId, JSON.stringify(sums), this.clock.now()],
      );
    }
  }
}

const learnersIn = (enrollmentIds: Iterable<string>) => slicesOf([...new Set(enrollmentIds)].sort());

function worksOf({ enrollmentId, submitted, accepted }: WorksOfLearner, themes: readonly PolicyTheme[]) {
  const mean = (of: (work: AcceptedWork) => number | null): number | null => {
    const results = accepted.flatMap((work) => {
      const scoreHundredths = of(work);
      return scoreHundredths === null ? [] : [{ theme: work[0], scoreHundredths }];
    });
    return results.length === 0 ? null : practiceScore(results, themes).hundredths;
  };
  return {
    enrollmentId,
    submitted,
    // One's own and a school's work for the same theme are one theme.
    accepted: new Set(accepted.map(([theme]) => theme)).size,
    score: mean(([, score]) => score),
    technical: mean(([, , technical]) => technical),
    teaching: mean(([, , , teaching]) => teaching),
  };
}
