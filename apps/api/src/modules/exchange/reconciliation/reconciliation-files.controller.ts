import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { IsIn, IsInt, IsUUID, Matches } from 'class-validator';
import { Type } from 'class-transformer';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { RECONCILIATION_COLUMNS, TOTAL_DIFFERENCE_WORDS } from '@tisheng/messages/reconciliation-file.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { institutionOf } from '../graphql/institution-of.js';
import {
  FindTeacherReconciliation,
  type ComparedPart,
  type ComparedTotal,
} from './find-teacher-reconciliation.js';

type Language = 'zh' | 'en';

class WantedCycle {
  @IsUUID()
  cohortId!: string;

  @Type(() => Number)
  @IsInt()
  cycle!: number;

  @IsIn(['zh', 'en'])
  language: Language = 'zh';
}

class WantedOfInstitution extends WantedCycle {
  @IsUUID()
  unitId!: string;

  @Matches(/^.{1,64}$/)
  institutionCode!: string;
}

/** The comparison as CSV; rows go out as they are read. */
@Controller('files')
@UsePipes(validateBody)
export class ReconciliationFilesController {
  constructor(
    private readonly find: FindTeacherReconciliation,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get('my-reconciliation')
  @Allow('GET /files/my-reconciliation', { cohort: (args) => args.cohortId })
  async mine(
    @CurrentActor() actor: Actor,
    @Query() { cohortId, cycle, language }: WantedCycle,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(
      actor,
      reply,
      { cohortId, cycle, institutionId: institutionOf(actor), unitId: null },
      language,
    );
  }

  @Get('reconciliation')
  @Allow('GET /files/reconciliation', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async ofInstitution(
    @CurrentActor() actor: Actor,
    @Query() { cohortId, cycle, unitId, institutionCode, language }: WantedOfInstitution,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const institutionId = await this.find.institutionBy(cohortId, institutionCode);
    if (institutionId === null) throw new RequestProblems(404, [{ code: 'not-found' }]);
    return this.file(actor, reply, { cohortId, cycle, institutionId, unitId }, language);
  }

  private async file(
    actor: Actor,
    reply: FastifyReply,
    part: ComparedPart,
    language: Language,
  ): Promise<StreamableFile> {
    const cycle = await this.find.cycle(part);
    if (!cycle) throw new RequestProblems(404, [{ code: 'push-cycle-unknown' }]);
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'export-reconciliation',
        targetKind: 'cohort',
        targetId: part.cohortId,
        after: { institutionId: part.institutionId, cycle: cycle.number },
      }),
    );
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(Readable.from(lines(this.find.all(part, cycle), language)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="reconciliation-${cycle.number}.csv"`,
    });
  }
}

async function* lines(
  batches: AsyncIterable<readonly ComparedTotal[]>,
  language: Language,
): AsyncGenerator<string> {
  yield `\ufeff${RECONCILIATION_COLUMNS.map((words) => words[language]).join(',')}\r\n`;
  for await (const batch of batches) yield batch.map((row) => lineOf(row, language)).join('');
}

function lineOf(row: ComparedTotal, language: Language): string {
  const { learnerNo, name, school, statedRecords, heldRecords, statedMinutes, heldMinutes } = row;
  const cells = [learnerNo, name, school, statedRecords, heldRecords, statedMinutes, heldMinutes];
  return `${[...cells, TOTAL_DIFFERENCE_WORDS[row.difference][language]].map(cellOf).join(',')}\r\n`;
}

/** A spreadsheet must not take a text for a formula. */
function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
