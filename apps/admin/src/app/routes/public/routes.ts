import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.js';

/** Where to go after signing in. Only addresses of these pages, never of another site. */
export interface NextSearch {
  readonly next?: string;
  /** The session ended while a page was open. */
  readonly ended?: boolean;
  /** The provider of single sign-on named somebody whom nobody here knows yet. */
  readonly bind?: boolean;
  /** Code of what went wrong on the way by the provider. */
  readonly problem?: string;
}

function readNext(search: Record<string, unknown>): NextSearch {
  const { next, ended, bind, problem } = search;
  const isOwn = typeof next === 'string' && /^\/(?![/\\])/.test(next);
  return {
    ...(isOwn ? { next } : {}),
    ...(ended === true ? { ended } : {}),
    ...(bind === true ? { bind } : {}),
    ...(typeof problem === 'string' ? { problem } : {}),
  };
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./sign-in.js'), 'SignInPage'),
});

export const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./password.js'), 'PasswordPage'),
});

export const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  component: lazyRouteComponent(() => import('./verify.js'), 'VerifyPage'),
});

export const verifyCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify/$code',
  component: lazyRouteComponent(() => import('./verify-code.js'), 'VerifyCodePage'),
});

export const publicRoutes = [signInRoute, passwordRoute, verifyRoute, verifyCodeRoute] as const;
