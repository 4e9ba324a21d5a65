import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  CHANGE_STATES,
  ObligationChangesDesk,
} from '../../../features/enrollment/components/people/obligation-changes-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

export const SchoolObligationChanges = () => (
  <ObligationChanges
    linkTo={(teacherId, name) => (
      <Link to="/school/roster/$teacherId" params={{ teacherId }}>
        {name}
      </Link>
    )}
  />
);

export const OfficeObligationChanges = () => (
  <ObligationChanges
    linkTo={(teacherId, name) => (
      <Link to="/office/roster/$teacherId" params={{ teacherId }}>
        {name}
      </Link>
    )}
  />
);

function ObligationChanges({ linkTo }: { linkTo: (teacherId: string, name: string) => ReactNode }) {
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <ObligationChangesDesk
      key={unitId}
      cohortId={cohortId}
      unitId={unitId}
      state={oneOf(CHANGE_STATES, filter('state'))}
      onState={setFilter('state')}
      linkTo={linkTo}
    />
  );
}
