import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import { IdSealing, type SealedIdNumber } from '../../../../platform/personal-data/id-sealing.js';
import { TeacherGrants } from '../../../identity/public/teacher-grants.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../public/personal-data-registry.js';

const SECTIONS: Readonly<Record<string, string>> = {
  postings: `SELECT s.name AS school, p.from_date AS "from", p.to_date AS "to" FROM enrollment.teacher_posting p
      JOIN organization.unit s ON s.id = p.school_id WHERE p.teacher_id = $1 ORDER BY p.from_date, p.id`,
  enrollments: `SELECT c.name_zh AS cohort, e.learner_no AS "learnerNo", e.state, e.obligation, i.name AS institution,
         e.put_forward_at AS "putForwardAt", e.confirmed_at AS "confirmedAt", e.withdrawn_at AS "withdrawnAt"
      FROM enrollment.enrollment e JOIN enrollment.cohort c ON c.id = e.cohort_id
      LEFT JOIN organization.training_institution i ON i.id = e.institution_id WHERE e.teacher_id = $1 ORDER BY e.put_forward_at`,
  'teacher-changes': `SELECT fact, before, after, reason, changed_at AS "changedAt" FROM enrollment.teacher_change
      WHERE teacher_id = $1 ORDER BY id`,
  transfers: `SELECT a.name AS "fromSchool", b.name AS "toSchool", f.effective_on AS "effectiveOn", f.state, f.note,
         f.proposed_at AS "proposedAt", f.decided_at AS "decidedAt", f.decision_reason AS "decisionReason"
      FROM enrollment.teacher_transfer f JOIN organization.unit a ON a.id = f.from_school_id
      JOIN organization.unit b ON b.id = f.to_school_id WHERE f.teacher_id = $1 ORDER BY f.id`,
  leavings: `SELECT reason, note, left_on AS "leftOn", noted_at AS "notedAt", returned_at AS "returnedAt",
         return_reason AS "returnReason" FROM enrollment.teacher_leaving WHERE teacher_id = $1 ORDER BY id`,
  'obligation-changes': `SELECT c.name_zh AS cohort, o.before, o.after, o.cause, o.state, o.changed_at AS "changedAt",
         o.decision_reason AS "decisionReason" FROM enrollment.obligation_change o
      JOIN enrollment.cohort c ON c.id = o.cohort_id WHERE o.teacher_id = $1 ORDER BY o.id`,
  merges: `SELECT evidence, reason, merged_at AS "mergedAt" FROM enrollment.teacher_merge WHERE into_id = $1 ORDER BY id`,
  'erasure-requests': `SELECT reason, state, requested_at AS "requestedAt", decided_at AS "decidedAt",
         decision_reason AS "decisionReason" FROM enrollment.erasure_request WHERE teacher_id = $1 ORDER BY id`,
  'looks-at-data': `SELECT at, action, role FROM platform.audit_entry
      WHERE target_kind = 'teacher' AND target_id = $1::uuid::text ORDER BY id`,
};

/** What the roster holds about a person, and the account that came with it. */
@Injectable()
export class RosterHolder implements OnModuleInit, PersonalDataHolder {
  readonly stage = 'enrollment';

