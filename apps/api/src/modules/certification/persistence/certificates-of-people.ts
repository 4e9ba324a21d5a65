import { Injectable, type OnModuleInit } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

/** Proofs and certificates when two entries become one person, and when a person asks what is held. */
@Injectable()
export class CertificatesOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'certification';
  readonly tables = [
    'certification.proof',
    'certification.certificate',
    'certification.completion_review',
    'certification.completion_review_step',
  ];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** One person holds one valid certificate of a programme: of two, one has to be revoked first. */
  async check(tx: Transaction, { intoTeacherId, goneTeacherId }: TeacherMerge): Promise<Problem[]> {
    const held = await tx.one<{ first: string; second: string }>(
      `SELECT a.number AS first, b.number AS second
         FROM certification.certificate a
         JOIN enrollment.enrollment ea ON ea.id = a.enrollment_id AND ea.teacher_id = $1
         JOIN enrollment.cohort ca ON ca.id = a.cohort_id
         JOIN enrollment.cohort cb ON cb.programme_id = ca.programme_id
         JOIN certification.certificate b ON b.cohort_id = cb.id AND b.state = 'issued'
         JOIN enrollment.enrollment eb ON eb.id = b.enrollment_id AND eb.teacher_id = $2
        WHERE a.state = 'issued' LIMIT 1`,
      [intoTeacherId, goneTeacherId],
    );
    return held ? [problem('both-hold-certificates', { data: { ...held } })] : [];
  }

  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const proofs = await uniteRows(tx, merge, {
      table: 'certification.proof',
      within: ['code'],
      best: 'r.revoked_at NULLS FIRST, r.issued_at',
    });
    const certificates = await moveRows(tx, merge, 'certification.certificate');
    const reviews = await uniteRows(tx, merge, {
      table: 'certification.completion_review',
      within: [],
      best: 'r.decided_at DESC',
    });
    const steps = await moveRows(tx, merge, 'certification.completion_review_step');
    return {
      moved: { ...proofs.moved, ...certificates, ...reviews.moved, ...steps },
      dropped: [...proofs.dropped, ...reviews.dropped],
    };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const proofs = await db.rows(
      `SELECT code, half_hours AS "halfHours", score_hundredths AS "scoreHundredths", issued_at AS "issuedAt",
              revoked_at AS "revokedAt" FROM certification.proof WHERE enrollment_id = ANY($1) ORDER BY issued_at`,
      ids,
    );
    const certificates = await db.rows(
      `SELECT number, grade, facts, issued_on AS "issuedOn", state, revoked_at AS "revokedAt",
              revocation_reason AS "revocationReason" FROM certification.certificate
        WHERE enrollment_id = ANY($1) ORDER BY issued_at`,
      ids,
    );
    const credentials = await db.rows(
      `SELECT c.number, s.document, s.signed_at AS "signedAt" FROM certification.credential s
         JOIN certification.certificate c ON c.id = s.certificate_id
        WHERE c.enrollment_id = ANY($1) ORDER BY s.signed_at`,
      ids,
    );
    const reviews = await db.rows(
      `SELECT state, level, exceptions, reason, decided_at AS "decidedAt" FROM certification.completion_review_step
        WHERE enrollment_id = ANY($1) ORDER BY id`,
      ids,
    );
    return [
      { section: 'proofs', rows: proofs },
      { section: 'completion-reviews', rows: reviews },
      { section: 'certificates', rows: certificates },
      { section: 'credentials', rows: credentials },
    ];
  }

  /**
   * The register of certificates stays: who issues certificates must be able to say, of each, to whom it was given and
   * whether it holds. It keeps what the certificate prints and nothing else; what was written in reviews goes.
   */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const words = async (table: string) =>
      tx.run(`UPDATE certification.${table} SET reason = NULL WHERE enrollment_id = ANY($1)`, ids);
    return {
      reviews: await words('completion_review'),
      reviewSteps: await words('completion_review_step'),
    };
  }
}
