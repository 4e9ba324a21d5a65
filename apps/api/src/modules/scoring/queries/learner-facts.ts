import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade, Obligation, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { compileScoring } from '@tisheng/domain-rules/scoring/compile-scoring.js';
import type { InstitutionScore } from '@tisheng/domain-rules/scoring/compile-scoring.js';
import type {
  ComprehensiveExplanation,
  ComprehensiveResult,
} from '@tisheng/domain-rules/scoring/comprehensive-result.js';
import type { CompactExplanation } from '@tisheng/domain-rules/scoring/explanation.js';
import { hoursFromTotals } from '@tisheng/domain-rules/scoring/hours-reached.js';
import type { LearnerStanding } from '@tisheng/domain-rules/scoring/learner-standing.js';
import { learnerMeasures, meanScore } from '@tisheng/domain-rules/scoring/measures.js';
import type { LearnerMeasures, MeasureName } from '@tisheng/domain-rules/scoring/measures.js';
import { obligationEffects } from '@tisheng/domain-rules/scoring/obligation-effects.js';
import { proofsEarned } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Database } from '../../../platform/database/database.js';
import { FACTS } from '../runs/score-lines.js';

/** Everything that the stages know about one teacher in one cohort. */
export interface LearnerFacts {
  readonly enrollmentId: string;
  readonly obligation: Obligation;
  readonly enrollment: StateOf<'enrollment'>;
  readonly preTest: StateOf<'pre-test'>;
  readonly plan: StateOf<'plan'> | null;
  readonly submissions: readonly { readonly theme: number; readonly state: StateOf<'submission'> }[];
  readonly measures: Readonly<Record<string, number | null>>;
  /** The result of the last run; null before the first. */
  readonly institution: {
    readonly total_hundredths: number;
    readonly grade: Grade | null;
    readonly mark: 'off-band' | 'grant-without-reason' | null;
    readonly mark_reason: string | null;
    readonly explanation: CompactExplanation;
  } | null;
  /** When the teacher was told that result; null where that is still to come. */
  readonly toldAt: Date | null;
  readonly rating: { readonly grade: Grade; readonly reason: string | null } | null;
  readonly ratedAt: Date | null;
  readonly comprehensive: {
    readonly grade: Grade;
    readonly state: 'final' | 'revoked';
    readonly explanation: ComprehensiveExplanation;
  } | null;
  readonly evaluatedAt: Date | null;
  readonly appealOpen: boolean;
}

const MEASURED = [
  ...Object.entries(FACTS).map(([name, [column]]) => `'${name}', ${column}`),
  `'post-sum', p.post_score_sum, 'post-scored', p.post_scored`,
  `'homework-sum', p.homework_score_sum, 'homework-scored', p.homework_scored`,
].join(', ');

/** Reads in one statement where a teacher stands. */
@Injectable()
export class FindLearnerFacts {
  constructor(private readonly database: Database) {}

  /** @returns undefined when the teacher has no place in the cohort */
  async ofTeacher(cohortId: string, teacherId: string): Promise<LearnerFacts | undefined> {
    return this.database.one<LearnerFacts & Record<string, unknown>>(
      `SELECT e.id AS "enrollmentId", e.obligation, e.state AS enrollment, COALESCE(d.state, 'not-started') AS "preTest",
              l.state AS plan, json_build_object(${MEASURED}) AS measures,
              COALESCE((SELECT json_agg(json_build_object('theme', w.theme, 'state', w.state) ORDER BY w.theme)
                          FROM practice_evidence.submission w
                         WHERE w.cohort_id = e.cohort_id AND w.enrollment_id = e.id), '[]') AS submissions,
              CASE WHEN r.enrollment_id IS NOT NULL THEN row_to_json(r) END AS institution, r.told_at AS "toldAt",
              CASE WHEN g.enrollment_id IS NOT NULL THEN row_to_json(g) END AS rating, g.rated_at AS "ratedAt",
              CASE WHEN c.enrollment_id IS NOT NULL THEN row_to_json(c) END AS comprehensive, c.decided_at AS "evaluatedAt",
              EXISTS (SELECT 1 FROM scoring.appeal a WHERE a.cohort_id = e.cohort_id AND a.enrollment_id = e.id
                                                       AND a.state = 'open') AS "appealOpen"
         FROM enrollment.enrollment e
         LEFT JOIN diagnostic_assessment.assessment d
           ON d.cohort_id = e.cohort_id AND d.enrollment_id = e.id AND d.kind = 'pre-test'
         LEFT JOIN course_selection.plan l ON l.cohort_id = e.cohort_id AND l.enrollment_id = e.id
         LEFT JOIN exchange.learner_progress p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
         LEFT JOIN enrollment.recognized_hours v ON v.cohort_id = e.cohort_id AND v.enrollment_id = e.id
         LEFT JOIN practice_evidence.practice_summary s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
         LEFT JOIN scoring.institution_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
         LEFT JOIN scoring.school_rating g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id
         LEFT JOIN scoring.comprehensive_result c ON c.cohort_id = e.cohort_id AND c.enrollment_id = e.id
        WHERE e.cohort_id = $1 AND e.teacher_id = $2`,
      [cohortId, teacherId],
    );
  }
}

/** The facts as the rules want them, with the score that they would give today. */
export interface StandingToday {
  readonly standing: LearnerStanding;
  readonly score: InstitutionScore;
}

/** Where the teacher stands today, by the rules of the policy. */
export function standingToday(pack: PolicyPack, facts: LearnerFacts): StandingToday {
  const measures = measuresOf(facts);
  const score = compileScoring(pack).score(measures);
  const hours = hoursFromTotals(pack, {
    online: measures['completed-course-half-hours'] ?? 0,
    offline: measures['offline-half-hours'] ?? 0,
  });
  const online = pack.scoring.components.findIndex(
    ({ code }) => code === pack.scoring.onlineAssessmentComponent,
  );
  const standing: LearnerStanding = {
    obligation: facts.obligation,
    enrollment: facts.enrollment,
    preTest: facts.preTest,
    plan: facts.plan,
    hours,
    submissions: facts.submissions,
    totalHundredths: score.totalHundredths,
    schoolRating: facts.rating?.grade ?? null,
    proofs: proofsEarned(pack, {
      hours,
      onlineAssessmentHundredths: score.explanation.components[online] ?? null,
      practiceScoreHundredths: facts.measures['practice-score'] ?? null,
    }),
    result: resultOf(pack, facts),
    toldOn: facts.toldAt && plainDateIn(pack.programme.timeZone, facts.toldAt),
    appealOpen: facts.appealOpen,
    certificate: null,
  };
  return { standing, score };
}

function measuresOf({ measures }: LearnerFacts): LearnerMeasures {
  const known: Partial<Record<MeasureName, number | null>> = {
    'post-score': meanScore(measures['post-sum'] ?? 0, measures['post-scored'] ?? 0),
    'homework-score': meanScore(measures['homework-sum'] ?? 0, measures['homework-scored'] ?? 0),
  };
  for (const [name, [, divisor]] of Object.entries(FACTS)) {
    const value = measures[name] ?? null;
    known[name as MeasureName] = value === null ? null : value / divisor;
  }
  return learnerMeasures(known);
}

function resultOf(pack: PolicyPack, { obligation, comprehensive }: LearnerFacts): ComprehensiveResult {
  if (comprehensive) {
    const { grade, explanation } = comprehensive;
    return { status: 'final', grade, explanation };
  }
  return obligationEffects(pack, obligation).receivesGrade
    ? { status: 'pending', missing: [] }
    : { status: 'not-assessed', obligation };
}
