import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { blindFileName, maskNames } from '@tisheng/domain-rules/practice-evidence/awards/mask-names.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import type { StoredFile } from '../../../../platform/storage/file-storage.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { WorksForNomination } from '../../works/queries/works-for-nomination.js';
import { knownId } from '../persistence/known-id.js';

/** Something that a judge is to score: a number, never whose it is. */
export interface JudgingTaskRow {
  readonly id: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly roundState: StateOf<'award-round'>;
  readonly judgeUntil: PlainDate;
  readonly number: number;
  readonly category: AwardCategory;
  readonly title: string;
  readonly isExtra: boolean;
  readonly technical: number | null;
  readonly teaching: number | null;
  readonly comment: string | null;
  readonly scoredAt: Date | null;
}

export interface BlindText {
  readonly zh: string;
  readonly en: string;
  readonly text: string;
}

export interface BlindFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly zh: string;
  readonly en: string;
}

/** How a workshop went, in numbers that name nobody. */
export interface WorkshopFigures {
  readonly members: number;
  readonly handedIn: number;
  readonly accepted: number;
  readonly honouredWorks: number;
}

/** A nominee's content as its judges see it. */
export interface BlindNominee {
  readonly task: JudgingTaskRow;
  readonly summary: string;
  readonly texts: readonly BlindText[];
  readonly files: readonly BlindFile[];
  readonly figures: WorkshopFigures | null;
}

interface Behind {
  readonly submissionId: string | null;
  readonly workshopId: string | null;
  readonly teacherId: string | null;
  readonly reason: string;
  readonly names: readonly string[];
}

type Row = JudgingTaskRow &
  Behind & { readonly total: number; readonly sort: string } & Record<string, unknown>;

const TASK = `a.id, a.round_id AS "roundId", r.name AS "roundName", r.state AS "roundState", r.judge_until AS "judgeUntil",
  n.number, n.category, COALESCE(w.title, n.title) AS title, a.is_extra AS "isExtra", a.technical, a.teaching, a.comment,
  a.scored_at AS "scoredAt", n.submission_id AS "submissionId", n.workshop_id AS "workshopId", n.teacher_id AS "teacherId",
  n.reason, ARRAY(SELECT t.name FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
                   WHERE p.nomination_id = n.id
                  UNION SELECT h.name FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
                   JOIN organization.unit h ON h.id = t.school_id WHERE p.nomination_id = n.id
                  UNION SELECT k.name FROM enrollment.workshop k WHERE k.id = n.workshop_id) AS names
  FROM practice_evidence.award_assignment a JOIN practice_evidence.award_nomination n ON n.id = a.nomination_id
  JOIN practice_evidence.award_round r ON r.id = a.round_id
  LEFT JOIN practice_evidence.work_profile w ON w.submission_id = n.submission_id
 WHERE a.account_id = $2 AND n.cohort_id = $1 AND a.returned_at IS NULL AND n.number IS NOT NULL
   AND n.struck_out_at IS NULL AND r.state IN ('judging', 'announced', 'published')`;

