import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCohort } from '../../../../lib/cohort.js';
import { beforeSignOut } from '../../../../lib/own-store.js';
import { useViewer } from '../../../../lib/viewer.js';
import { FormKeeper, type KeeperState } from './form-keeper.js';

/** One keeper for each account and cohort of this page: the list and the form speak of the same forms. */
const keepers = new Map<string, FormKeeper>();

function keeperOf(accountId: string, cohortId: string): FormKeeper {
  const key = `${accountId} ${cohortId}`;
  const keeper = keepers.get(key) ?? new FormKeeper(accountId, cohortId);
  keepers.set(key, keeper);
  return keeper;
}

/** The forms on this device, and how they are sent. */
export function useFormKeeper(): { readonly keeper: FormKeeper; readonly state: KeeperState } {
  const { accountId } = useViewer();
  const { id } = useCohort();
  const [keeper] = useState(() => keeperOf(accountId, id));
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);
  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => beforeSignOut(() => keeper.flush()), [keeper]);
  return { keeper, state };
}
