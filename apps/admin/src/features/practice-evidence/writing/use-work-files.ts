import { useState } from 'react';
import { picturesOf } from '@tisheng/domain-rules/practice-evidence/work-text/parse-work-text.js';
import type { FileShown } from '../../../components/file-list.js';
import type { MyTheme } from '../api/my-themes.js';
import type { DraftSender } from './draft-sender.js';

/** The files of a work on its page: what the server has, with what has arrived since. */
export interface WorkFiles {
  readonly all: readonly FileShown[];
  /** Those that are no picture of the text and stand in no part. */
  readonly beside: readonly FileShown[];
  /** Adds a file to the work; resolves when the server has it. */
  readonly add: (file: FileShown) => Promise<void>;
  readonly remove: (fileId: string) => Promise<void>;
  /** Replaces the files beside text and parts. */
  readonly setBeside: (files: readonly FileShown[]) => void;
  /** Files in the places of parts, which are not listed beside them. */
  readonly placeInParts: (fileIds: readonly string[]) => void;
}

export function useWorkFiles(theme: MyTheme, sender: DraftSender): WorkFiles {
  const [arrived, setArrived] = useState<readonly FileShown[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [inParts, setInParts] = useState<readonly string[]>([]);
  const stored = (theme.submission?.files ?? []).map(({ id, name, mediaType, bytes }) => ({
    id,
    name,
    mediaType,
    sizeBytes: bytes,
  }));
  const all = [...stored, ...arrived.filter(({ id }) => !stored.some((file) => file.id === id))].filter(
    ({ id }) => !removed.includes(id),
  );
  const elsewhere = new Set([...picturesOf(sender.content().text), ...inParts]);
  const set = (next: readonly FileShown[]): Promise<void> => {
    const kept = new Set(next.map(({ id }) => id));
    setArrived(next.filter(({ id }) => !stored.some((file) => file.id === id)));
    setRemoved(stored.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
    return sender.setFiles([...kept]);
  };
  const beside = all.filter(({ id }) => !elsewhere.has(id));
  return {
    all,
    beside,
    add: (file) => set([...all, file]),
    remove: (fileId) => set(all.filter(({ id }) => id !== fileId)),
    setBeside: (files) => void set([...all.filter(({ id }) => elsewhere.has(id)), ...files]),
    placeInParts: setInParts,
  };
}
