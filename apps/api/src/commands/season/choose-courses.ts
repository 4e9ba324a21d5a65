import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import type { TopicCode } from '@tisheng/reference-data/course-topics.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import {
  CourseCatalogueReader,
  type CourseRecord,
} from '../../modules/course-selection/public/course-catalogue-reader.js';
import { ConfirmPlans } from '../../modules/course-selection/use-cases/confirm-plans.js';
import { SubmitPlans } from '../../modules/course-selection/use-cases/submit-plans.js';
import { AssessmentReader } from '../../modules/diagnostic-assessment/public/assessment-reader.js';
import { EnrollmentReader, TAKING_PART } from '../../modules/enrollment/public/enrollment-reader.js';
import { OrganizationReader } from '../../modules/organization/public/organization-reader.js';
import { type Chosen, everybody } from './take-pre-tests.js';
import { done, mustHold, type Season } from './season.js';

/** How much of the weak points a topic works on. */
const worth = (topic: string, weak: readonly WeakPoint[]): number =>
  weak.reduce((sum, point) => {
    const hits = ITEMS_OF_TOPIC[topic as TopicCode].filter(({ item }) => item === point.item).length;
    return sum + hits * point.gapHundredths;
  }, 0);

/** Required courses first, then those that work on the weak points, until the policy's hours are full. */
function planOf(pack: PolicyPack, courses: readonly CourseRecord[], weak: readonly WeakPoint[]): string[] {
  const { minimumHalfHours, minimumElectives, requiredTopics } = pack.selection;
  const mustTake = (course: CourseRecord): boolean =>
    course.required || requiredTopics.includes(course.topic);
  const byWorth = courses
    .filter((course) => !mustTake(course))
    .toSorted((a, b) => worth(b.topic, weak) - worth(a.topic, weak));
  const plan = courses.filter(mustTake);
  let electives = 0;
  let halfHours = plan.reduce((sum, course) => sum + course.halfHours, 0);
  for (const course of byWorth) {
    if (halfHours >= minimumHalfHours && electives >= minimumElectives) break;
    plan.push(course);
    halfHours += course.halfHours;
    electives += 1;
  }
  return plan.map(({ id }) => id);
}

/** Teachers choose courses by their pre-test; who must confirm the plans does so two days later. */
export async function chooseCourses(
  season: Season,
  total: number,
  chosen: Chosen = everybody,
): Promise<number> {
  const { cohortId, pack, cohort } = season;
  season.goTo(addDays(cohort.firstTrainingDay, 2), 20);
  const institutions = await season.get(OrganizationReader).institutions(season.rootUnitId);
  const catalogue = new Map<string, CourseRecord[]>();
  for (const { id } of institutions) catalogue.set(id, await season.get(CourseCatalogueReader).coursesOf(id));
  const submitted = await season.progress.stage('Courses chosen', 'plans', total, async (step) => {
    let count = 0;
    for await (const page of season.get(EnrollmentReader).learnersOf(cohortId, { states: TAKING_PART })) {
      const learners = page.filter(chosen);
      const tests = await season.get(AssessmentReader).preTestsOf(
        cohortId,
        learners.map(({ id }) => id),
      );
      const weakOf = new Map(tests.map((test) => [test.enrollmentId, test.result?.weakPoints ?? []]));
      const rows = learners.map(({ id, institutionId }) => ({
        enrollmentId: id,
        courseIds: planOf(pack, catalogue.get(institutionId ?? '') ?? [], weakOf.get(id) ?? []),
      }));
      const answer = await season.get(SubmitPlans).executeMany(season.as('teacher'), cohortId, rows);
      mustHold(
        answer.refused.length === 0,
        `no plan is refused (${JSON.stringify(answer.refused[0]?.problems)})`,
      );
      count += answer.submitted;
      step(rows.length);
    }
    return count;
  });
  await confirmPlans(season);
  await season.settle();
  return submitted;
}

async function confirmPlans(season: Season): Promise<void> {
  const by = season.pack.selection.confirmedBy;
  if (by === 'automatic') return;
  season.goTo(addDays(season.cohort.firstTrainingDay, 4));
  const role =
    by === 'school' ? 'school-administrator' : by === 'county' ? 'county-office' : 'institution-operator';
  const root = await season.get(OrganizationReader).unit(season.rootUnitId);
  await season.progress.stage('Plans confirmed', 'plans', 1, async () => {
    const answer = await season
      .get(ConfirmPlans)
      .executeUnder(season.person(role, {}), season.cohortId, root?.path ?? '/');
    return done('Confirming the plans', answer).confirmed;
  });
}
