import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../../platform/database/database.js';

/** A topic that an office or a leader suggests beside the policy's. */
export interface SuggestedTopicRow {
  readonly id: string;
  readonly theme: number;
  readonly words: string;
  /** Suggested by the leader of the workshop, else by an office above. */
  readonly byWorkshop: boolean;
  /** Name of the workshop or office. */
  readonly suggestedBy: string;
}

const SHOWN = `s.id, s.theme, s.words, s.workshop_id IS NOT NULL AS "byWorkshop", COALESCE(w.name, u.name) AS "suggestedBy"
  FROM practice_evidence.topic_suggestion s JOIN organization.unit u ON u.id = s.unit_id
  LEFT JOIN enrollment.workshop w ON w.id = s.workshop_id`;

const ORDER = 'ORDER BY s.theme, s.workshop_id IS NOT NULL DESC, length(u.path) DESC, s.suggested_at, s.id';

/** Topics suggested beside the policy's, as those choose from them who may. */
@Injectable()
export class TopicSuggestions {
  /** What a learner may take: of the own workshop and of every office above the school. */
  forLearner(db: Queryable, cohortId: string, enrollmentId: string): Promise<SuggestedTopicRow[]> {
    return db.rows<SuggestedTopicRow & Record<string, unknown>>(
      `SELECT ${SHOWN} JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = $2
        WHERE s.cohort_id = $1 AND s.withdrawn_at IS NULL
          AND CASE WHEN s.workshop_id IS NULL THEN starts_with(e.unit_path, u.path)
                   ELSE s.workshop_id = (SELECT g.workshop_id FROM enrollment.workshop_member m
                                           JOIN enrollment.study_group g ON g.id = m.group_id
                                           JOIN enrollment.workshop p ON p.id = g.workshop_id
                                          WHERE m.cohort_id = $1 AND m.enrollment_id = $2 AND p.published_at IS NOT NULL)
              END ${ORDER}`,
      [cohortId, enrollmentId],
    );
  }

  /** What the members of a workshop may take: its own and those of the offices above its county. */
  forWorkshop(db: Queryable, cohortId: string, workshopId: string): Promise<SuggestedTopicRow[]> {
    return db.rows<SuggestedTopicRow & Record<string, unknown>>(
      `SELECT ${SHOWN} JOIN enrollment.workshop o ON o.id = $2 JOIN organization.unit c ON c.id = o.county_id
        WHERE s.cohort_id = $1 AND s.withdrawn_at IS NULL
          AND (s.workshop_id = $2 OR (s.workshop_id IS NULL AND starts_with(c.path, u.path))) ${ORDER}`,
      [cohortId, workshopId],
    );
  }
}
