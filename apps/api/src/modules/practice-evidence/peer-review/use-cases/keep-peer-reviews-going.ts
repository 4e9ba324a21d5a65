import { Injectable, type OnModuleInit } from '@nestjs/common';
import { roundDue } from '@tisheng/domain-rules/practice-evidence/peer-review/allocation-days.js';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { type CohortPolicy, PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { DrawFurtherReviewers } from '../draw-further-reviewers.js';
import { AllocatePeerReviews } from './allocate-peer-reviews.js';

const PROGRAM = { displayName: 'program', role: 'program' };
/** States of a cohort in which colleagues review. */
const UNDER_WAY = ['training', 'evaluating'];

/**
 * Once a night: draws reviewers for themes that have become due, and for late works of those that have closed; takes reviews
 * back from whoever did not come in time or takes part no longer; asks others in their place.
 */
@Injectable()
export class KeepPeerReviewsGoing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly allocate: AllocatePeerReviews,
    private readonly further: DrawFurtherReviewers,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('keep-peer-reviews-going', async () => {
      for (const id of await this.cohorts()) await this.execute(id);
    });
  }

  /** @returns how many reviews were taken back, and how many colleagues were asked in their place */
  async execute(cohortId: string): Promise<{ rounds: number; ended: number; asked: number }> {
    const policy = await this.policies.ofCohort(cohortId);
    let rounds = 0;
    for (const theme of await this.themesDue(policy)) {
      const { rootUnitId } = policy.cohort;
      const actor = { ...PROGRAM, rootUnitId };
      const made = await this.allocate.execute(actor, { cohortId, unitId: rootUnitId, theme });
      // Refused where no work waits: that is no failure of the night.
      if (!('problems' in made)) rounds += 1;
    }
    const replaced = await this.database.transaction((tx) => this.replace(tx, policy));
    return { rounds, ...replaced };
  }

  /** Themes that are due and not drawn yet, and those that have closed: what came late meanwhile is drawn together. */
  private async themesDue({ pack, cohort }: CohortPolicy): Promise<number[]> {
    const { practice, programme } = pack;
    const calendar = {
      firstTrainingDay: cohort.firstTrainingDay,
      lateAcceptedDays: practice.lateAcceptedDays,
    };
    const today = plainDateIn(programme.timeZone, this.clock.now());
    const drawn = await this.database.rows<{ theme: number }>(
      'SELECT DISTINCT theme FROM practice_evidence.peer_review_round WHERE cohort_id = $1 AND unit_id = $2',
      [cohort.id, cohort.rootUnitId],
    );
    return practice.peerReview.themes.filter((number) => {
      const theme = findTheme(practice.themes, number);
      const round = theme ? roundDue(theme, calendar, today) : null;
      return round === 'late' || (round === 'first' && !drawn.some((each) => each.theme === number));
    });
  }

  private async replace(
    tx: Transaction,
    { pack, cohort }: CohortPolicy,
  ): Promise<{ ended: number; asked: number }> {
    const now = this.clock.now();
    const today = plainDateIn(pack.programme.timeZone, now);
    const ended = await tx.run(
      `UPDATE practice_evidence.peer_review r
          SET state = CASE WHEN e.state IN ('confirmed', 'completed') THEN 'lapsed' ELSE 'withdrawn' END, ended_at = $2
         FROM enrollment.enrollment e
        WHERE r.cohort_id = $1 AND e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
          AND r.state IN ('assigned', 'opened', 'not-counted')
          AND (r.due_on < $3 OR e.state NOT IN ('confirmed', 'completed'))`,
      [cohort.id, now, today],
    );
    let asked = 0;
    for (const theme of pack.practice.peerReview.themes) {
      asked += await this.further.execute(tx, pack, cohort.id, theme, null);
    }
    if (ended + asked > 0) {
      await this.audit.record(
        tx,
        { ...PROGRAM, rootUnitId: cohort.rootUnitId },
        {
          action: 'replace-peer-reviewers',
          targetKind: 'cohort',
          targetId: cohort.id,
          after: { ended, asked },
        },
      );
    }
    return { ended, asked };
  }

  private async cohorts(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'SELECT id FROM enrollment.cohort WHERE state = ANY($1) ORDER BY id',
      [UNDER_WAY],
    );
    return rows.map(({ id }) => id);
  }
}
