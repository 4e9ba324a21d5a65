import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { mayRecordResult } from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { knownId, knownIds } from '../../awards/persistence/known-id.js';

/** A result with the works of the library that show it. */
export interface ShowcaseResultToRecord {
  readonly showcaseId: string;
  readonly title: string;
  readonly text: string;
  readonly reachedOn: PlainDate;
  readonly entryIds: readonly string[];
}

/** Those whose showcase it is record a result with its day. */
@Injectable()
export class RecordShowcaseResult {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is recorded. */
  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    result: ShowcaseResultToRecord,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const showcase = await tx.one<{
        id: string;
        state: StateOf<'showcase'>;
        isOwn: boolean;
        from: PlainDate;
      }>(
        `SELECT id, state, unit_id = $2 AS "isOwn", from_day AS "from" FROM practice_evidence.showcase
          WHERE id = $1 AND root_unit_id = $3 FOR UPDATE`,
        [knownId(result.showcaseId), unitId, cohort.rootUnitId],
      );
      const entryIds = knownIds(result.entryIds);
      const shown = await tx.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM practice_evidence.library_entry
          WHERE id = ANY($1) AND root_unit_id = $2 AND state = 'shown'`,
        [entryIds, cohort.rootUnitId],
      );
      const today = plainDateIn(pack.programme.timeZone, this.clock.now());
      const worksNotShown = new Set(result.entryIds).size - (shown?.count ?? 0);
      const problems = mayRecordResult(showcase ?? null, { ...result, worksNotShown }, today);
      if (problems.length > 0 || !showcase) return problems;
      await tx.run(
        `INSERT INTO practice_evidence.showcase_result (showcase_id, title, text, reached_on, entry_ids, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          showcase.id,
          result.title.trim(),
          result.text.trim(),
          result.reachedOn,
          entryIds,
          this.clock.now(),
          actor.accountId,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'record-showcase-result',
        targetKind: 'unit',
        targetId: unitId,
        after: { showcaseId: showcase.id, title: result.title.trim(), reachedOn: result.reachedOn },
      });
      return [];
    });
  }
}
