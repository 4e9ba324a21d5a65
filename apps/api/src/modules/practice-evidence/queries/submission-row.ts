import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type {
  ReturnedVersion,
  Submission,
  SubmissionFile,
  SubmissionLikeness,
} from '../graphql/submission.model.js';

/** Files of one version of a work, as JSON. */
const filesOf = (version: string): string => `(
  SELECT COALESCE(json_agg(json_build_object('id', p.id, 'name', p.name, 'mediaType', p.media_type, 'bytes', p.size_bytes)
                           ORDER BY f.position), '[]')
    FROM practice_evidence.submission_file f JOIN platform.stored_file p ON p.id = f.file_id
   WHERE f.submission_id = s.id AND f.from_version <= ${version} AND (f.to_version IS NULL OR f.to_version >= ${version}))`;

const REVIEWS = `(
  SELECT COALESCE(json_agg(json_build_object('id', r.id, 'version', r.submission_version, 'decision', r.decision,
           'score', r.score_hundredths, 'technicalScore', r.technical_hundredths, 'teachingScore', r.teaching_hundredths,
           'marks', COALESCE(r.marks, '[]'), 'comment', r.comment, 'reviewer', a.display_name, 'reviewedAt', r.reviewed_at) ORDER BY r.reviewed_at, r.id), '[]')
    FROM practice_evidence.review r LEFT JOIN identity.account a ON a.id = r.reviewer_account_id
   WHERE r.submission_id = s.id)`;

const RETURNED = `(
  SELECT COALESCE(json_agg(json_build_object('version', v.version, 'topicPosition', v.topic_position, 'ownTopic', v.own_topic,
           'text', v.body, 'links', v.links, 'late', v.late, 'submittedAt', v.submitted_at,
           'files', ${filesOf('v.version')}) ORDER BY v.version), '[]')
    FROM practice_evidence.returned_version v WHERE v.submission_id = s.id)`;

/** A pair with the version that was handed in last, unless it was found to be no copy; what was decided comes first. */
const LIKENESS = `(
  SELECT json_build_object('pairId', p.id, 'share', p.share_hundredths / 100.0, 'isCopy', p.verdict IS NOT NULL,
                           'reason', p.reason, 'decidedAt', p.decided_at)
    FROM practice_evidence.similar_pair p
   WHERE ((p.later_id = s.id AND p.later_version = s.version - (s.state = 'returned')::int)
       OR (p.earlier_id = s.id AND p.earlier_version = s.version - (s.state = 'returned')::int))
     AND (p.verdict IS NULL OR p.copied_id = s.id)
   ORDER BY p.verdict IS NULL, p.share_hundredths DESC, p.id LIMIT 1)`;

/** Everything of one work, from `practice_evidence.submission s`: its files, reviews and earlier versions too. */
export const SUBMISSION = `s.id, s.state, s.version, s.revision, s.topic_position AS "topicPosition",
  s.topic_suggestion_id AS "topicSuggestionId", s.own_topic AS "ownTopic", s.returned_at AS "returnedAt", s.body AS text, s.links, s.late, s.saved_at AS "savedAt", s.submitted_at AS "submittedAt", s.score_hundredths AS score,
  s.technical_hundredths AS "technicalScore", s.teaching_hundredths AS "teachingScore",
  ${filesOf('s.version')} AS files, ${REVIEWS} AS reviews, ${LIKENESS} AS likeness, ${RETURNED} AS "returnedVersions"`;

/** A row that {@link SUBMISSION} answers. */
export interface SubmissionRow extends Record<string, unknown> {
  readonly id: string;
  readonly state: StateOf<'submission'>;
  readonly version: number;
  readonly revision: number;
  readonly topicPosition: number | null;
  readonly topicSuggestionId: string | null;
  readonly ownTopic: string | null;
  readonly returnedAt: Date | null;
  readonly text: string;
  readonly links: string[];
  readonly late: boolean;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly technicalScore: number | null;
  readonly teachingScore: number | null;
  readonly files: SubmissionFile[];
  readonly reviews: (Omit<Submission['reviews'][number], 'reviewedAt'> & { readonly reviewedAt: string })[];
  readonly likeness: (Omit<SubmissionLikeness, 'decidedAt'> & { readonly decidedAt: string | null }) | null;
  readonly returnedVersions: (Omit<ReturnedVersion, 'submittedAt'> & { readonly submittedAt: string })[];
}

const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

/**
 * The one mapper from a stored work to the API's: its own teacher sees all of it, but no suspicion of which nobody has
 * decided.
 */
export function toSubmission(
  row: SubmissionRow,
  likeness = row.likeness?.isCopy ? row.likeness : null,
): Submission {
  const { id, state, version, revision, topicPosition, topicSuggestionId, ownTopic } = row;
  const { text, links, late, savedAt, submittedAt, files } = row;
  return {
    id,
    state,
    version,
    revision,
    topicPosition,
    topicSuggestionId,
    ownTopic,
    text,
    links,
    late,
    savedAt,
    submittedAt,
    score: points(row.score),
    technicalScore: points(row.technicalScore),
    teachingScore: points(row.teachingScore),
    files,
    reviews: row.reviews.map((review) => ({
      ...review,
      score: points(review.score),
      technicalScore: points(review.technicalScore),
      teachingScore: points(review.teachingScore),
      reviewedAt: new Date(review.reviewedAt),
    })),
    likeness: likeness && dated(likeness),
    returnedVersions: row.returnedVersions.map((returned) => ({
      ...returned,
      submittedAt: new Date(returned.submittedAt),
    })),
  };
}

/**
 * The same for everybody else: of work that was returned they see what was handed in, not what the teacher is writing
 * since.
 */
export function toHandedInSubmission(row: SubmissionRow): Submission {
  const last = row.returnedVersions.at(-1);
  const shown =
    row.state === 'returned' && last ? { ...row, ...last, submittedAt: new Date(last.submittedAt) } : row;
  return toSubmission(shown, row.likeness);
}

const dated = (likeness: NonNullable<SubmissionRow['likeness']>): SubmissionLikeness => ({
  ...likeness,
  decidedAt: likeness.decidedAt === null ? null : new Date(likeness.decidedAt),
});
