import { Injectable } from '@nestjs/common';
import type { Answer, Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  mayTakePreTest,
  type PreTestPolicy,
  type PreTestProblemCode,
} from '@tisheng/domain-rules/diagnostic-assessment/may-take-pre-test.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { Instruments } from './instruments.js';

/** What bears on an enrollment's pre-test. */
export interface PreTestRecord {
  readonly enrollmentId: string;
  readonly enrollment: StateOf<'enrollment'>;
  readonly state: StateOf<'pre-test'>;
  /** The version that the teacher began with; null before the first answer. */
  readonly instrumentCode: string | null;
  readonly instrumentVersion: number | null;
  /** Option by question. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Everything that decides about the pre-tests of one cohort today. */
export interface PreTestRules {
  readonly pack: PolicyPack;
  /** The instrument in its newest version. */
  readonly instrument: Instrument;
  /** What keeps the teacher from taking the pre-test; null stands for a teacher without an enrollment. */
  blocked(record: PreTestRecord | null): Problem<PreTestProblemCode>[];
}

const RECORD = `e.id AS "enrollmentId", e.state AS enrollment, COALESCE(a.state, 'not-started') AS state,
  a.instrument_code AS "instrumentCode", a.instrument_version AS "instrumentVersion", COALESCE(a.answers, '{}') AS answers`;

/** Fenced, so that each enrollment is looked up by key however little the planner knows of tables just filled. */
const ASSESSMENT = `LEFT JOIN LATERAL (
    SELECT a.state, a.instrument_code, a.instrument_version, a.answers FROM diagnostic_assessment.assessment a
     WHERE a.cohort_id = $1 AND a.enrollment_id = e.id AND a.kind = 'pre-test' OFFSET 0) a ON true`;

type Row = PreTestRecord & Record<string, unknown>;

/** Loads what the rules of the pre-test need, for one teacher or for many. */
@Injectable()
export class PreTestFactsReader {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly instruments: Instruments,
  ) {}

  async rulesOf(cohortId: string, db: Queryable): Promise<PreTestRules> {
    const { pack, cohort } = await this.policies.ofCohort(cohortId, db);
    const policy: PreTestPolicy = {
      instrument: pack.diagnosis.instrument,
      opensOn: cohort.enrollmentFrom,
      lastTrainingDay: cohort.lastTrainingDay,
    };
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    return {
      pack,
      instrument: await this.instruments.find(pack.diagnosis.instrument),
      blocked: (record) =>
        mayTakePreTest(
          {
            today,
            enrollment: record?.enrollment ?? null,
            preTest: record?.state ?? 'not-started',
            instrument: record?.instrumentCode ?? policy.instrument,
          },
          policy,
        ),
    };
  }

  /** The instrument that the answers of this pre-test are for. */
  async instrumentOf(rules: PreTestRules, record: PreTestRecord | null): Promise<Instrument> {
    if (!record?.instrumentCode) return rules.instrument;
    return this.instruments.find(record.instrumentCode, record.instrumentVersion);
  }

  async ofTeacher(db: Queryable, cohortId: string, teacherId: string | null): Promise<PreTestRecord | null> {
    const sql = `SELECT ${RECORD} FROM enrollment.enrollment e ${ASSESSMENT}
       WHERE e.cohort_id = $1 AND e.teacher_id = $2`;
    return (await db.one<Row>(sql, [cohortId, teacherId])) ?? null;
  }

  async ofEnrollments(
    db: Queryable,
    cohortId: string,
    ids: readonly string[],
  ): Promise<Map<string, PreTestRecord>> {
    const rows = await db.rows<Row>(
      `SELECT ${RECORD} FROM unnest($2::uuid[]) AS named(id)
        CROSS JOIN LATERAL (SELECT id, state FROM enrollment.enrollment
                             WHERE cohort_id = $1 AND id = named.id OFFSET 0) e ${ASSESSMENT}`,
      [cohortId, ids],
    );
    return new Map(rows.map((row) => [row.enrollmentId, row]));
  }
}

/** Stored answers as the rules read them. */
export const answersOf = (stored: Readonly<Record<string, string>>): Answer[] =>
  Object.entries(stored).map(([question, option]) => ({ question, option }));