/** What a judge has to do, and each work without author and school. */
@Injectable()
export class FindJudgingTasks {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly works: WorksForNomination,
  ) {}

  /** What still waits comes first, by its last day. */
  async list(
    cohortId: string,
    accountId: string,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<JudgingTaskRow>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<Row>(
      `WITH found AS (SELECT ${TASK}),
            sorted AS (SELECT f.*, (("roundState" <> 'judging')::int + ("scoredAt" IS NOT NULL)::int)::text
                              || "judgeUntil" || "roundId" || lpad(number::text, 6, '0') AS sort FROM found f)
       SELECT *, (SELECT count(*)::int FROM sorted) AS total FROM sorted
        WHERE $3::text IS NULL OR sort > $3 ORDER BY sort LIMIT $4`,
      [cohortId, accountId, after ? String(after[0]) : null, first + 1],
    );
    const { nodes, ...rest } = pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ sort }) => [sort]);
    return { ...rest, nodes: nodes.map(blind) };
  }

  /** One of them with its content; null where it is not the judge's, or no longer. */
  async one(cohortId: string, accountId: string, taskId: string): Promise<BlindNominee | null> {
    const row = await this.find(cohortId, accountId, taskId);
    if (!row) return null;
    if (row.submissionId === null)
      return {
        task: blind(row),
        summary: maskNames(row.reason, row.names),
        texts: [],
        files: [],
        figures: await this.figures(cohortId, row),
      };
    return this.withWork(cohortId, row, row.submissionId);
  }

  /** The stored file behind a blind one, with the name under which the judge gets it. */
  async file(
    cohortId: string,
    accountId: string,
    taskId: string,
    fileId: string,
  ): Promise<StoredFile | null> {
    const found = await this.one(cohortId, accountId, taskId);
    const shown = found?.files.find(({ id }) => id === fileId.toLowerCase());
    if (!shown) return null;
    const file = await this.database.one<StoredFile & Record<string, unknown>>(
      `SELECT id, sha256, name, media_type AS "mediaType", size_bytes AS "sizeBytes" FROM platform.stored_file WHERE id = $1`,
      [shown.id],
    );
    return file ? { ...file, name: shown.name } : null;
  }

  private find(cohortId: string, accountId: string, taskId: string): Promise<Row | undefined> {
    return this.database.one<Row>(`SELECT ${TASK} AND a.id = $3`, [cohortId, accountId, knownId(taskId)]);
  }

  private async withWork(cohortId: string, row: Row, submissionId: string): Promise<BlindNominee> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const [work] = await this.works.ofSubmissions(cohortId, [submissionId]);
    const parts = pack.practice.works.find(({ kind }) => kind === work?.kind)?.parts ?? [];
    const nameOf = (code: string | null): { zh: string; en: string } =>
      parts.find((part) => part.code === code)?.name ?? { zh: '', en: '' };
    const texts = parts.flatMap(({ code, name }) => {
      const text = work?.texts[code]?.trim() ?? '';
      return text === '' ? [] : [{ ...name, text: maskNames(text, row.names) }];
    });
    const body = work?.text.trim() ?? '';
    return {
      task: blind(row),
      summary: maskNames(work?.summary ?? '', row.names),
      texts: body === '' ? texts : [...texts, { zh: '', en: '', text: maskNames(body, row.names) }],
      files: (work?.files ?? []).map((file, at) => ({
        id: file.id,
        name: blindFileName(row.number, at + 1, file.name),
        mediaType: file.mediaType,
        sizeBytes: file.bytes,
        ...nameOf(file.part),
      })),
      figures: null,
    };
  }

  private async figures(
    cohortId: string,
    { workshopId, teacherId }: Behind,
  ): Promise<WorkshopFigures | null> {
    const row = await this.database.one<WorkshopFigures & Record<string, unknown>>(
      `WITH workshops AS (
         SELECT $2::uuid AS id WHERE $2::uuid IS NOT NULL
         UNION SELECT l.workshop_id FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id
          WHERE l.teacher_id = $3 AND l.until IS NULL AND w.cohort_id = $1
       ), members AS (
         SELECT m.enrollment_id FROM enrollment.workshop_member m JOIN enrollment.study_group g ON g.id = m.group_id
          WHERE g.workshop_id IN (SELECT id FROM workshops) AND m.cohort_id = $1
       )
       SELECT (SELECT count(*)::int FROM members) AS members,
              (SELECT count(*)::int FROM practice_evidence.submission s JOIN members ON members.enrollment_id = s.enrollment_id
                WHERE s.cohort_id = $1 AND s.state IN ('submitted', 'accepted')) AS "handedIn",
              (SELECT count(*)::int FROM practice_evidence.submission s JOIN members ON members.enrollment_id = s.enrollment_id
                WHERE s.cohort_id = $1 AND s.state = 'accepted') AS accepted,
              (SELECT count(DISTINCT n.submission_id)::int FROM practice_evidence.award_nomination n
                 JOIN practice_evidence.award_round r ON r.id = n.round_id AND r.state = 'published'
                 JOIN practice_evidence.submission s ON s.id = n.submission_id
                 JOIN members ON members.enrollment_id = s.enrollment_id
                WHERE n.cohort_id = $1 AND n.honour IS NOT NULL) AS "honouredWorks"`,
      [cohortId, workshopId, teacherId],
    );
    return row ?? null;
  }
}

/** Without what stands behind it. The title of a workshop is its name, of a leader too: the number stands for them. */
function blind(row: Row): JudgingTaskRow {
  const { id, roundId, roundName, roundState, judgeUntil, number, category, isExtra } = row;
  const { technical, teaching, comment, scoredAt } = row;
  const title = row.submissionId === null ? '' : maskNames(row.title, row.names);
  return {
    id,
    roundId,
    roundName,
    roundState,
    judgeUntil,
    number,
    category,
    title,
    isExtra,
    technical,
    teaching,
    comment,
    scoredAt,
  };
}
