import { Injectable } from '@nestjs/common';
import type { PolicyPack, PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';
import { offlineHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-hours.js';
import { practiceScore } from '@tisheng/domain-rules/practice-evidence/practice-score.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { slicesOf } from './slices.js';

/** Theme, score, technical and teaching score of an accepted work, in hundredths. */
type AcceptedWork = readonly [theme: number, score: number, technical: number | null, teaching: number | null];

interface LearnerFacts {
  readonly enrollmentId: string;
  readonly submitted: number;
  readonly accepted: readonly AcceptedWork[];
  readonly attested: readonly (readonly [theme: number, halfHours: number])[];
}

/** Keeps what the works and hours of learners add up to. */
@Injectable()
export class PracticeSummaries {
  constructor(private readonly clock: Clock) {}

  /** Adds up anew for these learners, in the transaction that changed their works or hours. */
  async refresh(
    tx: Transaction,
    cohortId: string,
    pack: Pick<PolicyPack, 'practice'>,
    enrollmentIds: Iterable<string>,
  ): Promise<void> {
    const themes = pack.practice.themes;
    for (const ids of slicesOf([...new Set(enrollmentIds)].sort())) {
      const learners = await this.facts(tx, cohortId, ids);
      await tx.run(
        `INSERT INTO practice_evidence.practice_summary
                (cohort_id, enrollment_id, themes_submitted, themes_accepted, offline_half_hours,
                 practice_score_hundredths, technical_score_hundredths, teaching_score_hundredths, changed_at)
         SELECT $1, "enrollmentId", submitted, accepted, "offlineHalfHours", score, technical, teaching, $3
           FROM json_to_recordset($2) AS s("enrollmentId" uuid, submitted int, accepted int, "offlineHalfHours" int,
                                           score int, technical int, teaching int)
         ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
           SET themes_submitted = excluded.themes_submitted, themes_accepted = excluded.themes_accepted,
               offline_half_hours = excluded.offline_half_hours,
               practice_score_hundredths = excluded.practice_score_hundredths,
               technical_score_hundredths = excluded.technical_score_hundredths,
               teaching_score_hundredths = excluded.teaching_score_hundredths, changed_at = excluded.changed_at`,
        [cohortId, JSON.stringify(learners.map((learner) => summaryOf(learner, themes))), this.clock.now()],
      );
    }
  }

  private facts(tx: Transaction, cohortId: string, ids: readonly string[]): Promise<LearnerFacts[]> {
    return tx.rows<LearnerFacts & Record<string, unknown>>(
      `WITH work AS (
         SELECT enrollment_id, count(*) FILTER (WHERE state IN ('submitted', 'accepted')) AS submitted,
                json_agg(json_build_array(theme, score_hundredths, technical_hundredths, teaching_hundredths))
                  FILTER (WHERE state = 'accepted') AS accepted
           FROM practice_evidence.submission WHERE cohort_id = $1 AND enrollment_id = ANY($2) GROUP BY enrollment_id
       ), hours AS (
         SELECT enrollment_id, json_agg(json_build_array(theme, half_hours)) AS attested
           FROM practice_evidence.offline_attestation
          WHERE cohort_id = $1 AND enrollment_id = ANY($2) GROUP BY enrollment_id
       )
       SELECT l.id AS "enrollmentId", COALESCE(w.submitted, 0) AS submitted, COALESCE(w.accepted, '[]') AS accepted,
              COALESCE(h.attested, '[]') AS attested
         FROM unnest($2::uuid[]) AS l(id)
         LEFT JOIN work w ON w.enrollment_id = l.id LEFT JOIN hours h ON h.enrollment_id = l.id`,
      [cohortId, ids],
    );
  }
}

function summaryOf({ enrollmentId, submitted, accepted, attested }: LearnerFacts, themes: readonly PolicyTheme[]) {
  const mean = (of: (work: AcceptedWork) => number | null): number | null => {
    const results = accepted.flatMap((work) => {
      const scoreHundredths = of(work);
      return scoreHundredths === null ? [] : [{ theme: work[0], scoreHundredths }];
    });
    return practiceScore(results, themes).hundredths;
  };
  return {
    enrollmentId,
    submitted,
    accepted: accepted.length,
    offlineHalfHours: offlineHalfHours(
      attested.map(([theme, halfHours]) => ({ theme, halfHours })),
      themes,
    ),
    score: mean(([, score]) => score),
    technical: mean(([, , technical]) => technical),
    teaching: mean(([, , , teaching]) => teaching),
  };
}
