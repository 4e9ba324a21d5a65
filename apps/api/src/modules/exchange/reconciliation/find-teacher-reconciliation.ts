import { Injectable } from '@nestjs/common';
import {
  TOTAL_DIFFERENCES,
  type TotalDifference,
} from '@tisheng/domain-rules/exchange/stated-totals/difference-of.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { FindPushCycles, type PushCycleRecord } from '../queries/find-push-cycles.js';

/** One learner: what the institution says it has sent for a cycle, and what is held of its days. */
export interface ComparedTotal {
  readonly learnerNo: string;
  /** Null for a number that is nobody's. */
  readonly name: string | null;
  readonly school: string | null;
  readonly statedRecords: number | null;
  readonly statedMinutes: number | null;
  readonly heldRecords: number;
  readonly heldMinutes: number;
  readonly difference: TotalDifference;
}

/** The sums of a comparison. */
export interface ComparedSums {
  readonly statedAt: Date | null;
  readonly statedRecords: number;
  readonly heldRecords: number;
  readonly learners: number;
  readonly different: number;
}

/** Whose records of which cycle, and below which unit; null for all that the institution teaches. */
export interface ComparedPart {
  readonly cohortId: string;
  readonly institutionId: string;
  readonly cycle: number;
  readonly unitId: string | null;
}

type Row = ComparedTotal & { readonly rank: number } & Record<string, unknown>;

/** What an institution says it has sent against what is held, by cycle and teacher (features X8). */
@Injectable()
export class FindTeacherReconciliation {
  constructor(
    private readonly database: Database,
    private readonly cycles: FindPushCycles,
  ) {}

  /** The cycle of the part; undefined when the cohort has none of this number. */
  async cycle({ cohortId, institutionId, cycle }: ComparedPart): Promise<PushCycleRecord | undefined> {
    return (await this.cycles.of(cohortId, institutionId)).find(({ number }) => number === cycle);
  }

  /** The institution of the cohort's region that has a code; null when none has. */
  async institutionBy(cohortId: string, code: string): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(
      `SELECT i.id FROM enrollment.cohort c JOIN enrollment.programme p ON p.id = c.programme_id
         JOIN organization.training_institution i ON i.root_id = p.root_unit_id AND i.code = $2 WHERE c.id = $1`,
      [cohortId, code],
    );
    return row?.id ?? null;
  }

  /** Learners, differences first. */
  async page(
    part: ComparedPart,
    cycle: PushCycleRecord,
    { first, after, onlyDifferent }: { first: number; after?: string | null; onlyDifferent: boolean },
  ): Promise<Connection<ComparedTotal>> {
    const size = pageSize(first);
    const rows = await this.rows(part, cycle, decodeCursor(after, 2), size + 1, onlyDifferent);
    const { learners, different } = await this.sums(part, cycle);
    return pageOf<Row>(rows, size, onlyDifferent ? different : learners, ({ rank, learnerNo }) => [
      rank,
      learnerNo,
    ]);
  }

  /** All of them, some thousands at a time. */
  async *all(part: ComparedPart, cycle: PushCycleRecord): AsyncGenerator<readonly ComparedTotal[]> {
    let from: (string | number)[] | null = null;
    for (;;) {
      const rows: Row[] = await this.rows(part, cycle, from, 5000, false);
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      from = [last.rank, last.learnerNo];
    }
  }

  async sums(part: ComparedPart, cycle: PushCycleRecord): Promise<ComparedSums> {
    const row = await this.database.one<ComparedSums & Record<string, unknown>>(
      `${COMPARED} SELECT COALESCE(sum("statedRecords"), 0)::bigint AS "statedRecords",
                          COALESCE(sum("heldRecords"), 0)::bigint AS "heldRecords",
                          count(*) AS learners, count(*) FILTER (WHERE difference <> 'same') AS different,
                          (SELECT max(stated_at) FROM exchange.stated_total
                            WHERE cohort_id = $1 AND institution_id = $2 AND cycle = $5) AS "statedAt"
         FROM compared`,
      parametersOf(part, cycle),
    );
    if (!row) throw new Error('The sums answered nothing');
    return row;
  }

  private async rows(
    part: ComparedPart,
    cycle: PushCycleRecord,
    from: readonly (string | number)[] | null,
    limit: number,
    onlyDifferent: boolean,
  ): Promise<Row[]> {
    return this.database.rows<Row>(
      `${COMPARED}, ranked AS (SELECT *, array_position($7::text[], difference) AS rank FROM compared)
       SELECT * FROM ranked
        WHERE ($8::int IS NULL OR (rank, "learnerNo" COLLATE "C") > ($8, $9 COLLATE "C"))
          AND (NOT $10 OR difference <> 'same')
        ORDER BY rank, "learnerNo" COLLATE "C" LIMIT $11`,
      [
        ...parametersOf(part, cycle),
        TOTAL_DIFFERENCES,
        from === null ? null : Number(from[0]),
        from === null ? null : String(from[1]),
        onlyDifferent,
        limit,
      ],
    );
  }
}

