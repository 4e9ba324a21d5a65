import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import type { AllocationReport } from '@tisheng/domain-rules/practice-evidence/peer-review/allocate-reviews.js';
import { mayAllocate } from '@tisheng/domain-rules/practice-evidence/peer-review/allocation-days.js';
import { themeDates } from '@tisheng/domain-rules/practice-evidence/theme-state.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type {
  PeerReviewAllocation,
  PeerReviewRound,
  PeerReviewTheme,
} from '../graphql/peer-review-rounds.model.js';
import type { AllocationMade } from '../use-cases/allocate-peer-reviews.js';

interface Counts extends Record<string, unknown> {
  readonly theme: number;
  readonly allocated: number;
  readonly unallocated: number;
  readonly counted: number;
  readonly underWay: number;
  readonly lapsed: number;
  readonly divergent: number;
  readonly openObjections: number;
}

interface RoundRow extends Record<string, unknown> {
  readonly id: string;
  readonly theme: number;
  readonly number: number;
  readonly seed: string;
  readonly dueOn: string;
  readonly report: Omit<AllocationReport, 'short'> & { short: number; missing: number; added: number };
  readonly unitName: string;
  readonly allocatedBy: string;
  readonly allocatedAt: Date;
}

const NOTHING = {
  allocated: 0,
  unallocated: 0,
  counted: 0,
  underWay: 0,
  lapsed: 0,
  divergent: 0,
  openObjections: 0,
};

/** Where the reviews of each theme stand below a unit, and how their reviewers were drawn. */
@Injectable()
export class FindPeerReviewThemes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  async execute(cohortId: string, unitId: string): Promise<PeerReviewTheme[]> {
    const { pack, cohort } = await this.policies.ofCohort(cohortId);
    const { peerReview, themes, lateAcceptedDays } = pack.practice;
    const calendar = { firstTrainingDay: cohort.firstTrainingDay, lateAcceptedDays };
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const [counts, rounds] = await Promise.all([
      this.counts(cohortId, unitId, peerReview.themes, peerReview.divergence),
      this.rounds(cohortId, unitId),
    ]);
    return peerReview.themes.flatMap((number) => {
      const theme = findTheme(themes, number);
      if (!theme) return [];
      const { dueOn, closesOn } = themeDates(theme, calendar);
      return [
        {
          ...NOTHING,
          ...counts.find((each) => each.theme === number),
          theme: number,
          themeTitleZh: theme.title.zh,
          themeTitleEn: theme.title.en,
          dueOn: dueOn ?? '',
          closesOn: closesOn ?? '',
          hindrances: mayAllocate(theme, peerReview, calendar, today).map(toProblemModel),
          rounds: rounds.filter((round) => round.theme === number).map(toRound),
        },
      ];
    });
  }

  private counts(
    cohortId: string,
    unitId: string,
    themes: readonly number[],
    divergence: number,
  ): Promise<Counts[]> {
    return this.database.rows<Counts>(
      `WITH works AS (
         SELECT s.theme, s.id, s.state, r.asked, r.counted, r.under_way, r.lapsed, r.spread, r.objections
           FROM practice_evidence.submission s
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
           LEFT JOIN LATERAL (
             SELECT count(*) AS asked, count(*) FILTER (WHERE p.state = 'counted') AS counted,
                    count(*) FILTER (WHERE p.state IN ('assigned', 'opened', 'not-counted')) AS under_way,
                    count(*) FILTER (WHERE p.state = 'lapsed') AS lapsed,
                    max(p.score_hundredths) FILTER (WHERE p.state = 'counted')
                      - min(p.score_hundredths) FILTER (WHERE p.state = 'counted') AS spread,
                    count(*) FILTER (WHERE p.objection IS NOT NULL AND p.objection_upheld IS NULL) AS objections
               FROM practice_evidence.peer_review p WHERE p.submission_id = s.id) r ON true
          WHERE s.cohort_id = $1 AND s.theme = ANY($3) AND e.state IN ('confirmed', 'completed')
            AND e.unit_path LIKE (SELECT path FROM organization.unit WHERE id = $2) || '%'
       )
       SELECT theme, count(*) FILTER (WHERE asked > 0)::int AS allocated,
              count(*) FILTER (WHERE asked = 0 AND state IN ('submitted', 'accepted'))::int AS unallocated,
              sum(counted)::int AS counted, sum(under_way)::int AS "underWay", sum(lapsed)::int AS lapsed,
              count(*) FILTER (WHERE spread > $4)::int AS divergent, sum(objections)::int AS "openObjections"
         FROM works GROUP BY theme`,
      [cohortId, unitId, themes, divergence * 100],
    );
  }

  /** Rounds of the unit, of those above it and of those below it. */
  private rounds(cohortId: string, unitId: string): Promise<RoundRow[]> {
    return this.database.rows<RoundRow>(
      `SELECT r.id, r.theme, r.number, r.seed, r.due_on::text AS "dueOn", r.report, u.name AS "unitName",
              r.allocated_by AS "allocatedBy", r.allocated_at AS "allocatedAt"
         FROM practice_evidence.peer_review_round r JOIN organization.unit u ON u.id = r.unit_id
         JOIN organization.unit own ON own.id = $2
        WHERE r.cohort_id = $1 AND (own.path LIKE u.path || '%' OR u.path LIKE own.path || '%')
        ORDER BY r.theme, r.number DESC`,
      [cohortId, unitId],
    );
  }
}

/** The one mapper of what drawing gives. */
export function toAllocation({ report, number, seed, dueOn, added }: AllocationMade): PeerReviewAllocation {
  const { short, unevenPools: _, sameStage: __, ...counts } = report;
  const missing = short.reduce((sum, each) => sum + each.missing, 0);
  return { ...counts, number, seed, dueOn, added, shortWorks: short.length, missing: missing - added };
}

function toRound({ report, ...round }: RoundRow): PeerReviewRound {
  const { short, unevenPools: _, sameStage: __, ...counts } = report;
  return { ...round, ...counts, shortWorks: short };
}
