import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../signed-in-route.js';

export const schoolRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/school',
    component: lazyRouteComponent(() => import('./home.js'), 'Home'),
  }),
] as const;
