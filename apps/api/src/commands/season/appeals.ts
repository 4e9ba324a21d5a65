import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { DecideAppeal } from '../../modules/scoring/use-cases/decide-appeal.js';
import { OpenAppeal } from '../../modules/scoring/use-cases/open-appeal.js';
import { done, mustHold, type Season } from './season.js';

interface Appellant {
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly institutionId: string;
  readonly institutionGrade: Grade;
  readonly schoolRating: Grade | null;
  readonly schoolId: string;
  readonly unitPath: string;
}

/** Learners with the least result: those who failed, else those nearest to failing. */
async function weakest(season: Season, most: number): Promise<Appellant[]> {
  return season.database.rows<Appellant & Record<string, unknown>>(
    `SELECT e.id AS "enrollmentId", e.teacher_id AS "teacherId", e.institution_id AS "institutionId",
            e.school_id AS "schoolId", e.unit_path AS "unitPath",
            i.grade AS "institutionGrade", s.grade AS "schoolRating"
       FROM enrollment.enrollment e
       JOIN scoring.institution_result i ON i.cohort_id = e.cohort_id AND i.enrollment_id = e.id
       LEFT JOIN scoring.school_rating s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
      WHERE e.cohort_id = $1 AND i.grade IS NOT NULL AND i.grade <> 'excellent'
      ORDER BY (i.grade = 'fail' OR coalesce(s.grade, 'pass') = 'fail') DESC, i.total_hundredths, e.id LIMIT $2`,
    [season.cohortId, most],
  );
}

/** Who gave the grade that is appealed against, and against what. */
function giverOf(season: Season, learner: Appellant) {
  return learner.institutionGrade === 'fail' || learner.schoolRating === null
    ? { subject: 'institution-result' as const, giver: season.person('institution-operator', { institutionId: learner.institutionId }) }
    : { subject: 'school-rating' as const, giver: season.person('principal', { unitId: learner.schoolId, unitPath: learner.unitPath }) };
}

const gradeNow = async (season: Season, { enrollmentId }: Appellant): Promise<string | undefined> =>
  (
    await season.database.one<{ grade: string }>(
      'SELECT grade FROM scoring.comprehensive_result WHERE cohort_id = $1 AND enrollment_id = $2',
      [season.cohortId, enrollmentId],
    )
  )?.grade;

/** The two with the least result appeal: one is heard, the other is not. What was decided must show in the results. */
export async function playAppeals(season: Season): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  const learners = await weakest(season, 2);
  if (learners.length === 0) return outcomes;
  await season.progress.stage('Appeals', 'appeals', learners.length, async (step) => {
    for (const [at, learner] of learners.entries()) {
      const outcome = at === 0 ? ('upheld' as const) : ('dismissed' as const);
      const { subject, giver } = giverOf(season, learner);
      season.goTo(addDays(season.cohort.lastTrainingDay, 6));
      const appellant = season.person('teacher', { teacherId: learner.teacherId });
      const request = { cohortId: season.cohortId, subject, grounds: 'Season appeal: part of the work was not counted.' };
      const { appealId } = done('The appeal', await season.get(OpenAppeal).execute(appellant, request));
      season.goTo(addDays(season.cohort.lastTrainingDay, 10));
      const before = await gradeNow(season, learner);
      const granted = subject === 'institution-result' && learner.institutionGrade === 'pass' ? ('excellent' as const) : ('pass' as const);
      const decision = { outcome, reason: 'Season decision after a look at the records.', newGrade: outcome === 'upheld' ? granted : null };
      const decided = done('Deciding', await season.get(DecideAppeal).execute(giver, appealId, decision));
      const after = await gradeNow(season, learner);
      mustHold(decided.resultChanged === (before !== after), 'a decision says whether it changed the result');
      mustHold(outcome === 'upheld' || before === after, 'a dismissed appeal changes nothing');
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      step(1);
    }
    return learners.length;
  });
  await season.settle();
  return outcomes;
}
