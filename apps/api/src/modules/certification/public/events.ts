import type { DomainEvent } from '../../../platform/events/events.js';

/** Certificates of a cohort were issued in one step; `at` is their `issued_at`. */
export type CertificatesIssued = DomainEvent<
  'certificates-issued',
  { readonly cohortId: string; readonly count: number; readonly at: string }
>;

/** A certificate was revoked, and with it the learner's result and proofs. */
export type CertificateRevoked = DomainEvent<
  'certificate-revoked',
  { readonly cohortId: string; readonly enrollmentId: string; readonly certificateId: string }
>;

/** Certificates were revoked by one decision, and with them the learners' results and proofs. */
export type CertificatesRevoked = DomainEvent<
  'certificates-revoked',
  { readonly cohortId: string; readonly enrollmentIds: readonly string[] }
>;
