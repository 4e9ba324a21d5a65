import { ApiError } from '../../../lib/api-error.js';
import { FROM_A_PAGE, send } from '../../../lib/graphql-client.js';
import { done, refused, type ProblemShown } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

/** Prints the slips of a batch into a file of the reader’s; the server forgets them with that. */
export const usePrintFirstPasswords = () =>
  useAction(
    async (batchId: string) => {
      const answer = await send(`/files/first-passwords/${batchId}`, {
        method: 'POST',
        headers: FROM_A_PAGE,
      });
      if (answer.ok) {
        save(await answer.blob(), `${batchId}.pdf`);
        return done(batchId);
      }
      const body = (await answer.json().catch(() => null)) as { problems?: readonly ProblemShown[] } | null;
      if (answer.status === 422 && body?.problems) return refused(body.problems);
      throw new ApiError(answer.status === 401 ? 'unauthenticated' : 'server');
    },
    { invalidates: [['teachers-without-account']] },
  );

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
