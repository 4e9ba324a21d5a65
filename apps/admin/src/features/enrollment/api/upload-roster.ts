import { rest } from '../../../lib/rest-client.js';
import { useAction } from '../../../lib/use-action.js';

/** What the check of an uploaded file answers at once. */
export interface UploadedRoster {
  readonly importId: string;
}

/** Sends a roster file to be checked; nothing is changed before it is committed. */
export const useUploadRoster = (
  programmeId: string,
  unitId: string,
  onDone: (roster: UploadedRoster) => void,
) =>
  useAction(
    (file: File) => {
      const form = new FormData();
      form.append('file', file);
      const target = new URLSearchParams({ programmeId, unitId });
      return rest<UploadedRoster>('POST', `/files/rosters?${target}`, form);
    },
    { invalidates: [['roster-imports']], onDone },
  );
