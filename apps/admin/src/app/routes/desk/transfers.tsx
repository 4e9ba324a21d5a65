import { TransfersDesk } from '../../../features/enrollment/components/people/transfers-desk.js';
import { useUnitId } from '../../use-unit-id.js';

/** Moves of teachers between schools. */
export function TransfersPage() {
  const unitId = useUnitId();
  return <TransfersDesk key={unitId} unitId={unitId} />;
}
