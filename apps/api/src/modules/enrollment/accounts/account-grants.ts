import { Injectable } from '@nestjs/common';
import type { HeldRole } from '@tisheng/domain-rules/access/who-may-administer-an-account.js';
import type { PlaceKind, RoleAtPlace } from '@tisheng/domain-rules/access/who-may-give-which-role.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** One grant of an account with the place where it stands. */
export interface GrantAtPlace extends HeldRole {
  readonly id: string;
  readonly accountId: string;
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly teacherId: string | null;
  /** Path of the root of its region. */
  readonly rootPath: string | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly teacherId: string | null;
  readonly ended: boolean;
  readonly unitKind: PlaceKind | null;
  readonly unitPath: string | null;
  readonly rootUnitId: string | null;
  readonly rootPath: string | null;
}

/**
 * Grants with their places: `g` is the grant, `u` its unit or the teacher’s school, `i` its institution.
 * `r` is the root of the region.
 */
export const GRANTS_WITH_PLACES = `identity.role_grant g
  LEFT JOIN enrollment.teacher t ON t.id = g.teacher_id
  LEFT JOIN organization.unit u ON u.id = COALESCE(g.unit_id, t.school_id)
  LEFT JOIN organization.training_institution i ON i.id = g.institution_id
  LEFT JOIN organization.unit r ON r.id = COALESCE(u.root_id, i.root_id)`;

const COLUMNS = `g.id, g.account_id AS "accountId", g.role, g.unit_id AS "unitId", g.institution_id AS "institutionId",
  g.teacher_id AS "teacherId", g.ended_at IS NOT NULL AS ended, u.kind AS "unitKind", u.path AS "unitPath",
  r.id AS "rootUnitId", r.path AS "rootPath"`;

/** Reads the grants of accounts with everything that the rules of delegation ask of them. */
@Injectable()
export class AccountGrants {
  constructor(private readonly database: Database) {}

  /** Every grant that the accounts ever held, the oldest first. */
  async ofAccounts(accountIds: readonly string[], db: Queryable = this.database): Promise<GrantAtPlace[]> {
    return this.read(db, 'g.account_id = ANY($1)', [accountIds]);
  }

  async byIds(grantIds: readonly string[], db: Queryable = this.database): Promise<GrantAtPlace[]> {
    return this.read(db, 'g.id = ANY($1)', [grantIds]);
  }

  /** A role as it would stand at a unit, a teacher or an institution; undefined when there is no such place. */
  async wouldStand(
    role: Role,
    at: { readonly unitId?: string; readonly teacherId?: string; readonly institutionId?: string },
    db: Queryable = this.database,
  ): Promise<
    (RoleAtPlace & { readonly closed: boolean; readonly name: string; readonly code: string }) | undefined
  > {
    if (at.institutionId !== undefined) {
      const row = await db.one<{ rootUnitId: string; name: string; code: string }>(
        'SELECT root_id AS "rootUnitId", name, code FROM organization.training_institution WHERE id = $1',
        [at.institutionId],
      );
      return row && { ...placed(role, 'institution', { ...row, unitPath: null }, at), ...row, closed: false };
    }
    const row = await db.one<{
      kind: PlaceKind;
      unitPath: string;
      rootUnitId: string;
      closed: boolean;
      name: string;
      code: string;
    }>(
      at.teacherId === undefined
        ? `SELECT kind, path AS "unitPath", root_id AS "rootUnitId", closed_at IS NOT NULL AS closed, name, code
             FROM organization.unit WHERE id = $1`
        : `SELECT 'teacher' AS kind, u.path AS "unitPath", u.root_id AS "rootUnitId", t.left_at IS NOT NULL AS closed,
                  t.name, u.code
             FROM enrollment.teacher t JOIN organization.unit u ON u.id = t.school_id WHERE t.id = $1`,
      [at.teacherId ?? at.unitId],
    );
    return row && { ...placed(role, row.kind, row, at), closed: row.closed, name: row.name, code: row.code };
  }

  private async read(db: Queryable, where: string, parameters: readonly unknown[]): Promise<GrantAtPlace[]> {
    const rows = await db.rows<Row>(
      `SELECT ${COLUMNS} FROM ${GRANTS_WITH_PLACES} WHERE ${where} ORDER BY g.granted_at, g.id`,
      parameters,
    );
    return rows.map(({ unitKind, unitPath, rootUnitId, ...grant }) => ({
      ...grant,
      kind: grant.institutionId ? 'institution' : grant.teacherId ? 'teacher' : (unitKind ?? 'school'),
      place: { rootUnitId, unitPath, teacherId: grant.teacherId, institutionId: grant.institutionId },
    }));
  }
}

const placed = (
  role: Role,
  kind: PlaceKind,
  row: { readonly rootUnitId: string; readonly unitPath: string | null },
  at: { readonly teacherId?: string; readonly institutionId?: string },
): RoleAtPlace => ({
  role,
  kind,
  place: {
    rootUnitId: row.rootUnitId,
    unitPath: row.unitPath,
    teacherId: at.teacherId ?? null,
    institutionId: at.institutionId ?? null,
  },
});
