import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { FileStorage } from '../../../platform/storage/file-storage.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';
import { PracticeSummaries } from './practice-summaries.js';

const SUBMISSION = 'practice_evidence.submission';

/** Works and attested hours when two entries become one person, and when a person asks what is held. */
@Injectable()
export class WorksOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [
    SUBMISSION,
    'practice_evidence.offline_attestation',
    'practice_evidence.practice_summary',
  ];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
    private readonly policies: PolicyReader,
    private readonly summaries: PracticeSummaries,
    private readonly files: FileStorage,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Of two works for one theme the further one counts, of two attestations the longer; sums are made anew. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    if (merge.enrollments.length === 0) return { moved: {}, dropped: [] };
    const works = await this.uniteWorks(tx, merge);
    const hours = await uniteRows(tx, merge, {
      table: 'practice_evidence.offline_attestation',
      within: ['theme'],
      best: 'r.half_hours DESC, r.attested_at',
    });
    const sums = await uniteRows(tx, merge, {
      table: 'practice_evidence.practice_summary',
      best: 'r.changed_at DESC',
    });
    for (const { cohortId, into } of merge.enrollments) {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      await this.summaries.addUpWorks(tx, cohortId, pack, [into]);
      await this.summaries.addUpHours(tx, cohortId, pack, [into]);
    }
    return {
      moved: { ...works.moved, ...hours.moved, ...sums.moved },
      dropped: [...works.dropped, ...hours.dropped],
    };
  }

  private async uniteWorks(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const worse = await tx.rows<{ id: string; row: unknown }>(
      `SELECT id, to_jsonb(ranked) || jsonb_build_object(
                'reviews', (SELECT jsonb_agg(to_jsonb(v)) FROM practice_evidence.review v WHERE v.submission_id = ranked.id),
                'versions', (SELECT jsonb_agg(to_jsonb(o)) FROM practice_evidence.returned_version o WHERE o.submission_id = ranked.id),
                'files', (SELECT jsonb_agg(to_jsonb(f)) FROM practice_evidence.submission_file f WHERE f.submission_id = ranked.id)
              ) AS row
         FROM (SELECT r.*, row_number() OVER (PARTITION BY p."into", r.theme ORDER BY
                      array_position(ARRAY['accepted', 'submitted', 'returned', 'draft'], r.state),
                      r.score_hundredths DESC NULLS LAST, r.saved_at DESC, r.enrollment_id = p."into" DESC) AS place
                 FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
                 JOIN practice_evidence.submission r ON r.cohort_id = p."cohortId" AND r.enrollment_id IN (p."into", p.gone)
              ) ranked WHERE place > 1`,
      [JSON.stringify(merge.enrollments)],
    );
    const ids = [worse.map(({ id }) => id)];
    await tx.run('DELETE FROM practice_evidence.review WHERE submission_id = ANY($1)', ids);
    await tx.run('DELETE FROM practice_evidence.returned_version WHERE submission_id = ANY($1)', ids);
    await tx.run('DELETE FROM practice_evidence.submission_file WHERE submission_id = ANY($1)', ids);
    await tx.run('DELETE FROM practice_evidence.submission WHERE id = ANY($1)', ids);
    const moved = await moveRows(tx, merge, SUBMISSION);
    return { moved, dropped: worse.map(({ row }) => ({ table: SUBMISSION, row })) };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const submissions = await db.rows(
      `SELECT theme, state, COALESCE(own_topic, topic_position::text) AS topic, body, links, version,
              submitted_at AS "submittedAt", score_hundredths AS "scoreHundredths"
         FROM practice_evidence.submission WHERE enrollment_id = ANY($1)
       UNION ALL
       SELECT s.theme, 'returned', COALESCE(v.own_topic, v.topic_position::text), v.body, v.links, v.version, v.submitted_at, NULL
         FROM practice_evidence.returned_version v JOIN practice_evidence.submission s ON s.id = v.submission_id
        WHERE s.enrollment_id = ANY($1) ORDER BY 1, 6`,
      ids,
    );
    const reviews = await db.rows(
      `SELECT s.theme, v.decision, v.score_hundredths AS "scoreHundredths", v.comment, v.reviewed_at AS "reviewedAt"
         FROM practice_evidence.review v JOIN practice_evidence.submission s ON s.id = v.submission_id
        WHERE s.enrollment_id = ANY($1) ORDER BY v.reviewed_at`,
      ids,
    );
    const files = await db.rows(
      `SELECT s.theme, f.name AS "fileName", f.size_bytes AS "sizeBytes", f.created_at AS "createdAt"
         FROM practice_evidence.submission_file m JOIN practice_evidence.submission s ON s.id = m.submission_id
         JOIN platform.stored_file f ON f.id = m.file_id WHERE s.enrollment_id = ANY($1) ORDER BY f.created_at`,
      ids,
    );
    const hours = await db.rows(
      `SELECT theme, half_hours AS "halfHours", held_on AS "heldOn", attested_at AS "attestedAt"
         FROM practice_evidence.offline_attestation WHERE enrollment_id = ANY($1) ORDER BY theme`,
      ids,
    );
    return [
      { section: 'submissions', rows: submissions },
      { section: 'reviews', rows: reviews },
      { section: 'files', rows: files },
      { section: 'offline-hours', rows: hours },
    ];
  }

  /** Works, their files and the words about them go; that they were handed in, their scores and the hours stay. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const OF = `submission_id IN (SELECT id FROM practice_evidence.submission WHERE enrollment_id = ANY($1))`;
    const submissions = await tx.run(
      `UPDATE practice_evidence.submission SET own_topic = CASE WHEN own_topic IS NULL THEN NULL ELSE '' END, body = '',
              links = '{}' WHERE enrollment_id = ANY($1)`,
      ids,
    );
    await tx.run(
      `UPDATE practice_evidence.returned_version SET own_topic = CASE WHEN own_topic IS NULL THEN NULL ELSE '' END, body = '',
              links = '{}' WHERE ${OF}`,
      ids,
    );
    const reviews = await tx.run(`UPDATE practice_evidence.review SET comment = '' WHERE ${OF}`, ids);
    const named = await tx.rows<{ id: string }>(
      `DELETE FROM practice_evidence.submission_file WHERE ${OF} RETURNING file_id AS id`,
      ids,
    );
    const fileIds = named.map(({ id }) => id);
    await this.files.forget(tx, fileIds);
    await tx.run('DELETE FROM practice_evidence.upload WHERE id = ANY($1)', [fileIds]);
    return { submissions, reviews, files: named.length };
  }
}
