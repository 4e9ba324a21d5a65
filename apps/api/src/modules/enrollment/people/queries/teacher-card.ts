import { Injectable } from '@nestjs/common';
import { maskedPhone } from '@tisheng/domain-rules/enrollment/people/masked-phone.js';
import { obligationOf, referenceDateOf } from '@tisheng/domain-rules/enrollment/obligation.js';
import type { RetirementCategory } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import { clauseOf } from '@tisheng/domain-rules/policy/clause-of.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { TeacherGrants, type TeacherAccount } from '../../../identity/public/teacher-grants.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { FindEnrollments, type EnrollmentRow } from '../../queries/find-enrollments.js';
import { maskedIdNumber } from '../../queries/masked-id-number.js';
import { FindObligationChanges, type ObligationChangeRow } from './find-obligation-changes.js';
import { FindTransfers, type TransferRow } from './find-transfers.js';

export interface CardFacts {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly idType: string;
  readonly maskedIdNumber: string;
  readonly retirementCategory: RetirementCategory | null;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly countyName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: string;
  /** Whole for those who serve the teacher, masked for who only watches. */
  readonly phone: string | null;
  readonly learnerNumbers: readonly string[];
  /** Numbers that were given up in a merge and still lead here. */
  readonly formerLearnerNumbers: readonly string[];
  readonly inService: boolean;
  readonly isErased: boolean;
}

export interface CardPosting {
  readonly schoolName: string;
  readonly from: string;
  readonly to: string | null;
}

export interface CardChange {
  readonly id: string;
  readonly fact: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly changedAt: Date;
  readonly changedByRole: string | null;
}

export interface CardLeaving {
  readonly reason: string;
  readonly note: string | null;
  readonly leftOn: string;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
}

/** Whether the teacher must take part in a cohort, and by which clause. */
export interface CardObligation {
  readonly cohortId: string;
  readonly cohortNameZh: string;
  readonly cohortNameEn: string;
  readonly obligation: Obligation;
  readonly reason: Problem;
  /** Place in the policy document, as the pack names it; null where it names none. */
  readonly clause: string | null;
  /** Whether the teacher has a place in the cohort; else this is how it would be decided today. */
  readonly hasPlace: boolean;
}

export interface TeacherCardRecord {
  readonly facts: CardFacts;
  readonly postings: readonly CardPosting[];
  readonly enrollments: readonly EnrollmentRow[];
  readonly obligations: readonly CardObligation[];
  readonly obligationChanges: readonly ObligationChangeRow[];
  readonly transfers: readonly TransferRow[];
  readonly leavings: readonly CardLeaving[];
  readonly changes: readonly CardChange[];
  readonly accounts: readonly TeacherAccount[];
  readonly mergedAt: readonly Date[];
}

const OPEN_STATES = ['put-forward', 'registered', 'waiting', 'confirmed', 'completed'];

