import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import type { CohortInUse } from '../../../lib/cohort.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { cohortDateChangesQuery, type CohortDateChanges } from '../api/cohort-date-changes.js';
import { useMoveCohortDates } from '../api/move-cohort-dates.js';
import styles from './history.module.css';

const FIELDS = ['enrollmentFrom', 'enrollmentTo', 'firstTrainingDay', 'lastTrainingDay'] as const;

/** How the published dates of a cohort were moved, and the way to move them. */
export function CohortDatesPanel({ cohort, isRootOffice }: { cohort: CohortInUse; isRootOffice: boolean }) {
  const t = useTexts(placesTexts);
  const may = useMay();
  const [isMoving, setMoving] = useState(false);
  const query = useQuery(cohortDateChangesQuery(cohort.id));
  const isFinal = cohort.state === 'evaluating' || cohort.state === 'closed';
  return (
    <Panel
      title={t('dates-history')}
      extra={
        may('moveCohortDates') && isRootOffice && !isFinal ? (
          <Button size="small" onClick={() => setMoving(true)}>
            {t('move-dates')}
          </Button>
        ) : null
      }
    >
      <Loaded query={query}>
        {({ cohortDateChanges }) =>
          cohortDateChanges.length === 0 ? (
            t('dates-never-moved')
          ) : (
            <ol className={styles.events}>
              {cohortDateChanges.map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {isMoving ? <MoveDrawer cohort={cohort} onClose={() => setMoving(false)} /> : null}
    </Panel>
  );
}

function Change({ change }: { change: CohortDateChanges[number] }) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  return (
    <li className={styles.event}>
      {FIELDS.filter((field) => change.before[field] !== change.after[field]).map((field) => (
        <div key={field}>
          {t('date-change', {
            what: t(field),
            before: formatDate(change.before[field], language),
            after: formatDate(change.after[field], language),
          })}
        </div>
      ))}
      <div>{t('event-reason', { reason: change.reason })}</div>
      <div className={styles.soft}>
        {t('by-at', { who: change.changedBy, when: formatDate(change.changedAt, language) })}
      </div>
    </li>
  );
}

function MoveDrawer({ cohort, onClose }: { cohort: CohortInUse; onClose: () => void }) {
  const t = useTexts(placesTexts);
  const [dates, setDates] = useState({
    enrollmentFrom: cohort.enrollment.from,
    enrollmentTo: cohort.enrollment.to,
    firstTrainingDay: cohort.training.from,
    lastTrainingDay: cohort.training.to,
  });
  const [reason, setReason] = useState('');
  const move = useMoveCohortDates(cohort.id, onClose);
  return (
    <DecisionDrawer
      title={t('move-dates')}
      open
      onClose={onClose}
      submitLabel={t('move-dates')}
      action={move}
      onSubmit={() => move.run({ dates, reason })}
    >
      <Notice tone="attention">{t('move-dates-warning')}</Notice>
      {FIELDS.map((field) => (
        <Field key={field} label={t(field)}>
          {(attributes) => (
            <Input
              {...attributes}
              type="date"
              value={dates[field]}
              onChange={(event) => setDates({ ...dates, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <ReasonField label={t('reason')} value={reason} onChange={setReason} rows={3} />
    </DecisionDrawer>
  );
}
