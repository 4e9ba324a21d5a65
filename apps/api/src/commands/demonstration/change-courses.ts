import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import {
  CourseCatalogueReader,
  type CourseRecord,
} from '../../modules/course-selection/public/course-catalogue-reader.js';
import { ReturnPlan } from '../../modules/course-selection/use-cases/return-plan.js';
import { SavePlan } from '../../modules/course-selection/use-cases/save-plan.js';
import { SubmitPlans } from '../../modules/course-selection/use-cases/submit-plans.js';
import type { SeasonInstitution } from '../season/institutions.js';
import { done, mustHold, SeasonFailure, type Season } from '../season/season.js';

interface Undecided extends Record<string, unknown> {
  readonly id: string;
  readonly teacherId: string;
  readonly institutionId: string;
}

/**
 * What happens after most plans are confirmed: some teachers are late, some plans come back and are handed in anew, and
 * the institutions go on changing what was chosen. Every page of choosing has something to show.
 */
export async function changeCourses(
  season: Season,
  institutions: readonly SeasonInstitution[],
): Promise<void> {
  const { cohort } = season;
  season.goTo(addDays(cohort.firstTrainingDay, 7), 19);
  const late = await undecided(season, 8);
  const catalogue = new Map<string, CourseRecord[]>();
  for (const { id } of institutions) {
    const courses = await season.get(CourseCatalogueReader).coursesOf(id);
    catalogue.set(
      id,
      courses.filter(({ withdrawn }) => !withdrawn),
    );
  }
  // Every second one begins at the other end of the catalogue, so that not all name what is withdrawn later.
  const choose = (learner: Undecided): CourseRecord[] => {
    const courses = catalogue.get(learner.institutionId) ?? [];
    return enough(season, late.indexOf(learner) % 2 === 0 ? courses : courses.toReversed());
  };
  const [drafts, handedIn] = [late.slice(0, 2), late.slice(2)];
  for (const learner of drafts) await draft(season, learner, choose(learner));
  await handIn(season, handedIn, choose, 3);
  if (season.pack.selection.confirmedBy !== 'automatic') {
    season.goTo(addDays(cohort.firstTrainingDay, 9));
    for (const { id } of handedIn.slice(0, 3)) await giveBack(season, id);
    season.goTo(addDays(cohort.firstTrainingDay, 10), 20);
    await handIn(season, handedIn.slice(0, 2), choose, 5);
  }
  season.goTo(addDays(cohort.firstTrainingDay, 12));
  for (const { id, client } of institutions)
    await publishChanges(client, enough(season, catalogue.get(id) ?? []));
  await season.settle();
}

/** Teachers who have taken the pre-test and not chosen yet. */
async function undecided(season: Season, most: number): Promise<Undecided[]> {
  return season.database.rows<Undecided>(
    `SELECT e.id, e.teacher_id AS "teacherId", e.institution_id AS "institutionId" FROM enrollment.enrollment e
       JOIN diagnostic_assessment.assessment a
         ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test' AND a.state = 'submitted'
      WHERE e.cohort_id = $1 AND e.state = 'confirmed' AND e.institution_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM course_selection.plan p WHERE p.cohort_id = e.cohort_id AND p.enrollment_id = e.id)
      ORDER BY e.learner_no DESC LIMIT $2`,
    [season.cohortId, most],
  );
}

/** Required courses and others until the hours are full. */
function enough(season: Season, courses: readonly CourseRecord[]): CourseRecord[] {
  const { requiredTopics, minimumHalfHours, minimumElectives } = season.pack.selection;
  const isRequired = ({ required, topic }: CourseRecord): boolean =>
    required || requiredTopics.includes(topic);
  const plan = courses.filter(isRequired);
  for (const course of courses.filter((one) => !isRequired(one))) {
    const halfHours = plan.reduce((sum, one) => sum + one.halfHours, 0);
    const electives = plan.filter((one) => !isRequired(one)).length;
    if (halfHours >= minimumHalfHours && electives >= minimumElectives) break;
    plan.push(course);
  }
  return plan;
}

async function draft(season: Season, learner: Undecided, courses: readonly CourseRecord[]): Promise<void> {
  const teacher = season.person('teacher', { teacherId: learner.teacherId });
  const wanted = courses.map(({ id }, place) => ({ courseId: id, startWeek: place === 1 ? 4 : null }));
  const problems = await season.get(SavePlan).execute(teacher, season.cohortId, 0, wanted);
  mustHold(problems.length === 0, `a draft is kept (${JSON.stringify(problems)})`);
}

/** Hands plans in, one course moved to another week. */
async function handIn(
  season: Season,
  learners: readonly Undecided[],
  choose: (learner: Undecided) => readonly CourseRecord[],
  startWeek: number,
): Promise<void> {
  const rows = learners.map((learner) => {
    const courses = choose(learner);
    return {
      enrollmentId: learner.id,
      courseIds: courses.map(({ id }) => id),
      startWeeks: courses.map((_, place) => (place === courses.length - 1 ? startWeek : null)),
    };
  });
  const answer = await season.get(SubmitPlans).executeMany(season.as('teacher'), season.cohortId, rows);
  mustHold(answer.refused.length === 0, `late plans are handed in (${JSON.stringify(answer.refused[0])})`);
}

async function giveBack(season: Season, enrollmentId: string): Promise<void> {
  const by = season.pack.selection.confirmedBy;
  const role =
    by === 'school' ? 'school-administrator' : by === 'county' ? 'county-office' : 'institution-operator';
  const problems = await season
    .get(ReturnPlan)
    .execute(
      season.person(role, {}),
      season.cohortId,
      enrollmentId,
      '最后一门课与校本研修的时间冲突，请调整开始周后再提交。',
    );
  mustHold(problems.length === 0, `a plan is returned (${JSON.stringify(problems)})`);
}

/** One chosen course becomes shorter and is renamed, one gets a summary, one is withdrawn: plans keep what they hold. */
async function publishChanges(
  client: SeasonInstitution['client'],
  chosen: readonly CourseRecord[],
): Promise<void> {
  const [shorter, withdrawn, reworded] = chosen.toReversed();
  if (!shorter || !withdrawn || !reworded) throw new SeasonFailure('A plan has three courses at least');
  const published = ({ code, title, topic, stages, subjects, required, halfHours }: CourseRecord) => ({
    code,
    title,
    topic,
    stages: [...stages],
    subjects: [...subjects],
    required,
    halfHours,
  });
  done(
    'Changing the catalogue',
    await client.publishCourses([
      {
        ...published(shorter),
        title: `${shorter.title}（精简版）`,
        halfHours: Math.max(shorter.halfHours - 2, 1),
      },
      { ...published(withdrawn), withdrawn: true },
      { ...published(reworded), summary: '结合本地课例重新录制，增加了两次在线研讨。' },
    ]),
  );
}
