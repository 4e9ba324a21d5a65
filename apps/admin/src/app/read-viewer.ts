import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { viewerQuery } from '../features/identity/api/viewer.js';
import { ApiError } from '../lib/api-error.js';
import { ruleWord } from '../lib/rule-word.js';
import type { GrantInUse, ViewerInUse } from '../lib/viewer.js';

/** Reads who is signed in; strangers go to the sign-in page and first passwords to be changed, both with the way back. */
export async function readViewer(queries: QueryClient, next: string): Promise<ViewerInUse> {
  const { viewer } = await queries.ensureQueryData(viewerQuery).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'unauthenticated') throw redirect({ to: '/sign-in', search: { next }, replace: true });
    if (error.kind === 'password-change-required')
      throw redirect({ to: '/password', search: { next }, replace: true });
    throw error;
  });
  if (viewer.mustChangePassword) throw redirect({ to: '/password', search: { next }, replace: true });
  const inUse = (grant: (typeof viewer.grants)[number]): GrantInUse => ({
    ...grant,
    role: ruleWord(grant.role),
  });
  return {
    accountId: viewer.accountId,
    displayName: viewer.displayName,
    grant: inUse(viewer.grant),
    grants: viewer.grants.map(inUse),
  };
}
