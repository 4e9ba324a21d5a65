import { Injectable } from '@nestjs/common';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import {
  combineScores,
  type CombinedScore,
  type JudgeScore,
} from '@tisheng/domain-rules/practice-evidence/awards/combined-score.js';
import { rankAndHonour } from '@tisheng/domain-rules/practice-evidence/awards/rank-and-honour.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { AwardRoundRow, AwardSetting } from './persistence/award-rounds.js';

interface Row {
  readonly id: string;
  readonly category: AwardCategory;
  readonly nominatedAt: Date;
  /** Scores of judges who kept the work. */
  readonly scores: readonly JudgeScore[];
  /** Judges who have it and have not scored yet. */
  readonly waiting: number;
}

/** Adds up a round from its scores: each nominee's, and the places and honours of each category. */
@Injectable()
export class ReckonResults {
  /** Stores what follows from the scores as they stand. Answers how many nominees lack a score. */
  async execute(tx: Transaction, round: AwardRoundRow, { pack, plan }: AwardSetting): Promise<number> {
    const rows = await tx.rows<Row & Record<string, unknown>>(
      `SELECT n.id, n.category, n.nominated_at AS "nominatedAt",
              COALESCE(json_agg(json_build_object('technical', a.technical, 'teaching', a.teaching))
                       FILTER (WHERE a.scored_at IS NOT NULL), '[]') AS scores,
              count(*) FILTER (WHERE a.id IS NOT NULL AND a.scored_at IS NULL)::int AS waiting
         FROM practice_evidence.award_nomination n
         LEFT JOIN practice_evidence.award_assignment a ON a.nomination_id = n.id AND a.returned_at IS NULL
        WHERE n.round_id = $1 AND n.withdrawn_at IS NULL AND n.struck_out_at IS NULL GROUP BY n.id`,
      [round.id],
    );
    const judged = rows.map((row) => ({ ...row, combined: combineScores(row.scores) }));
    const results = round.categories.flatMap((category) =>
      this.ofCategory(
        judged.filter((row) => row.category === category),
        pack.practice.awards.honours,
        pack.practice.acceptedFrom * 100,
      ),
    );
    await tx.run(
      `UPDATE practice_evidence.award_nomination n
          SET technical_hundredths = v.technical, teaching_hundredths = v.teaching, total_hundredths = v.total,
              spread_hundredths = v.spread, rank = v.rank, honour = v.honour
         FROM practice_evidence.award_nomination k
         LEFT JOIN json_to_recordset($2) AS v(id uuid, technical int, teaching int, total int, spread int, rank int, honour text)
                ON v.id = k.id
        WHERE n.id = k.id AND k.round_id = $1`,
      [round.id, JSON.stringify(results)],
    );
    return judged.filter(({ scores, waiting }) => waiting > 0 || scores.length < plan.judgesPerWork).length;
  }

  private ofCategory(
    judged: readonly {
      readonly id: string;
      readonly nominatedAt: Date;
      readonly combined: CombinedScore | null;
    }[],
    honours: Parameters<typeof rankAndHonour>[1],
    least: number,
  ): object[] {
    const scored = judged.flatMap(({ id, nominatedAt, combined }) =>
      combined ? [{ id, nominatedAt: nominatedAt.getTime(), ...combined }] : [],
    );
    const byId = new Map(scored.map((one) => [one.id, one]));
    return rankAndHonour(scored, honours, least).map((placed) => ({ ...byId.get(placed.id), ...placed }));
  }
}
