import { Injectable } from '@nestjs/common';
import type { Label } from '@tisheng/reference-data/ability-standard.js';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { ItemStatistics } from '@tisheng/domain-rules/diagnostic-assessment/item-statistics.js';
import { Database } from '../../../../platform/database/database.js';
import { Instruments } from '../../queries/instruments.js';

/** An instrument with which pre-tests of a programme were taken. */
export interface UsedInstrument {
  readonly code: string;
  readonly version: number;
  readonly title: Label;
  /** Pre-tests handed in by now. */
  readonly tests: number;
  /** When its figures were reckoned last; null where they never were. */
  readonly computedAt: Date | null;
}

export interface ItemStatisticsView {
  readonly instrument: Instrument;
  readonly computedAt: Date;
  readonly figures: ItemStatistics;
}

/** Figures of questions as they were reckoned last. */
@Injectable()
export class FindItemStatistics {
  constructor(
    private readonly database: Database,
    private readonly instruments: Instruments,
  ) {}

  /** Undefined while they were never reckoned. */
  async one(programmeId: string, code: string, version: number): Promise<ItemStatisticsView | undefined> {
    const row = await this.database.one<{ computedAt: Date; document: ItemStatistics }>(
      `SELECT computed_at AS "computedAt", document FROM diagnostic_assessment.item_statistics
        WHERE programme_id = $1 AND code = $2 AND version = $3`,
      [programmeId, code, version],
    );
    if (!row) return undefined;
    const instrument = await this.instruments.find(code, version, programmeId);
    return { instrument, computedAt: row.computedAt, figures: row.document };
  }

  /** The instruments of a programme's pre-tests, the one most used first. */
  async used(programmeId: string): Promise<UsedInstrument[]> {
    return this.database.rows<UsedInstrument & Record<string, unknown>>(
      `SELECT u.code, u.version, i.document -> 'title' AS title, u.tests, s.computed_at AS "computedAt"
         FROM (SELECT a.instrument_code AS code, a.instrument_version AS version, count(*)::int AS tests
                 FROM diagnostic_assessment.assessment a
                WHERE a.cohort_id IN (SELECT c.id FROM enrollment.cohort c WHERE c.programme_id = $1)
                  AND a.kind = 'pre-test' AND a.state = 'submitted' AND a.instrument_code IS NOT NULL
                GROUP BY 1, 2) u
         JOIN LATERAL (SELECT document FROM diagnostic_assessment.instrument
                        WHERE code = u.code AND version = u.version AND (programme_id IS NULL OR programme_id = $1)
                        ORDER BY programme_id IS NULL LIMIT 1) i ON true
         LEFT JOIN diagnostic_assessment.item_statistics s
           ON s.programme_id = $1 AND s.code = u.code AND s.version = u.version
        ORDER BY u.tests DESC, u.code, u.version DESC`,
      [programmeId],
    );
  }
}
