import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import {
  mayAnswerQuestion,
  mayMarkCommon,
  mayPassOnQuestion,
  readsQuestion,
  type QuestionFacts,
} from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import {
  nextLevel,
  type QuestionLevel,
} from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { WorkshopPeople } from '../../workshop-life/persistence/workshop-people.js';
import { QuestionRows, type QuestionRecord, type QuestionStep } from '../persistence/question-rows.js';
import {
  FROM_QUESTION,
  questionSeen,
  toQuestionSeen,
  type QuestionRow,
  type QuestionSeen,
} from './question-seen.js';

export interface QuestionFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface AnswerSeen {
  readonly answerId: string;
  readonly text: string;
  readonly byName: string;
  readonly byRole: Role;
  readonly level: QuestionLevel;
  readonly schoolName: string | null;
  readonly writtenAt: Date;
  readonly isAccepted: boolean;
  readonly files: readonly QuestionFile[];
}

export interface StepSeen {
  readonly kind: QuestionStep['kind'];
  readonly level: QuestionLevel;
  readonly byName: string;
  readonly reason: string;
  readonly at: Date;
}

/** A question with its way, its answers, and what the reader may do. */
export interface WholeQuestion extends QuestionSeen {
  readonly text: string;
  readonly files: readonly QuestionFile[];
  readonly levels: readonly QuestionLevel[];
  readonly answersGiven: readonly AnswerSeen[];
  readonly steps: readonly StepSeen[];
  readonly canAnswer: boolean;
  /** Level that it would be passed on to; null where the reader may not, or nobody is above. */
  readonly canPassOnTo: QuestionLevel | null;
  readonly canMarkCommon: boolean;
}

const READS_ALL: readonly Role[] = ['province-office', 'city-office', 'inspector'];
const FILES = `json_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'bytes', s.size_bytes) ORDER BY f.position`;

/** One question for who asked it, for the levels that it has come to, and once answered for those who may find it. */
@Injectable()
export class FindQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
    private readonly questions: QuestionRows,
  ) {}

  async isReadable(actor: Actor, questionId: string): Promise<boolean> {
    const question = await this.questions.one(this.database, questionId);
    if (!question) return false;
    return this.reads(actor, question, await this.questions.factsOf(this.database, actor, question));
  }

  /** Null when it is not for the reader. */
  async execute(actor: Actor, questionId: string): Promise<WholeQuestion | null> {
    const { database } = this;
    const question = await this.questions.one(database, questionId);
    if (!question) return null;
    const facts = await this.questions.factsOf(database, actor, question);
    if (!(await this.reads(actor, question, facts))) return null;
    const row = await database.one<QuestionRow & { text: string; files: QuestionFile[] }>(
      `SELECT ${questionSeen(2)}, q.body AS text,
              COALESCE((SELECT json_agg(${FILES}) FROM practice_evidence.question_file f
                 JOIN platform.stored_file s ON s.id = f.file_id WHERE f.question_id = q.id AND f.answer_id IS NULL), '[]') AS files
         FROM practice_evidence.question q ${FROM_QUESTION} WHERE q.id = $1`,
      [question.id, facts.isAsker ? question.enrollmentId : null],
    );
    if (!row) return null;
    const answersGiven = await this.answersOf(question.id);
    const hasAnswered = await database.one(
      'SELECT 1 FROM practice_evidence.question_answer WHERE question_id = $1 AND by_account = $2 LIMIT 1',
      [question.id, actor.accountId],
    );
    const { pack } = await this.policies.ofCohort(question.cohortId);
    const seen = toQuestionSeen(row, pack, this.clock.now());
    const passesOn = mayPassOnQuestion(facts).length === 0;
    return {
      ...seen,
      text: row.text,
      files: row.files,
      levels: facts.levels,
      answersGiven,
      steps: await this.stepsOf(question.id),
      canAnswer: mayAnswerQuestion(facts).length === 0,
      canPassOnTo: passesOn
        ? nextLevel(await this.questions.pathOf(database, question), question.level)
        : null,
      canMarkCommon: mayMarkCommon(facts, hasAnswered !== undefined).length === 0,
    };
  }

  private async reads(actor: Actor, question: QuestionRecord, facts: QuestionFacts): Promise<boolean> {
    if (readsQuestion(facts) || READS_ALL.includes(actor.role)) return true;
    if (question.state !== 'answered' && question.state !== 'settled') return false;
    const learning = await this.people.learningOf(this.database, actor, question.cohortId);
    if (!learning) return false;
    return question.isCommon || (question.workshopId !== null && learning.workshopId === question.workshopId);
  }

  private answersOf(questionId: string): Promise<AnswerSeen[]> {
    return this.database.rows<AnswerSeen & Record<string, unknown>>(
      `SELECT a.id AS "answerId", a.body AS text, a.by_name AS "byName", a.by_role AS "byRole", a.level,
              a.written_at AS "writtenAt", a.id = q.accepted_answer_id AS "isAccepted",
              (SELECT u.name FROM enrollment.enrollment e JOIN organization.unit u ON u.id = e.school_id
                WHERE e.cohort_id = a.cohort_id AND e.id = a.enrollment_id) AS "schoolName",
              COALESCE((SELECT json_agg(${FILES}) FROM practice_evidence.question_file f
                 JOIN platform.stored_file s ON s.id = f.file_id WHERE f.answer_id = a.id), '[]') AS files
         FROM practice_evidence.question_answer a JOIN practice_evidence.question q ON q.id = a.question_id
        WHERE q.id = $1 ORDER BY COALESCE(a.id = q.accepted_answer_id, false) DESC, a.id LIMIT 200`,
      [questionId],
    );
  }

  private stepsOf(questionId: string): Promise<StepSeen[]> {
    return this.database.rows<StepSeen & Record<string, unknown>>(
      `SELECT s.kind, s.level, s.by_name AS "byName", s.reason, s.at FROM practice_evidence.question_step s
        WHERE s.question_id = $1 ORDER BY s.id LIMIT 200`,
      [questionId],
    );
  }
}
