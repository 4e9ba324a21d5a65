import { Injectable } from '@nestjs/common';
import { plainComment } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { checkPassOnReason } from '@tisheng/domain-rules/practice-evidence/questions/check-question.js';
import { mayPassOnQuestion } from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import { levelToPassOnTo } from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { QuestionRows } from '../persistence/question-rows.js';

/** Passes a question on to the next level, with a reason that it and the asker read. */
@Injectable()
export class PassOnQuestion {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the next level has it. */
  async execute(actor: Actor, questionId: string, reason: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const question = await this.questions.one(tx, questionId);
      const facts = question && (await this.questions.factsOf(tx, actor, question));
      const mayNot = mayPassOnQuestion(facts);
      if (!question || mayNot.length > 0) return mayNot;
      const next = levelToPassOnTo(await this.questions.pathOf(tx, question), question.level);
      const problems = [...checkPassOnReason(reason), ...('problems' in next ? next.problems : [])];
      if (problems.length > 0 || 'problems' in next) return problems;
      await this.questions.move(
        tx,
        actor,
        question,
        { state: 'waiting', level: next.level },
        { kind: 'passed-on', reason: plainComment(reason) },
      );
      await this.audit.record(tx, actor, {
        action: 'pass-on-question',
        targetKind: 'question',
        targetId: question.id,
        before: { level: question.level },
        after: { level: next.level },
      });
      return [];
    });
  }
}
