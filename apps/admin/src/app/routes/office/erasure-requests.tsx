import { Link } from '@tanstack/react-router';
import { ErasureDesk } from '../../../features/enrollment/components/people/erasure-desk.js';
import { useUnitId } from '../../use-unit-id.js';

/** Wishes to be forgotten. */
export function ErasureRequestsPage() {
  const unitId = useUnitId();
  return (
    <ErasureDesk
      key={unitId}
      unitId={unitId}
      linkTo={(teacherId, name) => (
        <Link to="/office/roster/$teacherId" params={{ teacherId }}>
          {name}
        </Link>
      )}
    />
  );
}
