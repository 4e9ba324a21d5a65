import { FileStorage } from '../../src/platform/storage/file-storage.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import type { Learner } from './learners.js';

/** What is left out is that of a whole piece of courseware that its author lets the region use. */
export interface FinishedWork {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly theme?: number;
  readonly topics?: readonly string[];
  /** Null while the author has not said what others may do with it. */
  readonly licence?: string | null;
  readonly pupilsShown?: 'none' | 'with-consent' | 'without-consent';
  /** Leaves the file out that a courseware needs. */
  readonly withoutFile?: boolean;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly content?: Buffer;
  /** Points of the review. */
  readonly score?: number;
}

/**
 * An accepted piece of courseware with its file, straight in the database: for what begins where reviewing ends.
 *
 * @returns the work's submission and its file
 */
export async function aFinishedWork(
  app: TestApp,
  region: Region,
  author: Learner,
  work: FinishedWork = {},
): Promise<{ readonly id: string; readonly fileId: string | null }> {
  const now = app.clock.now();
  const row = await app.database.one<{ id: string }>(
    `INSERT INTO practice_evidence.submission (cohort_id, enrollment_id, theme, state, own_topic, body, saved_at, submitted_at,
                                               score_hundredths, technical_hundredths, teaching_hundredths)
     VALUES ($1, $2, $3, 'accepted', '自选', $4, $5, $5, $6, $6, $6) RETURNING id`,
    [region.cohortId, author.id, work.theme ?? 1, work.text ?? '', now, Math.round((work.score ?? 90) * 100)],
  );
  const id = row!.id;
  await app.database.run(
    `INSERT INTO practice_evidence.work_profile (submission_id, kind, title, summary, stage, subject, topics, pupils_shown,
                                                 licence, texts, changed_at)
     VALUES ($1, 'courseware', $2, $3, 'primary', '13', $4, $5, $6, '{}', $7)`,
    [
      id,
      work.title ?? '古诗词交互课件',
      work.summary ?? '用动画带学生走进古诗的意境',
      work.topics ?? [],
      work.pupilsShown ?? 'none',
      work.licence === undefined ? 'change-in-region' : work.licence,
      now,
    ],
  );
  if (work.withoutFile) return { id, fileId: null };
  const file = await app.database.transaction((tx) =>
    app.get(FileStorage).keep(tx, {
      name: work.fileName ?? `${author.name}的课件.txt`,
      mediaType: work.mediaType ?? 'text/plain',
      content: work.content ?? Buffer.from(`课件 ${id}`),
      createdBy: null,
    }),
  );
  await app.database.run(
    `INSERT INTO practice_evidence.submission_file (submission_id, file_id, position) VALUES ($1, $2, 1)`,
    [id, file.id],
  );
  await app.database.run(
    `INSERT INTO practice_evidence.work_part_file (submission_id, file_id, part, position) VALUES ($1, $2, 'courseware', 1)`,
    [id, file.id],
  );
  return { id, fileId: file.id };
}
