import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { StateTag } from '../../../components/state-tag.js';
import { formatDate, hoursOf } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { useDecideInstitutionChange } from '../api/decide-institution-change.js';
import { institutionChangeConsequencesQuery } from '../api/institution-change-consequences.js';
import { institutionChangesQuery, type InstitutionChanges as Changes } from '../api/institution-changes.js';
import { useTakeBackInstitutionChange } from '../api/take-back-institution-change.js';
import styles from './history.module.css';

type Change = Changes[number];

/** Requests of counties to change their institution: what was asked, by whom, and what the office above answered. */
export function InstitutionChanges({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(placesTexts);
  const query = useQuery(institutionChangesQuery(cohortId, unitId));
  const [deciding, setDeciding] = useState<Change | null>(null);
  return (
    <Panel title={t('requests-title')}>
      <Loaded query={query}>
        {({ institutionChanges }) =>
          institutionChanges.length === 0 ? (
            t('requests-none')
          ) : (
            <ol className={styles.events}>
              {institutionChanges.map((change) => (
                <ChangeLine key={change.id} change={change} onDecide={() => setDeciding(change)} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {deciding ? (
        <DecideDrawer cohortId={cohortId} change={deciding} onClose={() => setDeciding(null)} />
      ) : null}
    </Panel>
  );
}

function ChangeLine({ change, onDecide }: { change: Change; onDecide: () => void }) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const may = useMay();
  const { unitId } = useViewer().grant;
  const takeBack = useTakeBackInstitutionChange();
  const isOpen = change.state === 'REQUESTED';
  const isOwn = change.countyId === unitId;
  const answered =
    change.decidedAt === null
      ? null
      : [
          change.decisionReason,
          change.state === 'CONSENTED' ? t('followed', { count: change.enrollments ?? 0 }) : null,
          t('by-at', { who: change.decidedBy ?? '', when: formatDate(change.decidedAt, language) }),
        ].filter((part) => part !== null);
  return (
    <li className={styles.event}>
      <div className={styles.head}>
        <strong>{change.countyName}</strong>
        <span>{t('request-line', { from: change.fromInstitutionName, to: change.toInstitutionName })}</span>
        <StateTag lifecycle="institution-change" state={change.state} />
        {isOpen && !isOwn && may('decideInstitutionChange') ? (
          <Button size="small" type="primary" onClick={onDecide}>
            {t('decide')}
          </Button>
        ) : null}
        {isOpen && isOwn ? (
          <Button
            size="small"
            loading={takeBack.isRunning}
            onClick={() => takeBack.run({ changeId: change.id })}
          >
            {t('take-back')}
          </Button>
        ) : null}
      </div>
      <div>{t('event-reason', { reason: change.reason })}</div>
      <div className={styles.soft}>
        {t('by-at', { who: change.requestedBy, when: formatDate(change.requestedAt, language) })}
      </div>
      {answered ? <div>{answered.join(' · ')}</div> : null}
    </li>
  );
}

function DecideDrawer({
  cohortId,
  change,
  onClose,
}: {
  cohortId: string;
  change: Change;
  onClose: () => void;
}) {
  const t = useTexts(placesTexts);
  const [decision, setDecision] = useState<'consent' | 'refuse'>('consent');
  const [reason, setReason] = useState('');
  const decide = useDecideInstitutionChange(onClose);
  return (
    <DecisionDrawer
      title={t('decide-title', { county: change.countyName })}
      open
      onClose={onClose}
      submitLabel={t(decision)}
      action={decide}
      onSubmit={() => decide.run({ changeId: change.id, consents: decision === 'consent', reason })}
    >
      <p>{t('request-line', { from: change.fromInstitutionName, to: change.toInstitutionName })}</p>
      <p>{t('event-reason', { reason: change.reason })}</p>
      <ChangeEffect cohortId={cohortId} countyId={change.countyId} />
      <ChoiceFilter<'consent' | 'refuse'>
        label={t('decision')}
        required
        value={decision}
        choices={[
          ['consent', t('consent')],
          ['refuse', t('refuse')],
        ]}
        onChange={(value) => {
          if (value !== '') setDecision(value);
        }}
      />
      <ReasonField label={t('opinion')} value={reason} onChange={setReason} rows={3} />
    </DecisionDrawer>
  );
}

/** How many learners a change concerns, and what they have done so far. */
export function ChangeEffect({ cohortId, countyId }: { cohortId: string; countyId: string }) {
  const t = useTexts(placesTexts);
  const query = useQuery(institutionChangeConsequencesQuery(cohortId, countyId));
  return (
    <Loaded query={query}>
      {({ institutionChangeConsequences: effect }) => (
        <Notice tone="attention">
          {t('request-effect', {
            learners: effect.learners,
            records: effect.learnersWithRecords,
            hours: hoursOf(effect.completedHalfHours),
          })}
        </Notice>
      )}
    </Loaded>
  );
}
