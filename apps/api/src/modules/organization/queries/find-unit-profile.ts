import { Injectable, NotFoundException } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { OrganizationReader, type UnitRecord } from '../public/organization-reader.js';
import { UnitFollowers, type UnitLoad } from '../public/unit-followers.js';
import { KEEPERS } from './find-unit-nodes.js';

interface Extras {
  readonly openedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly mergedIntoId: string | null;
  readonly mergedIntoName: string | null;
  readonly responsibleName: string | null;
  readonly responsiblePhone: string | null;
  readonly schools: number;
}

export interface KeeperRow extends Record<string, unknown> {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly since: Date;
}

export interface VersionRow extends Record<string, unknown> {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly name: string;
  readonly code: string;
  readonly parentName: string | null;
}

export interface UnitProfileRecord extends Omit<Extras, 'responsibleName' | 'responsiblePhone'> {
  readonly unit: UnitRecord;
  readonly ancestors: readonly UnitRecord[];
  readonly responsible: { readonly name: string; readonly phone: string | null } | null;
  readonly load: UnitLoad;
  readonly keepers: readonly KeeperRow[];
  readonly versions: readonly VersionRow[];
}

/** Everything that the page of a unit shows of it, in five statements. */
@Injectable()
export class FindUnitProfile {
  constructor(
    private readonly database: Database,
    private readonly reader: OrganizationReader,
    private readonly followers: UnitFollowers,
  ) {}

  async execute(actor: Actor, unitId: string): Promise<UnitProfileRecord> {
    const chain = await this.reader.ancestors(unitId);
    const unit = chain.at(-1);
    const extras = await this.extras(unitId);
    if (!unit || !extras) throw new NotFoundException();
    const { responsibleName, responsiblePhone, ...others } = extras;
    const loads = await this.followers.loadOf(this.database, [unitId]);
    return {
      ...others,
      unit,
      ancestors: chain.slice(0, -1),
      responsible:
        responsibleName === null
          ? null
          : // Whoever only looks needs no way to call people.
            { name: responsibleName, phone: actor.role === 'inspector' ? null : responsiblePhone },
      load: loads.get(unitId) ?? { teachers: 0, ownTeachers: 0, openEnrollments: 0 },
      keepers: await this.keepers(unitId),
      versions: await this.versions(unitId),
    };
  }

  private extras(unitId: string): Promise<Extras | undefined> {
    return this.database.one<Extras & Record<string, unknown>>(
      `SELECT (SELECT min(v.from_date) FROM organization.unit_version v WHERE v.unit_id = u.id) AS "openedOn",
              u.closed_on AS "closedOn", u.merged_into AS "mergedIntoId", heir.name AS "mergedIntoName",
              r.name AS "responsibleName", r.phone AS "responsiblePhone",
              (SELECT count(*) FROM organization.unit s
                WHERE s.root_id = u.root_id AND s.kind = 'school' AND s.closed_at IS NULL AND s.id <> u.id
                  AND s.path LIKE u.path || '%') AS schools
         FROM organization.unit u
         LEFT JOIN organization.unit heir ON heir.id = u.merged_into
         LEFT JOIN organization.responsible_person r ON r.unit_id = u.id
        WHERE u.id = $1`,
      [unitId],
    );
  }

  private keepers(unitId: string): Promise<KeeperRow[]> {
    return this.database.rows<KeeperRow>(
      `SELECT a.id AS "accountId", a.display_name AS "displayName", g.role, g.granted_at AS since
         FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id AND a.disabled_at IS NULL
        WHERE g.unit_id = $1 AND g.ended_at IS NULL AND g.role = ANY($2) ORDER BY g.granted_at, g.id`,
      [unitId, KEEPERS],
    );
  }

  /** The latest first; the parent's name is that of the first day of the version. */
  private versions(unitId: string): Promise<VersionRow[]> {
    return this.database.rows<VersionRow>(
      `SELECT v.from_date AS "from", v.to_date AS "to", v.name, v.code, COALESCE(was.name, p.name) AS "parentName"
         FROM organization.unit_version v
         LEFT JOIN organization.unit p ON p.id = v.parent_id
         LEFT JOIN organization.unit_version was ON was.unit_id = v.parent_id
              AND was.from_date <= v.from_date AND (was.to_date IS NULL OR was.to_date > v.from_date)
        WHERE v.unit_id = $1 ORDER BY v.from_date DESC LIMIT 200`,
      [unitId],
    );
  }
}
