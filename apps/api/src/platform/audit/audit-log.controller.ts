import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Allow } from '../auth/allow.js';
import { CurrentActor } from '../auth/current-actor.js';
import { validateBody } from '../http/validate-body.js';
import { ExportAuditLog } from './export-audit-log.js';

/** The same filter as the list of the page. */
class WantedEntries {
  @IsUUID()
  unitId!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  who?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  targetKind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  targetId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  to?: string;

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

/** The audit trail as a file. */
@Controller('files/audit-log')
@UsePipes(validateBody)
export class AuditLogController {
  constructor(private readonly exportAuditLog: ExportAuditLog) {}

  @Get()
  @Allow('GET /files/audit-log', { unit: (a) => a.unitId })
  async read(
    @CurrentActor() actor: Actor,
    @Query() { language, ...filter }: WantedEntries,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.exportAuditLog.execute(actor, filter, language);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit-log.csv"',
    });
  }
}
