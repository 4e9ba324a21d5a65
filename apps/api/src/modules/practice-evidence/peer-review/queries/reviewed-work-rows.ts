import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { middleOfReviews } from '@tisheng/domain-rules/practice-evidence/peer-review/middle-of-reviews.js';
import { isSettled } from '@tisheng/domain-rules/practice-evidence/peer-review/reviews-still-needed.js';
import { UNDER_WAY } from '@tisheng/domain-rules/practice-evidence/peer-review/may-touch-review.js';
import type { Mark } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import type { PolicyPractice } from '@tisheng/domain-rules/policy/practice.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import type { PeerReviewedWork, PeerReviewOnRecord } from '../graphql/peer-review-desk.model.js';
import { objectionState, toMarks } from './to-peer-review.js';

interface ReviewJson {
  readonly id: string;
  readonly reviewerName: string;
  readonly reviewerSchool: string;
  readonly state: StateOf<'peer-review'>;
  readonly why: 'round' | 'missing' | 'divergent';
  readonly circle: 'workshop' | 'county' | 'region';
  readonly dueOn: string;
  readonly score: number | null;
  readonly weight: number;
  readonly comparedWorks: number;
  readonly marks: Mark[];
  readonly comments: Record<string, string>;
  readonly comment: string;
  readonly seconds: number | null;
  readonly submittedAt: string | null;
  readonly faults: Problem[];
  readonly declineReason: string | null;
  readonly helpful: boolean | null;
  readonly objection: string | null;
  readonly objectionUpheld: boolean | null;
  readonly objectionAnswer: string | null;
}

export interface ReviewedWorkRow extends Record<string, unknown> {
  readonly submissionId: string;
  readonly theme: number;
  readonly teacherName: string;
  readonly schoolName: string;
  readonly state: StateOf<'submission'>;
  readonly version: number;
  readonly reviews: ReviewJson[];
}

/** Of `practice_evidence.submission s` with its author as `e`, `t` and school `u`: the work and everybody asked about it. */
export const REVIEWED_WORK = `s.id AS "submissionId", s.theme, t.name AS "teacherName", u.name AS "schoolName", s.state,
  (SELECT min(r.version) FROM practice_evidence.peer_review r WHERE r.submission_id = s.id) AS version,
  (SELECT json_agg(json_build_object('id', r.id, 'reviewerName', rt.name, 'reviewerSchool', ru.name, 'state', r.state,
            'why', r.why, 'circle', r.circle, 'dueOn', r.due_on, 'score', r.score_hundredths,
            'weight', COALESCE(w.weight_hundredths, 75), 'comparedWorks', COALESCE(w.compared, 0), 'marks', r.marks,
            'comments', r.comments, 'comment', r.comment, 'seconds', r.seconds, 'submittedAt', r.submitted_at,
            'faults', r.faults, 'declineReason', r.decline_reason, 'helpful', r.helpful, 'objection', r.objection,
            'objectionUpheld', r.objection_upheld, 'objectionAnswer', r.objection_answer)
          ORDER BY array_position(ARRAY['counted', 'not-counted', 'opened', 'assigned', 'set-aside'], r.state),
                   r.submitted_at, r.id)
     FROM practice_evidence.peer_review r
     JOIN enrollment.enrollment re ON re.cohort_id = r.cohort_id AND re.id = r.enrollment_id
     JOIN enrollment.teacher rt ON rt.id = re.teacher_id JOIN organization.unit ru ON ru.id = re.school_id
     LEFT JOIN practice_evidence.peer_reviewer w ON w.cohort_id = r.cohort_id AND w.enrollment_id = r.enrollment_id
    WHERE r.submission_id = s.id) AS reviews`;

const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

/** To the author's school a reviewer stays as blind as to the author. */
const NAMELESS = { reviewerName: '', reviewerSchool: '' };

/** The one mapper from a reviewed work to what the desk shows of it. */
export function toReviewedWork(
  row: ReviewedWorkRow,
  policy: PolicyPractice['peerReview'],
  hidesReviewers: boolean,
): PeerReviewedWork {
  const counting = row.reviews.flatMap(({ state, score, weight }) =>
    state === 'counted' && score !== null ? [{ score, weight }] : [],
  );
  const middle = middleOfReviews(counting);
  return {
    submissionId: row.submissionId,
    theme: row.theme,
    teacherName: row.teacherName,
    schoolName: row.schoolName,
    state: row.state,
    version: row.version,
    wanted: policy.reviewsPerWork,
    underWay: row.reviews.filter(({ state }) => UNDER_WAY.includes(state)).length,
    middle: {
      count: middle.count,
      median: points(middle.median),
      weightedMedian: points(middle.weightedMedian),
      spread: points(middle.spread),
    },
    isSettled: isSettled(
      counting.map(({ score }) => score),
      policy.divergence,
    ),
    openObjections: row.reviews.filter((review) => objectionState(review) === 'open').length,
    reviews: row.reviews.map((review) => toRecord(hidesReviewers ? { ...review, ...NAMELESS } : review)),
  };
}

/** What somebody is still writing is theirs alone. */
function toRecord(row: ReviewJson): PeerReviewOnRecord {
  const isHandedIn = row.submittedAt !== null;
  return {
    ...row,
    score: points(row.score),
    marks: isHandedIn ? toMarks(row.marks, row.comments) : [],
    comment: isHandedIn ? row.comment : '',
    submittedAt: row.submittedAt === null ? null : new Date(row.submittedAt),
    faults: row.faults.map(toProblemModel),
    isHelpful: row.helpful,
    objectionState: objectionState(row),
  };
}
