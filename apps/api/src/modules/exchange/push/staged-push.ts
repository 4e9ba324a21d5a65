import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FIELD_OF_CODE } from '@tisheng/domain-rules/exchange/record-codes.js';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../../platform/database/database.js';
import { whileConnected } from '../../../platform/database/while-connected.js';
import { STAGED_COLUMNS } from './push-encoder.js';

/** Whose push it is and for which cohort. */
export interface PushPlace {
  readonly cohortId: string;
  readonly institutionId: string;
}

/** Above this many rows the planner is told what the stage holds. */
const WORTH_ANALYZING = 100;

/** When the staged record happened; a double holds milliseconds exactly. */
const OCCURRED = 'to_timestamp(s.occurred_ms / 1000.0::float8)';

/**
 * The records of one push between COPY and the tables: a temporary table of the transaction. `code` is null as long as
 * nothing speaks against a record; the steps below fill it in the order of the rules, so that what is left is new.
 */
export class StagedPush {
  /** Duplicates that have left the stage. */
  private removed = 0;

  constructor(
    private readonly tx: Transaction,
    private readonly place: PushPlace,
  ) {}

  /** Makes the table and copies the rows into it. */
  async fill(rows: AsyncIterable<string>): Promise<void> {
    await this.tx.run(
      `CREATE TEMPORARY TABLE staged_record (
         index int NOT NULL, record_id text COLLATE "C", learner_no text, occurred_ms bigint, kind smallint,
         completed boolean, course_code text, minutes int, count int, score_hundredths int,
         supersedes text COLLATE "C", device_hash text, code text, field text, given_no text
       ) ON COMMIT DROP`,
    );
    // Sorts and hashes of a large push stay in memory as far as that is decent.
    await this.tx.run(`SET LOCAL work_mem = '64MB'`);
    await whileConnected(this.tx.client, (signal) =>
      pipeline(
        Readable.from(rows, { objectMode: true, highWaterMark: 2 }),
        this.tx.client.query(copyFrom(`COPY staged_record (${STAGED_COLUMNS}) FROM STDIN`)),
        { signal },
      ),
    );
  }

  async analyze(records: number): Promise<void> {
    if (records > WORTH_ANALYZING) await this.tx.run('ANALYZE staged_record');
  }

  /**
   * Learner numbers that were given up when two entries of the roster became one person: their records reach the learner
   * who stays. Looked up only where the programme has such numbers.
   */
  async followAliases(programmeId: string): Promise<void> {
    await this.tx.run(
      `UPDATE staged_record s SET given_no = s.learner_no, learner_no = l.learner_no
         FROM enrollment.learner_alias a
         JOIN enrollment.learner l ON l.programme_id = a.programme_id AND l.teacher_id = a.teacher_id
        WHERE a.programme_id = $1 AND s.learner_no = a.learner_no AND s.code IS NULL`,
      [programmeId],
    );
  }

  /** Keeps, for the receipt, which given-up numbers the push named and whom their records reached. */
  async keepAliases(pushId: string): Promise<void> {
    await this.tx.run(
      `INSERT INTO exchange.push_alias (push_id, given_no, used_no, records)
       SELECT $1, given_no, min(learner_no), count(*) FROM staged_record
        WHERE given_no IS NOT NULL AND (code IS NULL OR code = 'duplicate') GROUP BY given_no`,
      [pushId],
    );
  }

  /**
   * Unknown learners, learners who did not take part at that moment, courses that are not published. Another
   * institution's learner is looked for no further than one who does not exist.
   *
   * @param trainingStartsAt first moment of the cohort's first training day
   */
  async markUnknown(trainingStartsAt: Date): Promise<void> {
    await this.tx.run(
      `UPDATE staged_record m SET code = found.code
         FROM (SELECT s.ctid AS at,
                      CASE WHEN e.id IS NULL THEN 'unknown-learner'
                           WHEN e.confirmed_at IS NULL OR ${OCCURRED} < GREATEST(e.confirmed_at, $3)
                                OR ${OCCURRED} >= e.withdrawn_at THEN 'not-enrolled-then'
                           ELSE 'unknown-course' END AS code
                 FROM staged_record s
                 LEFT JOIN enrollment.enrollment e
                   ON e.cohort_id = $1 AND e.institution_id = $2 AND e.learner_no = s.learner_no
                 LEFT JOIN course_selection.course c ON c.institution_id = $2 AND c.code = s.course_code
                WHERE s.code IS NULL
                  AND (e.id IS NULL OR e.confirmed_at IS NULL OR ${OCCURRED} < GREATEST(e.confirmed_at, $3)
                       OR ${OCCURRED} >= e.withdrawn_at OR (s.course_code IS NOT NULL AND c.id IS NULL))) found
        WHERE m.ctid = found.at`,
      [this.place.cohortId, this.place.institutionId, trainingStartsAt],
    );
  }

