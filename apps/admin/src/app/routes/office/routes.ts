import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../signed-in-route.js';

export const officeRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/office',
    component: lazyRouteComponent(() => import('./home.js'), 'Home'),
  }),
] as const;
