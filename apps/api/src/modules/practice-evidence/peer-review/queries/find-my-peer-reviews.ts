import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { daysBetween, plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import { EnrollmentReader } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { MyPeerReviews, PeerReviewToMake } from '../graphql/my-peer-reviews.model.js';
import { FindReceivedReviews } from './find-received-reviews.js';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly theme: number;
  readonly state: StateOf<'peer-review'>;
  readonly why: 'round' | 'missing' | 'divergent';
  readonly dueOn: PlainDate;
  readonly openedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly faults: Problem[];
}

/** A teacher's reviews: those to make, and those of one's own works. */
@Injectable()
export class FindMyPeerReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
    private readonly received: FindReceivedReviews,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<MyPeerReviews> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const { peerReview, themes } = pack.practice;
    const enrollment = actor.teacherId
      ? await this.enrollments.ofTeacher(cohortId, actor.teacherId)
      : undefined;
    if (!enrollment) return { toMake: [], received: [], offers: [], ...peerReview };
    const [rows, received, offered] = await Promise.all([
      this.toMake(cohortId, enrollment.id),
      this.received.of(cohortId, enrollment.id),
      this.database.rows<{ theme: number }>(
        'SELECT theme FROM practice_evidence.peer_review_offer WHERE cohort_id = $1 AND enrollment_id = $2',
        [cohortId, enrollment.id],
      ),
    ]);
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const titleOf = (number: number) => {
      const title = findTheme(themes, number)?.title;
      return { themeTitleZh: title?.zh ?? '', themeTitleEn: title?.en ?? '' };
    };
    const places = new Map<number, number>();
    return {
      toMake: rows.map((row): PeerReviewToMake => {
        const place = (places.get(row.theme) ?? 0) + 1;
        places.set(row.theme, place);
        const { faults, dueOn } = row;
        return {
          ...row,
          ...titleOf(row.theme),
          place,
          daysLeft: daysBetween(today, dueOn),
          faults: faults.map(toProblemModel),
        };
      }),
      received,
      offers: peerReview.themes.map((theme) => ({
        theme,
        ...titleOf(theme),
        isWilling: offered.some((offer) => offer.theme === theme),
      })),
      shortestComment: peerReview.shortestComment,
      shortestSeconds: peerReview.shortestSeconds,
    };
  }

  /** In the order in which they were asked for: the numbers of the works stay the same. */
  private toMake(cohortId: string, enrollmentId: string): Promise<Row[]> {
    return this.database.rows<Row>(
      `SELECT id, theme, state, why, due_on::text AS "dueOn", opened_at AS "openedAt", submitted_at AS "submittedAt", faults
         FROM practice_evidence.peer_review
        WHERE cohort_id = $1 AND enrollment_id = $2 AND state NOT IN ('declined', 'withdrawn')
        ORDER BY theme, assigned_at, id`,
      [cohortId, enrollmentId],
    );
  }
}