  constructor(
    private readonly registry: PersonalDataRegistry,
    private readonly clock: Clock,
    private readonly sealing: IdSealing,
    private readonly grants: TeacherGrants,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async report(db: Queryable, { teacherId, learnerNumbers }: Person): Promise<ReportedSection[]> {
    const teacher = await db.one<SealedIdNumber & Record<string, unknown>>(
      `SELECT t.name, t.sex, t.birth_date AS "birthDate", t.id_type AS "idType", t.id_sealed AS sealed, t.id_key AS "keyId",
              t.id_hash AS hash, t.retirement_category AS "retirementCategory", s.name AS school, t.stage, t.subject, t.duty,
              t.phone, t.created_at AS "createdAt", t.changed_at AS "changedAt", t.left_at AS "leftAt"
         FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id WHERE t.id = $1`,
      [teacherId],
    );
    if (!teacher) throw new Error(`No teacher ${teacherId}`);
    const { sealed, keyId, hash, ...facts } = teacher;
    const idNumber = sealed.length === 0 ? '' : this.sealing.open({ sealed, keyId, hash });
    const accounts = await this.grants.accountsOf(teacherId, db);
    const sections: ReportedSection[] = [
      { section: 'roster', rows: [{ ...facts, idNumber, learnerNumbers }] },
      {
        section: 'accounts',
        rows: accounts.map(({ login, displayName, createdAt, disabledAt }) => ({
          login,
          displayName,
          createdAt,
          disabledAt,
        })),
      },
      { section: 'sessions', rows: await this.grants.sessionsOf(teacherId, db) },
    ];
    for (const [section, sql] of Object.entries(SECTIONS))
      sections.push({ section, rows: await db.rows(sql, [teacherId]) });
    return sections;
  }

  /**
   * The name becomes the learner number, the number of the document a random one that nobody can compute; of the birth date
   * the year stays, for totals by age. Corrections, notes and snapshots lose their values; that they happened stays.
   */
  async erase(
    tx: Transaction,
    { teacherId, learnerNumbers, rootUnitId }: Person,
  ): Promise<Record<string, number>> {
    const pseudonym = learnerNumbers[0] ?? teacherId;
    const files = await eraseFromFiles(tx, teacherId);
    const events = await tx.run(
      `UPDATE enrollment.enrollment_event v SET reason = NULL,
              actor = CASE WHEN v.actor_role = 'teacher' THEN $2 ELSE v.actor END
         FROM enrollment.enrollment e WHERE e.teacher_id = $1 AND v.cohort_id = e.cohort_id AND v.enrollment_id = e.id`,
      [teacherId, pseudonym],
    );
    await tx.run(
      `UPDATE platform.background_job SET actor = actor || jsonb_build_object('displayName', $2::text)
        WHERE teacher_id = $1`,
      [teacherId, pseudonym],
    );
    const nominations = await tx.run(
      'UPDATE enrollment.track_nomination SET reason = NULL WHERE teacher_id = $1',
      [teacherId],
    );
    await tx.run(
      `DELETE FROM enrollment.roster_import_row r USING enrollment.teacher t
        WHERE t.id = $1 AND (r.id_hash = t.id_hash OR r.id_hash IN
              (SELECT f.id_hash FROM enrollment.former_id f WHERE f.teacher_id = t.id AND f.root_unit_id = $2))`,
      [teacherId, rootUnitId],
    );
    const teacher = await tx.run(
      `UPDATE enrollment.teacher SET name = $2, birth_date = date_trunc('year', birth_date)::date, id_type = 'erased',
              id_sealed = '', id_key = 'erased', id_hash = $3, id_last_four = '', phone = NULL, retirement_category = NULL,
              left_at = COALESCE(left_at, $4), erased_at = $4, changed_at = $4 WHERE id = $1`,
      [teacherId, pseudonym, randomBytes(32), this.clock.now()],
    );
    const changes = await tx.run(
      `UPDATE enrollment.teacher_change SET before = NULL, after = NULL, reason = '' WHERE teacher_id = $1`,
      [teacherId],
    );
    const merges = await tx.run(
      `UPDATE enrollment.teacher_merge SET snapshot = '{}', reason = '' WHERE into_id = $1`,
      [teacherId],
    );
    const transfers = await tx.run(
      `UPDATE enrollment.teacher_transfer SET note = '', decision_reason = NULL WHERE teacher_id = $1`,
      [teacherId],
    );
    const leavings = await tx.run(
      `UPDATE enrollment.teacher_leaving SET note = NULL, return_reason = NULL WHERE teacher_id = $1`,
      [teacherId],
    );
    await tx.run(
      `UPDATE enrollment.obligation_change SET decision_reason = NULL, before_reason = before_reason - 'data',
              after_reason = after_reason - 'data' WHERE teacher_id = $1`,
      [teacherId],
    );
    await tx.run(
      `UPDATE enrollment.enrollment SET obligation_reason = obligation_reason - 'data' WHERE teacher_id = $1`,
      [teacherId],
    );
    await tx.run(`UPDATE enrollment.erasure_request SET reason = '' WHERE teacher_id = $1`, [teacherId]);
    await tx.run('DELETE FROM enrollment.duplicate_pair WHERE first_id = $1 OR second_id = $1', [teacherId]);
    await tx.run('DELETE FROM enrollment.former_id WHERE teacher_id = $1', [teacherId]);
    const accounts = await this.grants.erase(tx, teacherId);
    return { teacher, changes, merges, transfers, leavings, accounts, files, events, nominations };
  }
}

/** Cells of roster files that are still kept: of refused rows, of problems, and what an import changed. */
async function eraseFromFiles(tx: Transaction, teacherId: string): Promise<number> {
  const effects = await tx.run('DELETE FROM enrollment.roster_import_effect WHERE teacher_id = $1', [
    teacherId,
  ]);
  await tx.run('DELETE FROM enrollment.roster_import_leaver WHERE teacher_id = $1', [teacherId]);
  const refused = await tx.run(
    `DELETE FROM enrollment.roster_import_refused r USING enrollment.teacher t, enrollment.roster_import i,
            enrollment.programme p
      WHERE t.id = $1 AND i.id = r.import_id AND p.id = i.programme_id AND p.root_unit_id = t.root_unit_id
        AND (r.id_hash = t.id_hash OR r.name = t.name)`,
    [teacherId],
  );
  const problems = await tx.run(
    `UPDATE enrollment.roster_import_problem q SET data = NULL
       FROM enrollment.teacher t, enrollment.roster_import i, enrollment.programme p
      WHERE t.id = $1 AND i.id = q.import_id AND p.id = i.programme_id AND p.root_unit_id = t.root_unit_id
        AND (strpos(q.data::text, t.name) > 0 OR strpos(q.data::text, t.phone) > 0)`,
    [teacherId],
  );
  return effects + refused + problems;
}
