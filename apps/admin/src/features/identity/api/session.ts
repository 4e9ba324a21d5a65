import { useQueryClient } from '@tanstack/react-query';
import { forgetAllOwn, sayFarewell } from '../../../lib/own-store.js';
import { rest } from '../../../lib/rest-client.js';
import type { Outcome } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

/** Opens a session. What was read before belongs to somebody else and is forgotten. */
export function useSignIn(onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    (input: { login: string; password: string; bind?: boolean }) =>
      rest<{ signedIn: true }>('POST', '/session', input),
    {
      onDone: () => {
        queries.clear();
        onDone();
      },
    },
  );
}

/**
 * Ends the session and forgets everything that was read in it, and what the person's pages kept on the device. What
 * still waits there is sent first.
 */
export function useSignOut(onDone: () => void) {
  const queries = useQueryClient();
  const signOut = async (): Promise<Outcome<null>> => {
    await sayFarewell();
    return rest<null>('DELETE', '/session');
  };
  return useAction((_: void) => signOut(), {
    onDone: () => {
      queries.clear();
      forgetAllOwn();
      onDone();
    },
  });
}

/** Goes on under another role; every answer may now be another. */
export function useSwitchRole(onDone: () => void) {
  const queries = useQueryClient();
  return useAction((grantId: string) => rest<null>('POST', '/session/role', { grantId }), {
    onDone: () => {
      queries.clear();
      onDone();
    },
  });
}

/** Sets a new password. */
export function useChangePassword(onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    (input: { current: string; next: string }) => rest<null>('POST', '/session/password', input),
    {
      onDone: () => {
        queries.clear();
        onDone();
      },
    },
  );
}
