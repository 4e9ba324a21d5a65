import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { formatDate, today } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useGrantLateAdmission } from '../api/grant-late-admission.js';
import { lateAdmissionsQuery } from '../api/late-admissions.js';
import { quotaTableQuery } from '../api/quota-table.js';
import styles from './history.module.css';

interface LateAdmissionsProps {
  readonly cohortId: string;
  readonly unitId: string;
}

/** Units that may enroll teachers after the window has ended, and the way to let another one in. */
export function LateAdmissions({ cohortId, unitId }: LateAdmissionsProps) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const may = useMay();
  const [isGranting, setGranting] = useState(false);
  const query = useQuery(lateAdmissionsQuery(cohortId, unitId));
  return (
    <Panel
      title={t('late-title')}
      extra={
        may('grantLateAdmission') ? (
          <Button size="small" onClick={() => setGranting(true)}>
            {t('late-grant')}
          </Button>
        ) : null
      }
    >
      <p className={styles.soft}>{t('late-lead')}</p>
      <Loaded query={query}>
        {({ lateAdmissions }) =>
          lateAdmissions.length === 0 ? (
            t('late-none')
          ) : (
            <ol className={styles.events}>
              {lateAdmissions.map((late) => (
                <li key={late.id} className={styles.event}>
                  <div>
                    {t('late-entry', { unit: late.unitName, until: formatDate(late.until, language) })}
                  </div>
                  <div>{t('event-reason', { reason: late.reason })}</div>
                  <div className={styles.soft}>
                    {t('by-at', { who: late.grantedBy, when: formatDate(late.grantedAt, language) })}
                  </div>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {isGranting ? (
        <GrantDrawer cohortId={cohortId} unitId={unitId} onClose={() => setGranting(false)} />
      ) : null}
    </Panel>
  );
}

function GrantDrawer({ cohortId, unitId, onClose }: LateAdmissionsProps & { onClose: () => void }) {
  const t = useTexts(placesTexts);
  const below = useQuery(quotaTableQuery(cohortId, unitId));
  const [chosen, setChosen] = useState<string | null>(null);
  const [until, setUntil] = useState(today());
  const [reason, setReason] = useState('');
  const grant = useGrantLateAdmission(cohortId, onClose);
  return (
    <DecisionDrawer
      title={t('late-grant')}
      open
      onClose={onClose}
      submitLabel={t('late-grant')}
      action={grant}
      onSubmit={() => {
        if (chosen !== null) grant.run({ unitId: chosen, until, reason });
      }}
    >
      <Loaded query={below}>
        {({ quotaTable }) => (
          <ChoiceFilter<string>
            label={t('unit')}
            value={chosen}
            choices={quotaTable.rows.map(({ unitId: id, name }) => [id, name])}
            onChange={(value) => setChosen(value === '' ? null : value)}
          />
        )}
      </Loaded>
      <Field label={t('late-until')}>
        {(attributes) => (
          <Input
            {...attributes}
            type="date"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </Field>
      <ReasonField label={t('reason')} value={reason} onChange={setReason} rows={3} />
    </DecisionDrawer>
  );
}
