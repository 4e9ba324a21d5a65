import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { WIZARD_WORDS } from '../../../features/enrollment/roster-import/wizard-address.js';
import { LIBRARY_WORDS } from '../../../features/practice-evidence/library/library-address.js';
import { filters } from '../../filters.js';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { schoolArea } from './area.js';

const schoolRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/school',
  beforeLoad: onlyFor(schoolArea),
  component: lazyRouteComponent(() => import('../desk/desk-pages.js'), 'DeskPages'),
});

/** Pages of the school. */
export const schoolRoutes = [
  schoolRoute.addChildren([
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./home.js'), 'SchoolHome'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/questions',
      validateSearch: filters('view', 'search'),
      component: lazyRouteComponent(() => import('../desk/question-pages.js'), 'SchoolQuestions'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/questions/$questionId',
      component: lazyRouteComponent(() => import('../desk/question-pages.js'), 'SchoolQuestion'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/unit',
      component: lazyRouteComponent(() => import('./unit.js'), 'OwnUnitPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/accounts',
      validateSearch: filters('search', 'role', 'state', 'view', 'institution'),
      component: lazyRouteComponent(() => import('../desk/accounts.js'), 'SchoolAccounts'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/teacher-accounts',
      validateSearch: filters('job'),
      component: lazyRouteComponent(() => import('../desk/teacher-accounts.js'), 'SchoolTeacherAccounts'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/roster',
      validateSearch: filters('search', 'stage'),
      component: lazyRouteComponent(() => import('../desk/roster.js'), 'SchoolRoster'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/roster/$teacherId',
      component: lazyRouteComponent(() => import('../desk/teacher-card.js'), 'SchoolTeacherCard'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/transfers',
      component: lazyRouteComponent(() => import('../desk/transfers.js'), 'TransfersPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/obligation-changes',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('../desk/obligation-changes.js'), 'SchoolObligationChanges'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/roster-imports',
      component: lazyRouteComponent(() => import('../desk/roster-imports.js'), 'SchoolRosterImports'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/roster-imports/$importId',
      validateSearch: filters(...WIZARD_WORDS),
      component: lazyRouteComponent(() => import('../desk/roster-import.js'), 'SchoolRosterImport'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/enrollments',
      validateSearch: filters('state', 'obligation', 'search', 'stage', 'duty', 'job'),
      component: lazyRouteComponent(() => import('../desk/enrollments.js'), 'SchoolEnrollments'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/put-forward',
      validateSearch: filters('search', 'stage'),
      component: lazyRouteComponent(() => import('../desk/put-forward.js'), 'PutForwardPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/recognition',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('../desk/recognition.js'), 'RecognitionPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/diagnosis',
      validateSearch: filters('kind'),
      component: lazyRouteComponent(() => import('../desk/diagnosis.js'), 'DiagnosisPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/plans',
      validateSearch: filters('search', 'consistency', 'courses'),
      component: lazyRouteComponent(() => import('../desk/plans.js'), 'PlansPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/school-plan',
      component: lazyRouteComponent(() => import('./school-plan.js'), 'OwnSchoolPlanPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/shared-plans',
      validateSearch: filters('view', 'search', 'state', 'reported'),
      component: lazyRouteComponent(() => import('../desk/shared-plans.js'), 'SchoolSharedPlans'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/catalogue',
      validateSearch: filters('search', 'series', 'topic', 'kind', 'stage', 'subject', 'institution'),
      component: lazyRouteComponent(() => import('../desk/catalogue.js'), 'CataloguePage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/consistency',
      component: lazyRouteComponent(() => import('../desk/consistency.js'), 'ConsistencyPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/demand',
      validateSearch: filters('job'),
      component: lazyRouteComponent(() => import('../desk/demand.js'), 'DemandPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/reviews',
      validateSearch: filters('state', 'theme', 'work', 'workshop', 'search'),
      component: lazyRouteComponent(() => import('../desk/reviews.js'), 'ReviewsPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/peer-reviews',
      validateSearch: filters('theme', 'view', 'show'),
      component: lazyRouteComponent(() => import('../desk/peer-reviews.js'), 'SchoolPeerReviews'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/results',
      validateSearch: filters('grade', 'missing'),
      component: lazyRouteComponent(() => import('../desk/results.js'), 'ResultsPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/appeals',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('../desk/appeals.js'), 'AppealsPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/certificates',
      validateSearch: filters('search', 'state', 'flagged'),
      component: lazyRouteComponent(() => import('../desk/certificates.js'), 'CertificatesPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/offline-hours',
      validateSearch: filters('theme'),
      component: lazyRouteComponent(() => import('./offline-hours.js'), 'OfflineHoursPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/awards',
      component: lazyRouteComponent(() => import('../desk/awards.js'), 'SchoolAwards'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/awards/$roundId',
      validateSearch: filters('view', 'pot'),
      component: lazyRouteComponent(() => import('../desk/awards.js'), 'SchoolAward'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/judging',
      component: lazyRouteComponent(() => import('../desk/judging.js'), 'SchoolJudging'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/judging/$taskId',
      component: lazyRouteComponent(() => import('../desk/judging.js'), 'SchoolJudgingTask'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/library',
      validateSearch: filters('view', 'reported', ...LIBRARY_WORDS),
      component: lazyRouteComponent(() => import('../desk/library.js'), 'SchoolLibrary'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/library/$entryId',
      component: lazyRouteComponent(() => import('../desk/library.js'), 'SchoolLibraryWork'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/showcases',
      validateSearch: filters('view', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'SchoolShowcases'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/showcases/$showcaseId',
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'SchoolShowcase'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/ratings',
      validateSearch: filters('unrated'),
      component: lazyRouteComponent(() => import('./ratings.js'), 'RatingsPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/jobs',
      validateSearch: filters('state', 'kind', 'mine', 'job'),
      component: lazyRouteComponent(() => import('../desk/jobs.js'), 'JobsPage'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/observations',
      validateSearch: filters('view', 'search', 'unobserved', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/observations.js'), 'SchoolObservations'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/observations/$measurementId',
      component: lazyRouteComponent(() => import('../desk/observations.js'), 'SchoolObservation'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/activities',
      validateSearch: filters('view', 'state', 'lines'),
      component: lazyRouteComponent(() => import('../desk/activities.js'), 'SchoolActivities'),
    }),
    createRoute({
      getParentRoute: () => schoolRoute,
      path: '/activities/$activityId',
      validateSearch: filters('show'),
      component: lazyRouteComponent(() => import('../desk/activities.js'), 'SchoolActivity'),
    }),
  ]),
] as const;
