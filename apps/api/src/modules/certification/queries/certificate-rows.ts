import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';

/** A certificate as the register and its holder see it. */
export interface CertificateRow extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly learnerNo: string;
  readonly number: string;
  readonly numberKey: string;
  readonly holderName: string;
  readonly grade: Grade;
  readonly facts: PrintedCertificate;
  readonly documentHash: string;
  readonly state: StateOf<'certificate'>;
  readonly issuedOn: PlainDate;
  readonly issuedAt: Date;
  readonly revokedOn: PlainDate | null;
  readonly revokedAt: Date | null;
  readonly revocationGround: string | null;
  readonly revocationReason: string | null;
  readonly flaggedAt: Date | null;
  /** Last day on which the holder may object to a revocation; null while valid. */
  readonly objectBy: PlainDate | null;
  /** Id of the policy pack, which the signed code names. */
  readonly programme: string;
}

/** Columns of a {@link CertificateRow}. */
export const CERTIFICATE_COLUMNS = `c.id, c.cohort_id AS "cohortId", c.enrollment_id AS "enrollmentId",
  e.learner_no AS "learnerNo", c.number, c.number_key AS "numberKey", c.holder_name AS "holderName", c.grade, c.facts,
  c.facts_sha256 AS "documentHash", c.state, c.issued_on AS "issuedOn", c.issued_at AS "issuedAt",
  c.revoked_on AS "revokedOn", c.revoked_at AS "revokedAt", c.revocation_ground AS "revocationGround",
  c.revocation_reason AS "revocationReason", c.flagged_at AS "flaggedAt",
  c.revoked_on + (pp.document->'appeals'->>'withinDays')::int AS "objectBy", k.pack_id AS programme`;

/** Tables of {@link CERTIFICATE_COLUMNS}. */
export const CERTIFICATE_SOURCE = `certification.certificate c
  JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
  JOIN enrollment.cohort k ON k.id = c.cohort_id
  JOIN enrollment.policy_pack pp ON pp.id = k.pack_id AND pp.version = k.pack_version`;
