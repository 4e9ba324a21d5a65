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
import { RecommendForCohort } from '../../modules/course-selection/recommendation/use-cases/recommend-for-cohort.js';
import { SubmitPlans } from '../../modules/course-selection/use-cases/submit-plans.js';
import { AssessmentReader } from '../../modules/diagnostic-assessment/public/assessment-reader.js';
import { EnrollmentReader, TAKING_PART } from '../../modules/enrollment/public/enrollment-reader.js';
import { OrganizationReader } from '../../modules/organization/public/organization-reader.js';
import { type Chosen, everybody } from './take-pre-tests.js';
import { Random } from './random.js';
import { done, mustHold, type Season } from './season.js';

/** How much of the weak points a topic works on. */
const worth = (topic: string, weak: readonly WeakPoint[]): number =>
  weak.reduce((sum, point) => {
    const hits = ITEMS_OF_TOPIC[topic as TopicCode].filter(({ item }) => item === point.item).length;
    return sum + hits * point.gapHundredths;
  }, 0);

/** Of so many teachers one chooses what is new to no weak point: so that a season has something to be looked at. */
const ONE_IN = 9;

/** Whether a teacher chooses without looking at the diagnosis; the same teachers every time. */
const choosesFreely = (learnerNo: string): boolean => new Random(`choice ${learnerNo}`).next() * ONE_IN < 1;

/**
 * Required courses first, then those that work on the weak points, until the policy's hours are full; who chooses freely
 * takes those that work on them least.
 */
function planOf(
  pack: PolicyPack,
  courses: readonly CourseRecord[],
  weak: readonly WeakPoint[],
  isFree: boolean,
): string[] {
  const { minimumHalfHours, minimumElectives, requiredTopics } = pack.selection;
  const mustTake = (course: CourseRecord): boolean =>
    course.required || requiredTopics.includes(course.topic);
  const byWorth = courses
    .filter((course) => !mustTake(course))
    .toSorted((a, b) => (isFree ? -1 : 1) * (worth(b.topic, weak) - worth(a.topic, weak)));
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
  for (const { id } of institutions) {
    const courses = await season.get(CourseCatalogueReader).coursesOf(id);
    catalogue.set(
      id,
      courses.filter(({ withdrawn }) => !withdrawn),
    );
  }
  const submitted = await season.progress.stage('Courses chosen', 'plans', total, async (step) => {
    let count = 0;
    for await (const page of season.get(EnrollmentReader).learnersOf(cohortId, { states: TAKING_PART })) {
      const learners = page.filter(chosen);
      const tests = await season.get(AssessmentReader).preTestsOf(
        cohortId,
        learners.map(({ id }) => id),
      );
      const weakOf = new Map(tests.map((test) => [test.enrollmentId, test.result?.weakPoints ?? []]));
      const rows = learners.map(({ id, institutionId, learnerNo }) => ({
        enrollmentId: id,
        courseIds: planOf(
          pack,
          catalogue.get(institutionId ?? '') ?? [],
          weakOf.get(id) ?? [],
          choosesFreely(learnerNo),
        ),
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
  await recommendToAll(season);
  await season.settle();
  return submitted;
}

/** The office has courses recommended to everybody once, for its picture of what is needed. */
async function recommendToAll(season: Season): Promise<void> {
  const office = season.pack.region.rootLevel === 'province' ? 'province-office' : 'city-office';
  const root = await season.get(OrganizationReader).unit(season.rootUnitId);
  const actor = season.person(office, { unitId: season.rootUnitId, unitPath: root?.path ?? '/' });
  await season.progress.stage('Courses recommended', 'runs', 1, async () => {
    const begun = await season.get(RecommendForCohort).execute(actor, season.cohortId, season.rootUnitId);
    done('Recommending to all', begun);
    return 1;
  });
}

async function confirmPlans(season: Season): Promise<void> {
  const by = season.pack.selection.confirmedBy;
  if (by === 'automatic') return;
  season.goTo(addDays(season.cohort.firstTrainingDay, 4));
  const role =
    by === 'school' ? 'school-administrator' : by === 'county' ? 'county-office' : 'institution-operator';
  await season.progress.stage('Plans confirmed', 'plans', 1, async () => {
    const answer = await season
      .get(ConfirmPlans)
      .executeUnder(season.person(role, {}), season.cohortId, season.rootUnitId);
    return done('Confirming the plans', answer).confirmed;
  });
}
