import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { groundKeepsResult } from '@tisheng/domain-rules/certification/revocation.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { Events } from '../../../platform/events/events.js';
import type { ResultRevocation } from '../../scoring/public/result-revocation.js';
import type { CertificatesRevoked } from '../public/events.js';
import type { Issuer } from './office-of.js';

/** Why certificates are revoked, the same for all of them. */
export interface Revocation {
  readonly cohortId: string;
  readonly ground: string;
  readonly reason: string;
  readonly at: Date;
}

/**
 * Revokes valid certificates with everything that follows, in a few statements however many they are: the same
 * consequences as for one (decision 13).
 */
export async function revokeMany(
  tx: Transaction,
  { results, events }: { readonly results: ResultRevocation; readonly events: Events },
  issuer: Issuer,
  pack: PolicyPack,
  { cohortId, ground, reason, at }: Revocation,
  certificates: readonly { readonly id: string; readonly enrollmentId: string }[],
): Promise<void> {
  if (certificates.length === 0) return;
  const enrollmentIds = certificates.map(({ enrollmentId }) => enrollmentId);
  await tx.run(
    `UPDATE certification.certificate
        SET state = 'revoked', revoked_at = $2, revoked_on = $3, revoked_by = $4, revocation_ground = $5,
            revocation_reason = $6, flagged_at = NULL
      WHERE id = ANY($1) AND state = 'issued'`,
    [
      certificates.map(({ id }) => id),
      at,
      plainDateIn(pack.programme.timeZone, at),
      issuer.accountId ?? null,
      ground,
      reason,
    ],
  );
  if (groundKeepsResult(pack, ground)) return;
  await results.revoke(tx, cohortId, enrollmentIds, reason);
  await tx.run(
    `UPDATE certification.proof SET revoked_at = $3
      WHERE cohort_id = $1 AND enrollment_id = ANY($2) AND revoked_at IS NULL`,
    [cohortId, enrollmentIds, at],
  );
  const payload = { cohortId, enrollmentIds };
  await events.publish(tx, { type: 'certificates-revoked', payload } satisfies CertificatesRevoked);
}
