import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { ErrorState, LoadingState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { useCancelUnitChange } from '../api/cancel-unit-change.js';
import { unitChangesQuery, type UnitChange } from '../api/unit-changes.js';
import styles from './organization.module.css';
import { changeInWords, UnitChangeLine } from './unit-change-line.js';

interface PendingChangesProps {
  readonly unitId: string;
  /** Also those of every unit below. */
  readonly below: boolean;
}

/** Changes that wait for their day; an office above may take them back. */
export function PendingChanges({ unitId, below }: PendingChangesProps) {
  const t = useTexts(organizationTexts);
  const mayCancel = useMay()('cancelUnitChange');
  const ownUnitId = useViewer().grant.unitId;
  const [cancelling, setCancelling] = useState<UnitChange | null>(null);
  const query = useInfiniteQuery(unitChangesQuery({ unitId, below, state: 'PENDING' }));
  const list = useList(query, ({ unitChanges }) => unitChanges);
  const isMine = (change: UnitChange): boolean => change.kind === 'OPEN' || change.unitId !== ownUnitId;
  return (
    <Panel title={t('pending')} flush>
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <LoadingState />
      ) : list.rows.length === 0 ? (
        <p className={styles.empty}>{t('pending-none')}</p>
      ) : (
        <ul className={styles.lines}>
          {list.rows.map((change) => (
            <UnitChangeLine
              key={change.id}
              change={change}
              action={
                mayCancel && isMine(change) ? (
                  <Button size="small" onClick={() => setCancelling(change)}>
                    {t('cancel-change')}
                  </Button>
                ) : null
              }
            />
          ))}
        </ul>
      )}
      {cancelling ? (
        <CancelDrawer key={cancelling.id} change={cancelling} onClose={() => setCancelling(null)} />
      ) : null}
    </Panel>
  );
}

function CancelDrawer({ change, onClose }: { change: UnitChange; onClose: () => void }) {
  const t = useTexts(organizationTexts);
  const [reason, setReason] = useState('');
  const cancel = useCancelUnitChange(change.unitId ?? change.targetId ?? '', onClose);
  return (
    <DecisionDrawer
      title={t('cancel-title')}
      open
      onClose={onClose}
      submitLabel={t('cancel-change')}
      action={cancel}
      onSubmit={() => cancel.run({ changeId: change.id, reason })}
    >
      <p>{changeInWords(t, change)}</p>
      <ReasonField label={t('cancel-reason')} value={reason} onChange={setReason} rows={2} />
    </DecisionDrawer>
  );
}
