import { Module } from '@nestjs/common';
import { DiagnosticAssessmentModule } from '../diagnostic-assessment/diagnostic-assessment.module.js';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { CatalogueResolver } from './graphql/catalogue.resolver.js';
import { HistoryResolver } from './graphql/history.resolver.js';
import { PlanResolver } from './graphql/plan.resolver.js';
import { CourseCatalogueReader } from './public/course-catalogue-reader.js';
import { CourseCatalogueWriter } from './public/course-catalogue-writer.js';
import { PlanReader } from './public/plan-reader.js';
import { FindCatalogueOfRegion } from './queries/catalogue-of-region.js';
import { FindCatalogueOfTeacher } from './queries/catalogue-of-teacher.js';
import { FindCourseHistory } from './queries/course-history.js';
import { CourseUpdates } from './queries/course-updates.js';
import { PlanFactsReader } from './queries/plan-facts.js';
import { FindPlanOfTeacher } from './queries/plan-of-teacher.js';
import { FindPlanVersions } from './queries/plan-versions.js';
import { SearchCourses } from './queries/search-courses.js';
import { FindPlansToConfirm } from './queries/plans-to-confirm.js';
import { RecommendCourses } from './queries/recommendations-of-teacher.js';
import { ConfirmPlans } from './use-cases/confirm-plans.js';
import { ReopenPlans } from './use-cases/reopen-plans.js';
import { ReturnPlan } from './use-cases/return-plan.js';
import { SavePlan } from './use-cases/save-plan.js';
import { SubmitPlan } from './use-cases/submit-plan.js';
import { SubmitPlans } from './use-cases/submit-plans.js';
import { PlansOfPeople } from './persistence/plans-of-people.js';
import { ReportPlans } from './queries/report-plans.js';
import { CONSISTENCY_PROVIDERS } from './consistency/consistency.providers.js';
import { LowConsistencyFilesController } from './consistency/low-consistency-files.controller.js';
import { RECOMMENDATION_PROVIDERS } from './recommendation/recommendation.providers.js';
import { RecommendationsOfPeople } from './persistence/recommendations-of-people.js';
import { SCHOOL_PLANS } from './school-plans/school-plans.providers.js';
import { SHARED_PLANS } from './shared-plans/shared-plans.providers.js';

/** The catalogue of courses, and the personal research plans made from it. */
@Module({
  imports: [OrganizationModule, EnrollmentModule, DiagnosticAssessmentModule],
  controllers: [LowConsistencyFilesController],
  providers: [
    ReportPlans,
    PlansOfPeople,
    CourseCatalogueReader,
    CourseCatalogueWriter,
    PlanReader,
    PlanFactsReader,
    SearchCourses,
    FindCatalogueOfTeacher,
    FindCatalogueOfRegion,
    FindCourseHistory,
    CourseUpdates,
    FindPlanVersions,
    FindPlanOfTeacher,
    FindPlansToConfirm,
    RecommendCourses,
    SavePlan,
    SubmitPlan,
    SubmitPlans,
    ConfirmPlans,
    ReturnPlan,
    ReopenPlans,
    RecommendationsOfPeople,
    ...CONSISTENCY_PROVIDERS,
    ...RECOMMENDATION_PROVIDERS,
    CatalogueResolver,
    PlanResolver,
    HistoryResolver,
    ...SCHOOL_PLANS,
    ...SHARED_PLANS,
  ],
  exports: [CourseCatalogueReader, CourseCatalogueWriter, PlanReader],
})
export class CourseSelectionModule {}
