import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { workbookStream } from '../../../platform/spreadsheet/write-workbook.js';
import { feeWorkbook } from './fee-workbook.js';
import { FindFeeLines } from './queries/find-fee-lines.js';
import { FindFeeStatements } from './queries/find-fee-statements.js';

/** Statements as files: a workbook with the sums by school and every learner. */
@Controller('files/fee-statements')
export class FeeFilesController {
  constructor(
    private readonly statements: FindFeeStatements,
    private readonly lines: FindFeeLines,
  ) {}

  @Get(':id')
  @Allow('GET /files/fee-statements/:id', { feeStatement: (args) => args.id })
  async read(
    @Param('id') id: string,
    @Query('lang') lang: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const statement = await this.statements.one(id);
    if (!statement) throw new Error(`No statement ${id}`);
    const bySchool = await this.lines.bySchool(id);
    const sheets = feeWorkbook(statement, bySchool, this.lines.all(id));
    await reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${statement.number}.xlsx"`)
      .send(workbookStream(sheets, { language: lang === 'en' ? 'en' : 'zh' }));
  }
}
