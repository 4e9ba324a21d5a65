import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { Filters, SearchFilter } from '../../../components/filters.js';
import { Stack, TwoColumns } from '../../../components/grid.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { trainingInstitutionsQuery } from '../../../features/enrollment/api/training-institutions.js';
import styles from '../../../features/organization/components/organization.module.css';
import { PendingChanges } from '../../../features/organization/components/pending-changes.js';
import { TrainingColleges } from '../../../features/organization/components/training-colleges.js';
import { UnitTree } from '../../../features/organization/components/unit-tree.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatDate, today } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** The tree below an office, today or on a past day, and what stands beside it. */
export function UnitsPage() {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  const unitId = useUnitId();
  const may = useMay();
  const { filter, setFilter } = useFilters();
  const asOf = filter('asOf');
  return (
    <>
      <PageHeader
        title={t('tree-title')}
        description={t('tree-lead')}
        actions={
          <>
            <Link to="/office/units/$unitId" params={{ unitId }}>
              <LinkButton>{t('to-own-unit')}</LinkButton>
            </Link>
            {may('POST /files/unit-lists') ? (
              <Link to="/office/unit-lists">
                <LinkButton primary>{t('to-lists')}</LinkButton>
              </Link>
            ) : null}
          </>
        }
      />
      <Stack>
        <Panel flush>
          <div className={styles.bar}>
            <Filters>
              <SearchFilter
                label={t('search-units')}
                value={filter('search')}
                onChange={setFilter('search')}
              />
              <label className={styles.dateLabel}>
                {t('as-of')}
                <Input
                  className={styles.date ?? ''}
                  type="date"
                  max={today()}
                  value={asOf}
                  onChange={(event) => setFilter('asOf')(event.target.value)}
                />
              </label>
            </Filters>
          </div>
          {asOf ? (
            <div className={styles.bar}>
              <Notice
                tone="attention"
                live
                action={
                  <Button size="small" onClick={() => setFilter('asOf')('')}>
                    {t('back-to-today')}
                  </Button>
                }
              >
                {t('as-of-notice', { date: formatDate(asOf, language) })}
              </Notice>
            </div>
          ) : null}
          <UnitTree
            unitId={unitId}
            search={filter('search')}
            asOf={asOf}
            renderLink={(id, name) => (
              <Link to="/office/units/$unitId" params={{ unitId: id }}>
                {name}
              </Link>
            )}
          />
        </Panel>
        <TwoColumns>
          <TrainingInstitutions />
          <Stack>
            <PendingChanges unitId={unitId} below />
            <TrainingColleges unitId={unitId} mayAdd />
          </Stack>
        </TwoColumns>
      </Stack>
    </>
  );
}

function TrainingInstitutions() {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  const query = useQuery(trainingInstitutionsQuery(useCohort().programme.id));
  return (
    <Panel title={t('institutions')} extra={t('institutions-lead')} flush>
      <Loaded query={query}>
        {({ trainingInstitutions }) =>
          trainingInstitutions.length === 0 ? (
            <EmptyState title={t('institutions-none')} />
          ) : (
            <ul className={styles.lines}>
              {trainingInstitutions.map(({ id, name, nameEn, members }) => (
                <li key={id}>
                  <div className={styles.line}>
                    <strong>{language === 'zh' ? name : nameEn}</strong>
                    <ToneTag tone="ok">{t('approved')}</ToneTag>
                  </div>
                  {members.length > 0 ? (
                    <div className={styles.soft}>
                      {t('institution-members', { members: members.join('、') })}
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
