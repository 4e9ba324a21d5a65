import Button from 'antd/es/button';
import { useState } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { PageHeader } from '../../../components/page-header.js';
import { OperatorAccounts, useIssued } from '../../../features/identity/components/account-desk.js';
import { CreateOperatorDrawer } from '../../../features/identity/components/create-account-drawer.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';

/** The institution’s own operators. */
export function OperatorAccountsPage() {
  const t = useTexts(accountTexts);
  const { institutionId } = useViewer().grant;
  const issued = useIssued();
  const filters = useFilters();
  const [isCreating, setCreating] = useState(false);
  if (institutionId === null) return null;
  return (
    <>
      <PageHeader
        title={t('operators-title')}
        description={t('operators-lead')}
        actions={
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create-account')}
          </Button>
        }
      />
      <OperatorAccounts {...filters} institutionId={institutionId} issued={issued} />
      {isCreating ? (
        <CreateOperatorDrawer
          institutionId={institutionId}
          onClose={() => setCreating(false)}
          onIssued={issued.set}
        />
      ) : null}
    </>
  );
}
