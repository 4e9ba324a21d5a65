import { Injectable } from '@nestjs/common';
import {
  checkTeacherFacts,
  type GivenTeacherFacts,
  type TeacherFacts,
} from '@tisheng/domain-rules/enrollment/people/check-teacher-facts.js';
import { lastFourOf } from '@tisheng/domain-rules/enrollment/identity-document.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { IdSealing } from '../../../../platform/personal-data/id-sealing.js';
import { OrganizationReader, type UnitRecord } from '../../../organization/public/organization-reader.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { LearnerNumbers } from '../../roster/learner-numbers.js';
import { DuplicatePairs } from '../merging/duplicate-pairs.js';
import { RegionDay } from '../region-day.js';

export interface AddedTeacher {
  readonly teacherId: string;
  /** Entries of the roster that may be the same person. */
  readonly possibleDuplicates: number;
}

/** Puts one teacher on the roster of a school, by the rules of the roster's rows. */
@Injectable()
export class AddTeacher {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly day: RegionDay,
    private readonly sealing: IdSealing,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
    private readonly learnerNumbers: LearnerNumbers,
    private readonly pairs: DuplicatePairs,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    schoolId: string,
    given: GivenTeacherFacts,
  ): Promise<AddedTeacher | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const school = await this.organization.unit(schoolId, tx);
      if (school?.kind !== 'school')
        return { problems: [problem('unit-is-no-school', { field: 'schoolId' })] };
      const today = await this.day.today(school.rootId, tx);
      const { facts, problems } = checkTeacherFacts(given, today);
      if (!facts) return { problems };
      const known = await this.known(tx, actor, school.rootId, facts);
      if (known) return { problems: [known] };
      const teacherId = await this.insert(tx, school, facts);
      if (teacherId === null)
        return { problems: [problem('teacher-is-on-the-roster', { field: 'idNumber' })] };
      await tx.run(
        'INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date) VALUES ($1, $2, $3)',
        [teacherId, schoolId, today],
      );
      await this.giveNumbers(tx, school.rootId, teacherId);
      await this.audit.record(tx, actor, {
        action: 'add-teacher',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { schoolId },
      });
      return { teacherId, possibleDuplicates: await this.pairs.refresh(tx, school.rootId, [teacherId]) };
    });
  }

  /** Whether the person stands on the roster already. Where that is, is told only to who reaches that school. */
  private async known(
    tx: Transaction,
    actor: Actor,
    rootId: string,
    facts: TeacherFacts,
  ): Promise<Problem | null> {
    const hash = this.sealing.hash(facts.idType, facts.idNumber);
    const found = await tx.one<{ school: string; path: string; left: boolean }>(
      `SELECT s.name AS school, s.path, t.left_at IS NOT NULL AS left FROM enrollment.teacher t
         JOIN organization.unit s ON s.id = t.school_id
        WHERE t.root_unit_id = $1 AND (t.id_hash = $2 OR t.id =
              (SELECT f.teacher_id FROM enrollment.former_id f WHERE f.root_unit_id = $1 AND f.id_hash = $2))`,
      [rootId, hash],
    );
    if (!found) return null;
    const reached = actor.unitPath !== null && found.path.startsWith(actor.unitPath);
    return problem(found.left ? 'teacher-has-left-the-roster' : 'teacher-is-on-the-roster', {
      field: 'idNumber',
      ...(reached ? { data: { school: found.school } } : {}),
    });
  }

  private async insert(tx: Transaction, school: UnitRecord, facts: TeacherFacts): Promise<string | null> {
    const { sealed, keyId, hash } = this.sealing.seal(facts.idType, facts.idNumber);
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
              retirement_category, school_id, stage, subject, duty, phone, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
       ON CONFLICT (root_unit_id, id_hash) DO NOTHING RETURNING id`,
      [
        school.rootId,
        facts.name,
        facts.sex,
        facts.birthDate,
        facts.idType,
        sealed,
        keyId,
        hash,
        lastFourOf(facts.idNumber),
        facts.retirementCategory,
        school.id,
        facts.stage,
        facts.subject,
        facts.duty,
        facts.phone,
        this.clock.now(),
      ],
    );
    return row?.id ?? null;
  }

  private async giveNumbers(tx: Transaction, rootId: string, teacherId: string): Promise<void> {
    for (const { id } of await this.policies.programmes(rootId, tx)) {
      const { pack } = await this.policies.ofProgramme(id, tx);
      await this.learnerNumbers.completed(tx, id, pack.programme.learnerPrefix, [
        { teacherId, learnerNo: null },
      ]);
    }
  }
}
