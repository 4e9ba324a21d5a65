import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  TeacherMergeParticipants,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

/** Who is named on schools' works, when two entries become one person and when a person asks what is held. */
@Injectable()
export class PeopleOfWorks implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = ['practice_evidence.work_author'];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Named twice on one work, the answer that was given counts; nobody stays named on their own. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const united = await uniteRows(tx, merge, {
      table: 'practice_evidence.work_author',
      within: ['submission_id'],
      best: 'r.consents DESC NULLS LAST, r.answered_at',
    });
    await tx.run(
      `DELETE FROM practice_evidence.work_author a USING practice_evidence.submission s
        WHERE s.id = a.submission_id AND s.enrollment_id = a.enrollment_id AND a.enrollment_id = ANY($1)`,
      [merge.enrollments.map(({ into }) => into)],
    );
    return united;
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const works = await db.rows(
      `SELECT s.theme, p.kind, p.title, p.summary, p.subject, p.texts::text AS body, p.licence, p.changed_at AS "changedAt"
         FROM practice_evidence.work_profile p JOIN practice_evidence.submission s ON s.id = p.submission_id
        WHERE s.enrollment_id = ANY($1) ORDER BY s.theme`,
      ids,
    );
    const named = await db.rows(
      `SELECT s.theme, p.title, a.consents, a.named_at AS "namedAt", a.answered_at AS "answeredAt"
         FROM practice_evidence.work_author a JOIN practice_evidence.work_profile p ON p.submission_id = a.submission_id
         JOIN practice_evidence.submission s ON s.id = a.submission_id
        WHERE a.enrollment_id = ANY($1) ORDER BY a.named_at`,
      ids,
    );
    return [
      { section: 'finished-works', rows: works },
      { section: 'named-on-works', rows: named },
    ];
  }

  /** What is told about the person's works goes; that others count one of them stays. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const OF = `submission_id IN (SELECT id FROM practice_evidence.submission WHERE enrollment_id = ANY($1))`;
    const finishedWorks = await tx.run(
      `UPDATE practice_evidence.work_profile SET title = '', summary = '', texts = '{}' WHERE ${OF}`,
      ids,
    );
    await tx.run(`UPDATE practice_evidence.returned_version SET work = NULL WHERE ${OF}`, ids);
    return { finishedWorks };
  }
}
