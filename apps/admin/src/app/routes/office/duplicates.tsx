import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { Tabs } from '../../../components/tabs.js';
import { DuplicatesDesk } from '../../../features/enrollment/components/people/duplicates-desk.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** One person twice on the roster. */
export function DuplicatesPage() {
  const t = useTexts(peopleTexts);
  const unitId = useUnitId();
  const { filter } = useFilters();
  const isApart = filter('state') === 'apart';
  return (
    <DuplicatesDesk
      key={`${unitId} ${String(isApart)}`}
      unitId={unitId}
      state={isApart ? 'APART' : 'OPEN'}
      tabs={
        <Tabs
          label={t('duplicates-title')}
          current={isApart ? 'apart' : 'open'}
          tabs={[
            { key: 'open', label: t('tab-open'), to: '/office/duplicates' },
            { key: 'apart', label: t('tab-apart'), to: '/office/duplicates', search: { state: 'apart' } },
          ]}
        />
      }
    />
  );
}
