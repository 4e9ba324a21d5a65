import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { readViewer } from './read-viewer.js';
import { rootRoute } from './root-route.js';

/** What the address of every page inside the shell may carry: the cohort, and the unit that an office looks at. */
export interface ShellSearch {
  readonly cohort?: string;
  readonly unit?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Everything behind sign-in; reads who is there before any page is shown. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: (search: Record<string, unknown>): ShellSearch => {
    const [cohort, unit] = [text(search.cohort), text(search.unit)];
    return { ...(cohort ? { cohort } : {}), ...(unit ? { unit } : {}) };
  },
  search: { middlewares: [retainSearchParams<ShellSearch>(['cohort', 'unit'])] },
  beforeLoad: async ({ context, location }) => ({ viewer: await readViewer(context.queries, location.href) }),
  component: lazyRouteComponent(() => import('./signed-in-shell.js'), 'SignedInShell'),
});
