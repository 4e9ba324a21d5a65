import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ApiError } from '../lib/api-error.js';
import { createQueryClient } from '../lib/query-client.js';
import { areaOf } from './areas.js';
import { BrokenPage, NotFoundPage } from './fallback-pages.js';
import { filters } from './filters.js';
import { readViewer } from './read-viewer.js';
import { rootRoute } from './root-route.js';
import { institutionRoutes } from './routes/institution/routes.js';
import { officeRoutes } from './routes/office/routes.js';
import { publicRoutes } from './routes/public/routes.js';
import { schoolRoutes } from './routes/school/routes.js';
import { teacherRoutes } from './routes/teacher/routes.js';
import { workshopRoutes } from './routes/workshop/routes.js';
import { signedInRoute } from './signed-in-route.js';

/** Sends everybody to where their role begins. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    const { grant } = await readViewer(context.queries, location.href);
    throw redirect({ to: areaOf(grant.role)?.home ?? '/without-pages', replace: true });
  },
});

/** A role that works elsewhere: in files, or in pages that are still to come. */
const withoutPagesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/without-pages',
  component: lazyRouteComponent(() => import('./role-without-pages.js'), 'RoleWithoutPages'),
});

/** The own account, for every role. */
const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  validateSearch: filters('bound', 'problem'),
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  ...publicRoutes,
  signedInRoute.addChildren([
    withoutPagesRoute,
    accountRoute,
    ...teacherRoutes,
    ...schoolRoutes,
    ...officeRoutes,
    ...institutionRoutes,
    ...workshopRoutes,
  ]),
]);

export const queryClient = createQueryClient((error) => onApiError(error));

export const router = createRouter({
  routeTree,
  context: { queries: queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: BrokenPage,
});

/** A session that ended while a page was open: sign in again, then back to that page. */
function onApiError(error: ApiError): void {
  const { pathname, href } = router.state.location;
  if (error.kind === 'unauthenticated' && pathname !== '/sign-in') {
    void router.navigate({ to: '/sign-in', search: { next: href, ended: true } });
  } else if (error.kind === 'password-change-required' && pathname !== '/password') {
    void router.navigate({ to: '/password', search: { next: href } });
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
