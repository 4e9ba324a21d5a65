import { Injectable } from '@nestjs/common';
import { mayMarkCommon } from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { QuestionRows } from '../persistence/question-rows.js';

/** Puts an answered question among those that every teacher of the cohort finds, or takes it out again. */
@Injectable()
export class MarkQuestionCommon {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is so. */
  async execute(actor: Actor, questionId: string, isCommon: boolean): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const question = await this.questions.one(tx, questionId);
      const facts = question && (await this.questions.factsOf(tx, actor, question));
      const own =
        question &&
        (await tx.one(
          'SELECT 1 FROM practice_evidence.question_answer WHERE question_id = $1 AND by_account = $2 LIMIT 1',
          [question.id, actor.accountId],
        ));
      const problems = mayMarkCommon(facts, Boolean(own));
      if (problems.length > 0 || !question || question.isCommon === isCommon) return problems;
      await tx.run(
        'UPDATE practice_evidence.question SET common_since = $2, common_by_name = $3 WHERE id = $1',
        [question.id, isCommon ? this.clock.now() : null, isCommon ? actor.displayName : null],
      );
      if (isCommon)
        await this.questions.note(tx, actor, question.id, { kind: 'made-common', level: question.level });
      await this.audit.record(tx, actor, {
        action: 'mark-question-common',
        targetKind: 'question',
        targetId: question.id,
        after: { isCommon },
      });
      return [];
    });
  }
}
