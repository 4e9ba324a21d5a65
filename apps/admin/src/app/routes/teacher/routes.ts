import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { filters } from '../../filters.js';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { teacherArea } from './area.js';

/** Which list of courses the address shows, and what narrows it. */
export interface CoursesSearch {
  readonly view?: 'catalogue' | 'plan';
  readonly topic?: string;
  readonly search?: string;
  readonly series?: string;
  readonly kind?: string;
  readonly stage?: string;
  readonly subject?: string;
}

const readCatalogueFilter = filters('topic', 'search', 'series', 'kind', 'stage', 'subject');

function readCoursesSearch(search: Record<string, unknown>): CoursesSearch {
  const { view } = search;
  return {
    ...(view === 'catalogue' || view === 'plan' ? { view } : {}),
    ...readCatalogueFilter(search),
  };
}

/** Which question of a test is on the screen, from 1; none on its first page. */
function readQuestion(search: Record<string, unknown>): { readonly question?: number } {
  const question = Number(search.question);
  return Number.isInteger(question) && question > 0 ? { question } : {};
}

const teacherRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teacher',
  beforeLoad: onlyFor(teacherArea),
  component: lazyRouteComponent(() => import('./teacher-pages.js'), 'TeacherPages'),
});

export const teacherRoutes = [
  teacherRoute.addChildren([
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./home.js'), 'TeacherHome'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/pre-test',
      validateSearch: readQuestion,
      component: lazyRouteComponent(() => import('./pre-test.js'), 'PreTestPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/post-test',
      validateSearch: readQuestion,
      component: lazyRouteComponent(() => import('./post-test.js'), 'PostTestPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/growth',
      component: lazyRouteComponent(() => import('./growth.js'), 'GrowthPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/courses',
      validateSearch: readCoursesSearch,
      component: lazyRouteComponent(() => import('./courses.js'), 'CoursesPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/school-plan',
      component: lazyRouteComponent(() => import('./school-plan.js'), 'ApprovedSchoolPlanPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/colleagues-plans',
      validateSearch: filters('order'),
      component: lazyRouteComponent(() => import('./colleagues-plans.js'), 'ColleaguesPlansPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/colleagues-plans/$planId',
      component: lazyRouteComponent(() => import('./colleagues-plans.js'), 'ColleaguesPlanPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/practice',
      component: lazyRouteComponent(() => import('./practice.js'), 'PracticePage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/practice/$theme',
      component: lazyRouteComponent(() => import('./theme.js'), 'ThemePage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/result',
      component: lazyRouteComponent(() => import('./result.js'), 'ResultPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/tracks',
      component: lazyRouteComponent(() => import('./tracks.js'), 'MyTracksPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/recognition',
      component: lazyRouteComponent(() => import('./recognition.js'), 'MyRecognitionPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/me',
      component: lazyRouteComponent(() => import('./personal-centre.js'), 'PersonalCentrePage'),
    }),
  ]),
] as const;
