import { Injectable } from '@nestjs/common';
import type {
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Answer, Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  mayTakePostTest,
  postTestWindow,
} from '@tisheng/domain-rules/diagnostic-assessment/may-take-post-test.js';
import { mayTakePreTest } from '@tisheng/domain-rules/diagnostic-assessment/may-take-pre-test.js';
import {
  bankAt,
  type TestBank,
  type TestForm,
} from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';
import { PolicyReader, type CohortPolicy } from '../../enrollment/public/policy-reader.js';
import { Instruments } from './instruments.js';

/** What bears on one test of an enrollment. */
export interface TestRecord {
  readonly enrollmentId: string;
  readonly enrollment: StateOf<'enrollment'>;
  readonly obligation: Obligation;
  /** Stage for which the questions were chosen; before the start that of the enrollment. */
  readonly stage: StageOfSchooling;
  readonly state: StateOf<'pre-test'>;
  /** State of the pre-test, whichever test this is. */
  readonly preTest: StateOf<'pre-test'>;
  /** The version that the teacher began with; null before the start, and where an institution measured. */
  readonly instrumentCode: string | null;
  readonly instrumentVersion: number | null;
  /** Null before the start, and for tests begun before environments were asked for. */
  readonly environment: TeachingEnvironment | null;
  /** Null before the start, and for tests submitted before forms were drawn: all questions of the instrument. */
  readonly form: TestForm | null;
  readonly revision: number;
  /** Options by question. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** Everything that decides about one kind of test in one cohort. */
export interface TestRules extends CohortPolicy {
  readonly kind: TestKind;
  /** The instrument in its newest version, with which a test begins; read once, when it is needed first. */
  readonly newest: () => Promise<Instrument>;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
}

const RECORD = `e.id AS "enrollmentId", e.state AS enrollment, e.obligation, COALESCE(a.stage, e.stage) AS stage,
  COALESCE(a.state, 'not-started') AS state, a.instrument_code AS "instrumentCode",
  a.instrument_version AS "instrumentVersion", a.environment, a.form, COALESCE(a.revision, 0) AS revision,
  COALESCE(a.answers, '{}') AS answers,
  COALESCE(CASE $2 WHEN 'pre-test' THEN a.state
    ELSE (SELECT p.state FROM diagnostic_assessment.assessment p
           WHERE p.cohort_id = $1 AND p.enrollment_id = e.id AND p.kind = 'pre-test') END, 'not-started') AS "preTest"`;

/** Fenced, so that each enrollment is looked up by key however little the planner knows of tables just filled. */
const ASSESSMENT = `LEFT JOIN LATERAL (
    SELECT * FROM diagnostic_assessment.assessment a
     WHERE a.cohort_id = $1 AND a.enrollment_id = e.id AND a.kind = $2 OFFSET 0) a ON true`;

type Row = TestRecord & Record<string, unknown>;

/** Loads what the rules of taking a test need, for one teacher or for many. */
@Injectable()
export class TestFactsReader {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly instruments: Instruments,
  ) {}

  async rulesOf(db: Queryable, cohortId: string, kind: TestKind): Promise<TestRules> {
    const policy = await this.policies.ofCohort(cohortId, db);
    const { pack, cohort } = policy;
    const window =
      kind === 'pre-test'
        ? { opensOn: cohort.enrollmentFrom, closesOn: cohort.lastTrainingDay }
        : postTestWindow({
            postTest: pack.diagnosis.postTest,
            lastTrainingDay: cohort.lastTrainingDay,
          });
    let read: Promise<Instrument> | undefined;
    const newest = (): Promise<Instrument> =>
      (read ??= this.instruments.find(pack.diagnosis.instrument, null, cohort.programmeId));
    return { ...policy, ...window, kind, newest };
  }

