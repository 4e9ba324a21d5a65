import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';

/** Tells the guard where a statement stands: with its payer and with its institution. */
@Injectable()
export class LocateFeeStatements implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('feeStatement', async (ids) => {
      const rows = await this.database.rows<Place & { id: string }>(
        `SELECT f.id, u.root_id AS "rootUnitId", u.path AS "unitPath", NULL::uuid AS "teacherId",
                f.institution_id AS "institutionId"
           FROM enrollment.fee_statement f JOIN organization.unit u ON u.id = f.payer_id WHERE f.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
  }
}
