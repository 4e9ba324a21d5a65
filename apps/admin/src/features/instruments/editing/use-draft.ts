import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenedDraft } from '../api/instrument-draft.js';
import { DraftKeeper, type DraftState } from './draft-keeper.js';

export interface DraftEditing extends DraftState, Pick<DraftKeeper, 'change' | 'saveNow' | 'settle'> {}

/** A draft as it stands on this page, and what can be done to it. */
export function useDraft(programmeId: string, draft: OpenedDraft): DraftEditing {
  const [keeper] = useState(() => new DraftKeeper(programmeId, draft));
  const shown = useSyncExternalStore(keeper.subscribe, keeper.current);
  const isUnsaved = shown.state !== 'saved' && !shown.isGone;
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
  useEffect(() => keeper.leave, [keeper]);
  return { ...shown, change: keeper.change, saveNow: keeper.saveNow, settle: keeper.settle };
}
