import { queryOptions } from '@tanstack/react-query';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { rest } from '../../../lib/rest-client.js';

/** The ways to sign in besides login name and password. */
export const waysToSignInQuery = queryOptions({
  queryKey: ['ways-to-sign-in'],
  queryFn: async () => {
    const outcome = await rest<{ readonly singleSignOn: Bilingual | null }>('GET', '/session/ways');
    return outcome.done ? outcome.value : { singleSignOn: null };
  },
  staleTime: Infinity,
});

/** Where the browser leaves for the provider; `next` is the page to come back to. */
export const singleSignOnAddress = (next: string | undefined): string =>
  `/session/oidc/start${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`;

/** The same, to bind the account that is signed in. */
export const BINDING_ADDRESS = '/session/oidc/start?bind=1';
