/** Courses recommended to a whole region in one job, and what else is reckoned for everybody at once. */
import { ITEMS_OF_TOPIC } from '../../libs/reference-data/dist/topic-items.js';
import { offerTo } from '../../libs/domain-rules/dist/course-selection/courses-on-offer.js';
import { rankOffer } from '../../libs/domain-rules/dist/course-selection/recommend-courses.js';
import { suggestPlan } from '../../libs/domain-rules/dist/course-selection/suggest-plan.js';
import { FindConsistency } from '../../apps/api/dist/modules/course-selection/consistency/queries/find-consistency.js';
import { FindLowPlans } from '../../apps/api/dist/modules/course-selection/consistency/queries/find-low-plans.js';
import { RecomputeConsistency } from '../../apps/api/dist/modules/course-selection/consistency/use-cases/recompute-consistency.js';
import { CourseCatalogueReader } from '../../apps/api/dist/modules/course-selection/public/course-catalogue-reader.js';
import { toRuleCourse } from '../../apps/api/dist/modules/course-selection/queries/plan-facts.js';
import { FindTopicDemand } from '../../apps/api/dist/modules/course-selection/recommendation/queries/find-topic-demand.js';
import { RecommendForCohort } from '../../apps/api/dist/modules/course-selection/recommendation/use-cases/recommend-for-cohort.js';
import { AssessmentReader } from '../../apps/api/dist/modules/diagnostic-assessment/public/assessment-reader.js';
import { Jobs } from '../../apps/api/dist/platform/jobs/jobs.js';
import { answerParent, timed } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

const BATCH = 4000;

/** The rule alone, on what lies in memory: the floor beneath the job. */
async function ruleAlone({ get, database, pack }, cohortId) {
  const catalogues = new Map();
  const offers = new Map();
  const found = { teachers: 0, weakPoints: 0, seconds: 0, suggestion: 0 };
  const rank = ({ institutionId, stage, subject, weakPoints }) => {
    const kind = `${institutionId} ${stage} ${subject}`;
    const catalogue = catalogues.get(institutionId);
    let offer = offers.get(kind);
    if (!offer) {
      offer = offerTo({ stage, subject, institution: institutionId, catalogue }, ITEMS_OF_TOPIC);
      offers.set(kind, offer);
    }
    return rankOffer(offer, { weakPoints, chosen: [] }, ITEMS_OF_TOPIC, pack.selection).slice(0, 10);
  };
  for (let after = null; ;) {
    const page = await database.rows(
      `SELECT id, institution_id AS "institutionId", stage, subject FROM enrollment.enrollment
        WHERE cohort_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT ${BATCH}`,
      [cohortId, after],
    );
    if (page.length === 0) break;
    after = page.at(-1).id;
    const ids = page.map(({ id }) => id);
    const weak = await get(AssessmentReader).weakPointsOf(cohortId, ids);
    const facts = page.map((one) => ({ ...one, weakPoints: weak.get(one.id) }));
    for (const { institutionId } of page) {
      if (catalogues.has(institutionId)) continue;
      const courses = await get(CourseCatalogueReader).coursesOf(institutionId);
      catalogues.set(
        institutionId,
        courses.map((course) => toRuleCourse(course, institutionId)),
      );
    }
    found.seconds += (await timed(async () => facts.forEach(rank))).seconds;
    found.teachers += facts.length;
    found.weakPoints += facts.reduce((sum, { weakPoints }) => sum + weakPoints.length, 0);
    const [one] = facts;
    const plan = {
      ...one,
      institution: one.institutionId,
      kept: [],
      catalogue: catalogues.get(one.institutionId),
    };
    const suggestion = await timed(async () => suggestPlan(plan, ITEMS_OF_TOPIC, pack.selection));
    found.suggestion = Math.max(found.suggestion, suggestion.seconds);
  }
  return { ...found, weakPoints: found.weakPoints / found.teachers };
}

await answerParent(async ({ url, packId, cohortId, rootUnitId, rounds }) => {
  const opened = await openApp({ url, packId });
  const { app, database, get } = opened;
  const times = { job: [], recompute: [], again: [], demand: [], consistency: [], low: [] };
  let recommended = 0;
  const one = async (name, work) => times[name].push((await timed(work)).seconds);
  for (let round = 0; round < rounds; round += 1) {
    const { jobId } = done(
      'Beginning',
      await get(RecommendForCohort).execute({ ...PROGRAM, rootUnitId }, cohortId, rootUnitId),
    );
    await one('job', () => get(Jobs).runAll());
    const job = await database.one('SELECT state, result FROM platform.background_job WHERE id = $1', [
      jobId,
    ]);
    if (job.state !== 'done') throw new Error(`The job is ${job.state}`);
    recommended = job.result.recommended;
    await database.run('UPDATE course_selection.plan SET consistency = 0 WHERE cohort_id = $1', [cohortId]);
    await one('recompute', () => get(RecomputeConsistency).execute(cohortId, 'all'));
    await one('again', () => get(RecomputeConsistency).execute(cohortId, 'all'));
    await one('demand', () => get(FindTopicDemand).ofUnit(cohortId, rootUnitId));
    await one('consistency', () => get(FindConsistency).ofUnits(cohortId, rootUnitId));
    await one('low', () => get(FindLowPlans).execute(cohortId, { unitId: rootUnitId }, { first: 50 }));
  }
  const alone = await ruleAlone(opened, cohortId);
  await app.close();
  return { times, recommended, alone };
});
