import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { filters } from '../../filters.js';
import { officeRoute } from './office-route.js';

/** Pages of the offices about certificates: the review before, the register, and what is decided about many. */
export const certificationRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/completion-review',
    validateSearch: filters('county', 'place', 'exception', 'search'),
    component: lazyRouteComponent(() => import('./completion-review.js'), 'CompletionReviewPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/certificate-look-up',
    component: lazyRouteComponent(() => import('./certificate-look-up.js'), 'CertificateLookUpPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/mass-decisions',
    validateSearch: filters('job'),
    component: lazyRouteComponent(() => import('./mass-decisions.js'), 'MassDecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/certificates',
    validateSearch: filters('search', 'state', 'flagged'),
    component: lazyRouteComponent(() => import('../desk/certificates.js'), 'CertificatesPage'),
  }),
] as const;
