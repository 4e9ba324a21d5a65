import { rest } from '../../../lib/rest-client.js';
import { useAction } from '../../../lib/use-action.js';

/** What the server answers when it has kept a file. */
export interface UploadedRoster {
  readonly importId: string;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** Sends a roster file; nothing is checked before its columns are settled. */
export const useUploadRoster = (
  programmeId: string,
  unitId: string,
  onDone: (roster: UploadedRoster) => void,
) =>
  useAction(
    (file: File) => {
      const target = new URLSearchParams({ programmeId, unitId });
      return rest<UploadedRoster>('POST', `/files/rosters?${target}`, formOf(file));
    },
    { invalidates: [['roster-imports']], onDone },
  );

/** Sends a mended file in the place of the one before. */
export const useMendRoster = (importId: string, onDone: (roster: UploadedRoster) => void) =>
  useAction((file: File) => rest<UploadedRoster>('POST', `/files/rosters/${importId}`, formOf(file)), {
    invalidates: [[]],
    onDone,
  });
