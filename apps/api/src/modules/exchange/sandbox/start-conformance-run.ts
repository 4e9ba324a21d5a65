import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { SandboxRuns } from './sandbox-runs.js';

/** Begins a conformance run of an institution: what its sandbox held is thrown away. */
@Injectable()
export class StartConformanceRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SandboxRuns,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: NamedActor,
    institutionId: string,
  ): Promise<{ readonly startedAt: Date } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const run = await this.runs.open(tx, institutionId);
      if (!run) return { problems: [problem('sandbox-without-programme')] };
      const startedAt = await this.runs.restart(tx, run.id);
      await this.audit.record(tx, actor, { action: 'start-conformance-run' });
      return { startedAt };
    });
  }
}
