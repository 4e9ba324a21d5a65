import type { FindingKind } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';

/** A stage that keeps findings about learners which a person has to decide. */
interface FindingSource {
  readonly kind: FindingKind;
  /** A statement that answers `enrollment_id` for each open finding of the cohort `$1`, once for each learner concerned. */
  readonly openOnes: string;
}

/** Works that are alike and that nobody has judged: of both, since which one was copied is not known yet. */
const SIMILAR_WORKS: FindingSource = {
  kind: 'similar-works',
  openOnes: `SELECT s.enrollment_id FROM practice_evidence.similar_pair p
               JOIN practice_evidence.submission s ON s.id = p.earlier_id WHERE p.verdict IS NULL AND s.cohort_id = $1
             UNION ALL
             SELECT s.enrollment_id FROM practice_evidence.similar_pair p
               JOIN practice_evidence.submission s ON s.id = p.later_id WHERE p.verdict IS NULL AND s.cohort_id = $1`,
};

/** Records that look distorted and that nobody has judged. */
const DISTORTED_RECORDS: FindingSource = {
  kind: 'distorted-records',
  openOnes: `SELECT l.enrollment_id FROM exchange.distortion_finding f
               JOIN exchange.distortion_learner l ON l.finding_id = f.id
              WHERE f.cohort_id = $1 AND f.state IN ('open', 'asked', 'answered')`,
};

/** All of them; a further source is a further line here. */
const SOURCES: readonly FindingSource[] = [SIMILAR_WORKS, DISTORTED_RECORDS];

/** `enrollment_id` and `kind` of every finding of the cohort `$1` that nobody has decided. */
export const OPEN_FINDINGS = SOURCES.map(
  ({ kind, openOnes }) => `SELECT o.enrollment_id, '${kind}' AS kind FROM (${openOnes}) AS o`,
).join(' UNION ALL ');
