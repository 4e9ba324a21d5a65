import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { QuestionFacts } from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import type {
  QuestionLevel,
  QuestionPath,
} from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transaction, type Queryable } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { WorkshopPeople } from '../../workshop-life/persistence/workshop-people.js';

/** A question as it is stored, with where its asker stands. */
export interface QuestionRecord {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly unitPath: string;
  readonly workshopId: string | null;
  readonly groupId: string | null;
  readonly state: StateOf<'question'>;
  readonly level: QuestionLevel;
  readonly levelSince: Date;
  readonly isCommon: boolean;
}

/** A step of the way that a question goes. */
export interface QuestionStep {
  readonly kind:
    | 'asked'
    | 'answered'
    | 'climbed'
    | 'passed-on'
    | 'asked-again'
    | 'accepted'
    | 'withdrawn'
    | 'made-common';
  readonly level: QuestionLevel;
  readonly reason?: string;
}

const RECORD = `q.id, q.cohort_id AS "cohortId", q.enrollment_id AS "enrollmentId", e.teacher_id AS "teacherId",
  e.unit_path AS "unitPath", q.workshop_id AS "workshopId", q.group_id AS "groupId", q.state, q.level,
  q.level_since AS "levelSince", q.common_since IS NOT NULL AS "isCommon"
  FROM practice_evidence.question q JOIN enrollment.enrollment e ON e.cohort_id = q.cohort_id AND e.id = q.enrollment_id`;

