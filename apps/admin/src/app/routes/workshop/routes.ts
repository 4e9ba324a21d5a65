import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LIBRARY_WORDS } from '../../../features/practice-evidence/library/library-address.js';
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
      validateSearch: filters('state', 'theme', 'work', 'workshop', 'search'),
      component: lazyRouteComponent(() => import('../desk/reviews.js'), 'ReviewsPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/peer-reviews',
      validateSearch: filters('theme', 'view', 'show'),
      component: lazyRouteComponent(() => import('../desk/peer-reviews.js'), 'WorkshopPeerReviews'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/desk',
      component: lazyRouteComponent(() => import('./desk.js'), 'WorkshopDesksPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/desk/$workshopId',
      validateSearch: filters('view', 'time', 'group', 'search', 'silent'),
      component: lazyRouteComponent(() => import('./desk.js'), 'WorkshopDeskPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/desk/$workshopId/activities/$activityId',
      component: lazyRouteComponent(() => import('./desk.js'), 'LeaderActivityPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/desk/$workshopId/threads/$threadId',
      component: lazyRouteComponent(() => import('./desk.js'), 'LeaderThreadPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/topics',
      validateSearch: filters('view', 'workshop', 'theme'),
      component: lazyRouteComponent(() => import('../desk/topics.js'), 'WorkshopTopics'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/community',
      validateSearch: filters('search'),
      component: lazyRouteComponent(() => import('./community.js'), 'DeskCommunityPage'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/questions',
      validateSearch: filters('view', 'search'),
      component: lazyRouteComponent(() => import('../desk/question-pages.js'), 'WorkshopQuestions'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/questions/$questionId',
      component: lazyRouteComponent(() => import('../desk/question-pages.js'), 'WorkshopQuestion'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/similar-works',
      validateSearch: filters('state', 'job'),
      component: lazyRouteComponent(() => import('../desk/similar-works.js'), 'WorkshopSimilarWorks'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/similar-works/$pairId',
      component: lazyRouteComponent(() => import('../desk/similar-works.js'), 'WorkshopSimilarPair'),
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
      path: '/judging',
      component: lazyRouteComponent(() => import('../desk/judging.js'), 'WorkshopJudging'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/judging/$taskId',
      component: lazyRouteComponent(() => import('../desk/judging.js'), 'WorkshopJudgingTask'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/library',
      validateSearch: filters('view', 'reported', ...LIBRARY_WORDS),
      component: lazyRouteComponent(() => import('../desk/library.js'), 'WorkshopLibrary'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/library/$entryId',
      component: lazyRouteComponent(() => import('../desk/library.js'), 'WorkshopLibraryWork'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/showcases',
      validateSearch: filters('view', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'WorkshopShowcases'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/showcases/$showcaseId',
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'WorkshopShowcase'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/shared-plans',
      validateSearch: filters('view', 'search', 'state', 'reported'),
      component: lazyRouteComponent(() => import('../desk/shared-plans.js'), 'WorkshopSharedPlans'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/observations',
      validateSearch: filters('view', 'search', 'unobserved', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/observations.js'), 'WorkshopObservations'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/observations/$measurementId',
      component: lazyRouteComponent(() => import('../desk/observations.js'), 'WorkshopObservation'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/activities',
      validateSearch: filters('view', 'state', 'lines'),
      component: lazyRouteComponent(() => import('../desk/activities.js'), 'WorkshopActivities'),
    }),
    createRoute({
      getParentRoute: () => workshopRoute,
      path: '/activities/$activityId',
      validateSearch: filters('show'),
      component: lazyRouteComponent(() => import('../desk/activities.js'), 'WorkshopActivity'),
    }),
  ]),
] as const;
