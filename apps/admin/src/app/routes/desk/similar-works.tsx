import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { similarPairQuery } from '../../../features/practice-evidence/similarity/api/similar-pair.js';
import { SimilarPairView } from '../../../features/practice-evidence/similarity/components/similar-pair-view.js';
import { SimilarWorksDesk } from '../../../features/practice-evidence/similarity/components/similar-works-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatShare } from '../../../lib/format.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Address = '/office/similar-works' | '/workshop/similar-works';
const STATES = ['WAITING', 'DECIDED', 'COPIED'] as const;
const TAB_TEXTS = { WAITING: 'tab-waiting', DECIDED: 'tab-decided', COPIED: 'tab-copied' } as const;

/** Works that are alike, as an office or a training college goes through them. */
function SimilarWorks({ at }: { at: Address }) {
  const t = useTexts(similarWorksTexts);
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const state = oneOf(STATES, filter('state')) ?? 'WAITING';
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <SimilarWorksDesk
        key={unitId}
        cohortId={useCohort().id}
        unitId={unitId}
        state={state}
        jobId={filter('job')}
        onJob={setFilter('job')}
        tabs={
          <Tabs
            label={t('tabs')}
            current={state}
            tabs={STATES.map((key) => ({ key, label: t(TAB_TEXTS[key]), to: at, search: { state: key } }))}
          />
        }
        renderLink={({ id }, label) => (
          <Link to={`${at}/$pairId`} params={{ pairId: id }}>
            {label}
          </Link>
        )}
      />
    </>
  );
}

function SimilarPairPage({ at }: { at: Address }) {
  const t = useTexts(similarWorksTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { pairId = '' } = useParams({ strict: false });
  const back = <Link to={at}>{t('back')}</Link>;
  return (
    <Loaded query={useQuery(similarPairQuery(cohortId, unitId, pairId))}>
      {({ similarPair: found }) =>
        found ? (
          <>
            <PageHeader
              title={t('pair-title', { share: formatShare(found.pair.share) })}
              description={`${found.pair.earlier.teacherName} · ${found.pair.later.teacherName}`}
              back={back}
            />
            <SimilarPairView found={found} cohortId={cohortId} unitId={unitId} />
          </>
        ) : (
          <>
            <PageHeader title={t('title')} back={back} />
            <EmptyState title={t('unknown')} hint={t('unknown-hint')} />
          </>
        )
      }
    </Loaded>
  );
}

export const OfficeSimilarWorks = () => <SimilarWorks at="/office/similar-works" />;
export const OfficeSimilarPair = () => <SimilarPairPage at="/office/similar-works" />;
export const WorkshopSimilarWorks = () => <SimilarWorks at="/workshop/similar-works" />;
export const WorkshopSimilarPair = () => <SimilarPairPage at="/workshop/similar-works" />;
