import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { WIZARD_WORDS } from '../../../features/enrollment/roster-import/wizard-address.js';
import { INSTRUMENT_WORDS } from '../../../features/instruments/instrument-address.js';
import { LIBRARY_WORDS } from '../../../features/practice-evidence/library/library-address.js';
import { filters } from '../../filters.js';
import { certificationRoutes } from './certification-routes.js';
import { officeRoute } from './office-route.js';

/** Pages of the offices; which unit they speak of stands in the address. */
export const officeRoutes = [
  officeRoute.addChildren([
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./home.js'), 'OfficeHome'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/units',
      validateSearch: filters('search', 'asOf'),
      component: lazyRouteComponent(() => import('./units.js'), 'UnitsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/units/$unitId',
      component: lazyRouteComponent(() => import('./unit.js'), 'UnitPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/unit-lists',
      component: lazyRouteComponent(() => import('./unit-lists.js'), 'UnitListsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/unit-lists/$listId',
      component: lazyRouteComponent(() => import('./unit-lists.js'), 'UnitListPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/accounts',
      validateSearch: filters('search', 'role', 'state', 'view', 'institution'),
      component: lazyRouteComponent(() => import('../desk/accounts.js'), 'OfficeAccounts'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/teacher-accounts',
      validateSearch: filters('job'),
      component: lazyRouteComponent(() => import('../desk/teacher-accounts.js'), 'OfficeTeacherAccounts'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/roster',
      validateSearch: filters('search', 'stage'),
      component: lazyRouteComponent(() => import('../desk/roster.js'), 'OfficeRoster'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/roster/$teacherId',
      component: lazyRouteComponent(() => import('../desk/teacher-card.js'), 'OfficeTeacherCard'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/transfers',
      component: lazyRouteComponent(() => import('../desk/transfers.js'), 'TransfersPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/obligation-changes',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('../desk/obligation-changes.js'), 'OfficeObligationChanges'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/duplicates',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('./duplicates.js'), 'DuplicatesPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/erasure-requests',
      component: lazyRouteComponent(() => import('./erasure-requests.js'), 'ErasureRequestsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/roster-imports',
      component: lazyRouteComponent(() => import('../desk/roster-imports.js'), 'OfficeRosterImports'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/roster-imports/$importId',
      validateSearch: filters(...WIZARD_WORDS),
      component: lazyRouteComponent(() => import('../desk/roster-import.js'), 'OfficeRosterImport'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/enrollments',
      validateSearch: filters('state', 'obligation', 'search', 'stage', 'duty', 'job'),
      component: lazyRouteComponent(() => import('../desk/enrollments.js'), 'OfficeEnrollments'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/put-forward',
      validateSearch: filters('search', 'stage'),
      component: lazyRouteComponent(() => import('../desk/put-forward.js'), 'PutForwardPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/diagnosis',
      validateSearch: filters('kind'),
      component: lazyRouteComponent(() => import('../desk/diagnosis.js'), 'DiagnosisPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/item-statistics',
      validateSearch: filters('instrument', 'question', 'flagged', 'job'),
      component: lazyRouteComponent(() => import('./item-statistics.js'), 'ItemStatisticsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/instruments',
      component: lazyRouteComponent(() => import('./instruments.js'), 'InstrumentsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/instruments/$code/$version',
      validateSearch: filters(...INSTRUMENT_WORDS),
      component: lazyRouteComponent(() => import('./instrument.js'), 'InstrumentPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/instruments/drafts/$draftId',
      validateSearch: filters(...INSTRUMENT_WORDS),
      component: lazyRouteComponent(() => import('./instrument-draft.js'), 'InstrumentDraftPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/plans',
      validateSearch: filters('search', 'consistency', 'courses'),
      component: lazyRouteComponent(() => import('../desk/plans.js'), 'PlansPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/distortion',
      validateSearch: filters('state', 'kind', 'job'),
      component: lazyRouteComponent(() => import('./distortion.js'), 'DistortionPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/distortion/$findingId',
      component: lazyRouteComponent(() => import('./distortion.js'), 'DistortionFindingPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/similar-works',
      validateSearch: filters('state', 'job'),
      component: lazyRouteComponent(() => import('../desk/similar-works.js'), 'OfficeSimilarWorks'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/similar-works/$pairId',
      component: lazyRouteComponent(() => import('../desk/similar-works.js'), 'OfficeSimilarPair'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/school-plans',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('./school-plans.js'), 'SchoolPlansPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/school-plans/$schoolId',
      component: lazyRouteComponent(() => import('./school-plan.js'), 'SchoolPlanOfSchoolPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/shared-plans',
      validateSearch: filters('view', 'search', 'state', 'reported'),
      component: lazyRouteComponent(() => import('../desk/shared-plans.js'), 'OfficeSharedPlans'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/catalogue',
      validateSearch: filters('search', 'series', 'topic', 'kind', 'stage', 'subject', 'institution'),
      component: lazyRouteComponent(() => import('../desk/catalogue.js'), 'CataloguePage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/consistency',
      component: lazyRouteComponent(() => import('../desk/consistency.js'), 'ConsistencyPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/demand',
      validateSearch: filters('job'),
      component: lazyRouteComponent(() => import('../desk/demand.js'), 'DemandPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/reviews',
      validateSearch: filters('state', 'theme', 'work', 'workshop', 'search'),
      component: lazyRouteComponent(() => import('../desk/reviews.js'), 'ReviewsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/peer-reviews',
      validateSearch: filters('theme', 'view', 'show'),
      component: lazyRouteComponent(() => import('../desk/peer-reviews.js'), 'OfficePeerReviews'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/awards',
      component: lazyRouteComponent(() => import('../desk/awards.js'), 'OfficeAwards'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/awards/$roundId',
      validateSearch: filters('view', 'pot'),
      component: lazyRouteComponent(() => import('../desk/awards.js'), 'OfficeAward'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/library',
      validateSearch: filters('view', 'reported', ...LIBRARY_WORDS),
      component: lazyRouteComponent(() => import('../desk/library.js'), 'OfficeLibrary'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/library/$entryId',
      component: lazyRouteComponent(() => import('../desk/library.js'), 'OfficeLibraryWork'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/showcases',
      validateSearch: filters('view', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'OfficeShowcases'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/showcases/$showcaseId',
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'OfficeShowcase'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/results',
      validateSearch: filters('grade', 'missing'),
      component: lazyRouteComponent(() => import('../desk/results.js'), 'ResultsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/appeals',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('../desk/appeals.js'), 'AppealsPage'),
    }),
    ...certificationRoutes,
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/quotas',
      component: lazyRouteComponent(() => import('./quotas.js'), 'QuotasPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/institutions',
      component: lazyRouteComponent(() => import('./institutions.js'), 'InstitutionsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/fees',
      validateSearch: filters('state', 'kind', 'job'),
      component: lazyRouteComponent(() => import('./fees.js'), 'FeesPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/exchange',
      component: lazyRouteComponent(() => import('./exchange.js'), 'ExchangePage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/exchange/$institutionCode',
      validateSearch: filters('cycle', 'different'),
      component: lazyRouteComponent(
        () => import('./exchange-reconciliation.js'),
        'ExchangeReconciliationPage',
      ),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/scoring',
      component: lazyRouteComponent(() => import('./scoring.js'), 'ScoringPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/workshops/$workshopId/activities/$activityId',
      component: lazyRouteComponent(() => import('./workshop.js'), 'OfficeActivityPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/workshops/$workshopId/threads/$threadId',
      component: lazyRouteComponent(() => import('./workshop.js'), 'OfficeThreadPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/topics',
      validateSearch: filters('view', 'workshop', 'theme'),
      component: lazyRouteComponent(() => import('../desk/topics.js'), 'OfficeTopics'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/questions',
      validateSearch: filters('view', 'search'),
      component: lazyRouteComponent(() => import('../desk/question-pages.js'), 'OfficeQuestions'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/questions/$questionId',
      component: lazyRouteComponent(() => import('../desk/question-pages.js'), 'OfficeQuestion'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/workshops',
      validateSearch: filters('job'),
      component: lazyRouteComponent(() => import('./workshops.js'), 'WorkshopsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/workshops/$workshopId',
      validateSearch: filters('view', 'time', 'group', 'search', 'silent'),
      component: lazyRouteComponent(() => import('./workshop.js'), 'WorkshopPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/recognition',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('../desk/recognition.js'), 'RecognitionPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/tracks',
      component: lazyRouteComponent(() => import('./tracks.js'), 'TracksPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/tracks/$sessionId',
      validateSearch: filters('view', 'state', 'search', 'half'),
      component: lazyRouteComponent(() => import('./track-session.js'), 'TrackSessionPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/policy-packs',
      validateSearch: filters('view', 'version', 'older', 'newer', 'search', 'section'),
      component: lazyRouteComponent(() => import('./policy-packs.js'), 'PolicyPacksPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/cohort',
      component: lazyRouteComponent(() => import('./cohort.js'), 'CohortPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/jobs',
      validateSearch: filters('state', 'kind', 'mine', 'job'),
      component: lazyRouteComponent(() => import('../desk/jobs.js'), 'JobsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/audit-log',
      validateSearch: filters('who', 'action', 'kind', 'target', 'from', 'to'),
      component: lazyRouteComponent(() => import('./audit-log.js'), 'AuditLogPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/observations',
      validateSearch: filters('view', 'search', 'unobserved', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/observations.js'), 'OfficeObservations'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/observations/$measurementId',
      component: lazyRouteComponent(() => import('../desk/observations.js'), 'OfficeObservation'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/activities',
      validateSearch: filters('view', 'state', 'lines'),
      component: lazyRouteComponent(() => import('../desk/activities.js'), 'OfficeActivities'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/activities/$activityId',
      validateSearch: filters('show'),
      component: lazyRouteComponent(() => import('../desk/activities.js'), 'OfficeActivity'),
    }),
  ]),
] as const;
