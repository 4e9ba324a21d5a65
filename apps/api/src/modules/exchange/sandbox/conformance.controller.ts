import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentClient } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { clientName } from '../oauth/client-name.js';
import { inWords, ReportConformance, type ReportedLine, type RunReport } from './report-conformance.js';
import { StartConformanceRun } from './start-conformance-run.js';

/** The report as JSON. */
export type ReportJson = Omit<RunReport, 'checks'> & { readonly checks: readonly ReportedLine[] };

/** The conformance run for programs: the report as JSON, and a new beginning. */
@Controller('exchange/v1/conformance')
export class ConformanceController {
  constructor(
    private readonly reports: ReportConformance,
    private readonly start: StartConformanceRun,
  ) {}

  @Get()
  @Allow('GET /exchange/v1/conformance')
  async report(@CurrentClient() client: ClientActor): Promise<ReportJson> {
    const report = await this.reports.of(sandboxOf(client));
    if (!report) throw new RequestProblems(404, [{ code: 'not-found' }]);
    return { ...report, checks: report.checks.map(inWords) };
  }

  @Post()
  @HttpCode(200)
  @Allow('POST /exchange/v1/conformance')
  async restart(@CurrentClient() client: ClientActor): Promise<ReportJson> {
    const answer = await this.start.execute(clientName(client), sandboxOf(client));
    if ('problems' in answer) throw new RequestProblems(409, answer.problems);
    return this.report(client);
  }
}

function sandboxOf({ sandboxOf: institutionId }: ClientActor): string {
  if (institutionId === null) throw new RequestProblems(409, [{ code: 'not-a-sandbox-client' }]);
  return institutionId;
}
