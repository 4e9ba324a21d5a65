import { Injectable } from '@nestjs/common';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { DifferenceReason } from '@tisheng/domain-rules/scoring/why-result-differs.js';
import { Database } from '../../../platform/database/database.js';
import { EnrollmentReader } from '../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import {
  differing,
  evaluationOf,
  lookedAt,
  noCounts,
  type EvaluationCounts,
} from '../runs/evaluate-learners.js';
import { EvaluationDifferences, type ResultMove } from '../runs/evaluation-difference.js';
import type { Evaluated } from '../runs/evaluate-lines.js';

/** One learner whose result an evaluation would change. */
export interface EvaluationDifference {
  readonly enrollmentId: string;
  readonly name: string;
  readonly learnerNo: string;
  readonly from: Grade | null;
  readonly to: Grade | null;
  readonly why: DifferenceReason;
}

export interface EvaluationPreview {
  readonly learners: number;
  readonly changed: number;
  readonly counts: EvaluationCounts;
  /** The first fifty differences; changes of results that stand come before new ones. */
  readonly differences: readonly EvaluationDifference[];
  readonly moves: readonly ResultMove[];
  /** What publishing is held to. */
  readonly digest: string;
}

const SHOWN = 50;

/** What a comprehensive evaluation would change, before anybody is told (features S10). Nothing is written. */
@Injectable()
export class PreviewComprehensiveEvaluation {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
  ) {}

  async execute(cohortId: string): Promise<EvaluationPreview> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const counts = noCounts();
    const changes: Evaluated[] = [];
    const fresh: Evaluated[] = [];
    const all = new EvaluationDifferences();
    const reader = await this.database.pool.connect();
    let failed = true;
    try {
      for await (const one of evaluationOf(reader, pack, cohortId)) {
        counts[one.outcome] += 1;
        all.add(one);
        const list = one.outcome === 'new' ? fresh : changes;
        const differs = one.outcome === 'new' || one.outcome === 'changed' || one.outcome === 'reopened';
        if (differs && list.length < SHOWN) list.push(one);
      }
      failed = false;
    } finally {
      reader.release(failed);
    }
    const differences = await this.named(cohortId, [...changes, ...fresh].slice(0, SHOWN));
    return {
      learners: lookedAt(counts),
      changed: differing(counts),
      counts,
      differences,
      moves: all.list(),
      digest: all.digest(),
    };
  }

  private async named(cohortId: string, shown: readonly Evaluated[]): Promise<EvaluationDifference[]> {
    const records = await this.enrollments.byIds(
      cohortId,
      shown.map(({ enrollmentId }) => enrollmentId),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    return shown.map(({ enrollmentId, from, to, why }) => {
      const { name = '', learnerNo = '' } = byId.get(enrollmentId) ?? {};
      return { enrollmentId, name, learnerNo, from, to, why: why ?? 'first-result' };
    });
  }
}
