import { createContext, useContext } from 'react';
import type { Role } from '@tisheng/domain-rules/access/roles.js';

/** One role at one place. */
export interface GrantInUse {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly teacherId: string | null;
}

/** The person who reads, and the role they work under. */
export interface ViewerInUse {
  readonly accountId: string;
  readonly displayName: string;
  readonly grant: GrantInUse;
  readonly grants: readonly GrantInUse[];
}

export const ViewerContext = createContext<ViewerInUse | null>(null);

/** The signed-in person; only for pages inside the shell. */
export function useViewer(): ViewerInUse {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer() is for pages of signed-in readers.');
  return viewer;
}
