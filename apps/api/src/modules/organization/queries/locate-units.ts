import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { Audit } from '../../../platform/audit/audit.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database } from '../../../platform/database/database.js';

/** Tells the guard where units and institutions stand. */
@Injectable()
export class LocateUnits implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.audit.placeUnitsWith((db, unitId) =>
      db.one<{ rootUnitId: string; unitPath: string }>(
        'SELECT root_id AS "rootUnitId", path AS "unitPath" FROM organization.unit WHERE id = $1',
        [unitId],
      ),
    );
    this.registry.locateWith('unit', async (ids) => {
      const rows = await this.database.rows<{ id: string; rootUnitId: string; unitPath: string }>(
        'SELECT id, root_id AS "rootUnitId", path AS "unitPath" FROM organization.unit WHERE id = ANY($1)',
        [ids],
      );
      return new Map(
        rows.map(({ id, ...at }): [string, Place] => [id, { ...at, teacherId: null, institutionId: null }]),
      );
    });
    this.registry.locateWith('institution', async (ids) => {
      const rows = await this.database.rows<{ id: string; rootUnitId: string }>(
        'SELECT id, root_id AS "rootUnitId" FROM organization.training_institution WHERE id = ANY($1)',
        [ids],
      );
      return new Map(
        rows.map(({ id, rootUnitId }): [string, Place] => [
          id,
          { rootUnitId, unitPath: null, teacherId: null, institutionId: id },
        ]),
      );
    });
  }
}
