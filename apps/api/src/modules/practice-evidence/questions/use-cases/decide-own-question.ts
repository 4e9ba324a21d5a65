import { Injectable } from '@nestjs/common';
import { plainComment } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { checkPassOnReason } from '@tisheng/domain-rules/practice-evidence/questions/check-question.js';
import { mayDecideOwnQuestion } from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import { nextLevel } from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { QuestionRows, type QuestionRecord } from '../persistence/question-rows.js';

export const OWN_QUESTION_ACTS = ['accept', 'ask-again', 'withdraw'] as const;
export type OwnQuestionAct = (typeof OWN_QUESTION_ACTS)[number];

/** The asker accepts an answer, asks on because none has helped, or takes the question back. */
@Injectable()
export class DecideOwnQuestion {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionRows,
  ) {}

  /**
   * Answers what stands in the way: nothing when it is so.
   *
   * @param decision.answerId the answer that is accepted
   * @param decision.reason what is still open, for the next level
   */
  async execute(
    actor: Actor,
    questionId: string,
    decision: { readonly act: OwnQuestionAct; readonly answerId: string | null; readonly reason: string },
  ): Promise<readonly Problem[]> {
    const { act, answerId, reason } = decision;
    return this.database.transaction(async (tx) => {
      const question = await this.questions.one(tx, questionId);
      const facts = question && (await this.questions.factsOf(tx, actor, question));
      const answer = question && answerId ? await this.answerOf(tx, question, answerId) : null;
      const problems = [
        ...mayDecideOwnQuestion(facts, act, answer !== null),
        ...(act === 'ask-again' ? checkPassOnReason(reason) : []),
      ];
      if (problems.length > 0 || !question) return problems;
      const { level } = question;
      if (act === 'accept') {
        await tx.run('UPDATE practice_evidence.question SET accepted_answer_id = $2 WHERE id = $1', [
          question.id,
          answer,
        ]);
        await this.questions.move(tx, actor, question, { state: 'settled', level }, { kind: 'accepted' });
      } else if (act === 'withdraw') {
        await this.questions.move(tx, actor, question, { state: 'withdrawn', level }, { kind: 'withdrawn' });
      } else {
        const path = await this.questions.pathOf(tx, question);
        const to = { state: 'waiting', level: nextLevel(path, level) ?? level } as const;
        const step = { kind: 'asked-again', reason: plainComment(reason) } as const;
        await this.questions.move(tx, actor, question, to, step);
      }
      return [];
    });
  }

  private async answerOf(tx: Transaction, { id }: QuestionRecord, answerId: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      'SELECT id FROM practice_evidence.question_answer WHERE id::text = $1 AND question_id = $2',
      [answerId.toLowerCase(), id],
    );
    return row?.id ?? null;
  }
}
