import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { webhookTexts } from '@tisheng/messages/pages/webhooks.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { webhookEndpointsQuery, type Endpoint } from '../api/webhook-endpoints.js';
import { EndpointDrawer } from './endpoint-drawer.js';
import { EndpointPanel } from './endpoint-panel.js';
import styles from './webhooks.module.css';

/** Endpoints of the institution with what was sent to each; a new secret stands here until the reader has kept it. */
export function WebhookDesk() {
  const t = useTexts(webhookTexts);
  const [editing, setEditing] = useState<Endpoint | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('create')}
          </Button>
        }
      />
      {secret === null ? null : (
        <div className={styles.secret}>
          <Notice tone="attention" live title={t('secret-title')}>
            <p>{t('secret-text')}</p>
            <p>
              <code>{secret}</code>
            </p>
            <Button type="primary" onClick={() => setSecret(null)}>
              {t('secret-kept')}
            </Button>
          </Notice>
        </div>
      )}
      <Loaded query={useQuery(webhookEndpointsQuery)}>
        {({ webhookEndpoints }) =>
          webhookEndpoints.length === 0 ? (
            <EmptyState title={t('none')} hint={t('none-hint')} />
          ) : (
            <div className={styles.endpoints}>
              {webhookEndpoints.map((endpoint) => (
                <EndpointPanel
                  key={endpoint.id}
                  endpoint={endpoint}
                  onEdit={() => setEditing(endpoint)}
                  onSecret={setSecret}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {editing === null ? null : (
        <EndpointDrawer
          endpoint={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSecret={setSecret}
        />
      )}
    </>
  );
}
