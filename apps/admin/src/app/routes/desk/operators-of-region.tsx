import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Loaded } from '../../../components/loaded.js';

import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { trainingInstitutionsQuery } from '../../../features/enrollment/api/training-institutions.js';
import { OperatorAccounts, useIssued } from '../../../features/identity/components/account-desk.js';
import { CreateOperatorDrawer } from '../../../features/identity/components/create-account-drawer.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

/** Operators of the region’s training institutions, one institution at a time. */
export function OperatorsOfRegion({ tabs }: { tabs: ReactNode }) {
  const { programme } = useCohort();
  return <Operators programmeId={programme.id} tabs={tabs} />;
}

function Operators({ programmeId, tabs }: { programmeId: string; tabs: ReactNode }) {
  const t = useTexts(accountTexts);
  const pick = useBilingual();
  const issued = useIssued();
  const { filter, setFilter } = useFilters();
  const [isCreating, setCreating] = useState(false);
  const institutionId = filter('institution');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('operators-lead')}
        actions={
          institutionId === '' ? null : (
            <Button type="primary" onClick={() => setCreating(true)}>
              {t('create-account')}
            </Button>
          )
        }
      />
      {tabs}
      <Loaded query={useQuery(trainingInstitutionsQuery(programmeId))}>
        {({ trainingInstitutions }) => {
          const choice = (
            <ChoiceFilter
              name={t('institution')}
              label={t('choose-institution')}
              value={institutionId}
              choices={trainingInstitutions.map(({ id, name, nameEn }) => [
                id,
                pick({ zh: name, en: nameEn }),
              ])}
              onChange={setFilter('institution')}
            />
          );
          return institutionId === '' ? (
            <EmptyState title={t('choose-institution')} action={choice} />
          ) : (
            <OperatorAccounts
              filter={filter}
              setFilter={setFilter}
              institutionId={institutionId}
              issued={issued}
              tools={choice}
            />
          );
        }}
      </Loaded>
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
