import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { webhookTexts } from '@tisheng/messages/pages/webhooks.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { ListTable } from '../../../../components/list-table.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { WebhookDeliveryState } from '../../../../gql/graphql.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useReplayDeliveries } from '../api/replay-deliveries.js';
import { webhookDeliveriesQuery, type Delivery } from '../api/webhook-deliveries.js';
import styles from './webhooks.module.css';

const STATES: readonly WebhookDeliveryState[] = ['WAITING', 'DELIVERED', 'FAILED'];
const TONES = { WAITING: 'waiting', DELIVERED: 'ok', FAILED: 'wrong' } as const;

/** What was sent to an endpoint; each may be looked into and sent again. */
export function DeliveryList({ endpointId, failed }: { endpointId: string; failed: number }) {
  const t = useTexts(webhookTexts);
  const language = useLanguage();
  const [state, setState] = useState<WebhookDeliveryState | null>(null);
  const [shown, setShown] = useState<Delivery | null>(null);
  const replay = useReplayDeliveries();
  const list = useList(
    useInfiniteQuery({ ...webhookDeliveriesQuery(endpointId, state), refetchInterval: 5000 }),
    ({ webhookDeliveries }) => webhookDeliveries,
  );
  const answered = ({ tries, nextAt }: Delivery): string => {
    const last = tries.at(-1);
    const status = last ? String(last.status ?? t('no-answer')) : '';
    return [status, nextAt && last ? t('next-at', { date: formatInstant(nextAt, language) }) : '']
      .filter(Boolean)
      .join('，');
  };
  return (
    <>
      <ActionFeedback action={replay} />
      <ListTable<Delivery>
        list={list}
        rowKey={({ id }) => id}
        tools={
          <Filters>
            <ChoiceFilter<WebhookDeliveryState>
              label={t('all-states')}
              name={t('deliveries')}
              value={state}
              choices={STATES.map((word) => [word, t(`state-${word}`)] as const)}
              onChange={(word) => setState(word === '' ? null : word)}
            />
            {failed > 0 ? (
              <Button loading={replay.isRunning} onClick={() => replay.run({ endpointId, deliveryId: null })}>
                {t('replay-failed', { count: failed })}
              </Button>
            ) : null}
          </Filters>
        }
        empty={<EmptyState title={t('no-deliveries')} hint={t('no-deliveries-hint')} />}
        columns={[
          { title: t('event'), key: 'event', render: (_, { event }) => <code>{event}</code> },
          {
            title: t('queued-at'),
            key: 'at',
            render: (_, { createdAt }) => formatInstant(createdAt, language),
          },
          {
            title: t('state'),
            key: 'state',
            render: (_, { state: word }) => <ToneTag tone={TONES[word]}>{t(`state-${word}`)}</ToneTag>,
          },
          { title: t('attempts'), key: 'attempts', ...numberColumn, render: (_, { attempts }) => attempts },
          { title: t('last-answer'), key: 'answer', render: (_, delivery) => answered(delivery) },
          {
            title: '',
            key: 'actions',
            fixed: 'right',
            render: (_, delivery) => (
              <>
                <Button type="link" size="small" onClick={() => setShown(delivery)}>
                  {t('look')}
                </Button>
                <Button
                  type="link"
                  size="small"
                  onClick={() => replay.run({ endpointId, deliveryId: delivery.id })}
                >
                  {t('replay')}
                </Button>
              </>
            ),
          },
        ]}
      />
      <Drawer title={t('delivery-title')} open={shown !== null} onClose={() => setShown(null)} size="large">
        {shown ? (
          <Stack>
            <code>{shown.id}</code>
            <pre className={styles.body}>{JSON.stringify(JSON.parse(shown.body), null, 2)}</pre>
            <strong>{t('tries')}</strong>
            <ol className={styles.tries}>
              {shown.tries.map(({ at, status, answer, milliseconds }) => (
                <li key={at}>
                  {t('try-line', {
                    date: formatInstant(at, language),
                    status: status ?? t('no-answer'),
                    ms: milliseconds,
                  })}
                  <small>{answer}</small>
                </li>
              ))}
            </ol>
          </Stack>
        ) : null}
      </Drawer>
    </>
  );
}
