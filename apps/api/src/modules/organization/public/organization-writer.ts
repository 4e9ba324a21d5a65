import { Injectable } from '@nestjs/common';
import { ORGANIZATION_TIME_ZONE } from '@tisheng/domain-rules/organization/unit-tree.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { UnitKind } from '../persistence/unit.entity.js';

/** A unit to be made; `parentCode` is null for the root of a region alone. */
export interface NewUnit {
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly stages?: readonly string[];
}

export interface NewTrainingInstitution {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly members: readonly string[];
}

/** Builds a region's tree and its institutions, set by set. */
@Injectable()
export class OrganizationWriter {
  constructor(private readonly clock: Clock) {}

  /** Makes the root of a region and answers its id. */
  async createRoot(tx: Transaction, root: Omit<NewUnit, 'parentCode'>): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `WITH made AS (SELECT uuidv7() AS id, nextval(pg_get_serial_sequence('organization.unit', 'number')) AS number)
       INSERT INTO organization.unit (id, number, root_id, kind, code, name, path, stages, created_at)
       OVERRIDING SYSTEM VALUE
       SELECT id, number, id, $1, $2, $3, '/' || number || '/', '{}', $4 FROM made RETURNING id`,
      [root.kind, root.code, root.name, this.clock.now()],
    );
    if (!row) throw new Error('The root was not made');
    await this.keepHistory(tx, row.id);
    return row.id;
  }

  /**
   * Makes or renames the units of one level below units that exist; known codes keep their place.
   *
   * @returns how many are new
   */
  async upsertUnits(tx: Transaction, rootId: string, units: readonly NewUnit[]): Promise<number> {
    const rows = await tx.rows<{ inserted: boolean }>(
      `WITH given AS (
         SELECT * FROM json_to_recordset($2) AS u(kind text, code text, name text, "parentCode" text, stages json)
       ), numbered AS (
         SELECT g.*, p.id AS parent_id, p.path AS parent_path,
                nextval(pg_get_serial_sequence('organization.unit', 'number')) AS number
           FROM given g JOIN organization.unit p ON p.root_id = $1 AND p.code = g."parentCode"
       )
       INSERT INTO organization.unit (number, parent_id, root_id, kind, code, name, path, stages, created_at)
       OVERRIDING SYSTEM VALUE
       SELECT number, parent_id, $1, kind, code, name, parent_path || number || '/',
              ARRAY(SELECT json_array_elements_text(COALESCE(stages, '[]'))), $3
         FROM numbered
       ON CONFLICT (root_id, code) DO UPDATE SET name = excluded.name, stages = excluded.stages
       RETURNING (xmax = 0) AS inserted`,
      [rootId, JSON.stringify(units), this.clock.now()],
    );
    await this.keepHistory(tx, rootId);
    return rows.filter((row) => row.inserted).length;
  }

  /** Writes a version, from today on, of every unit that is new or of which something else is true than before. */
  private async keepHistory(tx: Transaction, rootId: string): Promise<void> {
    const today = plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
    const differs = `v.unit_id = u.id AND u.root_id = $1 AND v.to_date IS NULL
      AND (v.name, v.code, v.kind, v.path, v.stages) IS DISTINCT FROM (u.name, u.code, u.kind, u.path, u.stages)`;
    await tx.run(
      `DELETE FROM organization.unit_version v USING organization.unit u WHERE ${differs} AND v.from_date >= $2`,
      [rootId, today],
    );
    await tx.run(
      `UPDATE organization.unit_version v SET to_date = $2 FROM organization.unit u WHERE ${differs}`,
      [rootId, today],
    );
    await tx.run(
      `INSERT INTO organization.unit_version (unit_id, from_date, parent_id, kind, code, name, path, stages)
       SELECT id, $2, parent_id, kind, code, name, path, stages FROM organization.unit u
        WHERE u.root_id = $1 AND u.closed_at IS NULL
          AND NOT EXISTS (SELECT FROM organization.unit_version v WHERE v.unit_id = u.id AND v.to_date IS NULL)`,
      [rootId, today],
    );
  }

  /** Makes or renames the institutions that a region has approved. */
  async upsertInstitutions(
    tx: Transaction,
    rootId: string,
    institutions: readonly NewTrainingInstitution[],
  ): Promise<void> {
    await tx.run(
      `INSERT INTO organization.training_institution (root_id, code, name, name_en, members, created_at)
       SELECT $1, code, name, "nameEn", ARRAY(SELECT json_array_elements_text(members)), $3
         FROM json_to_recordset($2) AS i(code text, name text, "nameEn" text, members json)
       ON CONFLICT (root_id, code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, members = excluded.members`,
      [rootId, JSON.stringify(institutions), this.clock.now()],
    );
  }
}
