import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import type { UnitKind } from '../persistence/unit.entity.js';
import { UnitFollowers } from '../public/unit-followers.js';

/** A unit as a line of the tree. */
export interface UnitNodeRow {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly parentKind: UnitKind | null;
  readonly stages: readonly string[];
  readonly subunits: number;
  readonly schools: number;
  /** Accounts and teachers are those of today: null for the tree of a past day. */
  readonly accounts: number | null;
  readonly teachers: number | null;
  readonly pendingChanges: number;
  readonly mayOpen: boolean;
}

export interface UnitNodeFilter {
  readonly unitId: string;
  /** Part of a name or the beginning of a code, anywhere below the unit; null for the units directly below. */
  readonly search: string | null;
  /** The tree of this day; null for the tree of now. */
  readonly asOf: PlainDate | null;
}

const NOW = `SELECT id, parent_id, kind, code, name, path, stages FROM organization.unit
              WHERE root_id = $6 AND closed_at IS NULL AND $2::date IS NULL`;
const THEN = `SELECT unit_id, parent_id, kind, code, name, path, stages FROM organization.unit_version
               WHERE from_date <= $2 AND (to_date IS NULL OR to_date > $2) AND path LIKE $7 || '%'`;

/** A level of the tree, or what a search finds below a unit, today or on a past day. */
@Injectable()
export class FindUnitNodes {
  constructor(
    private readonly database: Database,
    private readonly followers: UnitFollowers,
  ) {}

  async execute(
    actor: Actor,
    { unitId, search, asOf }: UnitNodeFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<UnitNodeRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 2);
    const rows = await this.database.rows<UnitNodeRow & { total: number }>(
      `WITH tree AS (${NOW} UNION ALL ${THEN}), meant AS (
         SELECT n.* FROM tree n JOIN tree top ON top.id = $1
          WHERE CASE WHEN $3::text IS NULL THEN n.parent_id = top.id
                     ELSE n.path LIKE top.path || '%' AND n.id <> top.id AND (n.name LIKE '%' || $3 || '%' OR n.code LIKE $3 || '%') END
       ), page AS (
         SELECT * FROM meant WHERE $4::text IS NULL OR (code, id) > ($4, $5::uuid) ORDER BY code, id LIMIT $8
       )
       SELECT m.id, m.kind, m.code, m.name, m.parent_id AS "parentId", p.name AS "parentName", p.kind AS "parentKind", m.stages,
              (SELECT count(*) FROM tree c WHERE c.parent_id = m.id) AS subunits,
              (SELECT count(*) FROM tree s WHERE s.kind = 'school' AND s.id <> m.id AND s.path LIKE m.path || '%') AS schools,
              CASE WHEN $2::date IS NULL THEN (SELECT count(DISTINCT g.account_id) FROM identity.role_grant g
                JOIN identity.account a ON a.id = g.account_id AND a.disabled_at IS NULL
               WHERE g.unit_id = m.id AND g.ended_at IS NULL AND g.role = ANY($9)) END AS accounts,
              (SELECT count(*) FROM organization.unit_change c WHERE c.unit_id = m.id AND c.state = 'pending') AS "pendingChanges",
              EXISTS (SELECT FROM organization.unit u WHERE u.id = m.id AND u.path LIKE $10 || '%') AS "mayOpen",
              (SELECT count(*) FROM meant) AS total
         FROM page m LEFT JOIN tree p ON p.id = m.parent_id ORDER BY m.code, m.id`,
      [
        unitId,
        asOf,
        search === null ? null : escapeLike(search),
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        actor.rootUnitId,
        await this.rootPath(actor.rootUnitId),
        size + 1,
        KEEPERS,
        actor.unitPath,
      ],
    );
    const nodes =
      asOf === null ? await this.withTeachers(rows) : rows.map((row) => ({ ...row, teachers: null }));
    return pageOf(nodes, size, rows[0]?.total ?? 0, ({ code, id }) => [code, id]);
  }

  private async rootPath(rootUnitId: string | null): Promise<string> {
    const row = await this.database.one<{ path: string }>(
      'SELECT path FROM organization.unit WHERE id = $1',
      [rootUnitId],
    );
    return row?.path ?? '//';
  }

  private async withTeachers(rows: readonly UnitNodeRow[]): Promise<UnitNodeRow[]> {
    const loads = await this.followers.loadOf(
      this.database,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, teachers: loads.get(row.id)?.teachers ?? 0 }));
  }
}

/** Roles of the people who keep a unit: its office, its administrator, its principal. */
export const KEEPERS = [
  'province-office',
  'city-office',
  'county-office',
  'school-administrator',
  'principal',
];

const escapeLike = (text: string): string => text.trim().replace(/[\\%_]/g, '\\$&');
