import { Injectable } from '@nestjs/common';
import {
  mayDecidePair,
  type PairDecision,
} from '@tisheng/domain-rules/practice-evidence/similarity/may-decide-pair.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';

interface Held extends Record<string, unknown> {
  readonly id: string;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly works: readonly string[];
  readonly own: readonly string[];
}

/** Writes down what a person finds of two works that are alike. Whoever decides says why; the program never does it alone. */
@Injectable()
export class DecideSimilarPair {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was done. */
  async execute(
    actor: Actor,
    { cohortId, unitId, pairId }: { cohortId: string; unitId: string; pairId: string },
    decision: PairDecision,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const pair = await tx.one<Held>(
        `SELECT p.id, p.verdict, p.reason, ARRAY[p.earlier_id, p.later_id]::text[] AS works,
                ARRAY(SELECT s.id::text FROM practice_evidence.submission s
                        JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
                       WHERE s.id IN (p.earlier_id, p.later_id) AND e.unit_path LIKE u.path || '%') AS own
           FROM practice_evidence.similar_pair p
           JOIN practice_evidence.submission x ON x.id = p.earlier_id
           JOIN practice_evidence.submission y ON y.id = p.later_id
           JOIN organization.unit u ON u.id = $2
          WHERE p.id::text = $3 AND $1 IN (x.cohort_id, y.cohort_id) FOR UPDATE OF p`,
        [cohortId, unitId, pairId.toLowerCase()],
      );
      const seen = pair && pair.own.length > 0 ? pair : null;
      const problems = mayDecidePair(decision, seen);
      if (problems.length > 0 || !seen) return problems;
      const copied = decision.verdict === 'copied' ? decision.copied : null;
      const reason = decision.reason.trim();
      await tx.run(
        `UPDATE practice_evidence.similar_pair
            SET verdict = $2, copied_id = $3, reason = $4, decided_by = $5, decided_by_name = $6, decided_at = $7
          WHERE id = $1`,
        [seen.id, decision.verdict, copied, reason, actor.accountId, actor.displayName, this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'decide-similar-pair',
        targetKind: 'similarPair',
        targetId: seen.id,
        before: { verdict: seen.verdict, reason: seen.reason },
        after: { verdict: decision.verdict, copied, reason },
      });
      return [];
    });
  }
}
