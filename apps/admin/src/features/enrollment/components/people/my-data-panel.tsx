import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { myDataTexts } from '@tisheng/messages/pages/my-data.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { myErasureRequestsQuery } from '../../api/people/my-erasure-requests.js';
import { useRequestMyErasure } from '../../api/people/request-my-erasure.js';

/** Everything held about the teacher, to take away, and the way to be forgotten. */
export function MyDataPanel() {
  const t = useTexts(myDataTexts);
  const [isAsking, setIsAsking] = useState(false);
  const [latest] = useQuery(myErasureRequestsQuery).data?.myErasureRequests ?? [];
  return (
    <Panel title={t('title')}>
      <p>{t('lead')}</p>
      <Button type="primary" href="/files/my-data" download>
        {t('download')}
      </Button>
      <p style={{ marginTop: 16 }}>{t('erase-lead')}</p>
      {latest ? (
        <Notice tone={latest.state === 'REQUESTED' ? 'waiting' : 'neutral'} title={t(latest.state)}>
          {latest.decisionReason}
        </Notice>
      ) : null}
      {latest?.state === 'REQUESTED' ? null : (
        <Button onClick={() => setIsAsking(true)}>{t('ask-erasure')}</Button>
      )}
      {isAsking ? <AskDrawer onClose={() => setIsAsking(false)} /> : null}
    </Panel>
  );
}

function AskDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts(myDataTexts);
  const [reason, setReason] = useState('');
  const ask = useRequestMyErasure(onClose);
  return (
    <DecisionDrawer
      title={t('ask-title')}
      open
      onClose={onClose}
      submitLabel={t('submit')}
      action={ask}
      onSubmit={() => ask.run({ reason })}
    >
      <Notice tone="attention">{t('erase-lead')}</Notice>
      <ReasonField label={t('reason')} value={reason} onChange={setReason} maxLength={300} rows={3} />
    </DecisionDrawer>
  );
}