const parametersOf = ({ cohortId, institutionId, unitId }: ComparedPart, cycle: PushCycleRecord) => [
  cohortId,
  institutionId,
  cycle.startsAt,
  cycle.endsAt,
  cycle.number,
  unitId,
];

/**
 * Numbers that were given up in a merge count for the learner who stays. Who has nothing stated and nothing held stands
 * among the trainees all the same. The differences are those of the rule `differenceOf`.
 */
const COMPARED = `
  WITH held AS (
    SELECT enrollment_id, count(*) AS records, COALESCE(sum(minutes), 0)::bigint AS minutes
      FROM exchange.learning_record
     WHERE cohort_id = $1 AND institution_id = $2 AND occurred_at >= $3 AND occurred_at < $4 AND NOT superseded
     GROUP BY enrollment_id
  ), given AS (
    SELECT COALESCE((SELECT l.learner_no FROM enrollment.learner_alias a
                       JOIN enrollment.learner l ON l.programme_id = a.programme_id AND l.teacher_id = a.teacher_id
                      WHERE a.programme_id = c.programme_id AND a.learner_no = t.learner_no), t.learner_no) AS learner_no,
           t.records, t.minutes
      FROM exchange.stated_total t JOIN enrollment.cohort c ON c.id = t.cohort_id
     WHERE t.cohort_id = $1 AND t.institution_id = $2 AND t.cycle = $5
  ), stated AS (
    SELECT learner_no, sum(records)::bigint AS records, sum(minutes)::bigint AS minutes FROM given GROUP BY learner_no
  ), area AS (
    SELECT path, parent_id IS NULL AS is_root FROM organization.unit WHERE id = $6
  ), learner AS (
    SELECT e.id, e.learner_no, t.name, s.name AS school, e.unit_path
      FROM enrollment.enrollment e
      JOIN enrollment.teacher t ON t.id = e.teacher_id
      JOIN organization.unit s ON s.id = e.school_id
     WHERE e.cohort_id = $1
       AND (e.institution_id = $2 AND e.state IN ('confirmed', 'completed')
            OR e.id IN (SELECT enrollment_id FROM held)
            OR e.institution_id = $2 AND e.learner_no IN (SELECT learner_no FROM stated)
            OR e.learner_no IN (SELECT learner_no FROM stated)
               AND EXISTS (SELECT FROM enrollment.former_institution f
                            WHERE f.cohort_id = $1 AND f.institution_id = $2 AND f.enrollment_id = e.id))
  ), paired AS (
    SELECT COALESCE(l.learner_no, s.learner_no) AS "learnerNo", l.name, l.school, s.records AS "statedRecords",
           s.minutes AS "statedMinutes", COALESCE(h.records, 0) AS "heldRecords", COALESCE(h.minutes, 0) AS "heldMinutes",
           l.id IS NOT NULL AS known
      FROM learner l LEFT JOIN held h ON h.enrollment_id = l.id FULL JOIN stated s ON s.learner_no = l.learner_no
     WHERE $6::uuid IS NULL OR EXISTS (SELECT FROM area
       WHERE CASE WHEN l.id IS NULL THEN area.is_root ELSE l.unit_path LIKE area.path || '%' END)
  ), compared AS (
    SELECT *, CASE WHEN NOT known THEN 'unknown-learner'
                   WHEN "statedRecords" IS NULL THEN CASE WHEN "heldRecords" > 0 THEN 'not-stated' ELSE 'same' END
                   WHEN "statedRecords" > "heldRecords" THEN 'more-stated'
                   WHEN "statedRecords" < "heldRecords" THEN 'more-held'
                   WHEN "statedMinutes" > "heldMinutes" THEN 'more-stated'
                   WHEN "statedMinutes" < "heldMinutes" THEN 'more-held'
                   ELSE 'same' END AS difference
      FROM paired
  )`;
