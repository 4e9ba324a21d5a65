import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../signed-in-route.js';

export const institutionRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/institution',
    component: lazyRouteComponent(() => import('./home.js'), 'Home'),
  }),
] as const;
