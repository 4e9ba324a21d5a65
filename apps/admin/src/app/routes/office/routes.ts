import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { filters } from '../../filters.js';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { officeArea } from './area.js';

const officeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/office',
  beforeLoad: onlyFor(officeArea),
  component: lazyRouteComponent(() => import('../desk/desk-pages.js'), 'DeskPages'),
});

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
      path: '/roster',
      validateSearch: filters('search', 'stage'),
      component: lazyRouteComponent(() => import('../desk/roster.js'), 'OfficeRoster'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/roster-imports',
      component: lazyRouteComponent(() => import('../desk/roster-imports.js'), 'OfficeRosterImports'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/roster-imports/$importId',
      component: lazyRouteComponent(() => import('../desk/roster-import.js'), 'OfficeRosterImport'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/enrollments',
      validateSearch: filters('state', 'obligation', 'search'),
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
      component: lazyRouteComponent(() => import('../desk/diagnosis.js'), 'DiagnosisPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/plans',
      component: lazyRouteComponent(() => import('../desk/plans.js'), 'PlansPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/reviews',
      validateSearch: filters('state', 'theme', 'work'),
      component: lazyRouteComponent(() => import('../desk/reviews.js'), 'ReviewsPage'),
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
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/certificates',
      validateSearch: filters('search', 'state', 'flagged'),
      component: lazyRouteComponent(() => import('../desk/certificates.js'), 'CertificatesPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/institutions',
      component: lazyRouteComponent(() => import('./institutions.js'), 'InstitutionsPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/exchange',
      component: lazyRouteComponent(() => import('./exchange.js'), 'ExchangePage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/scoring',
      component: lazyRouteComponent(() => import('./scoring.js'), 'ScoringPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/policy',
      component: lazyRouteComponent(() => import('./policy.js'), 'PolicyPage'),
    }),
    createRoute({
      getParentRoute: () => officeRoute,
      path: '/cohort',
      component: lazyRouteComponent(() => import('./cohort.js'), 'CohortPage'),
    }),
  ]),
] as const;
