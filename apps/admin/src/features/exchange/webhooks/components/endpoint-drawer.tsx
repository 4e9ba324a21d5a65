import Input from 'antd/es/input';
import { useState } from 'react';
import { webhookTexts } from '@tisheng/messages/pages/webhooks.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Field } from '../../../../components/field.js';
import { CheckFilter } from '../../../../components/filters.js';
import type { WebhookEvent } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';
import { useChangeEndpoint } from '../api/change-endpoint.js';
import { useCreateEndpoint } from '../api/create-endpoint.js';
import type { Endpoint } from '../api/webhook-endpoints.js';

const EVENTS: readonly WebhookEvent[] = [
  'TRAINEE_ENROLLED',
  'TRAINEE_TRANSFERRED',
  'TRAINEE_WITHDRAWN',
  'SELECTION_CONFIRMED',
  'RECEIPT_FINDINGS',
  'WARNING_ISSUED',
];

interface EndpointDrawerProps {
  /** Null for a new one. */
  readonly endpoint: Endpoint | null;
  readonly onClose: () => void;
  readonly onSecret: (secret: string) => void;
}

/** Address and events of an endpoint. */
export function EndpointDrawer({ endpoint, onClose, onSecret }: EndpointDrawerProps) {
  const t = useTexts(webhookTexts);
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(endpoint?.events ?? EVENTS);
  const create = useCreateEndpoint();
  const change = useChangeEndpoint(onClose);
  const submit = async (): Promise<void> => {
    const input = { url: url.trim(), events: [...events] };
    if (endpoint) {
      change.run({ endpointId: endpoint.id, input });
      return;
    }
    const outcome = await create.runAndWait({ input });
    if (!outcome?.done) return;
    onSecret(outcome.value.secret);
    onClose();
  };
  return (
    <DecisionDrawer
      title={t(endpoint ? 'edit' : 'create')}
      open
      onClose={onClose}
      submitLabel={t('save')}
      action={endpoint ? change : create}
      onSubmit={() => void submit()}
    >
      <Field label={t('url')} hint={t('url-hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            type="url"
            value={url}
            maxLength={500}
            placeholder="https://"
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('events')}>
        {({ id }) => (
          <div id={id} role="group" aria-label={t('events')}>
            {EVENTS.map((event) => (
              <div key={event}>
                <CheckFilter
                  label={t(`event-${event}`)}
                  value={events.includes(event)}
                  onChange={(on) =>
                    setEvents(EVENTS.filter((known) => (known === event ? on : events.includes(known))))
                  }
                />
              </div>
            ))}
          </div>
        )}
      </Field>
    </DecisionDrawer>
  );
}
