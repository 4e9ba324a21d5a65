import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RECOMPUTED_BECAUSE } from '@tisheng/messages/distortion.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { LearningRecordsStruck } from '../../exchange/public/events.js';
import type { ComprehensiveResultsPublished } from '../public/events.js';
import { computeLearners } from '../runs/compute-institution-results.js';
import { differing, evaluateLearners } from '../runs/evaluate-learners.js';
import { awaitResults, finishRun, startRun } from '../runs/result-run.js';

const PROGRAM = { displayName: 'program' };

/**
 * Results follow when records were struck as distorted, or restored (features S7): they are computed anew where they had
 * been computed, what was stays in the history, and a certificate that rests on a result that changed is marked.
 */
@Injectable()
export class FollowStruckRecords implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.events.on('learning-records-struck', (struck: LearningRecordsStruck['payload']) =>
      this.execute(struck),
    );
  }

  async execute({ cohortId, enrollmentIds, restored }: LearningRecordsStruck['payload']): Promise<void> {
    const { pack } = await this.policies.ofCohort(cohortId);
    await this.database.transaction(async (tx) => {
      await awaitResults(tx, cohortId);
      const scored = await withResults(tx, 'institution_result', cohortId, enrollmentIds);
      if (scored.length === 0) return;
      const at = this.clock.now();
      const reason = RECOMPUTED_BECAUSE[restored ? 'restored' : 'struck'].zh;
      const run = await startRun(tx, 'scoring', { cohortId, pack, reason, at }, PROGRAM);
      const counts = await computeLearners(tx, run, scored);
      const evaluated = await withResults(tx, 'comprehensive_result', cohortId, scored);
      const changed = evaluated.length === 0 ? 0 : differing(await evaluateLearners(tx, run, evaluated));
      await finishRun(tx, run, counts, at);
      if (changed === 0) return;
      const event: ComprehensiveResultsPublished = {
        type: 'comprehensive-results-published',
        payload: { cohortId, runId: run.id, changed },
      };
      await this.events.publish(tx, event);
    });
  }
}

async function withResults(
  tx: Transaction,
  table: 'institution_result' | 'comprehensive_result',
  cohortId: string,
  enrollmentIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT enrollment_id AS id FROM scoring.${table} WHERE cohort_id = $1 AND enrollment_id = ANY($2) ORDER BY 1`,
    [cohortId, enrollmentIds],
  );
  return rows.map(({ id }) => id);
}
