import { Injectable } from '@nestjs/common';
import type { BilingualText, PolicyProof } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { CERTIFICATE_COLUMNS, CERTIFICATE_SOURCE, type CertificateRow } from './certificate-rows.js';

/** A proof as its holder sees it. */
export interface ProofRow {
  readonly cohortId: string;
  readonly code: string;
  readonly name: BilingualText;
  readonly issuedBy: PolicyProof['issuedBy'];
  readonly halfHours: number;
  readonly scoreHundredths: number;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}

/** What a teacher holds, of every cohort, the latest first. */
@Injectable()
export class CertificatesOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(teacherId: string): Promise<{ certificates: CertificateRow[]; proofs: ProofRow[] }> {
    const certificates = await this.database.rows<CertificateRow>(
      `SELECT ${CERTIFICATE_COLUMNS} FROM ${CERTIFICATE_SOURCE} WHERE e.teacher_id = $1
        ORDER BY c.issued_at DESC, c.number_key`,
      [teacherId],
    );
    const proofs = await this.database.rows<Omit<ProofRow, 'name' | 'issuedBy'> & Record<string, unknown>>(
      `SELECT p.cohort_id AS "cohortId", p.code, p.half_hours AS "halfHours", p.score_hundredths AS "scoreHundredths",
              p.issued_at AS "issuedAt", p.revoked_at AS "revokedAt"
         FROM certification.proof p
         JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
        WHERE e.teacher_id = $1 ORDER BY p.issued_at DESC, p.code`,
      [teacherId],
    );
    return { certificates, proofs: await Promise.all(proofs.map((proof) => this.named(proof))) };
  }

  /** The policy that held when the cohort was opened knows the proof's name. */
  private async named(proof: Omit<ProofRow, 'name' | 'issuedBy'>): Promise<ProofRow> {
    const { pack } = await this.policies.ofCohort(proof.cohortId);
    const policy = pack.proofs.find(({ code }) => code === proof.code);
    return {
      ...proof,
      name: policy?.name ?? { zh: proof.code, en: proof.code },
      issuedBy: policy?.issuedBy ?? [],
    };
  }
}
