import { rest } from '../../../lib/rest-client.js';
import { useAction } from '../../../lib/use-action.js';
import { myThemesQuery } from './my-themes.js';

/** Uploads a file to the draft of a theme; a draft is begun where there is none. */
export const useAttachFile = (cohortId: string, theme: number) =>
  useAction(
    (file: File) => {
      const form = new FormData();
      form.append('file', file);
      const query = new URLSearchParams({ cohortId, theme: String(theme) });
      return rest<{ readonly id: string }>('POST', `/files/works?${query}`, form);
    },
    { invalidates: [myThemesQuery(cohortId).queryKey] },
  );
