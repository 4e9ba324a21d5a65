import { Injectable } from '@nestjs/common';
import { AuthRegistry } from '../auth/auth-registry.js';
import { Database } from '../database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../graphql/connection.js';
import type { PageArgs } from '../graphql/page.args.js';
import { AUDIT_CONDITIONS, type AuditFilter, auditParameters } from './audit-filter.js';
import { changesOf } from './changes-of.js';
import type { AuditEntryModel } from './graphql/audit-entry.model.js';

interface EntryRow extends Record<string, unknown> {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly role: string | null;
  readonly ip: string | null;
  readonly action: string;
  readonly targetKind: string | null;
  readonly targetId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly sequence: number | null;
}

const COLUMNS = `e.id, e.at, e.actor, e.role, e.ip, e.action, e.target_kind AS "targetKind", e.target_id AS "targetId",
  e.before, e.after, s.sequence`;
const SOURCE = 'platform.audit_entry e LEFT JOIN platform.audit_seal s ON s.entry_id = e.id';
const BATCH = 1000;

/** The audit trail as offices and inspectors read it: what was done at or below a unit. */
@Injectable()
export class FindAuditEntries {
  constructor(
    private readonly database: Database,
    private readonly registry: AuthRegistry,
  ) {}

  /** One page, the latest first. */
  async page(filter: AuditFilter & PageArgs): Promise<Connection<AuditEntryModel>> {
    const first = pageSize(filter.first);
    const after = Number(decodeCursor(filter.after, 1)?.[0] ?? Number.NaN);
    const rows = await this.database.rows<EntryRow & { totalCount: number }>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM platform.audit_entry e WHERE ${AUDIT_CONDITIONS})::int AS "totalCount"
         FROM ${SOURCE} WHERE ${AUDIT_CONDITIONS} AND ($10::bigint IS NULL OR e.id < $10) ORDER BY e.id DESC LIMIT $11`,
      [...(await this.parameters(filter)), Number.isSafeInteger(after) ? after : null, first + 1],
    );
    return pageOf(rows.map(toEntry), first, rows[0]?.totalCount ?? 0, ({ id }) => [id]);
  }

  /** All that is looked for, the latest first, in batches: for a file of any length. */
  async *all(filter: AuditFilter): AsyncGenerator<AuditEntryModel> {
    const parameters = await this.parameters(filter);
    let before: number | null = null;
    for (;;) {
      const rows: EntryRow[] = await this.database.rows<EntryRow>(
        `SELECT ${COLUMNS} FROM ${SOURCE}
          WHERE ${AUDIT_CONDITIONS} AND ($10::bigint IS NULL OR e.id < $10) ORDER BY e.id DESC LIMIT ${BATCH}`,
        [...parameters, before],
      );
      yield* rows.map(toEntry);
      before = rows.at(-1)?.id ?? null;
      if (rows.length < BATCH) return;
    }
  }

  private async parameters(filter: AuditFilter): Promise<unknown[]> {
    const places = await this.registry.locate('unit', [filter.unitId]);
    return auditParameters(filter, places.get(filter.unitId.toLowerCase()));
  }
}

const toEntry = ({ before, after, sequence, id, ...row }: EntryRow): AuditEntryModel => ({
  ...row,
  id: String(id),
  changes: changesOf(before, after),
  isSealed: sequence !== null,
});
