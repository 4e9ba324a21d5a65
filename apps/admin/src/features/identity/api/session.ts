import { useQueryClient } from '@tanstack/react-query';
import { rest } from '../../../lib/rest-client.js';
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

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(onDone: () => void) {
  const queries = useQueryClient();
  return useAction((_: void) => rest<null>('DELETE', '/session'), {
    onDone: () => {
      queries.clear();
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
