import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { EnrollmentReader, TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';

/** A teacher offers to review more works of a theme than their share, or takes the offer back. */
@Injectable()
export class OfferPeerReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
  ) {}

  /** Answers what stands in the way: nothing when it is noted. */
  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    isWilling: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      if (!pack.practice.peerReview.themes.includes(theme)) {
        return [problem('theme-without-peer-review', { data: { theme } })];
      }
      const enrollment = actor.teacherId
        ? await this.enrollments.ofTeacher(cohortId, actor.teacherId, tx)
        : undefined;
      if (!enrollment || !TAKING_PART.includes(enrollment.state)) {
        return [problem('practice-not-enrolled', { data: { state: enrollment?.state ?? null } })];
      }
      const key = [cohortId, enrollment.id, theme];
      if (isWilling) {
        await tx.run(
          `INSERT INTO practice_evidence.peer_review_offer (cohort_id, enrollment_id, theme, offered_at)
           VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
          [...key, this.clock.now()],
        );
      } else {
        await tx.run(
          'DELETE FROM practice_evidence.peer_review_offer WHERE cohort_id = $1 AND enrollment_id = $2 AND theme = $3',
          key,
        );
      }
      return [];
    });
  }
}
