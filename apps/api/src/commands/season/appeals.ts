import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../platform/auth/actor.js';
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
      WHERE e.cohort_id = $1 AND i.grade IS NOT NULL AND (i.grade <> 'excellent' OR s.grade <> 'excellent')
      ORDER BY (i.grade = 'fail' OR coalesce(s.grade, 'pass') = 'fail') DESC, i.total_hundredths, e.id LIMIT $2`,
    [season.cohortId, most],
  );
}

interface Ground {
  readonly subject: 'institution-result' | 'school-rating';
  readonly giver: Actor;
  readonly grade: Grade;
}

/** Against what the policy lets the learner appeal, and who gave it: the failed grade first. */
function groundOf(season: Season, learner: Appellant): Ground | undefined {
  const { institutionGrade, schoolRating, institutionId, schoolId, unitPath } = learner;
  const operator = season.person('institution-operator', { institutionId });
  const principal = season.person('principal', { unitId: schoolId, unitPath });
  const grounds: Ground[] = [{ subject: 'institution-result', giver: operator, grade: institutionGrade }];
  if (schoolRating !== null)
    grounds.push({ subject: 'school-rating', giver: principal, grade: schoolRating });
  const offered = grounds.filter(
    ({ subject, grade }) => season.pack.appeals.of.includes(subject) && grade !== 'excellent',
  );
  return offered.find(({ grade }) => grade === 'fail') ?? offered[0];
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
  const appeals = (await weakest(season, 50))
    .map((learner) => ({ learner, ground: groundOf(season, learner) }))
    .filter((appeal): appeal is { learner: Appellant; ground: Ground } => appeal.ground !== undefined)
    .slice(0, 2);
  if (appeals.length === 0) return outcomes;
  await season.progress.stage('Appeals', 'appeals', appeals.length, async (step) => {
    for (const [at, { learner, ground }] of appeals.entries()) {
      const outcome = at === 0 ? ('upheld' as const) : ('dismissed' as const);
      const { subject, giver } = ground;
      season.goTo(addDays(season.cohort.lastTrainingDay, 6));
      const appellant = season.person('teacher', { teacherId: learner.teacherId });
      const request = {
        cohortId: season.cohortId,
        subject,
        grounds: 'Season appeal: part of the work was not counted.',
      };
      const { appealId } = done('The appeal', await season.get(OpenAppeal).execute(appellant, request));
      season.goTo(addDays(season.cohort.lastTrainingDay, 10));
      const before = await gradeNow(season, learner);
      const granted = ground.grade === 'fail' ? ('pass' as const) : ('excellent' as const);
      const decision = {
        outcome,
        reason: 'Season decision after a look at the records.',
        newGrade: outcome === 'upheld' ? granted : null,
      };
      const decided = done('Deciding', await season.get(DecideAppeal).execute(giver, appealId, decision));
      const after = await gradeNow(season, learner);
      mustHold(before === after || decided.resultChanged, 'a grade changes only by a decision that says so');
      mustHold(outcome === 'upheld' || before === after, 'a dismissed appeal changes nothing');
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      step(1);
    }
    return appeals.length;
  });
  await season.settle();
  return outcomes;
}
