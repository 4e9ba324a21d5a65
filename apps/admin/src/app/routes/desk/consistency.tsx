import { Link } from '@tanstack/react-router';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { PageHeader } from '../../../components/page-header.js';
import { ConsistencyDesk } from '../../../features/course-selection/consistency/components/consistency-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import type { ShellSearch } from '../../shell-search.js';
import { useUnitId } from '../../use-unit-id.js';

/** How far the plans below a unit answer the diagnoses. */
export function ConsistencyPage() {
  const t = useTexts(consistencyTexts);
  const unitId = useUnitId();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead-short')} />
      <ConsistencyDesk
        key={unitId}
        cohortId={useCohort().id}
        unitId={unitId}
        renderUnit={({ id, name }) => (
          <Link to="." search={(before: ShellSearch) => ({ ...before, unit: id })}>
            {name}
          </Link>
        )}
      />
    </>
  );
}
