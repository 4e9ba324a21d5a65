import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { missingParts } from '@tisheng/domain-rules/practice-evidence/works/missing-parts.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { FinishedWork, NamedOnWork, WorkKindOffered } from '../graphql/finished-work.model.js';

interface Row extends Record<string, unknown>, Omit<FinishedWork, 'parts' | 'missing'> {
  readonly cohortId: string;
  readonly texts: Record<string, string>;
  readonly files: Record<string, string[]>;
}

/** What was told of a version that was returned; files with the part in which they stood. */
interface ReturnedWork extends Pick<Row, 'kind' | 'title' | 'summary' | 'texts'> {
  readonly files: Record<string, string>;
}

function byPart(files: Record<string, string>): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const [file, part] of Object.entries(files)) (parts[part] ??= []).push(file);
  return parts;
}

const WORK = `p.submission_id AS "submissionId", s.cohort_id AS "cohortId", p.kind, p.title, p.summary, p.stage, p.subject,
  p.topics, p.pupils_shown AS "pupilsShown", p.licence, p.of_school AS "ofSchool", p.texts,
  (SELECT COALESCE(json_object_agg(part, ids), '{}')
     FROM (SELECT f.part, json_agg(f.file_id ORDER BY f.position) AS ids FROM practice_evidence.work_part_file f
             JOIN practice_evidence.submission_file m ON m.submission_id = f.submission_id AND m.file_id = f.file_id
              AND m.to_version IS NULL
            WHERE f.submission_id = p.submission_id GROUP BY f.part) AS parts) AS files,
  (SELECT json_agg(json_build_object('enrollmentId', x.enrollment_id, 'name', t.name, 'isOwner', x.is_owner,
                                     'consents', x.consents) ORDER BY x.is_owner DESC, t.name)
     FROM (SELECT s.enrollment_id, true AS is_owner, true AS consents
           UNION ALL SELECT a.enrollment_id, false, a.consents FROM practice_evidence.work_author a
            WHERE a.submission_id = p.submission_id) x
     JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = x.enrollment_id
     JOIN enrollment.teacher t ON t.id = e.teacher_id) AS authors
  FROM practice_evidence.work_profile p JOIN practice_evidence.submission s ON s.id = p.submission_id`;

/** What is told about finished works beside their text. */
@Injectable()
export class FindFinishedWork {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  /** The kinds of works that the cohort's policy knows. */
  async kinds(cohortId: string): Promise<WorkKindOffered[]> {
    return (await this.policies.ofCohort(cohortId)).pack.practice.works;
  }

  /** One's own work for a theme; null while no kind is named. */
  async own(cohortId: string, teacherId: string | null, theme: number): Promise<FinishedWork | null> {
    const row = await this.database.one<Row>(
      `SELECT ${WORK} JOIN enrollment.enrollment o ON o.cohort_id = s.cohort_id AND o.id = s.enrollment_id
        WHERE s.cohort_id = $1 AND o.teacher_id = $2 AND s.theme = $3`,
      [cohortId, teacherId, theme],
    );
    return row ? this.toModel(row) : null;
  }

  /** The work of a submission, for those who review it; null where no kind is named. */
  async ofSubmission(submissionId: string): Promise<FinishedWork | null> {
    const row = await this.database.one<Row & { state: string; returned: ReturnedWork | null }>(
      `SELECT r.work AS returned, s.state, ${WORK}
         LEFT JOIN practice_evidence.returned_version r ON r.submission_id = s.id AND r.version = s.version - 1
        WHERE p.submission_id = $1 AND s.state <> 'draft'`,
      [submissionId],
    );
    if (!row) return null;
    const { state, returned, ...work } = row;
    // Of work that was returned others see what was handed in, not what the teacher is writing since.
    if (state !== 'returned') return this.toModel(work as Row);
    return returned ? this.toModel({ ...(work as Row), ...returned, files: byPart(returned.files) }) : null;
  }

  /** The works of others on which a teacher is named, those that wait for an answer first. */
  async naming(cohortId: string, teacherId: string | null): Promise<NamedOnWork[]> {
    return this.database.rows<NamedOnWork & Record<string, unknown>>(
      `SELECT s.id AS "workId", s.theme, p.title, p.summary, t.name AS "ownerName", s.state, a.consents,
              ARRAY(SELECT x FROM (SELECT s.body AS x, '' AS part UNION ALL SELECT value, key FROM jsonb_each_text(p.texts)) w
                     WHERE x <> '' ORDER BY part) AS texts,
              ARRAY(SELECT f.name FROM practice_evidence.submission_file m JOIN platform.stored_file f ON f.id = m.file_id
                     WHERE m.submission_id = s.id AND m.to_version IS NULL ORDER BY m.position) AS "fileNames",
              CASE WHEN s.state = 'accepted' THEN s.score_hundredths END AS "scoreHundredths"
         FROM practice_evidence.work_author a
         JOIN practice_evidence.work_profile p ON p.submission_id = a.submission_id AND p.of_school
         JOIN practice_evidence.submission s ON s.id = a.submission_id
         JOIN enrollment.enrollment m ON m.cohort_id = a.cohort_id AND m.id = a.enrollment_id
         JOIN enrollment.enrollment o ON o.cohort_id = s.cohort_id AND o.id = s.enrollment_id
         JOIN enrollment.teacher t ON t.id = o.teacher_id
        WHERE a.cohort_id = $1 AND m.teacher_id = $2 ORDER BY a.consents IS NOT NULL, s.theme, s.id`,
      [cohortId, teacherId],
    );
  }

  private async toModel({ texts, files, cohortId, ...work }: Row): Promise<FinishedWork> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const codes = [...new Set([...Object.keys(texts), ...Object.keys(files)])];
    return {
      ...work,
      parts: codes.map((part) => ({ part, text: texts[part] ?? '', fileIds: files[part] ?? [] })),
      missing: missing(pack, work.kind, texts, files),
    };
  }
}

function missing(
  { practice }: Pick<PolicyPack, 'practice'>,
  kind: string,
  texts: Record<string, string>,
  files: Record<string, string[]>,
): string[] {
  const found = practice.works.find((candidate) => candidate.kind === kind);
  const counts = Object.fromEntries(Object.entries(files).map(([part, ids]) => [part, ids.length]));
  return found ? missingParts(found, { texts, files: counts }) : [];
}
