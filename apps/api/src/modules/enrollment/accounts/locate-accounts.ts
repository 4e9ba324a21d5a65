import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database } from '../../../platform/database/database.js';
import { AccountGrants, type GrantAtPlace } from './account-grants.js';

/**
 * Tells the guard where accounts, grants and first passwords stand. An account stands at the lowest unit above every role
 * that it holds (of one without a live role: that it held), so that a reach that covers the account covers all of them.
 */
@Injectable()
export class LocateAccounts implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
    private readonly grants: AccountGrants,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('grant', async (ids) => {
      const grants = await this.grants.byIds(ids);
      return new Map(grants.map((grant): [string, Place] => [grant.id, placeOf([grant])]));
    });
    this.registry.locateWith('account', async (ids) => {
      const grants = await this.grants.ofAccounts(ids);
      const accountIds = new Set(grants.map(({ accountId }) => accountId));
      return new Map(
        [...accountIds].map((id): [string, Place] => {
          const held = grants.filter(({ accountId }) => accountId === id);
          const live = held.filter(({ ended }) => !ended);
          return [id, placeOf(live.length > 0 ? live : held)];
        }),
      );
    });
    this.registry.locateWith('firstPasswordBatch', async (ids) => {
      const rows = await this.database.rows<{ id: string; rootUnitId: string; unitPath: string }>(
        `SELECT b.id, u.root_id AS "rootUnitId", u.path AS "unitPath"
           FROM identity.first_password_batch b JOIN organization.unit u ON u.id = b.unit_id WHERE b.id = ANY($1)`,
        [ids],
      );
      return new Map(
        rows.map(({ id, ...at }): [string, Place] => [id, { ...at, teacherId: null, institutionId: null }]),
      );
    });
  }
}

const NOWHERE: Place = { rootUnitId: null, unitPath: null, teacherId: null, institutionId: null };

function placeOf(grants: readonly GrantAtPlace[]): Place {
  const [first, ...others] = grants.map(({ place }) => place);
  if (!first || others.some(({ rootUnitId }) => rootUnitId !== first.rootUnitId)) return NOWHERE;
  const sameInstitution = others.every(({ institutionId }) => institutionId === first.institutionId);
  return {
    rootUnitId: first.rootUnitId,
    // Roles at institutions stand under no unit but the root of the region.
    unitPath: commonPath(grants.map(({ place, rootPath }) => place.unitPath ?? rootPath ?? '')),
    teacherId: null,
    institutionId: sameInstitution ? first.institutionId : null,
  };
}

/** The longest path that is above all of them: of `/1/4/17/` and `/1/4/2/` it is `/1/4/`. */
function commonPath(paths: readonly string[]): string | null {
  const [first = [], ...others] = paths.map((path) => path.split('/').filter(Boolean));
  const end = first.findIndex((number, index) => others.some((other) => other[index] !== number));
  const common = end < 0 ? first : first.slice(0, end);
  return common.length === 0 ? null : `/${common.join('/')}/`;
}
