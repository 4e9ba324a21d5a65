import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { AppealDecided, ComprehensiveResultsPublished } from '../../scoring/public/events.js';
import type { CertificatesIssued } from '../public/events.js';

/**
 * Marks valid certificates whose result is no longer the one that they were issued upon (features S7). The office
 * decides what becomes of them; a result that is as it was takes the mark away.
 */
@Injectable()
export class FlagChangedResults implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.events.on<ComprehensiveResultsPublished['type'], ComprehensiveResultsPublished['payload']>(
      'comprehensive-results-published',
      async ({ cohortId }) => void (await this.execute(cohortId)),
    );
    this.events.on<AppealDecided['type'], AppealDecided['payload']>('appeal-decided', async (decided) => {
      if (decided.resultChanged) await this.execute(decided.cohortId);
    });
    // A result that changed while certificates were being issued was told before they existed.
    this.events.on<CertificatesIssued['type'], CertificatesIssued['payload']>(
      'certificates-issued',
      async ({ cohortId }) => void (await this.execute(cohortId)),
    );
  }

  /** @returns how many marks were set or taken away */
  async execute(cohortId: string): Promise<number> {
    return this.database.run(
      `UPDATE certification.certificate c SET flagged_at = CASE WHEN seen.same THEN NULL ELSE $2::timestamptz END
         FROM (SELECT v.id, COALESCE(r.state = 'final' AND r.grade = v.grade, false) AS same
                 FROM certification.certificate v
                 LEFT JOIN scoring.comprehensive_result r
                   ON r.cohort_id = v.cohort_id AND r.enrollment_id = v.enrollment_id
                WHERE v.cohort_id = $1 AND v.state = 'issued') AS seen
        WHERE c.id = seen.id AND seen.same = (c.flagged_at IS NOT NULL)`,
      [cohortId, this.clock.now()],
    );
  }
}
