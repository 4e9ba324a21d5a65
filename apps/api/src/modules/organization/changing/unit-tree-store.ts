import { Injectable } from '@nestjs/common';
import type { NewUnitIdentity } from '@tisheng/domain-rules/organization/apply-unit-change.js';
import type { StandingUnit } from '@tisheng/domain-rules/organization/unit-tree.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** A unit as a change leaves it, with the day of the change. */
export interface ChangedUnit {
  readonly unit: StandingUnit;
  readonly on: PlainDate;
  /** Whether it did not exist before. */
  readonly isNew: boolean;
}

const UNITS = `json_to_recordset($1) AS g(id uuid, number int, "parentId" uuid, kind text, code text, name text, path text,
  stages json, "closedOn" date, "mergedIntoId" uuid, "on" date, "isNew" boolean)`;
const STAGES = 'ARRAY(SELECT json_array_elements_text(g.stages))';

/** Reads a region's tree as the rules know it, and writes what changed, with its history. */
@Injectable()
export class UnitTreeStore {
  constructor(private readonly clock: Clock) {}

  /** One change of a region's tree after the other: each sees what the one before has written. */
  async lock(tx: Transaction, rootId: string): Promise<void> {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`organization.unit ${rootId}`]);
  }

  /** Every unit of a region, closed ones too. */
  async load(db: Queryable, rootId: string): Promise<Map<string, StandingUnit>> {
    const rows = await db.rows<StandingUnit & Record<string, unknown>>(
      `SELECT u.id, u.number, u.parent_id AS "parentId", u.kind, u.code, u.name, u.path, u.stages,
              COALESCE(u.closed_on, (u.closed_at AT TIME ZONE 'Asia/Shanghai')::date) AS "closedOn",
              u.merged_into AS "mergedIntoId",
              COALESCE(v.from_date, (u.created_at AT TIME ZONE 'Asia/Shanghai')::date) AS since
         FROM organization.unit u
         LEFT JOIN organization.unit_version v ON v.unit_id = u.id AND v.to_date IS NULL
        WHERE u.root_id = $1`,
      [rootId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The last day on which anything at or below a place changed, came or left; null where the history knows of nothing. */
  async latestChangeBelow(db: Queryable, path: string): Promise<PlainDate | null> {
    const row = await db.one<{ day: PlainDate | null }>(
      `SELECT max(COALESCE(to_date, from_date)) AS day FROM organization.unit_version WHERE path LIKE $1 || '%'`,
      [path],
    );
    return row?.day ?? null;
  }

  /** Ids and numbers for units that are to be opened. */
  async newIdentities(tx: Transaction, count: number): Promise<NewUnitIdentity[]> {
    if (count === 0) return [];
    return tx.rows<{ id: string; number: number }>(
      `SELECT uuidv7() AS id, nextval(pg_get_serial_sequence('organization.unit', 'number'))::int AS number
         FROM generate_series(1, $1::int)`,
      [count],
    );
  }

  /** Writes the units and their versions, set by set. */
  async write(tx: Transaction, rootId: string, changed: readonly ChangedUnit[]): Promise<void> {
    if (changed.length === 0) return;
    const given = JSON.stringify(changed.map(({ unit, on, isNew }) => ({ ...unit, on, isNew })));
    const now = this.clock.now();
    await tx.run(
      `INSERT INTO organization.unit (id, number, parent_id, root_id, kind, code, name, path, stages, created_at)
       OVERRIDING SYSTEM VALUE
       SELECT g.id, g.number, g."parentId", $2, g.kind, g.code, g.name, g.path, ${STAGES}, $3
         FROM ${UNITS} WHERE g."isNew" ORDER BY length(g.path)`,
      [given, rootId, now],
    );
    await tx.run(
      `UPDATE organization.unit u
          SET parent_id = g."parentId", code = g.code, name = g.name, path = g.path, stages = ${STAGES},
              closed_on = g."closedOn", closed_at = CASE WHEN g."closedOn" IS NULL THEN NULL ELSE COALESCE(u.closed_at, $2) END,
              merged_into = g."mergedIntoId"
         FROM ${UNITS} WHERE u.id = g.id AND NOT g."isNew"`,
      [given, now],
    );
    await this.writeHistory(tx, given);
  }

  /** The same as the rule `reviseHistory` says, for many units at once. */
  private async writeHistory(tx: Transaction, given: string): Promise<void> {
    const concerned = `(g."closedOn" IS NULL OR g."closedOn" = g."on")`;
    await tx.run(
      `DELETE FROM organization.unit_version v USING ${UNITS}
        WHERE v.unit_id = g.id AND v.to_date IS NULL AND v.from_date = g."on" AND ${concerned}`,
      [given],
    );
    await tx.run(
      `UPDATE organization.unit_version v SET to_date = g."on" FROM ${UNITS}
        WHERE v.unit_id = g.id AND v.to_date IS NULL AND ${concerned}`,
      [given],
    );
    await tx.run(
      `INSERT INTO organization.unit_version (unit_id, from_date, parent_id, kind, code, name, path, stages)
       SELECT g.id, g."on", g."parentId", g.kind, g.code, g.name, g.path, ${STAGES} FROM ${UNITS} WHERE g."closedOn" IS NULL`,
      [given],
    );
  }
}
