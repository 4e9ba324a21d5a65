import { rest } from '../../../lib/rest-client.js';
import { useAction } from '../../../lib/use-action.js';

/** Sends a list of units to be checked; nothing changes before it is committed. */
export const useUploadUnitList = (unitId: string, onDone: (listId: string) => void) =>
  useAction(
    ({ file, kind }: { file: File; kind: 'SCHOOLS' | 'COUNTIES' }) => {
      const form = new FormData();
      form.append('file', file);
      const target = new URLSearchParams({ unitId, kind: kind.toLowerCase() });
      return rest<{ listId: string }>('POST', `/files/unit-lists?${target}`, form);
    },
    { invalidates: [['unit-lists']], onDone: ({ listId }) => onDone(listId) },
  );
