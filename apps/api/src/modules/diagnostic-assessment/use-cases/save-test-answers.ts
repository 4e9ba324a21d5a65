import { Injectable } from '@nestjs/common';
import { checkAnswers } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import type { Answer, TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { TAKING_PART } from '../../enrollment/public/enrollment-reader.js';
import { KnownTests, type KnownTest } from '../queries/known-tests.js';
import { bankOf, TestFactsReader, toStored, type TestRecord } from '../queries/test-facts.js';

/** Answers of one test, as one device sends them. */
export interface AnswersSent {
  readonly cohortId: string;
  readonly kind: TestKind;
  /** Revision that the device saw last. */
  readonly basedOn: number;
  readonly answers: readonly Answer[];
}

export interface AnswersSaved {
  readonly revision: number;
  /** Questions answered so far. */
  readonly answered: number;
  readonly savedAt: Date;
  /** What was not stored, because something else was stored since the revision that the device saw. */
  readonly conflicts: readonly {
    readonly question: string;
    readonly kept: readonly string[];
    readonly given: readonly string[];
  }[];
}

/**
 * Stores what is new. An answer that differs from one stored after the revision that the device saw is left out; the same
 * answer again changes nothing. Answers, rights and dates are weighed against the row as it is when the statement has it,
 * so that saves at the same time come one after the other.
 */
const SAVE = {
  name: 'save-test-answers',
  text: `
  UPDATE diagnostic_assessment.assessment AS a
     SET answers = a.answers || COALESCE((
           SELECT jsonb_object_agg(g.key, g.value) FROM jsonb_each($4::jsonb) AS g
            WHERE a.answers -> g.key IS DISTINCT FROM g.value
              AND COALESCE((a.answer_revisions ->> g.key)::int, 0) <= $5), '{}'),
         answer_revisions = a.answer_revisions || COALESCE((
           SELECT jsonb_object_agg(g.key, a.revision + 1) FROM jsonb_each($4::jsonb) AS g
            WHERE a.answers -> g.key IS DISTINCT FROM g.value
              AND COALESCE((a.answer_revisions ->> g.key)::int, 0) <= $5), '{}'),
         revision = a.revision + 1, saved_at = $6
    FROM enrollment.enrollment e JOIN enrollment.cohort c ON c.id = e.cohort_id
   WHERE e.cohort_id = $1 AND e.id = $12 AND e.teacher_id = $2 AND e.state = ANY($7)
     AND a.cohort_id = $1 AND a.enrollment_id = $12 AND a.kind = $3 AND a.state = 'in-progress'
     AND c.pack_id = $8 AND c.pack_version = $9 AND c.enrollment_from = $10 AND c.last_training_day = $11
  RETURNING a.revision, a.answers`,
};

/**
 * Keeps answers of a test that is not finished; the teacher goes on later, perhaps on another device.
 *
 * The most frequent call of all: thousands answer at once. What cannot change unseen is kept in memory, and one statement
 * saves; it holds only while cohort and policy are those that were read, else everything is read anew.
 */
@Injectable()
export class SaveTestAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: TestFactsReader,
    private readonly known: KnownTests,
  ) {}

  async execute(actor: Actor, sent: AnswersSent): Promise<AnswersSaved | { problems: readonly Problem[] }> {
    const known = this.known.of(sent.cohortId, sent.kind, actor.teacherId);
    if (known && this.problemsOf(known, sent).length === 0) {
      const saved = await this.save(actor, sent, known);
      if (saved) return saved;
    }
    const test = await this.read(actor, sent);
    if ('problems' in test) return test;
    const problems = this.problemsOf(test, sent);
    if (problems.length > 0) return { problems };
    const saved = await this.save(actor, sent, test);
    if (saved) return saved;
    // Handed in by another device since it was read.
    const now = await this.read(actor, sent);
    return 'problems' in now
      ? now
      : { problems: this.facts.blocked(now.rules, { ...now.record, state: 'submitted' }) };
  }

  /** Reads the test and keeps it in memory, or answers why there is none to save. */
  private async read(actor: Actor, sent: AnswersSent): Promise<KnownTest | { problems: readonly Problem[] }> {
    const { cohortId, kind } = sent;
    const rules = await this.facts.rulesOf(this.database, cohortId, kind);
    const record = await this.facts.ofTeacher(this.database, cohortId, kind, actor.teacherId);
    const problems = this.facts.blocked(rules, record);
    if (record?.state === 'not-started' && problems.length === 0) problems.push(problem('test-not-started'));
    if (problems.length > 0 || record === null) return { problems };
    const instrument = await this.facts.instrumentOf(rules, record);
    return this.known.keep(rules, actor.teacherId, record, instrument);
  }

  private problemsOf({ rules, instrument, record, asked }: KnownTest, { answers }: AnswersSent): Problem[] {
    return [
      ...this.facts.blocked(rules, record),
      ...checkAnswers(asked, answers, 'save', bankOf(instrument, { ...record, environment: null }).byCode),
    ];
  }

  private async save(
    actor: Actor,
    sent: AnswersSent,
    { rules, record }: KnownTest,
  ): Promise<AnswersSaved | null> {
    const { cohort } = rules;
    const savedAt = this.clock.now();
    const row = await this.database.one<{ revision: number; answers: TestRecord['answers'] }>(SAVE, [
      sent.cohortId,
      actor.teacherId,
      sent.kind,
      JSON.stringify(toStored(sent.answers)),
      sent.basedOn,
      savedAt,
      TAKING_PART,
      cohort.packId,
      cohort.packVersion,
      cohort.enrollmentFrom,
      cohort.lastTrainingDay,
      record.enrollmentId,
    ]);
    if (!row) return null;
    const conflicts = sent.answers.flatMap(({ question, options }) => {
      const kept = row.answers[question] ?? [];
      return sameOptions(kept, options) ? [] : [{ question, kept, given: options }];
    });
    return { revision: row.revision, answered: Object.keys(row.answers).length, savedAt, conflicts };
  }
}

const sameOptions = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((option, at) => option === b[at]);