/** Questions with who may do what about them, and where they go next. */
@Injectable()
export class QuestionRows {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
  ) {}

  /** In a transaction it is locked. */
  async one(db: Queryable | Transaction, questionId: string): Promise<QuestionRecord | null> {
    const held = db instanceof Transaction ? 'FOR UPDATE OF q' : '';
    const row = await db.one<QuestionRecord & Record<string, unknown>>(
      `SELECT ${RECORD} WHERE q.id::text = $1 ${held}`,
      [questionId.toLowerCase()],
    );
    return row ?? null;
  }

  /** Questions that wait since before a moment, locked. */
  async waitingSince(tx: Transaction, before: Date): Promise<QuestionRecord[]> {
    return tx.rows<QuestionRecord & Record<string, unknown>>(
      `SELECT ${RECORD} WHERE q.state = 'waiting' AND q.level_since < $1 ORDER BY q.id FOR UPDATE OF q`,
      [before],
    );
  }

  /** The question as its rules see it, for this person. */
  async factsOf(db: Queryable | Transaction, actor: Actor, question: QuestionRecord): Promise<QuestionFacts> {
    const { pack } = await this.policies.ofCohort(question.cohortId, db);
    const learning = await this.people.learningOf(db, actor, question.cohortId);
    return {
      state: question.state,
      level: question.level,
      levels: pack.practice.questions.levels,
      isAsker:
        learning?.enrollmentId === question.enrollmentId ||
        (await this.isAlso(db, actor.accountId, question.teacherId)),
      ownLevels: await this.levelsOf(db, actor, question, learning?.groupId ?? null),
    };
  }

  /** Whether the account is that teacher's too: nobody answers themselves, whatever role they use. */
  private async isAlso(db: Queryable, accountId: string, teacherId: string): Promise<boolean> {
    const own = await db.one(
      'SELECT 1 FROM identity.role_grant WHERE account_id = $1 AND teacher_id = $2 AND ended_at IS NULL LIMIT 1',
      [accountId, teacherId],
    );
    return own !== undefined;
  }

  private async levelsOf(
    db: Queryable,
    actor: Actor,
    { unitPath, workshopId, groupId }: QuestionRecord,
    ownGroupId: string | null,
  ): Promise<QuestionLevel[]> {
    const isBelow = actor.unitPath !== null && unitPath.startsWith(actor.unitPath);
    switch (actor.role) {
      case 'teacher':
        return groupId !== null && ownGroupId === groupId ? ['group'] : [];
      case 'workshop-leader': {
        const leads =
          workshopId !== null &&
          (await db.one(
            `SELECT 1 FROM enrollment.workshop_leader WHERE workshop_id = $1 AND account_id = $2 AND until IS NULL`,
            [workshopId, actor.accountId],
          ));
        return leads ? ['group'] : [];
      }
      case 'school-administrator':
      case 'principal':
        return isBelow ? ['school-trainer'] : [];
      case 'training-college':
      case 'county-office':
        return isBelow ? ['county-trainer'] : [];
      case 'expert':
        return isBelow ? ['expert'] : [];
      default:
        return [];
    }
  }

  /** The levels of the policy, and those at which somebody is there for this asker besides the asker. */
  async pathOf(
    db: Queryable,
    asker: Pick<
      QuestionRecord,
      'cohortId' | 'enrollmentId' | 'teacherId' | 'unitPath' | 'workshopId' | 'groupId'
    >,
  ): Promise<QuestionPath> {
    const { pack } = await this.policies.ofCohort(asker.cohortId, db);
    const rows = await db.rows<{ level: QuestionLevel }>(
      `SELECT 'group' AS level WHERE EXISTS (
         SELECT FROM enrollment.workshop_member m
           JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
            AND e.state IN ('confirmed', 'completed')
          WHERE m.group_id = $1 AND m.enrollment_id <> $2)
          OR EXISTS (SELECT FROM enrollment.workshop_leader l WHERE l.workshop_id = $3 AND l.until IS NULL AND l.teacher_id <> $4)
       UNION ALL
       SELECT DISTINCT CASE WHEN r.role = 'expert' THEN 'expert' WHEN r.role IN ('school-administrator', 'principal')
                            THEN 'school-trainer' ELSE 'county-trainer' END
         FROM identity.role_grant r JOIN identity.account a ON a.id = r.account_id AND a.disabled_at IS NULL
         JOIN organization.unit u ON u.id = r.unit_id AND $5 LIKE u.path || '%'
        WHERE r.ended_at IS NULL
          AND r.role IN ('school-administrator', 'principal', 'training-college', 'county-office', 'expert')
          AND NOT EXISTS (SELECT FROM identity.role_grant o
                           WHERE o.account_id = r.account_id AND o.teacher_id = $4 AND o.ended_at IS NULL)`,
      [asker.groupId, asker.enrollmentId, asker.workshopId, asker.teacherId, asker.unitPath],
    );
    return { levels: pack.practice.questions.levels, answered: new Set(rows.map(({ level }) => level)) };
  }

  /** Brings a question to another state or level, and notes the step. */
  async move(
    tx: Transaction,
    actor: Pick<NamedActor, 'displayName' | 'role'>,
    question: Pick<QuestionRecord, 'id' | 'level'>,
    to: { readonly state: StateOf<'question'>; readonly level: QuestionLevel },
    step: Omit<QuestionStep, 'level'>,
  ): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.question SET state = $2, level = $3,
              level_since = CASE WHEN level <> $3 OR (state <> 'waiting' AND $2 = 'waiting') THEN $4 ELSE level_since END
        WHERE id = $1`,
      [question.id, to.state, to.level, this.clock.now()],
    );
    await this.note(tx, actor, question.id, { ...step, level: to.level });
  }

  async note(
    tx: Transaction,
    actor: Pick<NamedActor, 'displayName' | 'role'>,
    questionId: string,
    { kind, level, reason = '' }: QuestionStep,
  ): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.question_step (question_id, kind, level, by_name, by_role, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [questionId, kind, level, actor.displayName, actor.role ?? 'program', reason, this.clock.now()],
    );
  }

  /** Notes the files of a question, or of one of its answers, in order. */
  async attach(
    tx: Transaction,
    questionId: string,
    answerId: string | null,
    files: readonly { readonly id: string }[],
  ): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.question_file (question_id, answer_id, file_id, position)
       SELECT $1, $2, id, place FROM unnest($3::uuid[]) WITH ORDINALITY AS f(id, place)`,
      [questionId, answerId, files.map(({ id }) => id)],
    );
  }
}
