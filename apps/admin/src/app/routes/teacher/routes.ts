import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { teacherArea } from './area.js';

/** Which list of courses the address shows, and what narrows it. */
export interface CoursesSearch {
  readonly view?: 'catalogue' | 'plan';
  readonly topic?: string;
  readonly search?: string;
}

function readCoursesSearch({ view, topic, search }: Record<string, unknown>): CoursesSearch {
  return {
    ...(view === 'catalogue' || view === 'plan' ? { view } : {}),
    ...(typeof topic === 'string' && topic !== '' ? { topic } : {}),
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
  };
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
      validateSearch: (search: Record<string, unknown>): { question?: number } => {
        const question = Number(search.question);
        return Number.isInteger(question) && question > 0 ? { question } : {};
      },
      component: lazyRouteComponent(() => import('./pre-test.js'), 'PreTestPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/courses',
      validateSearch: readCoursesSearch,
      component: lazyRouteComponent(() => import('./courses.js'), 'CoursesPage'),
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
