import { Injectable } from '@nestjs/common';
import { checkAnswers } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import type { Answer } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PreTestFactsReader } from '../queries/pre-test-facts.js';

export interface AnswersSaved {
  /** Questions answered so far. */
  readonly answered: number;
  readonly total: number;
  readonly savedAt: Date;
}

/** Keeps answers of a pre-test that is not finished; the teacher goes on later, perhaps on another device. */
@Injectable()
export class SavePreTestAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PreTestFactsReader,
  ) {}

  /** Adds to the answers saved before; an answer to the same question replaces the earlier one. */
  async execute(
    actor: Actor,
    cohortId: string,
    answers: readonly Answer[],
  ): Promise<AnswersSaved | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const rules = await this.facts.rulesOf(cohortId, tx);
      const record = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
      const instrument = await this.facts.instrumentOf(rules, record);
      const problems: Problem[] = [...rules.blocked(record), ...checkAnswers(instrument, answers, 'save')];
      if (problems.length > 0 || record === null) return { problems };
      const savedAt = this.clock.now();
      const row = await tx.one<{ answers: Record<string, string> }>(
        `INSERT INTO diagnostic_assessment.assessment AS a
                (cohort_id, enrollment_id, kind, instrument_code, instrument_version, state, answers, source, started_at,
                 saved_at)
         VALUES ($1, $2, 'pre-test', $3, $4, 'in-progress', $5, 'platform', $6, $6)
         ON CONFLICT (cohort_id, enrollment_id, kind) DO UPDATE
            SET answers = a.answers || excluded.answers, saved_at = excluded.saved_at
          WHERE a.state = 'in-progress'
         RETURNING answers`,
        [
          cohortId,
          record.enrollmentId,
          instrument.code,
          instrument.version,
          JSON.stringify(Object.fromEntries(answers.map(({ question, option }) => [question, option]))),
          savedAt,
        ],
      );
      // Submitted by another device since the record was read.
      if (!row) return { problems: rules.blocked({ ...record, state: 'submitted' }) };
      return { answered: Object.keys(row.answers).length, total: instrument.questions.length, savedAt };
    });
  }
}
