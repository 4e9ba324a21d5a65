import Input from 'antd/es/input';
import { useState } from 'react';
import { conformanceTexts } from '@tisheng/messages/pages/conformance.js';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { CheckFilter } from '../../../components/filters.js';
import type { ExchangeScope } from '../../../gql/graphql.js';
import { useTexts } from '../../../lib/texts.js';
import { useCreateApiClient } from '../api/create-api-client.js';
import type { IssuedSecret } from './secret-once.js';

const SCOPES: readonly ExchangeScope[] = [
  'TRAINEES_READ',
  'COURSES_WRITE',
  'RECORDS_WRITE',
  'DIAGNOSTICS_WRITE',
  'RESULTS_WRITE',
];

interface CreateClientProps {
  /** For the sandbox alone. */
  readonly sandbox?: boolean;
  readonly onClose: () => void;
  readonly onIssued: (secret: IssuedSecret) => void;
}

/** Name and scopes of a new client. */
export function CreateClientDrawer({ sandbox = false, onClose, onIssued }: CreateClientProps) {
  const t = useTexts(institutionTexts);
  const ofSandbox = useTexts(conformanceTexts);
  const title = sandbox ? ofSandbox('create-sandbox-client') : t('create-client');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ExchangeScope[]>(SCOPES);
  const [tried, setTried] = useState(false);
  const create = useCreateApiClient();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '' || scopes.length === 0) return;
    const outcome = await create.runAndWait({ name: name.trim(), scopes: [...scopes], sandbox });
    if (!outcome?.done) return;
    onIssued(outcome.value);
    onClose();
  };
  return (
    <DecisionDrawer
      title={title}
      open
      onClose={onClose}
      submitLabel={title}
      action={create}
      onSubmit={() => void submit()}
    >
      <Field
        label={t('client-name')}
        hint={t('client-name-hint')}
        fault={tried && name.trim() === '' ? t('client-name-missing') : undefined}
      >
        {(attributes) => (
          <Input
            {...attributes}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('scopes')} fault={tried && scopes.length === 0 ? t('scopes-missing') : undefined}>
        {({ id }) => (
          <div id={id} role="group" aria-label={t('scopes')}>
            {SCOPES.map((scope) => (
              <div key={scope}>
                <CheckFilter
                  label={t(`scope-${scope}`)}
                  value={scopes.includes(scope)}
                  onChange={(on) =>
                    setScopes(SCOPES.filter((known) => (known === scope ? on : scopes.includes(known))))
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
