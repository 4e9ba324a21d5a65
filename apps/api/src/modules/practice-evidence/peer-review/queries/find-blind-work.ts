import { Injectable } from '@nestjs/common';
import { findTheme, topicText } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { maskText, type NamesToMask } from '@tisheng/domain-rules/practice-evidence/peer-review/mask-work.js';
import {
  rubricOfTheme,
  type Mark,
} from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { PEER_REVIEW_MASKS } from '@tisheng/messages/peer-review-masks.js';
import { Database } from '../../../../platform/database/database.js';
import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { PeerReview } from '../graphql/my-peer-reviews.model.js';
import { toRubric } from '../graphql/rubric.model.js';
import { toMarks } from './to-peer-review.js';

interface BlindFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly theme: number;
  readonly state: StateOf<'peer-review'>;
  readonly why: 'round' | 'missing' | 'divergent';
  readonly dueOn: PlainDate;
  readonly openedAt: Date | null;
  readonly revision: number;
  readonly marks: Mark[];
  readonly comments: Record<string, string>;
  readonly comment: string;
  readonly faults: Problem[];
  readonly topicPosition: number | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: string[];
  readonly files: BlindFile[];
  readonly names: string[];
  readonly schools: string[];
  readonly counties: string[];
}

/** States in which the work is shown to its reviewer. */
const READABLE: readonly StateOf<'peer-review'>[] = ['opened', 'not-counted', 'counted'];

const AUTHORS = `(SELECT s.enrollment_id AS id UNION SELECT a.enrollment_id FROM practice_evidence.work_author a
                   WHERE a.submission_id = s.id)`;
const FILES = `(
  SELECT COALESCE(json_agg(json_build_object('id', p.id, 'name', p.name, 'mediaType', p.media_type, 'bytes', p.size_bytes)
                           ORDER BY f.position), '[]')
    FROM practice_evidence.submission_file f JOIN platform.stored_file p ON p.id = f.file_id
   WHERE f.submission_id = s.id AND f.from_version <= r.version AND (f.to_version IS NULL OR f.to_version >= r.version))`;

/** A work as a colleague reads it: the version that is reviewed, without whose it is. */
@Injectable()
export class FindBlindWork {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(reviewId: string): Promise<PeerReview> {
    const row = await this.row(reviewId);
    const { pack } = await this.policies.ofCohort(row.cohortId);
    const theme = findTheme(pack.practice.themes, row.theme);
    const rubric = rubricOfTheme(pack.practice.rubrics, row.theme);
    if (!theme || !rubric) throw new Error(`No theme ${row.theme} with a rubric`);
    const names: NamesToMask = row;
    const masked = (text: string): string => maskText(text, names, PEER_REVIEW_MASKS);
    const { id, state, why, dueOn, openedAt, revision, comment } = row;
    // What is read before it is opened would not be timed; and whoever declined or came too late reads it no more.
    const isOpen = READABLE.includes(state);
    return {
      id,
      theme: row.theme,
      themeTitleZh: theme.title.zh,
      themeTitleEn: theme.title.en,
      taskZh: theme.task.zh,
      taskEn: theme.task.en,
      expectedResultZh: theme.expectedResult.zh,
      expectedResultEn: theme.expectedResult.en,
      state,
      why,
      dueOn,
      openedAt,
      revision,
      topic: masked(topicText(theme, row.topicPosition, row.ownTopic)),
      text: isOpen ? masked(row.text) : null,
      links: isOpen ? row.links : [],
      files: isOpen
        ? row.files.map(({ name, mediaType, bytes }, place) => ({
            place,
            ending: /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '',
            mediaType,
            bytes,
          }))
        : [],
      rubric: toRubric(rubric),
      marks: toMarks(row.marks, row.comments),
      comment,
      faults: row.faults.map(toProblemModel),
      shortestComment: pack.practice.peerReview.shortestComment,
      shortestSeconds: pack.practice.peerReview.shortestSeconds,
    };
  }

  /**
   * A file of the work by its place, a picture in the text by its id; undefined where there is none, or the review was not
   * opened.
   */
  async file(reviewId: string, key: string): Promise<BlindFile | undefined> {
    const row = await this.row(reviewId);
    if (!READABLE.includes(row.state)) return undefined;
    return /^\d+$/.test(key) ? row.files[Number(key)] : row.files.find(({ id }) => id === key);
  }

  private async row(reviewId: string): Promise<Row> {
    const row = await this.database.one<Row>(
      `SELECT r.id, r.cohort_id AS "cohortId", r.theme, r.state, r.why, r.due_on::text AS "dueOn", r.opened_at AS "openedAt",
              r.revision, r.marks, r.comments, r.comment, r.faults,
              CASE WHEN v.version IS NULL THEN s.topic_position ELSE v.topic_position END AS "topicPosition",
              CASE WHEN v.version IS NULL THEN s.own_topic ELSE v.own_topic END AS "ownTopic",
              COALESCE(v.body, s.body) AS text, COALESCE(v.links, s.links) AS links, ${FILES} AS files,
              ARRAY(SELECT t.name FROM ${AUTHORS} a JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = a.id
                      JOIN enrollment.teacher t ON t.id = e.teacher_id) AS names,
              ARRAY(SELECT u.name FROM ${AUTHORS} a JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = a.id
                      JOIN organization.unit u ON u.id = e.school_id) AS schools,
              ARRAY(SELECT u.name FROM ${AUTHORS} a JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = a.id
                      JOIN organization.unit u ON u.id = e.county_id) AS counties
         FROM practice_evidence.peer_review r JOIN practice_evidence.submission s ON s.id = r.submission_id
         LEFT JOIN practice_evidence.returned_version v ON v.submission_id = s.id AND v.version = r.version
        WHERE r.id = $1`,
      [reviewId],
    );
    if (!row) throw new Error(`No peer review ${reviewId}`);
    return row;
  }
}
