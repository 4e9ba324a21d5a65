import { Injectable } from '@nestjs/common';
import {
  checkTeacherFacts,
  type GivenTeacherFacts,
  type TeacherFacts,
} from '@tisheng/domain-rules/enrollment/people/check-teacher-facts.js';
import {
  changesTouchObligation,
  teacherChanges,
  type TeacherChange,
} from '@tisheng/domain-rules/enrollment/people/teacher-changes.js';
import { lastFourOf } from '@tisheng/domain-rules/enrollment/identity-document.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { IdSealing } from '../../../../platform/personal-data/id-sealing.js';
import { DuplicatePairs } from '../merging/duplicate-pairs.js';
import { RecomputeObligations } from '../obligations/recompute-obligations.js';
import { RegionDay } from '../region-day.js';
import { completedFacts, factsOf, lockTeacher, type StoredTeacher } from '../stored-teacher.js';

/** What the form sends: the whole facts; an ID number only where it is corrected. */
export type EditedFacts = Omit<GivenTeacherFacts, 'idNumber'> & { readonly idNumber: string | null };

export interface EditedTeacher {
  readonly teacherId: string;
  readonly changed: number;
  /** Obligations that are another now. */
  readonly obligationsChanged: number;
  /** Obligations that will be another when the county confirms. */
  readonly obligationsWaiting: number;
}

/** Corrects the facts of one teacher, keeps what stood there before, and decides obligations anew where they rest on it. */
@Injectable()
export class EditTeacher {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly day: RegionDay,
    private readonly sealing: IdSealing,
    private readonly pairs: DuplicatePairs,
    private readonly obligations: RecomputeObligations,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    teacherId: string,
    given: EditedFacts,
    reason: string,
  ): Promise<EditedTeacher | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const stored = await lockTeacher(tx, teacherId);
      if (stored.isErased) return { problems: [problem('teacher-erased-already')] };
      const before = factsOf(stored, this.sealing);
      const today = await this.day.today(stored.rootUnitId, tx);
      const { facts, problems } = checkTeacherFacts(completedFacts(given, before), today);
      if (!facts) return { problems };
      const changes = teacherChanges(before, facts);
      const found = await this.obstacles(tx, stored, facts, changes, reason);
      if (found.length > 0) return { problems: found };
      await this.write(tx, stored, facts, changes);
      await this.keepHistory(tx, actor, teacherId, changes, reason);
      await this.audit.record(tx, actor, {
        action: 'edit-teacher',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { facts: changes.map(({ fact }) => fact), reason: reason.trim() },
      });
      await this.pairs.refresh(tx, stored.rootUnitId, [teacherId]);
      const decided = changesTouchObligation(changes)
        ? await this.obligations.ofTeachers(tx, actor.accountId, [teacherId])
        : { applied: 0, waiting: 0 };
      return {
        teacherId,
        changed: changes.length,
        obligationsChanged: decided.applied,
        obligationsWaiting: decided.waiting,
      };
    });
  }

  private async obstacles(
    tx: Transaction,
    stored: StoredTeacher,
    facts: TeacherFacts,
    changes: readonly TeacherChange[],
    reason: string,
  ): Promise<Problem[]> {
    const problems: Problem[] = [];
    if (changes.length === 0) problems.push(problem('nothing-changed'));
    const identity = changes.some(({ fact }) =>
      ['id-number', 'id-type', 'birth-date', 'sex', 'name'].includes(fact),
    );
    if (identity && reason.trim() === '')
      problems.push(problem('correction-needs-reason', { field: 'reason' }));
    const other = await tx.one<{ school: string }>(
      `SELECT s.name AS school FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
        WHERE t.root_unit_id = $1 AND t.id_hash = $2 AND t.id <> $3`,
      [stored.rootUnitId, this.sealing.hash(facts.idType, facts.idNumber), stored.id],
    );
    if (other)
      problems.push(problem('id-number-of-another', { field: 'idNumber', data: { school: other.school } }));
    return problems;
  }

  private async write(
    tx: Transaction,
    stored: StoredTeacher,
    facts: TeacherFacts,
    changes: readonly TeacherChange[],
  ): Promise<void> {
    const sameId = !changes.some(({ fact }) => fact === 'id-number' || fact === 'id-type');
    const { sealed, keyId, hash } = sameId ? stored : this.sealing.seal(facts.idType, facts.idNumber);
    const now = this.clock.now();
    await tx.run(
      `UPDATE enrollment.teacher SET name = $2, sex = $3, birth_date = $4, id_type = $5, id_sealed = $6, id_key = $7,
              id_hash = $8, id_last_four = $9, retirement_category = $10, stage = $11, subject = $12, duty = $13, phone = $14,
              changed_at = $15 WHERE id = $1`,
      [
        stored.id,
        facts.name,
        facts.sex,
        facts.birthDate,
        facts.idType,
        sealed,
        keyId,
        hash,
        lastFourOf(facts.idNumber),
        facts.retirementCategory,
        facts.stage,
        facts.subject,
        facts.duty,
        facts.phone,
        now,
      ],
    );
    // The place shows what the teacher teaches until training begins; from then on it keeps what it was given for.
    await tx.run(
      `UPDATE enrollment.enrollment e SET stage = $2, subject = $3, changed_at = $4 FROM enrollment.cohort c
        WHERE e.teacher_id = $1 AND c.id = e.cohort_id AND c.state IN ('planned', 'enrolling')
          AND (e.stage, e.subject) IS DISTINCT FROM ($2::text, $3::text)`,
      [stored.id, facts.stage, facts.subject, now],
    );
  }

  private async keepHistory(
    tx: Transaction,
    actor: Actor,
    teacherId: string,
    changes: readonly TeacherChange[],
    reason: string,
  ): Promise<void> {
    await tx.run(
      `INSERT INTO enrollment.teacher_change (teacher_id, fact, before, after, reason, changed_at, changed_by, changed_by_role)
       SELECT $1, fact, before, after, $3, $4, $5, $6
         FROM json_to_recordset($2) AS c(fact text, before text, after text)`,
      [teacherId, JSON.stringify(changes), reason.trim(), this.clock.now(), actor.accountId, actor.role],
    );
  }
}
