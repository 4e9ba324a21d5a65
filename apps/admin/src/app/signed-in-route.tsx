import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { readViewer } from './read-viewer.js';
import { rootRoute } from './root-route.js';
import { readShellSearch, type ShellSearch } from './shell-search.js';

/** Everything behind sign-in; reads who is there before any page is shown. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: readShellSearch,
  search: { middlewares: [retainSearchParams<ShellSearch>(['cohort', 'unit'])] },
  beforeLoad: async ({ context, location }) => ({ viewer: await readViewer(context.queries, location.href) }),
  component: lazyRouteComponent(() => import('./signed-in-shell.js'), 'SignedInShell'),
});
