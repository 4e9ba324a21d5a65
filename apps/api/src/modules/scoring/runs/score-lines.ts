import type { Grade, Obligation, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { compileScoring } from '@tisheng/domain-rules/scoring/compile-scoring.js';
import type { CompactExplanation } from '@tisheng/domain-rules/scoring/explanation.js';
import { settleGrade } from '@tisheng/domain-rules/scoring/institution-result.js';
import { MEASURE_NAMES, meanScore } from '@tisheng/domain-rules/scoring/measures.js';
import type { MeasureName } from '@tisheng/domain-rules/scoring/measures.js';
import { obligationEffects } from '@tisheng/domain-rules/scoring/obligation-effects.js';
import {
  COPY_NULL,
  readCopyNumber,
  readCopyText,
  writeCopyText,
} from '../../../platform/database/copy-out.js';
import type { ResultRun } from './result-run.js';

/** Where a measure stands in the facts of a learner, and what one of it is in the stored unit. */
export const FACTS = {
  // With the hours of earlier training that the county recognised.
  'completed-course-half-hours': [
    'COALESCE(p.completed_half_hours + COALESCE(v.half_hours, 0), v.half_hours)',
    1,
  ],
  'study-minutes': ['p.study_minutes', 1],
  'discussion-minutes': ['p.discussion_minutes', 1],
  'post-count': ['p.post_count', 1],
  'comment-count': ['p.comment_count', 1],
  'homework-count': ['p.homework_count', 1],
  'offline-half-hours': ['s.offline_half_hours', 1],
  'themes-submitted': ['s.themes_submitted', 1],
  'practice-score': ['s.practice_score_hundredths', 100],
  'work-technical-score': ['s.technical_score_hundredths', 100],
  'work-teaching-score': ['s.teaching_score_hundredths', 100],
} as const satisfies Partial<Record<MeasureName, readonly [string, number]>>;
const AMOUNTS = Object.values(FACTS);

/** Columns of a result that a run computes, in the order of a line; what stands behind them is the telling. */
const COMPUTED = [
  'total_hundredths',
  'grade',
  'band_grade',
  'mark',
  'mark_reason',
  'online_assessment_hundredths',
  'practice_score_hundredths',
  'online_half_hours',
  'offline_half_hours',
  'explanation',
] as const;

/** Columns that {@link lineScorer} writes, in order. */
export const RESULT_COLUMNS = ['cohort_id', 'enrollment_id', 'run_id', ...COMPUTED].join(', ');

/**
 * The SELECT of everything that a score rests on, one row a learner who takes part, followed by the result as it
 * stands today. Its values are quoted, not parameters, since COPY takes none.
 *
 * @param enrollments quoted ids to which the run is narrowed; null for the whole cohort
 */
export function factsSelect(cohort: string, enrollments: string | null): string {
  const amounts = AMOUNTS.map(([column]) => column).join(', ');
  return `SELECT e.id, e.obligation, ${amounts},
                 p.post_score_sum, p.post_scored, p.homework_score_sum, p.homework_scored,
                 COALESCE(g.grade, x.grade), CASE WHEN g.grade IS NULL THEN x.reason ELSE g.reason END,
                 ${COMPUTED.map((column) => `r.${column}`).join(', ')}
            FROM enrollment.enrollment e
            LEFT JOIN exchange.learner_progress p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
            LEFT JOIN enrollment.recognized_hours v ON v.cohort_id = e.cohort_id AND v.enrollment_id = e.id
            LEFT JOIN practice_evidence.practice_summary s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
            LEFT JOIN exchange.pushed_result x ON x.cohort_id = e.cohort_id AND x.enrollment_id = e.id
            LEFT JOIN scoring.granted_grade g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id
            LEFT JOIN scoring.institution_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
           WHERE e.cohort_id = ${cohort} AND e.state IN ('confirmed', 'completed')
             ${enrollments === null ? '' : `AND e.id IN (${enrollments})`}`;
}

const FIRST_AMOUNT = 2;
const POSTS = FIRST_AMOUNT + AMOUNTS.length;
const HOMEWORK = POSTS + 2;
const GRANTED = HOMEWORK + 2;
/** From here on a line holds the stored result. */
const COMPARED = GRANTED + 2;
const PRACTICE = FIRST_AMOUNT + Object.keys(FACTS).indexOf('practice-score');
const ONLINE = FIRST_AMOUNT + Object.keys(FACTS).indexOf('completed-course-half-hours');
const OFFLINE = FIRST_AMOUNT + Object.keys(FACTS).indexOf('offline-half-hours');

/** Where each measure of {@link MEASURE_NAMES} is read: field and divisor; null for the means of scores. */
const SOURCES = MEASURE_NAMES.map((name) => {
  const known = Object.keys(FACTS).indexOf(name);
  return known === -1 ? null : ([FIRST_AMOUNT + known, AMOUNTS[known]![1]] as const);
});

/**
 * Scores the learners of a run line by line: facts in, by the rules of the policy, result out.
 *
 * @returns the line to store, or null where the result is the one that is stored already
 */
export function lineScorer(run: ResultRun): (line: string) => string | null {
  const { pack } = run;
  const scoring = compileScoring(pack);
  const online = pack.scoring.components.findIndex(
    ({ code }) => code === pack.scoring.onlineAssessmentComponent,
  );
  const values: (number | null)[] = MEASURE_NAMES.map(() => null);
  return (line) => {
    const fields = line.split('\t', COMPARED);
    for (let index = 0; index < SOURCES.length; index++) {
      const source = SOURCES[index]!;
      if (source === null) continue;
      const field = fields[source[0]]!;
      values[index] = field === COPY_NULL ? null : Number(field) / source[1];
    }
    values[POST_SCORE] = mean(fields, POSTS);
    values[HOMEWORK_SCORE] = mean(fields, HOMEWORK);
    const { totalHundredths, grade, explanation } = scoring.scoreRow(values);
    const computed =
      `\t${totalHundredths}\t${gradeFields(pack, fields, totalHundredths, grade)}` +
      `\t${explanation.components[online] ?? 0}\t${fields[PRACTICE]}` +
      `\t${amount(fields[ONLINE]!)}\t${amount(fields[OFFLINE]!)}\t${explanationText(explanation)}`;
    return line.endsWith(computed) ? null : `${run.cohortId}\t${fields[0]}\t${run.id}${computed}\n`;
  };
}

/** `JSON.stringify(explanation)`, in a fraction of its time. */
function explanationText(explanation: CompactExplanation): string {
  const { pack, values, qualities, points, components, total, grade } = explanation;
  return (
    `{"pack":"${pack}","values":${listText(values)},"qualities":${listText(qualities)},` +
    `"points":${listText(points)},"components":${listText(components)},"total":${total},"grade":"${grade}"}`
  );
}

function listText(list: readonly (number | null)[]): string {
  let text = `[${list[0] ?? null}`;
  for (let index = 1; index < list.length; index++) text += `,${list[index]}`;
  return `${text}]`;
}

const POST_SCORE = MEASURE_NAMES.indexOf('post-score');
const HOMEWORK_SCORE = MEASURE_NAMES.indexOf('homework-score');

function mean(fields: readonly string[], at: number): number | null {
  const scored = readCopyNumber(fields[at + 1]!);
  return scored === null ? null : meanScore(Number(fields[at]), scored);
}

const amount = (field: string): string => (field === COPY_NULL ? '0' : field);

/** The fields grade, band_grade, mark and mark_reason. */
function gradeFields(pack: PolicyPack, fields: readonly string[], total: number, bandGrade: Grade): string {
  if (!obligationEffects(pack, fields[1] as Obligation).receivesGrade) {
    return `${COPY_NULL}\t${bandGrade}\t${COPY_NULL}\t${COPY_NULL}`;
  }
  const granted = readCopyText(fields[GRANTED]!) as Grade | null;
  if (granted === null) return `${bandGrade}\t${bandGrade}\t${COPY_NULL}\t${COPY_NULL}`;
  const { grade, mark, reason } = settleGrade(pack, total, bandGrade, {
    grade: granted,
    reason: readCopyText(fields[GRANTED + 1]!),
  });
  return `${grade}\t${bandGrade}\t${mark ?? COPY_NULL}\t${writeCopyText(reason)}`;
}
