import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { unitQuery } from '../api/unit.js';
import styles from './unit-path.module.css';

interface UnitPathProps {
  readonly unitId: string;
  /** Highest unit that the reader may open: their own. Those above it are named only. */
  readonly topUnitId: string;
  readonly label: string;
  readonly renderLink: (unitId: string, name: string) => ReactNode;
}

/** The path of the organization from the root of the region to a unit; each level that may be opened is a link. */
export function UnitPath({ unitId, topUnitId, label, renderLink }: UnitPathProps) {
  const { data } = useQuery(unitQuery(unitId));
  if (!data) return null;
  const chain = [...data.unit.ancestors, data.unit];
  const top = chain.findIndex(({ id }) => id === topUnitId);
  return (
    <nav aria-label={label}>
      <ol className={styles.path}>
        {chain.map((unit, index) => (
          <li key={unit.id}>
            {unit.id === unitId ? (
              <span aria-current="page">{unit.name}</span>
            ) : index >= top && top >= 0 ? (
              renderLink(unit.id, unit.name)
            ) : (
              unit.name
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