  /** What keeps the teacher from taking the test now; null stands for a teacher without an enrollment. */
  blocked({ kind, pack, cohort, opensOn }: TestRules, record: TestRecord | null): Problem[] {
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const enrollment = record?.enrollment ?? null;
    const state = record?.state ?? 'not-started';
    if (kind === 'post-test') {
      return mayTakePostTest(
        { today, enrollment, preTest: record?.preTest ?? 'not-started', postTest: state },
        { postTest: pack.diagnosis.postTest, lastTrainingDay: cohort.lastTrainingDay },
      );
    }
    return mayTakePreTest(
      { today, enrollment, preTest: state },
      { opensOn, lastTrainingDay: cohort.lastTrainingDay },
    );
  }

  /** The instrument that the answers of this test are for. */
  async instrumentOf(rules: TestRules, record: TestRecord | null): Promise<Instrument> {
    if (!record?.instrumentCode) return rules.newest();
    return this.instruments.find(record.instrumentCode, record.instrumentVersion, rules.cohort.programmeId);
  }

  async ofTeacher(
    db: Queryable,
    cohortId: string,
    kind: TestKind,
    teacherId: string | null,
  ): Promise<TestRecord | null> {
    const sql = `SELECT ${RECORD} FROM enrollment.enrollment e ${ASSESSMENT}
       WHERE e.cohort_id = $1 AND e.teacher_id = $3`;
    return (await db.one<Row>(sql, [cohortId, kind, teacherId])) ?? null;
  }

  /** The same, with the test held until the transaction ends: saves and a second handing in wait. */
  async ofTeacherLocked(
    tx: Queryable,
    cohortId: string,
    kind: TestKind,
    teacherId: string | null,
  ): Promise<TestRecord | null> {
    await tx.run(
      `SELECT 1 FROM diagnostic_assessment.assessment a
        WHERE a.cohort_id = $1 AND a.kind = $2 AND a.enrollment_id = (
          SELECT e.id FROM enrollment.enrollment e WHERE e.cohort_id = $1 AND e.teacher_id = $3) FOR UPDATE`,
      [cohortId, kind, teacherId],
    );
    return this.ofTeacher(tx, cohortId, kind, teacherId);
  }

  async ofEnrollments(
    db: Queryable,
    cohortId: string,
    kind: TestKind,
    ids: readonly string[],
  ): Promise<Map<string, TestRecord>> {
    const rows = await db.rows<Row>(
      `SELECT ${RECORD} FROM unnest($3::uuid[]) AS named(id)
        CROSS JOIN LATERAL (SELECT id, state, stage, obligation FROM enrollment.enrollment
                             WHERE cohort_id = $1 AND id = named.id OFFSET 0) e ${ASSESSMENT}`,
      [cohortId, kind, ids],
    );
    return new Map(rows.map((row) => [row.enrollmentId, row]));
  }
}

/** The questions that may be put to this teacher. */
export function bankOf(
  instrument: Instrument,
  { stage, environment }: Pick<TestRecord, 'stage' | 'environment'>,
): TestBank {
  return bankAt(instrument, environment === null ? null : { stage, environment });
}

/** The form of a test that has begun. */
export const formOf = (instrument: Instrument, { form }: Pick<TestRecord, 'form'>): TestForm =>
  form ?? [instrument.questions.map(({ code }) => code)];

/** What chance in the form of a test hangs on: another form for the post-test than for the pre-test. */
export const seedOf = (enrollmentId: string, kind: TestKind): string => `${enrollmentId} ${kind}`;

/** Stored answers as the rules read them. */
export const answersOf = (stored: TestRecord['answers']): Answer[] =>
  Object.entries(stored).map(([question, options]) => ({ question, options }));

/** Answers as they are stored. */
export const toStored = (answers: readonly Answer[]): Record<string, readonly string[]> =>
  Object.fromEntries(answers.map(({ question, options }) => [question, options]));

/** What of the policy bears on the length of a test. */
export const formPolicyOf = ({ pack }: Pick<TestRules, 'pack'>) => ({
  form: pack.diagnosis.form,
  targetLevel: pack.diagnosis.targetLevel,
});
