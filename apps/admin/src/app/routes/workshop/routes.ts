import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { filters } from '../../filters.js';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { workshopArea } from './area.js';

const workshopRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/workshop',
  beforeLoad: onlyFor(workshopArea),
  component: lazyRouteComponent(() => import('../desk/desk-pages.js'), 'DeskPages'),
});

/** Pages of those who review works. */
export const workshopRoutes = [
  workshopRoute.addChildren([
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/',
      validateSearch: filters('state', 'theme', 'work'),
      component: lazyRouteComponent(() => import('../desk/reviews.js'), 'ReviewsPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/school-plans',
      validateSearch: filters('state'),
      component: lazyRouteComponent(() => import('./school-plans.js'), 'ResearcherSchoolPlansPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/school-plans/$planId',
      component: lazyRouteComponent(() => import('./school-plans.js'), 'ResearcherSchoolPlanPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/shared-plans',
      validateSearch: filters('view', 'search', 'state', 'reported'),
      component: lazyRouteComponent(() => import('../desk/shared-plans.js'), 'WorkshopSharedPlans'),
    }),
  ]),
] as const;
