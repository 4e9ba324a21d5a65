import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { mayHandInWork } from '@tisheng/domain-rules/practice-evidence/works/may-hand-in-work.js';
import type {
  WorkKindCode,
  WorkProfile,
} from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';

/** Kind and parts of one work. */
export interface PartsRow extends Record<string, unknown> {
  readonly kind: WorkKindCode;
  readonly ofSchool: boolean;
  readonly texts: Record<string, string>;
  /** Files of the present version by part. */
  readonly files: Record<string, string[]>;
}

/** What stands in the places of finished works, and who is named on them. */
@Injectable()
export class WorkParts {
  /**
   * What a work lacks before it may be handed in; nothing for themes that ask for no finished work.
   *
   * @param kept ids of the files that stay; left out, all do
   */
  missing(
    { practice }: Pick<PolicyPack, 'practice'>,
    themeNumber: number,
    row: PartsRow | undefined,
    kept?: readonly string[],
  ): readonly Problem[] {
    const theme = findTheme(practice.themes, themeNumber);
    if (!theme?.isWork) return [];
    const files = Object.fromEntries(
      Object.entries(row?.files ?? {}).map(([part, ids]) => [
        part,
        ids.filter((id) => !kept || kept.includes(id)).length,
      ]),
    );
    return mayHandInWork({ kind: row?.kind ?? null, texts: row?.texts ?? {}, files }, theme, practice.works);
  }

  /** Writes all of a profile anew; who is named still keeps the answer that was given. */
  async save(
    tx: Transaction,
    { submissionId, cohortId }: { readonly submissionId: string; readonly cohortId: string },
    profile: WorkProfile,
    now: Date,
  ): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.work_profile (submission_id, kind, title, summary, stage, subject, topics, pupils_shown,
                                                   licence, texts, of_school, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (submission_id) DO UPDATE
         SET kind = excluded.kind, title = excluded.title, summary = excluded.summary, stage = excluded.stage,
             subject = excluded.subject, topics = excluded.topics, pupils_shown = excluded.pupils_shown,
             licence = excluded.licence, texts = excluded.texts, of_school = excluded.of_school,
             changed_at = excluded.changed_at`,
      [
        submissionId,
        profile.kind,
        profile.title.trim(),
        profile.summary.trim(),
        profile.stage,
        profile.subject,
        profile.topics,
        profile.pupilsShown,
        profile.licence,
        JSON.stringify(profile.texts),
        profile.ofSchool,
        now,
      ],
    );
    await tx.run('DELETE FROM practice_evidence.work_part_file WHERE submission_id = $1', [submissionId]);
    const placed = Object.entries(profile.files).flatMap(([part, ids]) =>
      ids.map((fileId, position) => ({ part, fileId, position })),
    );
    await tx.run(
      `INSERT INTO practice_evidence.work_part_file (submission_id, file_id, part, position)
       SELECT $1, "fileId", part, position FROM json_to_recordset($2) AS f("fileId" uuid, part text, position int)`,
      [submissionId, JSON.stringify(placed)],
    );
    await tx.run(
      'DELETE FROM practice_evidence.work_author WHERE submission_id = $1 AND enrollment_id <> ALL($2)',
      [submissionId, profile.authors],
    );
    await tx.run(
      `INSERT INTO practice_evidence.work_author (submission_id, cohort_id, enrollment_id, named_at)
       SELECT $1, $2, id, $4 FROM unnest($3::uuid[]) AS n(id) ON CONFLICT DO NOTHING`,
      [submissionId, cohortId, profile.authors, now],
    );
  }

  /** Kind and parts of a work; undefined while no kind is named. */
  of(db: Queryable, submissionId: string): Promise<PartsRow | undefined> {
    return db.one<PartsRow>(
      `SELECT p.kind, p.of_school AS "ofSchool", p.texts,
              (SELECT COALESCE(json_object_agg(part, ids), '{}')
                 FROM (SELECT f.part, json_agg(f.file_id ORDER BY f.position) AS ids
                         FROM practice_evidence.work_part_file f JOIN practice_evidence.submission_file m
                           ON m.submission_id = f.submission_id AND m.file_id = f.file_id AND m.to_version IS NULL
                        WHERE f.submission_id = p.submission_id GROUP BY f.part) AS parts) AS files
         FROM practice_evidence.work_profile p WHERE p.submission_id = $1`,
      [submissionId],
    );
  }
}
