import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { problemsOfAdministering } from '@tisheng/domain-rules/access/who-may-administer-an-account.js';
import { mayGive } from '@tisheng/domain-rules/access/who-may-give-which-role.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { escapeLike } from '../queries/find-teachers.js';
import { AccountGrants, GRANTS_WITH_PLACES } from './account-grants.js';

/** What an account is at the moment. */
export const ACCOUNT_STATES = ['active', 'locked', 'disabled', 'never-signed-in'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A role of an account, as the page shows it. */
export interface ShownGrant {
  readonly id: string;
  readonly role: Role;
  readonly placeName: string;
  readonly grantedAt: Date;
  readonly grantedBy: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  /** Whether who asks may end it. */
  readonly mayEnd: boolean;
}

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly state: AccountState;
  readonly lastSignedInAt: Date | null;
  readonly createdAt: Date;
  readonly sessions: number;
  /** Live roles within reach of who asks. */
  readonly grants: readonly ShownGrant[];
  /** How many live roles it holds elsewhere. */
  readonly grantsElsewhere: number;
  /** Whether who asks may act on the account as a whole. */
  readonly mayAdminister: boolean;
}

export interface AccountFilter {
  /** Accounts with a role at or below this path; null for those of the institution. */
  readonly unitPath: string | null;
  readonly institutionId: string | null;
  /** Part of a name or of a login. */
  readonly search: string | null;
  readonly role: Role | null;
  readonly state: AccountState | null;
}

interface StoredGrant {
  readonly id: string;
  readonly role: Role;
  readonly placeName: string | null;
  readonly grantedAt: string;
  readonly grantedBy: string | null;
}

type Row = Omit<AccountRow, 'grants' | 'grantsElsewhere' | 'mayAdminister'> & {
  readonly held: readonly StoredGrant[];
  readonly total: number;
} & Record<string, unknown>;

const STATE = `CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled' WHEN a.locked_until > $6 THEN 'locked'
       WHEN a.last_signed_in_at IS NULL THEN 'never-signed-in' ELSE 'active' END`;

/** Accounts of the filter: those with a live role in it, and those whose last roles there have ended. */
const MEANT = `identity.account a WHERE EXISTS (SELECT FROM ${GRANTS_WITH_PLACES}
          WHERE g.account_id = a.id AND ($1::text IS NULL OR u.path LIKE $1) AND ($2::uuid IS NULL OR g.institution_id = $2)
            AND ($3::text IS NULL OR (g.role = $3 AND g.ended_at IS NULL))
            AND (g.ended_at IS NULL OR NOT EXISTS (SELECT FROM identity.role_grant l
                   WHERE l.account_id = a.id AND l.ended_at IS NULL)))
        AND ($4::text IS NULL OR a.display_name LIKE $4 OR lower(a.login) LIKE lower($4))
        AND ($5::text IS NULL OR ${STATE} = $5)`;

/** Accounts at and below a unit, or of an institution, by name; of their roles those that the reader reaches. */
@Injectable()
export class FindAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly grants: AccountGrants,
  ) {}

  async execute(
    actor: Actor,
    filter: AccountFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<AccountRow>> {
    const size = pageSize(first);
    // Operators belong to the region: an office below its root has no business with them.
    if (filter.institutionId !== null && actor.role !== 'institution-operator' && !isAtRoot(actor)) {
      return pageOf<AccountRow>([], size, 0, () => []);
    }
    const cursor = decodeCursor(after, 2);
    const rows = await this.database.rows<Row>(
      `SELECT m.id, m.login, m.display_name AS "displayName", m.state, m.last_signed_in_at AS "lastSignedInAt",
              m.created_at AS "createdAt",
              (SELECT count(*) FROM identity.session s
                WHERE s.account_id = m.id AND s.ended_at IS NULL AND s.expires_at > $6) AS sessions,
              (SELECT COALESCE(json_agg(json_build_object('id', g.id, 'role', g.role,
                        'placeName', COALESCE(u.name, i.name), 'grantedAt', g.granted_at, 'grantedBy', giver.display_name)
                        ORDER BY g.granted_at, g.id), '[]')
                 FROM ${GRANTS_WITH_PLACES} LEFT JOIN identity.account giver ON giver.id = g.granted_by
                WHERE g.account_id = m.id AND g.ended_at IS NULL) AS held,
              (SELECT count(*) FROM ${MEANT}) AS total
         FROM (SELECT a.*, ${STATE} AS state FROM ${MEANT}
                  AND ($7::text IS NULL OR (a.display_name, a.id) > ($7, $8::uuid))
                ORDER BY a.display_name, a.id LIMIT $9) m
        ORDER BY m.display_name, m.id`,
      [
        filter.unitPath === null ? null : `${filter.unitPath}%`,
        filter.institutionId,
        filter.role,
        filter.search === null || filter.search.trim() === '' ? null : `%${escapeLike(filter.search)}%`,
        filter.state,
        this.clock.now(),
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        size + 1,
      ],
    );
    const nodes = await this.shownTo(actor, rows);
    return pageOf(nodes, size, rows[0]?.total ?? 0, ({ displayName, id }) => [displayName, id]);
  }

  private async shownTo(actor: Actor, rows: readonly Row[]): Promise<AccountRow[]> {
    const placed = await this.grants.ofAccounts(rows.map(({ id }) => id));
    return rows.map(({ held, total: _, ...row }) => {
      const own = placed.filter(({ accountId }) => accountId === row.id);
      const reached = new Set(own.filter((grant) => mayGive(actor, grant)).map(({ id }) => id));
      const seen = own.filter(({ ended, place }) => !ended && isWithin(actor, place)).map(({ id }) => id);
      const shown = held.filter(({ id }) => seen.includes(id));
      return {
        ...row,
        grants: shown.map((grant) => ({
          ...grant,
          placeName: grant.placeName ?? '',
          grantedAt: new Date(grant.grantedAt),
          endedAt: null,
          endedBy: null,
          mayEnd: reached.has(grant.id),
        })),
        grantsElsewhere: held.length - shown.length,
        mayAdminister:
          problemsOfAdministering(actor, 'unlock', {
            grants: own,
            isOwn: row.id === actor.accountId,
            isDisabled: false,
            disabledFrom: null,
          }).length === 0,
      };
    });
  }
}

/** Whether the reader sees a place at all: below the own unit, or the own institution. */
export const isWithin = (
  actor: Actor,
  place: {
    readonly unitPath: string | null;
    readonly institutionId: string | null;
    readonly rootUnitId: string | null;
  },
): boolean => {
  if (place.institutionId !== null) {
    return actor.role === 'institution-operator'
      ? place.institutionId === actor.institutionId
      : actor.rootUnitId === place.rootUnitId && isAtRoot(actor);
  }
  return actor.unitPath !== null && (place.unitPath?.startsWith(actor.unitPath) ?? false);
};

const isAtRoot = (actor: Actor): boolean => /^\/\d+\/$/.test(actor.unitPath ?? '');