  /**
   * Records that are held already: duplicates, or conflicts when the content is another. Duplicates leave the stage, which is
   * cheaper than writing them anew, and are counted; those of a given-up number stay, since the receipt names them.
   */
  async markHeld(): Promise<void> {
    const held = `FROM exchange.learning_record h
         JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.id = h.enrollment_id
         LEFT JOIN course_selection.course c ON c.id = h.course_id
        WHERE h.cohort_id = $1 AND h.institution_id = $2 AND h.record_id = s.record_id AND s.code IS NULL`;
    const same = `(e.learner_no, h.occurred_at, h.kind, h.completed, c.code, h.minutes, h.count,
                   h.score_hundredths, h.supersedes, h.device_hash)
                  IS NOT DISTINCT FROM
                  (s.learner_no, ${OCCURRED}, s.kind, s.completed, s.course_code, s.minutes, s.count,
                   s.score_hundredths, s.supersedes, s.device_hash)`;
    const place = [this.place.cohortId, this.place.institutionId];
    this.removed = await this.tx.run(
      `DELETE FROM staged_record s ${held.replace('FROM', 'USING')} AND s.given_no IS NULL AND ${same}`,
      place,
    );
    await this.tx.run(
      `UPDATE staged_record s SET code = CASE WHEN ${same} THEN 'duplicate' ELSE 'record-id-conflict' END ${held}`,
      place,
    );
  }

  /**
   * Corrections of a record that is neither held nor stands earlier in the push. A record that falls here may have been
   * the one that another correction names, or may give way to a later one of the same id: repeated until nothing falls.
   */
  async markSupersedesUnknown(): Promise<void> {
    await this.tx.run('CREATE INDEX ON staged_record (record_id, index)');
    for (;;) {
      const fallen = await this.tx.run(
        `UPDATE staged_record s SET code = 'supersedes-unknown'
          WHERE s.code IS NULL AND s.supersedes IS NOT NULL
            AND NOT EXISTS (SELECT FROM staged_record f
                             WHERE f.record_id = s.record_id AND f.code IS NULL AND f.index < s.index)
            AND NOT EXISTS (SELECT FROM exchange.learning_record h
                             WHERE h.cohort_id = $1 AND h.institution_id = $2 AND h.record_id = s.supersedes)
            AND NOT EXISTS (SELECT FROM staged_record t
                             WHERE t.record_id = s.supersedes AND t.code IS NULL AND t.index < s.index)`,
        [this.place.cohortId, this.place.institutionId],
      );
      if (fallen === 0) return;
    }
  }

  /** Ids that stand more than once in the push: the first counts. */
  async markRepeated(): Promise<void> {
    await this.tx.run(
      `UPDATE staged_record s
          SET code = CASE WHEN (f.learner_no, f.occurred_ms, f.kind, f.completed, f.course_code, f.minutes, f.count,
                                f.score_hundredths, f.supersedes, f.device_hash)
                               IS NOT DISTINCT FROM
                               (s.learner_no, s.occurred_ms, s.kind, s.completed, s.course_code, s.minutes, s.count,
                                s.score_hundredths, s.supersedes, s.device_hash)
                          THEN 'duplicate' ELSE 'record-id-conflict' END
         FROM (SELECT record_id, min(index) AS index FROM staged_record WHERE code IS NULL
                GROUP BY record_id HAVING count(*) > 1) r
         JOIN staged_record f ON f.index = r.index AND f.record_id = r.record_id
        WHERE s.record_id = r.record_id AND s.index > r.index AND s.code IS NULL`,
    );
  }

  /** Counties of the learners whose records are new. */
  async counties(): Promise<string[]> {
    const rows = await this.tx.rows<{ county: string }>(
      `SELECT DISTINCT e.county_id AS county FROM (SELECT DISTINCT learner_no FROM staged_record WHERE code IS NULL) s
         JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.learner_no = s.learner_no`,
      [this.place.cohortId],
    );
    return rows.map(({ county }) => county);
  }

  /** Keeps what was rejected, and answers how many records were duplicates and how many rejected. */
  async keepRejections(pushId: string): Promise<{ duplicate: number; rejected: number }> {
    const rejected = await this.tx.run(
      `INSERT INTO exchange.push_rejection (push_id, index, record_id, code, field)
       SELECT $1, index, record_id, code, COALESCE(field, $2::jsonb ->> code) FROM staged_record
        WHERE code IS NOT NULL AND code <> 'duplicate'`,
      [pushId, JSON.stringify(FIELD_OF_CODE)],
    );
    const row = await this.tx.one<{ duplicate: number }>(
      `SELECT count(*) AS duplicate FROM staged_record WHERE code = 'duplicate'`,
    );
    return { duplicate: this.removed + (row?.duplicate ?? 0), rejected };
  }
}
