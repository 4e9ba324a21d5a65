import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../../enrollment/public/teacher-merge.js';

const QUESTIONS = 'practice_evidence.question';
const ANSWERS = 'practice_evidence.question_answer';

/** Questions and answers when two entries become one person, and when a person asks what is held. */
@Injectable()
export class QuestionsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [QUESTIONS, ANSWERS];

  constructor(
    private readonly files: FileStorage,
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    if (merge.enrollments.length === 0) return { moved: {}, dropped: [] };
    const moved = { ...(await moveRows(tx, merge, QUESTIONS)), ...(await moveRows(tx, merge, ANSWERS)) };
    return { moved, dropped: [] };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const questions = await db.rows(
      `SELECT q.title, q.body, q.theme, q.state, q.asked_at AS "askedAt" FROM ${QUESTIONS} q
        WHERE q.enrollment_id = ANY($1) ORDER BY q.asked_at`,
      ids,
    );
    const answers = await db.rows(
      `SELECT a.body, a.written_at AS "writtenAt" FROM ${ANSWERS} a
        WHERE a.enrollment_id = ANY($1) ORDER BY a.written_at`,
      ids,
    );
    return [
      { section: 'questions', rows: questions },
      { section: 'question-answers', rows: answers },
    ];
  }

  /** The words of questions and answers and their files go; that something was asked and answered stays. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const files = await tx.rows<{ id: string }>(
      `DELETE FROM practice_evidence.question_file f
        WHERE (f.answer_id IS NULL AND f.question_id IN (SELECT id FROM ${QUESTIONS} WHERE enrollment_id = ANY($1)))
           OR f.answer_id IN (SELECT id FROM ${ANSWERS} WHERE enrollment_id = ANY($1)) RETURNING f.file_id AS id`,
      ids,
    );
    await this.files.forget(
      tx,
      files.map(({ id }) => id),
    );
    await tx.run(
      `UPDATE practice_evidence.question_step SET by_name = '', reason = ''
        WHERE kind IN ('asked', 'asked-again', 'accepted', 'withdrawn')
          AND question_id IN (SELECT id FROM ${QUESTIONS} WHERE enrollment_id = ANY($1))`,
      ids,
    );
    const questions = await tx.run(
      `UPDATE ${QUESTIONS} SET title = '', body = '', terms = '', common_since = NULL WHERE enrollment_id = ANY($1)`,
      ids,
    );
    const questionAnswers = await tx.run(
      `UPDATE ${ANSWERS} SET body = '', terms = '', by_name = '' WHERE enrollment_id = ANY($1)`,
      ids,
    );
    return { questions, questionAnswers };
  }
}
