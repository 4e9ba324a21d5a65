import { Injectable } from '@nestjs/common';
import { readInstrumentText } from '@tisheng/domain-rules/diagnostic-assessment/read-instrument.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { InstrumentRows } from '../instrument-rows.js';

/** A draft made from a file, with what must be mended before it can be published. */
export interface UploadedDraft {
  readonly id: string;
  readonly toMend: readonly Problem[];
}

/**
 * Keeps an imported document as a draft of the programme. A document whose form is wrong is refused with every fault;
 * one whose content is not finished is kept, and what is missing is told.
 */
@Injectable()
export class UploadInstrumentDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: InstrumentRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    { programmeId, fileName, text }: { programmeId: string; fileName: string; text: string },
  ): Promise<UploadedDraft | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const refused = await this.rows.lockProgramme(tx, actor, programmeId);
      if (refused.length > 0) return { problems: refused };
      const { instrument, problems } = readInstrumentText(text);
      if (instrument === null) return { problems };
      const base = await this.rows.version(tx, programmeId, instrument.code, null);
      const kept = await this.rows.addDraft(tx, actor, {
        programmeId,
        basedOnVersion: base?.version ?? null,
        document: instrument,
        now: this.clock.now(),
      });
      if ('problems' in kept) return kept;
      await this.audit.record(tx, actor, {
        action: 'upload-instrument-draft',
        targetKind: 'programme',
        targetId: programmeId,
        after: { draft: kept.id, code: instrument.code, file: fileName.slice(0, 200) },
      });
      return { id: kept.id, toMend: problems };
    });
  }
}
