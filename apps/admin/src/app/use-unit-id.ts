import { useViewer } from '../lib/viewer.js';
import { signedInRoute } from './signed-in-route.js';

/** The office or school that the page speaks of: the address's, else one's own. */
export function useUnitId(): string {
  const { unit } = signedInRoute.useSearch();
  const { unitId } = useViewer().grant;
  const id = unit ?? unitId;
  if (id === null) throw new Error('useUnitId() is for roles that stand at a unit.');
  return id;
}
