import { useCohort } from '../../../lib/cohort.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';

/** Whether the reader's office is the one that decides what the region's teachers are asked. */
export function useEditsInstruments(): boolean {
  const may = useMay();
  const { programme } = useCohort();
  return useViewer().grant.unitId === programme.rootUnitId && may('saveInstrumentDraft');
}
