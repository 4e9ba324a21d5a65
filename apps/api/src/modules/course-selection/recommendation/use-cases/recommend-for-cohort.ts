import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CoursesOnOffer } from '@tisheng/domain-rules/course-selection/courses-on-offer.js';
import { offerTo } from '@tisheng/domain-rules/course-selection/courses-on-offer.js';
import { mayRecommend } from '@tisheng/domain-rules/course-selection/may-recommend.js';
import {
  RECOMMENDATION_RULE_VERSION,
  rankOffer,
} from '@tisheng/domain-rules/course-selection/recommend-courses.js';
import { topicsNeeded, topicsOf } from '@tisheng/domain-rules/course-selection/topic-demand.js';
import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { PolicyPack, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../../platform/database/analyze-after.js';
import { CopyLines, copyInto } from '../../../../platform/database/copy-rows.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { AssessmentReader } from '../../../diagnostic-assessment/public/assessment-reader.js';
import { TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { CourseCatalogueReader, type CourseRecord } from '../../public/course-catalogue-reader.js';
import { toRuleCourse } from '../../queries/plan-facts.js';

const JOB = 'recommend-for-cohort';
const PAGE = 4000;
/** Recommendations kept for each teacher. */
const KEPT = 10;

const neededBy = topicsNeeded(ITEMS_OF_TOPIC);

interface Payload {
  readonly cohortId: string;
  readonly unitId: string;
}

interface Learner extends Record<string, unknown> {
  readonly id: string;
  readonly institutionId: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly courseIds: readonly string[];
}

/** The courses of an institution by what they are asked for. */
interface Catalogue {
  readonly courses: readonly CourseRecord[];
  readonly byId: ReadonlyMap<string, CourseRecord>;
  readonly byCode: ReadonlyMap<string, CourseRecord>;
}

/**
 * Recommends courses to every teacher of a unit at once, by the rule that also answers the teacher's own page: what stands
 * here is for those who look at many. Each run puts its own answers in the place of those before.
 */
@Injectable()
export class RecommendForCohort implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly assessments: AssessmentReader,
    private readonly catalogue: CourseCatalogueReader,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<Payload>(JOB, (run) => this.work(run));
  }

  async execute(
    actor: JobActor,
    cohortId: string,
    unitId: string,
  ): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const unit = await this.organization.unit(unitId, tx);
      const problems = mayRecommend(unit ? await this.diagnosed(tx, cohortId, unit.path) : 0);
      if (!unit || problems.length > 0) return { problems };
      const jobId = await this.jobs.begin<Payload>(tx, actor, {
        kind: JOB,
        payload: { cohortId, unitId },
        unitId,
        rootUnitId: cohort.rootUnitId,
        subject: unit.name,
      });
      return { jobId };
    });
  }

  private async work(run: JobRun<Payload>): Promise<JobOutcome> {
    const { cohortId, unitId } = run.payload;
    return this.database.transaction(async (tx) => {
      const unit = await this.organization.unit(unitId, tx);
      if (!unit) return { problems: mayRecommend(0) };
      // One run after the other: two at once would write the same rows.
      await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`recommend ${cohortId}`]);
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const total = await this.prepare(tx, cohortId, unit.path);
      const catalogues = new Map<string, Catalogue>();
      const offers = new Map<string, CoursesOnOffer>();
      const lines = new CopyLines();
      let recommended = 0;
      let read = 0;
      let after: string | null = null;
      for (;;) {
        await run.progress(read, total);
        const page = await this.page(tx, cohortId, unit.path, after);
        await this.loadCatalogues(tx, page, catalogues);
        const ids = page.map(({ id }) => id);
        const weakPoints = await this.assessments.weakPointsOf(cohortId, ids, tx);
        for (const learner of page) {
          const weak = weakPoints.get(learner.id);
          const own = catalogues.get(learner.institutionId);
          if (!weak || !own) continue;
          this.add(lines, cohortId, learner, weak, { own, offers, selection: pack.selection });
        }
        recommended += lines.count;
        if (lines.count > 0) await this.store(tx, lines);
        read += page.length;
        if (page.length < PAGE) break;
        after = page.at(-1)!.id;
      }
      await analyzeAfter(tx, recommended, 'course_selection.recommendation');
      const result = { teachers: read, recommended, undiagnosed: read - recommended };
      await this.audit.record(tx, run.actor, {
        action: JOB,
        targetKind: 'cohort',
        targetId: cohortId,
        after: { unit: unitId, ...result },
      });
      await run.finish(tx, { result });
      return { result };
    });
  }

  private add(
    lines: CopyLines,
    cohortId: string,
    { id, institutionId, stage, subject, courseIds }: Learner,
    weakPoints: readonly WeakPoint[],
    using: {
      readonly own: Catalogue;
      readonly offers: Map<string, CoursesOnOffer>;
      readonly selection: PolicyPack['selection'];
    },
  ): void {
    const { own, offers, selection } = using;
    const kind = `${institutionId} ${stage} ${subject ?? ''}`;
    let offer = offers.get(kind);
    if (!offer) {
      const courses = own.courses.map((course) => toRuleCourse(course, institutionId));
      offer = offerTo({ stage, subject, institution: institutionId, catalogue: courses }, ITEMS_OF_TOPIC);
      offers.set(kind, offer);
    }
    const chosen = courseIds.flatMap((courseId) => own.byId.get(courseId) ?? []);
    const best = rankOffer(offer, { weakPoints, chosen }, ITEMS_OF_TOPIC, selection).slice(0, KEPT);
    const hundredths = (gain: number): number =>
      Math.floor((2 * gain + selection.answeringHalfHours) / (2 * selection.answeringHalfHours));
    lines.add([
      cohortId,
      id,
      `{${best.map(({ course }) => own.byCode.get(course.code)?.id ?? '').join(',')}}`,
      `{${best.map(({ gain }) => hundredths(gain)).join(',')}}`,
      neededBy(weakPoints),
      topicsOf(best.map(({ course }) => course)),
      RECOMMENDATION_RULE_VERSION,
      this.clock.now().toISOString(),
    ]);
  }

  private async store(tx: Transaction, lines: CopyLines): Promise<void> {
    const columns =
      'cohort_id, enrollment_id, courses, gains, needed_topics, recommended_topics, rule_version, made_at';
    await copyInto(tx, `course_selection.recommendation (${columns})`, lines.content);
    lines.clear();
  }

  /** Takes away what an earlier run left of the unit's teachers; answers how many there are to be looked at. */
  private async prepare(tx: Transaction, cohortId: string, unitPath: string): Promise<number> {
    await tx.run(
      `DELETE FROM course_selection.recommendation r USING enrollment.enrollment e
        WHERE r.cohort_id = $1 AND e.cohort_id = r.cohort_id AND e.id = r.enrollment_id AND e.unit_path LIKE $2 || '%'`,
      [cohortId, unitPath],
    );
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM enrollment.enrollment
        WHERE cohort_id = $1 AND unit_path LIKE $2 || '%' AND state = ANY($3) AND institution_id IS NOT NULL`,
      [cohortId, unitPath, TAKING_PART],
    );
    return row?.count ?? 0;
  }

  private async diagnosed(tx: Transaction, cohortId: string, unitPath: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM diagnostic_assessment.assessment a
         JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
        WHERE a.cohort_id = $1 AND a.kind = 'pre-test' AND a.state = 'submitted' AND e.unit_path LIKE $2 || '%'
          AND e.state = ANY($3) AND e.institution_id IS NOT NULL`,
      [cohortId, unitPath, TAKING_PART],
    );
    return row?.count ?? 0;
  }

  private page(
    tx: Transaction,
    cohortId: string,
    unitPath: string,
    after: string | null,
  ): Promise<Learner[]> {
    return tx.rows<Learner>(
      `SELECT e.id, e.institution_id AS "institutionId", e.stage, e.subject,
              ARRAY(SELECT k.course_id::text FROM course_selection.plan_course k
                     WHERE k.cohort_id = $1 AND k.enrollment_id = e.id) AS "courseIds"
         FROM enrollment.enrollment e
        WHERE e.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND e.state = ANY($3) AND e.institution_id IS NOT NULL
          AND ($4::uuid IS NULL OR e.id > $4)
        ORDER BY e.id LIMIT $5`,
      [cohortId, unitPath, TAKING_PART, after, PAGE],
    );
  }

  private async loadCatalogues(
    tx: Transaction,
    learners: readonly Learner[],
    catalogues: Map<string, Catalogue>,
  ): Promise<void> {
    const missing = [...new Set(learners.map(({ institutionId }) => institutionId))].filter(
      (id) => !catalogues.has(id),
    );
    if (missing.length === 0) return;
    const courses = await this.catalogue.coursesOfInstitutions(missing, tx);
    for (const institutionId of missing) {
      const own = courses.filter((course) => course.institutionId === institutionId);
      catalogues.set(institutionId, {
        courses: own,
        byId: new Map(own.map((course) => [course.id, course])),
        byCode: new Map(own.map((course) => [course.code, course])),
      });
    }
  }
}
