import { Injectable } from '@nestjs/common';
import { maySaveInstrumentDraft } from '@tisheng/domain-rules/diagnostic-assessment/may-save-instrument-draft.js';
import { readInstrumentText } from '@tisheng/domain-rules/diagnostic-assessment/read-instrument.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { InstrumentRows } from '../instrument-rows.js';

export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: Date;
  /** What must be mended before it can be published. */
  readonly toMend: readonly Problem[];
}

/**
 * Saves a draft as it stands, finished or not. It is saved while people type, so the trail notes who made a draft and who
 * published it, and the draft itself who saved it last.
 */
@Injectable()
export class SaveInstrumentDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: InstrumentRows,
  ) {}

  /** @param input `revision` is the one that the page saw last */
  async execute(
    actor: Actor,
    input: { programmeId: string; draftId: string; revision: number; text: string },
  ): Promise<SavedDraft | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const refused = await this.rows.lockProgramme(tx, actor, input.programmeId);
      if (refused.length > 0) return { problems: refused };
      const draft = await this.rows.lockedDraft(tx, input.programmeId, input.draftId);
      if (!draft) return { problems: [problem('instrument-draft-unknown')] };
      const { instrument, problems } = readInstrumentText(input.text);
      if (instrument === null) return { problems };
      const kept = maySaveInstrumentDraft(
        { ...draft, savedAt: draft.savedAt.toISOString() },
        { basedOn: input.revision, code: instrument.code },
      );
      if (kept.length > 0) return { problems: kept };
      const savedAt = this.clock.now();
      await tx.run(
        `UPDATE diagnostic_assessment.instrument_draft
            SET document = $2, revision = revision + 1, saved_at = $3, saved_by = $4, saved_by_name = $5 WHERE id = $1`,
        [draft.id, JSON.stringify(instrument), savedAt, actor.accountId, actor.displayName],
      );
      return { revision: draft.revision + 1, savedAt, toMend: problems };
    });
  }
}
