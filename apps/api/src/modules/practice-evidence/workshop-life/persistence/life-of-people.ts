import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  together,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../../enrollment/public/teacher-merge.js';

const READS = 'practice_evidence.announcement_read';
const ANSWERS = 'practice_evidence.workshop_activity_answer';
const ATTENDANCE = 'practice_evidence.workshop_attendance';
const POSTS = 'practice_evidence.discussion_post';

/** What people did in workshops, when two entries become one person and when a person asks what is held. */
@Injectable()
export class LifeOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [READS, ANSWERS, ATTENDANCE, POSTS];

  constructor(
    private readonly clock: Clock,
    private readonly files: FileStorage,
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Who was there under either entry was there; the first reading and the last answer count. Posts go along. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    if (merge.enrollments.length === 0) return { moved: {}, dropped: [] };
    const within = ['activity_id'];
    return together([
      await uniteRows(tx, merge, { table: READS, within: ['announcement_id'], best: 'r.read_at' }),
      await uniteRows(tx, merge, { table: ANSWERS, within, best: 'r.answered_at DESC' }),
      await uniteRows(tx, merge, { table: ATTENDANCE, within, best: 'r.attended DESC, r.marked_at' }),
      { moved: await moveRows(tx, merge, POSTS), dropped: [] },
    ]);
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const activities = await db.rows(
      `SELECT a.title, a.starts_at AS "startsAt", r.coming, r.answered_at AS "answeredAt", t.attended, t.marked_at AS "markedAt"
         FROM (SELECT * FROM ${ANSWERS} WHERE enrollment_id = ANY($1)) r
         FULL JOIN (SELECT * FROM ${ATTENDANCE} WHERE enrollment_id = ANY($1)) t
           ON t.activity_id = r.activity_id AND t.enrollment_id = r.enrollment_id
         JOIN practice_evidence.workshop_activity a ON a.id = COALESCE(r.activity_id, t.activity_id) ORDER BY a.starts_at`,
      ids,
    );
    const reads = await db.rows(
      `SELECT n.title, r.read_at AS "readAt" FROM ${READS} r
         JOIN practice_evidence.workshop_announcement n ON n.id = r.announcement_id
        WHERE r.enrollment_id = ANY($1) ORDER BY r.read_at`,
      ids,
    );
    const posts = await db.rows(
      `SELECT t.title, p.body, p.written_at AS "writtenAt", p.changed_at AS "changedAt",
              p.removed_reason AS "removedReason"
         FROM ${POSTS} p JOIN practice_evidence.discussion_thread t ON t.id = p.thread_id
        WHERE p.enrollment_id = ANY($1) ORDER BY p.written_at`,
      ids,
    );
    return [
      { section: 'workshop-activities', rows: activities },
      { section: 'announcements-read', rows: reads },
      { section: 'discussion-posts', rows: posts },
    ];
  }

  /** The words of posts and their files go, and so do readings; that somebody wrote and attended stays under the number. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const OWN = `post_id IN (SELECT id FROM ${POSTS} WHERE enrollment_id = ANY($1))`;
    const files = await tx.rows<{ id: string }>(
      `DELETE FROM practice_evidence.discussion_file WHERE ${OWN} RETURNING file_id AS id`,
      ids,
    );
    await this.files.forget(
      tx,
      files.map(({ id }) => id),
    );
    await tx.run(`DELETE FROM practice_evidence.discussion_post_version WHERE ${OWN}`, ids);
    const posts = await tx.run(
      `UPDATE ${POSTS} SET body = '', terms = '', by_name = '', removed_at = COALESCE(removed_at, $2), removed_by_name = '',
              removed_by_author = true, removed_reason = NULL
        WHERE enrollment_id = ANY($1) AND (body <> '' OR by_name <> '')`,
      [ids[0], this.clock.now()],
    );
    const reads = await tx.run(`DELETE FROM ${READS} WHERE enrollment_id = ANY($1)`, ids);
    return { posts, announcementReads: reads };
  }
}
