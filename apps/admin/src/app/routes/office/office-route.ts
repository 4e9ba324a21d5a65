import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { officeArea } from './area.js';

/** Where the pages of the offices stand. */
export const officeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/office',
  beforeLoad: onlyFor(officeArea),
  component: lazyRouteComponent(() => import('../desk/desk-pages.js'), 'DeskPages'),
});
