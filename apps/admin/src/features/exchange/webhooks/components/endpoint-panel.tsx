import Button from 'antd/es/button';
import { useState } from 'react';
import { webhookTexts } from '@tisheng/messages/pages/webhooks.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { usePauseEndpoint } from '../api/pause-endpoint.js';
import { usePingEndpoint } from '../api/ping-endpoint.js';
import { useRemoveEndpoint } from '../api/remove-endpoint.js';
import { useResumeEndpoint } from '../api/resume-endpoint.js';
import { useRotateWebhookSecret } from '../api/rotate-secret.js';
import type { Endpoint } from '../api/webhook-endpoints.js';
import { DeliveryList } from './delivery-list.js';
import styles from './webhooks.module.css';

interface EndpointPanelProps {
  readonly endpoint: Endpoint;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
}

/** One endpoint: what it is told, how it fares, what was sent. */
export function EndpointPanel({ endpoint, onEdit, onSecret }: EndpointPanelProps) {
  const t = useTexts(webhookTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState<'rotate' | 'remove' | null>(null);
  const ping = usePingEndpoint();
  const pause = usePauseEndpoint();
  const resume = useResumeEndpoint();
  const { id, url, events, pausedAt, pausedByProgram, failingSince, waiting, failed, lastDeliveredAt } =
    endpoint;
  const close = (): void => setAsking(null);
  return (
    <div>
      <Panel>
        <div className={styles.head}>
          <strong className={styles.url}>{url}</strong>
          <span className={styles.actions}>
            <Button size="small" loading={ping.isRunning} onClick={() => ping.run({ endpointId: id })}>
              {t('ping')}
            </Button>
            {pausedAt ? (
              <Button size="small" loading={resume.isRunning} onClick={() => resume.run({ endpointId: id })}>
                {t('resume')}
              </Button>
            ) : (
              <Button size="small" loading={pause.isRunning} onClick={() => pause.run({ endpointId: id })}>
                {t('pause')}
              </Button>
            )}
            <Button size="small" onClick={onEdit}>
              {t('edit')}
            </Button>
            <Button size="small" onClick={() => setAsking('rotate')}>
              {t('rotate')}
            </Button>
            <Button size="small" danger onClick={() => setAsking('remove')}>
              {t('remove')}
            </Button>
          </span>
        </div>
        <ActionFeedback action={ping} />
        <div className={styles.facts}>
          <ToneTag
            tone={pausedAt ? (pausedByProgram ? 'wrong' : 'neutral') : failingSince ? 'attention' : 'ok'}
          >
            {pausedAt
              ? t(pausedByProgram ? 'paused-by-program' : 'paused')
              : failingSince
                ? t('failing', { date: formatInstant(failingSince, language) })
                : t('in-use')}
          </ToneTag>
          <span>{events.map((event) => t(`event-${event}`)).join('、')}</span>
          <span>
            {t('counts-waiting')} <b>{waiting}</b>
          </span>
          <span>
            {t('counts-failed')} <b>{failed}</b>
          </span>
          <span>
            {t('last-delivered')}{' '}
            <b>{lastDeliveredAt ? formatInstant(lastDeliveredAt, language) : t('never')}</b>
          </span>
        </div>
      </Panel>
      <Panel flush title={t('deliveries')}>
        <DeliveryList endpointId={id} failed={failed} />
      </Panel>
      {asking === 'rotate' ? <RotateDrawer endpointId={id} onClose={close} onSecret={onSecret} /> : null}
      {asking === 'remove' ? <RemoveDrawer endpointId={id} onClose={close} /> : null}
    </div>
  );
}

interface RotateProps {
  readonly endpointId: string;
  readonly onClose: () => void;
  readonly onSecret: (secret: string) => void;
}

function RotateDrawer({ endpointId, onClose, onSecret }: RotateProps) {
  const t = useTexts(webhookTexts);
  const rotate = useRotateWebhookSecret();
  const run = async (): Promise<void> => {
    const outcome = await rotate.runAndWait({ endpointId });
    if (!outcome?.done) return;
    onSecret(outcome.value.secret);
    onClose();
  };
  return (
    <DecisionDrawer
      title={t('rotate-title')}
      open
      onClose={onClose}
      submitLabel={t('rotate')}
      action={rotate}
      onSubmit={() => void run()}
    >
      <p>{t('rotate-text')}</p>
    </DecisionDrawer>
  );
}

function RemoveDrawer({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const t = useTexts(webhookTexts);
  const remove = useRemoveEndpoint(onClose);
  return (
    <DecisionDrawer
      title={t('remove-title')}
      open
      onClose={onClose}
      submitLabel={t('remove')}
      action={remove}
      onSubmit={() => remove.run({ endpointId })}
    >
      <Notice tone="wrong">{t('remove-text')}</Notice>
    </DecisionDrawer>
  );
}
