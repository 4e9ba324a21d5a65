import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Notice } from '../../../components/notice.js';
import { today } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { programmesQuery } from '../api/programmes.js';
import { useCountQuotaFromRoster } from '../api/count-quota-from-roster.js';
import type { QuotaTable } from '../api/quota-table.js';

interface CountRosterProps {
  readonly cohortId: string;
  readonly isOwn: boolean;
  readonly lines: QuotaTable['lines'];
}

/** Where the policy names a share of all teachers: makes the quota from the roster of a day. */
export function CountRoster({ cohortId, isOwn, lines }: CountRosterProps) {
  const t = useTexts(placesTexts);
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState(today());
  const count = useCountQuotaFromRoster(cohortId, () => setOpen(false));
  const { data } = useQuery(programmesQuery);
  const cohort = data?.programmes.flatMap(({ cohorts }) => cohorts).find(({ id }) => id === cohortId);
  const isByShare = cohort?.quotaShare !== null && cohort?.quotaShare !== undefined;
  const mayCount = useMay()('countQuotaFromRoster');
  if (!mayCount || !isOwn || !isByShare || lines.length === 0) return null;
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{t('count-roster')}</Button>
      </div>
      <DecisionDrawer
        title={t('count-roster')}
        open={isOpen}
        onClose={() => setOpen(false)}
        submitLabel={t('count-roster')}
        action={count}
        onSubmit={() => count.run({ countedOn: day })}
      >
        <Notice tone="neutral">{t('count-roster-hint')}</Notice>
        <Field label={t('count-day')}>
          {(attributes) => (
            <Input {...attributes} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
      </DecisionDrawer>
    </>
  );
}