/** Everything that the desk of a school or office shows of one teacher. */
@Injectable()
export class TeacherCardQuery {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly grants: TeacherGrants,
    private readonly findEnrollments: FindEnrollments,
    private readonly findTransfers: FindTransfers,
    private readonly findObligationChanges: FindObligationChanges,
  ) {}

  async execute(actor: Actor, teacherId: string): Promise<TeacherCardRecord> {
    const facts = await this.facts(actor, teacherId);
    const [enrollments, postings, leavings, changes, merged] = await Promise.all([
      this.findEnrollments.ofTeacher(teacherId),
      this.database.rows<CardPosting & Record<string, unknown>>(
        `SELECT s.name AS "schoolName", p.from_date AS "from", p.to_date AS "to" FROM enrollment.teacher_posting p
           JOIN organization.unit s ON s.id = p.school_id WHERE p.teacher_id = $1 ORDER BY p.from_date DESC, p.id DESC`,
        [teacherId],
      ),
      this.database.rows<CardLeaving & Record<string, unknown>>(
        `SELECT reason, note, left_on AS "leftOn", returned_at AS "returnedAt", return_reason AS "returnReason"
           FROM enrollment.teacher_leaving WHERE teacher_id = $1 ORDER BY id DESC`,
        [teacherId],
      ),
      this.database.rows<CardChange & Record<string, unknown>>(
        `SELECT id, fact, before, after, reason, changed_at AS "changedAt", changed_by_role AS "changedByRole"
           FROM enrollment.teacher_change WHERE teacher_id = $1 ORDER BY id DESC LIMIT 200`,
        [teacherId],
      ),
      this.database.rows<{ at: Date }>(
        'SELECT merged_at AS at FROM enrollment.teacher_merge WHERE into_id = $1 ORDER BY id DESC',
        [teacherId],
      ),
    ]);
    const mayCorrect = actor.role !== 'inspector';
    return {
      facts,
      postings,
      enrollments,
      obligations: await this.obligations(actor, facts, enrollments),
      obligationChanges: await this.findObligationChanges.ofTeacher(teacherId),
      transfers: await this.findTransfers.ofTeacher(teacherId),
      leavings,
      changes: mayCorrect ? changes : [],
      accounts: await this.grants.accountsOf(teacherId),
      mergedAt: merged.map(({ at }) => at),
    };
  }

  /** What the teacher reads of their own obligation, cohort by cohort. */
  async ownObligations(actor: Actor): Promise<CardObligation[]> {
    if (actor.teacherId === null) return [];
    const facts = await this.facts(actor, actor.teacherId);
    return this.obligations(actor, facts, await this.findEnrollments.ofTeacher(actor.teacherId));
  }

  private async facts(actor: Actor, teacherId: string): Promise<CardFacts> {
    const row = await this.database.one<CardFacts & { lastFour: string } & Record<string, unknown>>(
      `SELECT t.id, t.name, t.sex, t.birth_date AS "birthDate", t.id_type AS "idType", t.id_last_four AS "lastFour",
              t.retirement_category AS "retirementCategory", t.school_id AS "schoolId", s.name AS "schoolName",
              c.name AS "countyName", t.stage, t.subject, t.duty, t.phone, t.left_at IS NULL AS "inService",
              t.erased_at IS NOT NULL AS "isErased",
              ARRAY(SELECT l.learner_no FROM enrollment.learner l WHERE l.teacher_id = t.id ORDER BY 1) AS "learnerNumbers",
              ARRAY(SELECT a.learner_no FROM enrollment.learner_alias a WHERE a.teacher_id = t.id ORDER BY 1)
                AS "formerLearnerNumbers"
         FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
         JOIN organization.unit c ON c.id = s.parent_id WHERE t.id = $1`,
      [teacherId],
    );
    if (!row) throw new Error(`No teacher ${teacherId}`);
    const phone = row.phone !== null && actor.role === 'inspector' ? maskedPhone(row.phone) : row.phone;
    return { ...row, phone, maskedIdNumber: maskedIdNumber(row.lastFour) };
  }

  private async obligations(
    actor: Actor,
    facts: CardFacts,
    enrollments: readonly EnrollmentRow[],
  ): Promise<CardObligation[]> {
    if (actor.rootUnitId === null || facts.isErased) return [];
    const cohorts = await this.policies.cohortsOfRoot(actor.rootUnitId);
    const shown: CardObligation[] = [];
    const hasAny = enrollments.some(({ state }) => OPEN_STATES.includes(state));
    for (const cohort of cohorts) {
      const place = enrollments.find(
        ({ cohortId, state }) => cohortId === cohort.id && OPEN_STATES.includes(state),
      );
      // Who has a place nowhere sees how the next cohort would decide.
      if (!place && (hasAny || shown.length > 0 || cohort.state === 'closed' || !facts.inService)) continue;
      const { pack, policyCohort } = await this.policies.ofCohort(cohort.id);
      const decided = obligationOf(facts, pack, referenceDateOf(policyCohort, pack));
      shown.push({
        cohortId: cohort.id,
        cohortNameZh: cohort.nameZh,
        cohortNameEn: cohort.nameEn,
        obligation: place?.obligation ?? decided.obligation,
        reason: place?.obligationReason ?? decided.reason,
        clause: clauseOf(pack.clauses, '/eligibility/rule'),
        hasPlace: place !== undefined,
      });
    }
    return shown;
  }
}
