import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { InstrumentRows } from '../instrument-rows.js';

/** Throws a draft away. Published versions stay for good: answers were given to them. */
@Injectable()
export class DiscardInstrumentDraft {
  constructor(
    private readonly database: Database,
    private readonly rows: InstrumentRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    { programmeId, draftId }: { programmeId: string; draftId: string },
  ): Promise<{ id: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const refused = await this.rows.lockProgramme(tx, actor, programmeId);
      if (refused.length > 0) return { problems: refused };
      const draft = await this.rows.lockedDraft(tx, programmeId, draftId);
      if (!draft) return { problems: [problem('instrument-draft-unknown')] };
      await tx.run('DELETE FROM diagnostic_assessment.instrument_draft WHERE id = $1', [draft.id]);
      await this.audit.record(tx, actor, {
        action: 'discard-instrument-draft',
        targetKind: 'programme',
        targetId: programmeId,
        before: { draft: draft.id, code: draft.code, revision: draft.revision },
      });
      return { id: draft.id };
    });
  }
}
