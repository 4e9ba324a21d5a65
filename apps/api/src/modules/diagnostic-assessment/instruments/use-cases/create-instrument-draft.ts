import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { InstrumentRows } from '../instrument-rows.js';

/** Copies a version of an instrument into a draft of the programme, to be worked on. */
@Injectable()
export class CreateInstrumentDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: InstrumentRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    { programmeId, code, version }: { programmeId: string; code: string; version: number },
  ): Promise<{ id: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const refused = await this.rows.lockProgramme(tx, actor, programmeId);
      if (refused.length > 0) return { problems: refused };
      const document = await this.rows.version(tx, programmeId, code, version);
      if (!document)
        return { problems: [problem('instrument-version-unknown', { data: { code, version } })] };
      const kept = await this.rows.addDraft(tx, actor, {
        programmeId,
        basedOnVersion: version,
        document,
        now: this.clock.now(),
      });
      if ('problems' in kept) return kept;
      await this.audit.record(tx, actor, {
        action: 'create-instrument-draft',
        targetKind: 'programme',
        targetId: programmeId,
        after: { draft: kept.id, code, basedOn: version },
      });
      return kept;
    });
  }
}
