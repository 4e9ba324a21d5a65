import { Injectable } from '@nestjs/common';
import { plainComment } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { checkQuestion } from '@tisheng/domain-rules/practice-evidence/questions/check-question.js';
import { firstLevel } from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { EnrollmentReader, TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { ClaimUploads } from '../../files/claim-uploads.js';
import { searchVectorOf } from '../../workshop-life/persistence/search-vector.js';
import { WorkshopPeople } from '../../workshop-life/persistence/workshop-people.js';
import { QuestionRows } from '../persistence/question-rows.js';

export interface NewQuestion {
  readonly title: string;
  readonly text: string;
  readonly theme: number | null;
  readonly fileIds: readonly string[];
}

const DAY_MS = 86_400_000;

/** A teacher asks; the question begins at the lowest level at which somebody is there to answer. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
    private readonly people: WorkshopPeople,
    private readonly questions: QuestionRows,
    private readonly uploads: ClaimUploads,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    input: NewQuestion,
  ): Promise<{ questionId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const place = actor.teacherId
        ? await this.enrollments.ofTeacher(cohortId, actor.teacherId, tx)
        : undefined;
      if (!place || !TAKING_PART.includes(place.state))
        return { problems: [problem('question-not-asked-by-learner')] };
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const asked = { ...input, title: plainComment(input.title), text: plainComment(input.text) };
      const problems = checkQuestion(
        { ...asked, files: asked.fileIds.length },
        pack.practice.themes.map(({ theme }) => theme),
        await this.askedToday(tx, cohortId, place.id),
      );
      if (problems.length > 0) return { problems };
      const claimed = await this.uploads.claim(tx, actor, asked.fileIds);
      if ('problems' in claimed) return claimed;
      const learning = await this.people.learningOf(tx, actor, cohortId);
      const asker = {
        cohortId,
        enrollmentId: place.id,
        teacherId: place.teacherId,
        unitPath: place.unitPath,
        workshopId: learning?.workshopId ?? null,
        groupId: learning?.workshopId ? learning.groupId : null,
      };
      const level = firstLevel(await this.questions.pathOf(tx, asker));
      const now = this.clock.now();
      const row = await tx.one<{ id: string }>(
        `INSERT INTO practice_evidence.question (cohort_id, enrollment_id, workshop_id, group_id, theme, title, body, terms, state,
                level, level_since, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::tsvector, 'waiting', $9, $10, $10) RETURNING id`,
        [
          cohortId,
          place.id,
          asker.workshopId,
          asker.groupId,
          asked.theme,
          asked.title,
          asked.text,
          searchVectorOf(asked.title, asked.text),
          level,
          now,
        ],
      );
      if (!row) throw new Error('The question was not written');
      await this.questions.attach(tx, row.id, null, claimed.files);
      await this.questions.note(tx, actor, row.id, { kind: 'asked', level });
      return { questionId: row.id };
    });
  }

  /** Questions of the last day; one teacher asks one after the other. */
  private async askedToday(tx: Transaction, cohortId: string, enrollmentId: string): Promise<number> {
    await tx.run(`SELECT pg_advisory_xact_lock(hashtextextended('questions ' || $1, 0))`, [enrollmentId]);
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM practice_evidence.question
        WHERE cohort_id = $1 AND enrollment_id = $2 AND asked_at > $3`,
      [cohortId, enrollmentId, new Date(this.clock.now().getTime() - DAY_MS)],
    );
    return row?.count ?? 0;
  }
}
