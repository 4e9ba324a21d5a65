import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { IdSealing, type SealedIdNumber } from '../../../platform/personal-data/id-sealing.js';

/** Shows one teacher’s whole ID number to somebody who needs it; the look is written into the trail. */
@Injectable()
export class UnmaskIdNumber {
  constructor(
    private readonly database: Database,
    private readonly sealing: IdSealing,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, teacherId: string, reason: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const row = await tx.one<SealedIdNumber & Record<string, unknown>>(
        'SELECT id_sealed AS sealed, id_key AS "keyId", id_hash AS hash FROM enrollment.teacher WHERE id = $1',
        [teacherId],
      );
      if (!row) throw new Error(`No teacher ${teacherId}`);
      await this.audit.record(tx, actor, {
        action: 'unmask-id-number',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { reason: reason.trim() },
      });
      return this.sealing.open(row);
    });
  }
}
