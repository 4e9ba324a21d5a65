import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Tabs } from '../../../components/tabs.js';
import { UnitAccounts, useIssued } from '../../../features/identity/components/account-desk.js';
import { CreateAccountDrawer } from '../../../features/identity/components/create-account-drawer.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';
import { OperatorsOfRegion } from './operators-of-region.js';

export const SchoolAccounts = () => (
  <Accounts
    bulk={(words) => (
      <Link to="/school/teacher-accounts">
        <LinkButton>{words}</LinkButton>
      </Link>
    )}
  />
);

/** Offices at the root of a region see the institutions’ operators, too. */
export function OfficeAccounts() {
  const t = useTexts(accountTexts);
  const { filter } = useFilters();
  const { grant } = useViewer();
  const showsOperators = filter('view') === 'operators';
  const tabs =
    grant.role === 'county-office' ? null : (
      <Tabs
        label={t('title')}
        current={showsOperators ? 'operators' : 'units'}
        tabs={[
          { key: 'units', label: t('tab-units'), to: '/office/accounts' },
          {
            key: 'operators',
            label: t('tab-operators'),
            to: '/office/accounts',
            search: { view: 'operators' },
          },
        ]}
      />
    );
  if (showsOperators && tabs !== null) return <OperatorsOfRegion tabs={tabs} />;
  return (
    <Accounts
      tabs={tabs}
      bulk={(words) => (
        <Link to="/office/teacher-accounts">
          <LinkButton>{words}</LinkButton>
        </Link>
      )}
    />
  );
}

function Accounts({ bulk, tabs = null }: { bulk: (words: string) => ReactNode; tabs?: ReactNode }) {
  const t = useTexts(accountTexts);
  const unitId = useUnitId();
  const issued = useIssued();
  const filters = useFilters();
  const { grant } = useViewer();
  const [isCreating, setCreating] = useState(false);
  const topUnitId = grant.unitId ?? unitId;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            {bulk(t('teacher-accounts'))}
            <Button type="primary" onClick={() => setCreating(true)}>
              {t('create-account')}
            </Button>
          </>
        }
      />
      {tabs}
      <UnitAccounts {...filters} unitId={unitId} topUnitId={topUnitId} issued={issued} />
      {isCreating ? (
        <CreateAccountDrawer topUnitId={topUnitId} onClose={() => setCreating(false)} onIssued={issued.set} />
      ) : null}
    </>
  );
}
