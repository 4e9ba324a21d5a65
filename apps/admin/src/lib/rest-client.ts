import { ApiError } from './api-error.js';
import { FROM_A_PAGE, send } from './graphql-client.js';
import { done, refused, type Outcome, type ProblemShown } from './outcome.js';

/**
 * A request to one of the few routes that are not GraphQL: session, files, public verification. What the rules refuse
 * comes back as problems; anything else that fails is thrown as {@link ApiError}.
 */
export async function rest<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Outcome<Answer>> {
  const isForm = body instanceof FormData;
  const response = await send(path, {
    method,
    headers: { ...FROM_A_PAGE, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return done(answer as Answer);
  const problems = (answer as { problems?: readonly ProblemShown[] } | null)?.problems ?? [];
  if (response.status < 500 && problems.length > 0) return refused(problems);
  throw new ApiError(
    response.status === 401 ? 'unauthenticated' : response.status === 403 ? 'forbidden' : 'server',
  );
}
