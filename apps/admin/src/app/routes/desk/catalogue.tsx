import { useNavigate } from '@tanstack/react-router';
import {
  NO_FILTER,
  type CatalogueFilter,
} from '../../../features/course-selection/catalogue/catalogue-filter.js';
import { RegionCatalogue } from '../../../features/course-selection/catalogue/region-catalogue.js';
import { useCohort } from '../../../lib/cohort.js';
import { useFilters } from '../../filters.js';

const NAMES = Object.keys(NO_FILTER) as (keyof CatalogueFilter)[];

/** What the institutions of the region offer, for offices and schools. */
export function CataloguePage() {
  const { id } = useCohort();
  const { filter } = useFilters();
  const navigate = useNavigate();
  const narrowed = Object.fromEntries(NAMES.map((name) => [name, filter(name)]));
  return (
    <RegionCatalogue
      cohortId={id}
      filter={{ ...NO_FILTER, ...narrowed }}
      institution={filter('institution')}
      onFilter={(next, institution) =>
        void navigate({
          to: '.',
          search: (before: Record<string, unknown>) => ({
            ...before,
            ...Object.fromEntries(
              Object.entries({ ...next, institution }).map(([name, word]) => [name, word || undefined]),
            ),
          }),
          replace: true,
        })
      }
    />
  );
}
