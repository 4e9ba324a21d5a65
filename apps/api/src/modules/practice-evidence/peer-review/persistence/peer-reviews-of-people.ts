import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../../enrollment/public/personal-data-registry.js';
import {
  TeacherMergeParticipants,
  together,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../../enrollment/public/teacher-merge.js';

const REVIEW = 'practice_evidence.peer_review';
const REVIEWER = 'practice_evidence.peer_reviewer';
const OFFER = 'practice_evidence.peer_review_offer';
const UNDER_WAY = `state IN ('assigned', 'opened', 'not-counted')`;

/** Reviews of colleagues when two entries become one person, and when a person asks what is held. */
@Injectable()
export class PeerReviewsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [REVIEW, REVIEWER, OFFER];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Of two reviews of one work the one that counts stays. What turns out to be about an own work is not made any more. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const reviews = await uniteRows(tx, merge, {
      table: REVIEW,
      within: ['submission_id'],
      best: `array_position(ARRAY['counted', 'set-aside', 'not-counted', 'opened', 'assigned'], r.state), r.assigned_at`,
    });
    const weights = await uniteRows(tx, merge, { table: REVIEWER, best: 'r.changed_at DESC' });
    const offers = await uniteRows(tx, merge, {
      table: OFFER,
      within: ['theme'],
      best: 'r.offered_at',
    });
    await tx.run(
      `UPDATE ${REVIEW} r SET state = CASE WHEN r.state = 'counted' THEN 'set-aside' ELSE 'withdrawn' END
         FROM practice_evidence.submission s
        WHERE s.id = r.submission_id AND s.enrollment_id = ANY($1::uuid[] || $2::uuid[])
          AND r.enrollment_id = ANY($1) AND (r.state = 'counted' OR r.state IN ('assigned', 'opened', 'not-counted'))`,
      [merge.enrollments.map(({ into }) => into), merge.enrollments.map(({ gone }) => gone)],
    );
    return together([reviews, weights, offers]);
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const made = await db.rows(
      `SELECT theme, state, assigned_at AS "assignedAt", submitted_at AS "submittedAt", score_hundredths AS "scoreHundredths",
              comment, comments, decline_reason AS "reason"
         FROM ${REVIEW} WHERE enrollment_id = ANY($1) ORDER BY assigned_at, id`,
      ids,
    );
    const received = await db.rows(
      `SELECT r.theme, r.submitted_at AS "submittedAt", r.score_hundredths AS "scoreHundredths", r.comment, r.comments,
              r.helpful, r.objection, r.objection_answer AS "answer"
         FROM ${REVIEW} r JOIN practice_evidence.submission s ON s.id = r.submission_id
        WHERE s.enrollment_id = ANY($1) AND r.state IN ('counted', 'set-aside') ORDER BY r.submitted_at`,
      ids,
    );
    const offers = await db.rows(
      `SELECT theme, offered_at AS "offeredAt" FROM ${OFFER} WHERE enrollment_id = ANY($1) ORDER BY theme`,
      ids,
    );
    return [
      { section: 'peer-reviews-made', rows: made },
      { section: 'peer-reviews-received', rows: received },
      { section: 'peer-review-offers', rows: offers },
    ];
  }

  /** The words go, of reviews made and received; that they were made and their scores stay. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const made = await tx.run(
      `UPDATE ${REVIEW} SET comment = '', comments = '{}', words = '', decline_reason = NULL,
              state = CASE WHEN ${UNDER_WAY} THEN 'withdrawn' ELSE state END
        WHERE enrollment_id = ANY($1)`,
      ids,
    );
    const received = await tx.run(
      `UPDATE ${REVIEW} r SET comment = '', comments = '{}', words = '', objection = NULL
         FROM practice_evidence.submission s WHERE s.id = r.submission_id AND s.enrollment_id = ANY($1)`,
      ids,
    );
    const offers = await tx.run(`DELETE FROM ${OFFER} WHERE enrollment_id = ANY($1)`, ids);
    return { 'peer-reviews-made': made, 'peer-reviews-received': received, 'peer-review-offers': offers };
  }
}
