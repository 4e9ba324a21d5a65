import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { conformanceTexts } from '@tisheng/messages/pages/conformance.js';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate, formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { apiClientsQuery, type ApiClients } from '../api/api-clients.js';
import { useRevokeApiClient } from '../api/revoke-api-client.js';
import { useRotateApiClientSecret } from '../api/rotate-api-client-secret.js';
import { CreateClientDrawer } from './create-client-drawer.js';
import { SecretOnce, type IssuedSecret } from './secret-once.js';

type Client = ApiClients[number];
type Asking = { readonly step: 'rotate' | 'revoke'; readonly client: Client };

/** Programs that connect to the exchange. A new secret stands on the page until the reader says it is kept. */
export function ApiClientDesk() {
  const t = useTexts(institutionTexts);
  const ofSandbox = useTexts(conformanceTexts);
  const language = useLanguage();
  const query = useQuery(apiClientsQuery);
  const [isCreating, setCreating] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [secret, setSecret] = useState<IssuedSecret | null>(null);
  return (
    <>
      <PageHeader
        title={t('clients-title')}
        description={t('clients-lead')}
        actions={
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create-client')}
          </Button>
        }
      />
      {secret ? <SecretOnce secret={secret} onKept={() => setSecret(null)} /> : null}
      <Panel flush>
        <Loaded query={query}>
          {({ apiClients }) => (
            <DataTable<Client>
              rows={apiClients}
              rowKey={({ id }) => id}
              empty={<EmptyState title={t('no-clients')} hint={t('no-clients-hint')} />}
              columns={[
                {
                  title: t('client-name'),
                  key: 'name',
                  fixed: 'left',
                  render: (_, { name, sandbox }) =>
                    sandbox ? `${name} · ${ofSandbox('sandbox-client')}` : name,
                },
                {
                  title: t('client-state'),
                  key: 'state',
                  render: (_, { revokedAt }) => (
                    <ToneTag tone={revokedAt ? 'neutral' : 'ok'}>
                      {revokedAt ? t('client-revoked') : t('in-use')}
                    </ToneTag>
                  ),
                },
                { title: 'client_id', key: 'id', render: (_, { clientId }) => <code>{clientId}</code> },
                {
                  title: t('scopes'),
                  key: 'scopes',
                  render: (_, { scopes }) => scopes.map((scope) => t(`scope-${scope}`)).join('、'),
                },
                {
                  title: t('secrets'),
                  key: 'secrets',
                  ...numberColumn,
                  render: (_, { secretsMadeAt }) => (
                    <span title={secretsMadeAt.map((at) => formatDate(at, language)).join('、')}>
                      {secretsMadeAt.length}
                    </span>
                  ),
                },
                {
                  title: t('last-token'),
                  key: 'last',
                  render: (_, { lastTokenAt }) => (lastTokenAt ? formatInstant(lastTokenAt, language) : '—'),
                },
                {
                  title: '',
                  key: 'actions',
                  render: (_, client) =>
                    client.revokedAt ? null : (
                      <span style={{ display: 'inline-flex', gap: 8 }}>
                        <Button
                          type="link"
                          size="small"
                          onClick={() => setAsking({ step: 'rotate', client })}
                        >
                          {t('rotate')}
                        </Button>
                        <Button
                          type="link"
                          size="small"
                          danger
                          onClick={() => setAsking({ step: 'revoke', client })}
                        >
                          {t('revoke')}
                        </Button>
                      </span>
                    ),
                },
              ]}
            />
          )}
        </Loaded>
      </Panel>
      {isCreating ? <CreateClientDrawer onClose={() => setCreating(false)} onIssued={setSecret} /> : null}
      {asking?.step === 'rotate' ? (
        <RotateDrawer client={asking.client} onClose={() => setAsking(null)} onIssued={setSecret} />
      ) : null}
      {asking?.step === 'revoke' ? (
        <RevokeDrawer client={asking.client} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}

interface RotateProps {
  readonly client: Client;
  readonly onClose: () => void;
  readonly onIssued: (secret: IssuedSecret) => void;
}

function RotateDrawer({ client, onClose, onIssued }: RotateProps) {
  const t = useTexts(institutionTexts);
  const rotate = useRotateApiClientSecret();
  const run = async (): Promise<void> => {
    const outcome = await rotate.runAndWait(client.id);
    if (!outcome?.done) return;
    onIssued(outcome.value);
    onClose();
  };
  return (
    <DecisionDrawer
      title={t('rotate-title', { name: client.name })}
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

function RevokeDrawer({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useTexts(institutionTexts);
  const revoke = useRevokeApiClient(onClose);
  return (
    <DecisionDrawer
      title={t('revoke-title', { name: client.name })}
      open
      onClose={onClose}
      submitLabel={t('revoke')}
      action={revoke}
      onSubmit={() => revoke.run(client.id)}
    >
      <Notice tone="wrong">{t('revoke-text')}</Notice>
    </DecisionDrawer>
  );
}
