import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { auditActionLabel, auditRoleLabel, auditTargetLabel } from '@tisheng/messages/audit-actions.js';
import { auditTexts } from '@tisheng/messages/pages/audit.js';
import type { Actor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { csvStream, type CsvValue } from '../spreadsheet/write-csv.js';
import { Audit } from './audit.js';
import type { AuditFilter } from './audit-filter.js';
import { FindAuditEntries } from './find-audit-entries.js';
import type { AuditEntryModel } from './graphql/audit-entry.model.js';

const COLUMNS = [
  'number',
  'at',
  'who',
  'role',
  'ip',
  'action',
  'action-code',
  'target',
  'target-id',
  'changes',
  'sealed',
] as const;

/** Writes the audit trail of a unit into a file, row by row as it is read. */
@Injectable()
export class ExportAuditLog {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly entries: FindAuditEntries,
  ) {}

  /** That somebody took the trail out of the program stands in the trail itself. */
  async execute(actor: Actor, filter: AuditFilter, language: 'zh' | 'en'): Promise<Readable> {
    const { unitId, who, ...narrowed } = filter;
    await this.audit.record(this.database, actor, {
      action: 'export-audit-log',
      targetKind: 'unit',
      targetId: unitId,
      after: { ...narrowed, byName: Boolean(who) },
    });
    const columns = COLUMNS.map((name) => ({ header: auditTexts[name], type: 'text' as const }));
    return csvStream(columns, rowsOf(this.entries.all(filter), language), { language });
  }
}

async function* rowsOf(
  entries: AsyncIterable<AuditEntryModel>,
  language: 'zh' | 'en',
): AsyncGenerator<readonly CsvValue[]> {
  for await (const entry of entries) {
    yield [
      entry.id,
      inChina(entry.at),
      entry.actor,
      entry.role && auditRoleLabel(entry.role)[language],
      entry.ip,
      auditActionLabel(entry.action)[language],
      entry.action,
      entry.targetKind && auditTargetLabel(entry.targetKind)[language],
      entry.targetId,
      entry.changes
        .map(
          ({ name, before, after }) =>
            `${name === null ? '' : `${name}: `}${before ?? '—'} → ${after ?? '—'}`,
        )
        .join('\n'),
      auditTexts[entry.isSealed ? 'is-sealed' : 'is-not-sealed'][language],
    ];
  }
}

/** `2030-01-02 08:30:00`, as clocks in China showed. */
const inChina = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
