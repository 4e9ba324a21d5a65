import { useQuery } from '@tanstack/react-query';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { institutionFactsQuery } from '../api/institution-facts.js';
import { trainingInstitutionsQuery } from '../api/training-institutions.js';

/** What is held of the approved institutions, beside each other. */
export function InstitutionComparison({ cohortId, programmeId }: { cohortId: string; programmeId: string }) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const institutions = useQuery(trainingInstitutionsQuery(programmeId));
  const facts = useQuery(institutionFactsQuery(cohortId));
  return (
    <Panel title={t('compare-title')} flush>
      <Loaded query={institutions}>
        {({ trainingInstitutions }) => (
          <Loaded query={facts}>
            {({ institutionFacts }) => (
              <DataTable
                rows={trainingInstitutions.map((institution) => ({
                  ...institution,
                  facts: institutionFacts.find(({ institutionId }) => institutionId === institution.id),
                }))}
                rowKey={({ id }) => id}
                columns={[
                  {
                    title: t('institution'),
                    key: 'name',
                    fixed: 'left',
                    render: (_, { name, nameEn, members }) => (
                      <>
                        {language === 'zh' ? name : nameEn}
                        {members.length > 0 ? (
                          <>
                            <br />
                            <small>{members.join('、')}</small>
                          </>
                        ) : null}
                      </>
                    ),
                  },
                  {
                    title: t('facts-counties'),
                    key: 'counties',
                    ...numberColumn,
                    render: (_, row) => row.facts?.counties ?? 0,
                  },
                  {
                    title: t('facts-learners'),
                    key: 'learners',
                    ...numberColumn,
                    render: (_, row) => row.facts?.learners ?? 0,
                  },
                  {
                    title: t('facts-records'),
                    key: 'records',
                    ...numberColumn,
                    render: (_, row) => row.facts?.learnersWithRecords ?? 0,
                  },
                  {
                    title: t('facts-courses'),
                    key: 'courses',
                    ...numberColumn,
                    render: (_, row) => row.facts?.courses ?? 0,
                  },
                  {
                    title: t('facts-last'),
                    key: 'last',
                    render: (_, row) =>
                      row.facts?.lastRecordAt ? formatDate(row.facts.lastRecordAt, language) : '—',
                  },
                ]}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Panel>
  );
}
