import { Injectable } from '@nestjs/common';
import {
  lookedUpNumbers,
  mayLookUp,
  type LookUpPurpose,
} from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import { normaliseCertificateNumber } from '@tisheng/domain-rules/certification/verification.js';
import { ID_TYPES } from '@tisheng/domain-rules/enrollment/identity-document.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { IdSealing } from '../../../platform/personal-data/id-sealing.js';
import { CERTIFICATE_COLUMNS, CERTIFICATE_SOURCE, type CertificateRow } from '../queries/certificate-rows.js';
import { LookUpLimit } from './look-up-limit.js';

/** What is asked, and what for. */
export interface LookUp {
  readonly numbers: readonly string[];
  readonly purpose: LookUpPurpose;
  readonly reason: string;
}

/** Every certificate behind one number; none for a stranger and for one who holds none alike. */
export interface LookedUp {
  readonly asked: string;
  readonly certificates: readonly CertificateRow[];
}

/**
 * Tells personnel offices about certificates by exact ID numbers or certificate numbers (features K6). Nothing is browsed,
 * nothing is found by part of a number, and each look-up stands in the trail with its purpose.
 */
@Injectable()
export class LookUpCertificates {
  constructor(
    private readonly database: Database,
    private readonly sealing: IdSealing,
    private readonly limit: LookUpLimit,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    { numbers, purpose, reason }: LookUp,
  ): Promise<{ readonly answers: readonly LookedUp[] } | { readonly problems: readonly Problem[] }> {
    const problems: Problem[] = mayLookUp({ numbers, reason });
    if (problems.length > 0) return { problems };
    const asked = lookedUpNumbers(numbers);
    if ((await this.limit.secondsToWait(actor.accountId, asked.length)) > 0) {
      return { problems: [problem('too-many-requests')] };
    }
    const byHash = new Map(
      asked.flatMap((number) =>
        ID_TYPES.map((type): [string, string] => [this.sealing.hash(type, number).toString('hex'), number]),
      ),
    );
    const byKey = new Map(asked.map((number) => [normaliseCertificateNumber(number), number]));
    const rows = await this.database.rows<CertificateRow & { readonly idHash: string }>(
      `SELECT ${CERTIFICATE_COLUMNS}, encode(t.id_hash, 'hex') AS "idHash"
         FROM ${CERTIFICATE_SOURCE}
         JOIN enrollment.teacher t ON t.id = e.teacher_id
        WHERE t.root_unit_id = $1 AND (c.number_key = ANY($2) OR t.id_hash = ANY($3::bytea[]))
        ORDER BY c.issued_at DESC, c.number_key`,
      [actor.rootUnitId, [...byKey.keys()], [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))],
    );
    const found = new Map<string, CertificateRow[]>();
    for (const row of rows) {
      const meant = new Set([byHash.get(row.idHash), byKey.get(row.numberKey)]);
      for (const number of meant)
        if (number !== undefined) found.set(number, [...(found.get(number) ?? []), row]);
    }
    await this.audit.record(this.database, actor, {
      action: 'look-up-certificates',
      targetKind: 'unit',
      targetId: actor.unitId ?? '',
      // Whose certificates were seen; the ID numbers that were asked for are not written down.
      after: {
        purpose,
        reason: reason.trim(),
        asked: asked.length,
        certificates: rows.map(({ number }) => number).join(', '),
      },
    });
    return { answers: asked.map((number) => ({ asked: number, certificates: found.get(number) ?? [] })) };
  }
}
