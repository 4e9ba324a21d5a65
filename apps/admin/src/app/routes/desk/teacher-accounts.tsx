import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { PageHeader } from '../../../components/page-header.js';
import { TeacherAccountsDesk } from '../../../features/identity/components/teacher-accounts-desk.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

export const SchoolTeacherAccounts = () => (
  <TeacherAccounts back={(words) => <Link to="/school/accounts">{words}</Link>} />
);

export const OfficeTeacherAccounts = () => (
  <TeacherAccounts back={(words) => <Link to="/office/accounts">{words}</Link>} />
);

/** Accounts for all teachers of a unit, and their slips. */
function TeacherAccounts({ back }: { back: (words: string) => ReactNode }) {
  const t = useTexts(accountTexts);
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('bulk-title')} description={t('bulk-lead')} back={back(t('back-to-accounts'))} />
      <TeacherAccountsDesk key={unitId} unitId={unitId} jobId={filter('job')} onJob={setFilter('job')} />
    </>
  );
}
