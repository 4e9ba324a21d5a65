import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { filters } from '../../filters.js';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { institutionArea } from './area.js';

const institutionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/institution',
  beforeLoad: onlyFor(institutionArea),
  component: lazyRouteComponent(() => import('../desk/desk-pages.js'), 'DeskPages'),
});

/** Pages of the training institution. */
export const institutionRoutes = [
  institutionRoute.addChildren([
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./home.js'), 'InstitutionHome'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/trainees',
      validateSearch: filters('search'),
      component: lazyRouteComponent(() => import('./trainees.js'), 'TraineesPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/fees',
      validateSearch: filters('state', 'kind'),
      component: lazyRouteComponent(() => import('./fees.js'), 'InstitutionFeesPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/pushes',
      component: lazyRouteComponent(() => import('./pushes.js'), 'PushesPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/pushes/$pushId',
      component: lazyRouteComponent(() => import('./rejections.js'), 'RejectionsPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/webhooks',
      component: lazyRouteComponent(() => import('./webhooks.js'), 'WebhooksPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/findings',
      component: lazyRouteComponent(() => import('./findings.js'), 'InstitutionFindingsPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/courses',
      component: lazyRouteComponent(() => import('./courses.js'), 'CoursesPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/school-plans',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('./school-plans.js'), 'InstitutionSchoolPlansPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/school-plans/$planId',
      component: lazyRouteComponent(() => import('./school-plans.js'), 'InstitutionSchoolPlanPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/consistency',
      component: lazyRouteComponent(() => import('./consistency.js'), 'InstitutionConsistencyPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/demand',
      component: lazyRouteComponent(() => import('./demand.js'), 'InstitutionDemandPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/accounts',
      validateSearch: filters('search'),
      component: lazyRouteComponent(() => import('./accounts.js'), 'OperatorAccountsPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/clients',
      component: lazyRouteComponent(() => import('./clients.js'), 'ClientsPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/reconciliation',
      validateSearch: filters('cycle', 'different'),
      component: lazyRouteComponent(() => import('./reconciliation.js'), 'ReconciliationPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/conformance',
      component: lazyRouteComponent(() => import('./conformance.js'), 'ConformancePage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/appeals',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('./appeals.js'), 'InstitutionAppealsPage'),
    }),
    createRoute({
      getParentRoute: () => institutionRoute,
      path: '/jobs',
      validateSearch: filters('state', 'kind', 'mine', 'job'),
      component: lazyRouteComponent(() => import('../desk/jobs.js'), 'JobsPage'),
    }),
  ]),
] as const;
