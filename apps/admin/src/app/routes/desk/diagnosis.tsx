import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { itemStatisticsTexts } from '@tisheng/messages/pages/item-statistics.js';
import { JobProgress } from '../../../components/job-progress.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Tabs } from '../../../components/tabs.js';
import { useRecomputeDiagnosis } from '../../../features/diagnostic-assessment/analysis/api/recompute-diagnosis.js';
import { unitDiagnosisQuery } from '../../../features/diagnostic-assessment/analysis/api/unit-diagnosis.js';
import { UnitDiagnosisView } from '../../../features/diagnostic-assessment/analysis/components/unit-diagnosis-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** What the tests below a unit say together; the address holds the unit and which test. */
export function DiagnosisPage() {
  const t = useTexts(diagnosisAnalysisTexts);
  const language = useLanguage();
  const may = useMay();
  const cohortId = useCohort().id;
  const unitId = useUnitId();
  const { filter } = useFilters();
  const kind = filter('kind') === 'post-test' ? 'post-test' : 'pre-test';
  const query = useQuery(
    unitDiagnosisQuery(cohortId, unitId, kind === 'post-test' ? 'POST_TEST' : 'PRE_TEST'),
  );
  const fileOf = (format: string) =>
    `/files/diagnosis?${new URLSearchParams({ cohortId, unitId, kind, format, language })}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            {may('itemStatistics') ? <StatisticsLink /> : null}
            <Button href={fileOf('csv')} download>
              {t('export-csv')}
            </Button>
            <Button href={fileOf('xlsx')} download>
              {t('export-xlsx')}
            </Button>
          </>
        }
      />
      <Loaded query={query}>
        {({ unitDiagnosis }) => (
          <>
            {unitDiagnosis.postTestOffered ? (
              <Tabs
                label={t('kinds')}
                current={kind}
                tabs={[
                  { key: 'pre-test', label: t('kind-PRE_TEST'), to: '.', search: { kind: 'pre-test' } },
                  { key: 'post-test', label: t('kind-POST_TEST'), to: '.', search: { kind: 'post-test' } },
                ]}
              />
            ) : null}
            <UnitDiagnosisView
              diagnosis={unitDiagnosis}
              renderLink={(unit, name) => (
                <Link
                  to="."
                  search={
                    ((before: Readonly<Record<string, unknown>>) => ({ ...before, unit, kind })) as never
                  }
                >
                  {name}
                </Link>
              )}
            />
          </>
        )}
      </Loaded>
      {may('recomputeDiagnosis') ? <Repair cohortId={cohortId} onDone={() => void query.refetch()} /> : null}
    </>
  );
}

function StatisticsLink() {
  const t = useTexts(itemStatisticsTexts);
  return (
    <Link to="/office/item-statistics">
      <LinkButton>{t('to-statistics')}</LinkButton>
    </Link>
  );
}

/** Counts the cohort anew, for the office that looks after the whole region. */
function Repair({ cohortId, onDone }: { cohortId: string; onDone: () => void }) {
  const t = useTexts(itemStatisticsTexts);
  const [jobId, setJobId] = useState<string | null>(null);
  const recompute = useRecomputeDiagnosis(setJobId);
  return (
    <footer style={{ marginTop: 24 }}>
      {jobId ? (
        <JobProgress jobId={jobId} onDone={onDone} />
      ) : (
        <>
          <Button size="small" loading={recompute.isRunning} onClick={() => recompute.run(cohortId)}>
            {t('recompute-diagnosis')}
          </Button>{' '}
          <small>{t('recompute-diagnosis-hint')}</small>
        </>
      )}
    </footer>
  );
}
