import { Injectable } from '@nestjs/common';
import { plainComment } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { checkAnswer } from '@tisheng/domain-rules/practice-evidence/questions/check-question.js';
import { mayAnswerQuestion } from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { ClaimUploads } from '../../files/claim-uploads.js';
import { searchVectorOf } from '../../workshop-life/persistence/search-vector.js';
import { WorkshopPeople } from '../../workshop-life/persistence/workshop-people.js';
import { QuestionRows } from '../persistence/question-rows.js';

/** Answers a question; it stops climbing while the asker looks at the answer. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly questions: QuestionRows,
    private readonly uploads: ClaimUploads,
  ) {}

  async execute(
    actor: Actor,
    questionId: string,
    input: { readonly text: string; readonly fileIds: readonly string[] },
  ): Promise<{ answerId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const question = await this.questions.one(tx, questionId);
      const facts = question && (await this.questions.factsOf(tx, actor, question));
      const mayNot = mayAnswerQuestion(facts);
      if (!question || !facts || mayNot.length > 0) return { problems: mayNot };
      const text = plainComment(input.text);
      const problems = checkAnswer(text, input.fileIds.length);
      if (problems.length > 0) return { problems };
      const claimed = await this.uploads.claim(tx, actor, input.fileIds);
      if ('problems' in claimed) return claimed;
      const [level = question.level] = facts.ownLevels;
      const learning = await this.people.learningOf(tx, actor, question.cohortId);
      const row = await tx.one<{ id: string }>(
        `INSERT INTO practice_evidence.question_answer (cohort_id, question_id, enrollment_id, by_account, by_name, by_role, level,
                body, terms, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::tsvector, $10) RETURNING id`,
        [
          question.cohortId,
          question.id,
          learning?.enrollmentId ?? null,
          actor.accountId,
          actor.displayName,
          actor.role,
          level,
          text,
          searchVectorOf(text),
          this.clock.now(),
        ],
      );
      if (!row) return { problems: [problem('asked-question-unknown')] };
      await this.questions.attach(tx, question.id, row.id, claimed.files);
      await this.questions.move(
        tx,
        actor,
        question,
        { state: 'answered', level: question.level },
        { kind: 'answered' },
      );
      return { answerId: row.id };
    });
  }
}
