import { Injectable } from '@nestjs/common';
import type { PersonInReview } from '@tisheng/domain-rules/practice-evidence/peer-review/allocate-reviews.js';
import type {
  Candidate,
  WorkToDraw,
} from '@tisheng/domain-rules/practice-evidence/peer-review/draw-reviewer.js';
import type { Queryable } from '../../../../platform/database/database.js';

/** A work with those whose it is, the one who handed it in first. */
export interface WorkWithAuthors {
  readonly id: string;
  readonly version: number;
  readonly authors: readonly PersonInReview[];
}

/** Works and people of a theme, as the rules of drawing see them. */
export interface PeopleOfTheme {
  readonly works: readonly WorkWithAuthors[];
  /** Who offers to review, with or without a work. */
  readonly willing: readonly PersonInReview[];
}

const PERSON = `e.id, e.school_id AS school, e.county_id AS county, e.stage, e.subject, w.id AS workshop`;
const PLACES = `LEFT JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
  LEFT JOIN enrollment.study_group g ON g.id = m.group_id
  LEFT JOIN enrollment.workshop w ON w.id = g.workshop_id AND w.published_at IS NOT NULL`;
const TAKES_PART = `e.state IN ('confirmed', 'completed')`;
const CO_AUTHORS = `SELECT a.submission_id, a.cohort_id, a.enrollment_id FROM practice_evidence.work_author a
  JOIN practice_evidence.work_profile p ON p.submission_id = a.submission_id AND p.of_school
 WHERE a.consents IS DISTINCT FROM false`;

type Person = PersonInReview & Record<string, unknown>;

/** Who wrote, who reviews and who could. */
@Injectable()
export class PeopleInReview {
  /**
   * Works of a theme that nobody was ever asked about, handed in or accepted, of teachers who take part below a unit; and
   * who offers to review there.
   */
  async waiting(db: Queryable, cohortId: string, theme: number, unitPath: string): Promise<PeopleOfTheme> {
    const rows = await db.rows<Person & { workId: string; version: number }>(
      `SELECT s.id AS "workId", s.version, ${PERSON}
         FROM practice_evidence.submission s
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id ${PLACES}
        WHERE s.cohort_id = $1 AND s.theme = $2 AND s.state IN ('submitted', 'accepted') AND ${TAKES_PART}
          AND e.unit_path LIKE $3 || '%'
          AND NOT EXISTS (SELECT FROM practice_evidence.peer_review r WHERE r.submission_id = s.id)`,
      [cohortId, theme, unitPath],
    );
    const others = await this.coAuthors(
      db,
      rows.map(({ workId }) => workId),
    );
    const willing = await db.rows<Person>(
      `SELECT ${PERSON} FROM practice_evidence.peer_review_offer o
         JOIN enrollment.enrollment e ON e.cohort_id = o.cohort_id AND e.id = o.enrollment_id ${PLACES}
        WHERE o.cohort_id = $1 AND o.theme = $2 AND ${TAKES_PART} AND e.unit_path LIKE $3 || '%'`,
      [cohortId, theme, unitPath],
    );
    return {
      works: rows.map(({ workId, version, ...author }) => ({
        id: workId,
        version,
        authors: [author, ...(others.get(workId) ?? [])],
      })),
      willing,
    };
  }

  /** Works with who was asked about them, to draw further reviewers; the version that the others review. */
  async asked(
    db: Queryable,
    submissionIds: readonly string[],
  ): Promise<(WorkToDraw & { readonly version: number })[]> {
    if (submissionIds.length === 0) return [];
    const rows = await db.rows<
      Person & { workId: string; version: number; asked: string[]; reviewedByAuthors: string[] }
    >(
      `SELECT s.id AS "workId", ${PERSON},
              COALESCE((SELECT min(r.version) FROM practice_evidence.peer_review r WHERE r.submission_id = s.id), s.version) AS version,
              ARRAY(SELECT r.enrollment_id FROM practice_evidence.peer_review r WHERE r.submission_id = s.id) AS asked,
              ARRAY(SELECT o.enrollment_id FROM practice_evidence.peer_review r
                      JOIN practice_evidence.submission o ON o.id = r.submission_id
                     WHERE r.cohort_id = s.cohort_id AND r.theme = s.theme AND r.enrollment_id = s.enrollment_id) AS "reviewedByAuthors"
         FROM practice_evidence.submission s
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id ${PLACES}
        WHERE s.id = ANY($1) ORDER BY s.id`,
      [submissionIds],
    );
    const others = await this.coAuthors(db, submissionIds);
    return rows.map(({ workId, version, asked, reviewedByAuthors, ...author }) => ({
      id: workId,
      version,
      authors: [author, ...(others.get(workId) ?? [])],
      asked: new Set(asked),
      reviewedByAuthors: new Set(reviewedByAuthors),
    }));
  }

  /**
   * Who could be asked for one more review of a theme: who handed in for it, and who offered.
   *
   * @param countyIds of these counties alone; null for the whole region
   */
  async candidates(
    db: Queryable,
    cohortId: string,
    theme: number,
    countyIds: readonly string[] | null,
  ): Promise<Candidate[]> {
    return db.rows<Candidate & Record<string, unknown>>(
      `SELECT ${PERSON}, o.offered_at IS NOT NULL AS "isWilling",
              (SELECT count(*)::int FROM practice_evidence.peer_review r
                WHERE r.cohort_id = e.cohort_id AND r.enrollment_id = e.id AND r.theme = $2
                  AND r.state NOT IN ('declined', 'withdrawn')) AS load
         FROM enrollment.enrollment e ${PLACES}
         LEFT JOIN practice_evidence.peer_review_offer o
           ON o.cohort_id = e.cohort_id AND o.enrollment_id = e.id AND o.theme = $2
         LEFT JOIN practice_evidence.submission s
           ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id AND s.theme = $2 AND s.submitted_at IS NOT NULL
        WHERE e.cohort_id = $1 AND ${TAKES_PART} AND ($3::uuid[] IS NULL OR e.county_id = ANY($3))
          AND (o.offered_at IS NOT NULL OR s.id IS NOT NULL)`,
      [cohortId, theme, countyIds],
    );
  }

  private async coAuthors(
    db: Queryable,
    submissionIds: readonly string[],
  ): Promise<ReadonlyMap<string, PersonInReview[]>> {
    const found = new Map<string, PersonInReview[]>();
    if (submissionIds.length === 0) return found;
    const rows = await db.rows<Person & { workId: string }>(
      `SELECT c.submission_id AS "workId", ${PERSON} FROM (${CO_AUTHORS}) c
         JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id ${PLACES}
        WHERE c.submission_id = ANY($1) ORDER BY e.id`,
      [submissionIds],
    );
    for (const { workId, ...person } of rows) found.set(workId, [...(found.get(workId) ?? []), person]);
    return found;
  }
}
