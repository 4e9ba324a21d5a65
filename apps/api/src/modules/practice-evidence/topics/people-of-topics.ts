import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

const OFFER = 'practice_evidence.topic_offer';

/** Topics offered to people, when two entries become one person and when a person asks what is held. */
@Injectable()
export class PeopleOfTopics implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [OFFER];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Of two offers that wait for an answer in one theme the newer one waits on; what was answered all stays. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    if (merge.enrollments.length === 0) return { moved: {}, dropped: [] };
    const dropped = await tx.rows<{ row: unknown }>(
      `DELETE FROM ${OFFER} o USING (
         SELECT r.id, row_number() OVER (PARTITION BY p."into", r.theme ORDER BY r.offered_at DESC, r.id) AS place
           FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
           JOIN ${OFFER} r ON r.cohort_id = p."cohortId" AND r.enrollment_id IN (p."into", p.gone)
          WHERE r.answered_at IS NULL) ranked
        WHERE o.id = ranked.id AND ranked.place > 1 RETURNING to_jsonb(o) AS row`,
      [JSON.stringify(merge.enrollments)],
    );
    const moved = await moveRows(tx, merge, OFFER);
    return { moved, dropped: dropped.map(({ row }) => ({ table: OFFER, row })) };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const offers = await db.rows(
      `SELECT theme, words AS topic, offered_at AS "offeredAt", answered_at AS "answeredAt", accepted
         FROM ${OFFER} WHERE enrollment_id = ANY($1) ORDER BY offered_at`,
      [enrollments.map(({ id }) => id)],
    );
    return [{ section: 'topic-offers', rows: offers }];
  }

  /** An offer tells what a leader thought fit for somebody; it goes. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = enrollments.map(({ id }) => id);
    const topicOffers = await tx.run(`DELETE FROM ${OFFER} WHERE enrollment_id = ANY($1)`, [ids]);
    return { topicOffers };
  }
}
