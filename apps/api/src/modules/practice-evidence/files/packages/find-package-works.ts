import { Injectable } from '@nestjs/common';
import { topicText } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { Database } from '../../../../platform/database/database.js';
import type { StoredFile } from '../../../../platform/storage/file-storage.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';

export interface PackedWorkshop {
  readonly id: string;
  readonly name: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly leaders: readonly string[];
  readonly members: number;
  readonly timeZone: string;
}

/** An accepted work as the package shows it. */
export interface PackedWork {
  readonly submissionId: string;
  readonly theme: number;
  readonly themeTitle: string;
  readonly teacherName: string;
  readonly learnerNo: string;
  readonly schoolName: string;
  readonly topic: string;
  readonly text: string;
  readonly links: readonly string[];
  /** Points, two decimals at most; null where none was given. */
  readonly score: number | null;
  readonly acceptedAt: Date | null;
  readonly files: readonly StoredFile[];
}

interface WorkRow extends Record<string, unknown> {
  readonly submissionId: string;
  readonly theme: number;
  readonly teacherName: string;
  readonly learnerNo: string;
  readonly schoolName: string;
  readonly topicPosition: number | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: string[];
  readonly hundredths: number | null;
  readonly acceptedAt: Date | null;
  readonly files: StoredFile[];
}

/** Works read at once: a package of any size takes the same memory. */
const SLICE = 25;

/** Reads what belongs into the result package of a workshop. */
@Injectable()
export class FindPackageWorks {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async workshop(id: string): Promise<PackedWorkshop | undefined> {
    const row = await this.database.one<Omit<PackedWorkshop, 'timeZone'> & Record<string, unknown>>(
      `SELECT w.id, w.name, w.cohort_id AS "cohortId", c.name_zh AS "cohortName",
              ARRAY(SELECT t.name FROM enrollment.workshop_leader l JOIN enrollment.teacher t ON t.id = l.teacher_id
                     WHERE l.workshop_id = w.id AND l.until IS NULL ORDER BY l.since) AS leaders,
              (SELECT count(*)::int FROM enrollment.workshop_member m JOIN enrollment.study_group g ON g.id = m.group_id
                WHERE g.workshop_id = w.id) AS members
         FROM enrollment.workshop w JOIN enrollment.cohort c ON c.id = w.cohort_id
        WHERE w.id = $1 AND w.published_at IS NOT NULL`,
      [id],
    );
    if (!row) return undefined;
    const { pack } = await this.policies.ofCohort(row.cohortId);
    return { ...row, timeZone: pack.programme.timeZone };
  }

  /** Every accepted work, by theme and learner number. */
  async *works({ id, cohortId }: Pick<PackedWorkshop, 'id' | 'cohortId'>): AsyncGenerator<PackedWork> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const themes = new Map(pack.practice.themes.map((theme) => [theme.theme, theme]));
    let after: [number, string, string] = [0, '', '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const rows = await this.slice(id, cohortId, after);
      for (const { topicPosition, ownTopic, hundredths, ...row } of rows) {
        const theme = themes.get(row.theme);
        yield {
          ...row,
          themeTitle: theme?.title.zh ?? '',
          topic: theme ? topicText(theme, topicPosition, ownTopic) : (ownTopic ?? ''),
          score: hundredths === null ? null : hundredths / 100,
        };
      }
      const last = rows.at(-1);
      if (!last || rows.length < SLICE) return;
      after = [last.theme, last.learnerNo, last.submissionId];
    }
  }

  private slice(workshopId: string, cohortId: string, after: readonly [number, string, string]) {
    return this.database.rows<WorkRow>(
      `SELECT s.id AS "submissionId", s.theme, t.name AS "teacherName", e.learner_no AS "learnerNo", u.name AS "schoolName",
              s.topic_position AS "topicPosition", s.own_topic AS "ownTopic", s.body AS text, s.links,
              s.score_hundredths AS hundredths,
              (SELECT max(r.reviewed_at) FROM practice_evidence.review r
                WHERE r.submission_id = s.id AND r.decision = 'accepted') AS "acceptedAt",
              (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'sha256', p.sha256, 'name', p.name,
                        'mediaType', p.media_type, 'sizeBytes', p.size_bytes) ORDER BY f.position), '[]')
                 FROM practice_evidence.submission_file f JOIN platform.stored_file p ON p.id = f.file_id
                WHERE f.submission_id = s.id AND f.to_version IS NULL) AS files
         FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
         JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
         JOIN practice_evidence.submission s ON s.cohort_id = m.cohort_id AND s.enrollment_id = m.enrollment_id
        WHERE g.workshop_id = $1 AND m.cohort_id = $2 AND s.state = 'accepted'
          AND (s.theme, e.learner_no, s.id) > ($3, $4, $5::uuid)
        ORDER BY s.theme, e.learner_no, s.id LIMIT ${SLICE}`,
      [workshopId, cohortId, ...after],
    );
  }
}
