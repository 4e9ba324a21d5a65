import { Injectable } from '@nestjs/common';
import {
  mayPublishInstrument,
  nextInstrumentVersion,
} from '@tisheng/domain-rules/diagnostic-assessment/may-publish-instrument.js';
import { maySaveInstrumentDraft } from '@tisheng/domain-rules/diagnostic-assessment/may-save-instrument-draft.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { InstrumentRows } from '../instrument-rows.js';

/**
 * Makes a draft the next version of its instrument for one programme. Tests that begin from now on take it; tests that
 * were begun keep the version they began with, and other programmes never see it.
 */
@Injectable()
export class PublishInstrumentDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: InstrumentRows,
    private readonly audit: Audit,
  ) {}

  /** @param input `revision` is the one that was read over: what somebody saved since is not published unseen */
  async execute(
    actor: Actor,
    input: { programmeId: string; draftId: string; revision: number; note: string },
  ): Promise<{ code: string; version: number } | { problems: readonly Problem[] }> {
    const { programmeId } = input;
    return this.database.transaction(async (tx) => {
      const refused = await this.rows.lockProgramme(tx, actor, programmeId);
      if (refused.length > 0) return { problems: refused };
      const draft = await this.rows.lockedDraft(tx, programmeId, input.draftId);
      if (!draft) return { problems: [problem('instrument-draft-unknown')] };
      const { code } = draft;
      const newest = (await this.rows.version(tx, programmeId, code, null)) ?? null;
      const problems = [
        ...maySaveInstrumentDraft(
          { ...draft, savedAt: draft.savedAt.toISOString() },
          { basedOn: input.revision, code: draft.document.code },
        ),
        ...mayPublishInstrument(draft.document, newest),
      ];
      if (problems.length > 0) return { problems };
      const version = nextInstrumentVersion(await this.rows.versionNumbers(tx, programmeId, code));
      const now = this.clock.now();
      await tx.run(
        `INSERT INTO diagnostic_assessment.instrument (code, version, document, loaded_at, programme_id, published_at,
                                                       published_by, published_by_name, note)
         VALUES ($1, $2, $3, $4, $5, $4, $6, $7, $8)`,
        [
          code,
          version,
          JSON.stringify({ ...draft.document, version }),
          now,
          programmeId,
          actor.accountId,
          actor.displayName,
          input.note.slice(0, 500),
        ],
      );
      await tx.run('DELETE FROM diagnostic_assessment.instrument_draft WHERE id = $1', [draft.id]);
      await this.audit.record(tx, actor, {
        action: 'publish-instrument-draft',
        targetKind: 'programme',
        targetId: programmeId,
        before: { code, version: newest?.version ?? null },
        after: { code, version, questions: draft.document.questions.length },
      });
      return { code, version };
    });
  }
}
