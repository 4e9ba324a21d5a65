import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { institutionPushesQuery } from '../../../features/exchange/api/institution-pushes.js';
import { myInstitutionQuery } from '../../../features/exchange/api/my-institution.js';
import { CycleStrip } from '../../../features/exchange/components/cycle-strip.js';
import { PushTable } from '../../../features/exchange/components/push-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { InstitutionTasks } from './tasks.js';

/** The institution's first page: what waits, and how its latest pushes were received. */
export function InstitutionHome() {
  const t = useTexts(institutionTexts);
  const language = useLanguage();
  const { id: cohortId } = useCohort();
  const institution = useQuery(myInstitutionQuery);
  return (
    <Loaded query={institution}>
      {({ myInstitution }) => {
        const taught = myInstitution.cohorts.find(({ id }) => id === cohortId);
        return (
          <>
            <PageHeader
              title={language === 'zh' ? myInstitution.name : myInstitution.nameEn}
              description={
                taught
                  ? t('home-lead', { counties: taught.counties.join('、'), count: taught.trainees })
                  : null
              }
            />
            {taught ? (
              <Stack>
                <InstitutionTasks cohortId={cohortId} />
                <Cycles />
                <LatestPushes cohortId={cohortId} />
              </Stack>
            ) : (
              <EmptyState title={t('no-cohort-here')} hint={t('no-cohort-here-hint')} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Cycles() {
  const { id: cohortId, training } = useCohort();
  const policy = useQuery(policyPackQuery(cohortId));
  const pushes = useList(
    useInfiniteQuery(institutionPushesQuery(cohortId)),
    (page) => page.institutionPushes,
  );
  return (
    <Loaded query={policy}>
      {({ policyPack }) => (
        <CycleStrip
          calendar={{
            firstTrainingDay: training.from,
            lastTrainingDay: training.to,
            timeZone: policyPack.timeZone,
            push: { cycleDays: policyPack.pushCycleDays, graceHours: policyPack.pushGraceHours },
          }}
          pushes={pushes.rows}
        />
      )}
    </Loaded>
  );
}

const SHOWN = 8;

function LatestPushes({ cohortId }: { cohortId: string }) {
  const t = useTexts(institutionTexts);
  const list = useList(
    useInfiniteQuery(institutionPushesQuery(cohortId)),
    ({ institutionPushes }) => institutionPushes,
  );
  return (
    <Panel title={t('last-pushes')} extra={<Link to="/institution/pushes">{t('all-pushes')}</Link>} flush>
      <PushTable
        list={{ ...list, rows: list.rows.slice(0, SHOWN), more: undefined }}
        renderRejections={(pushId, words) => (
          <Link to="/institution/pushes/$pushId" params={{ pushId }}>
            {words}
          </Link>
        )}
      />
    </Panel>
  );
}
