import { Module } from '@nestjs/common';
import { AuditLogController } from './audit-log.controller.js';
import { ExportAuditLog } from './export-audit-log.js';
import { FindAuditEntries } from './find-audit-entries.js';
import { AuditEntryResolver } from './graphql/audit-entry.resolver.js';
import { SealAuditTrail } from './seal-audit-trail.js';

/** Reading the audit trail, and linking its entries into the chain. */
@Module({
  controllers: [AuditLogController],
  providers: [FindAuditEntries, ExportAuditLog, SealAuditTrail, AuditEntryResolver],
})
export class AuditApiModule {}
