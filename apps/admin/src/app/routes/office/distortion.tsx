import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { DISTORTION_TEXTS } from '@tisheng/messages/distortion.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { findingQuery } from '../../../features/exchange/distortion/api/finding.js';
import { FindingJudgement } from '../../../features/exchange/distortion/components/finding-judgement.js';
import { FindingView } from '../../../features/exchange/distortion/components/finding-view.js';
import {
  FINDING_KINDS,
  FindingsDesk,
} from '../../../features/exchange/distortion/components/findings-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** An answered finding is judged again, like a new one. */
const TABS = {
  open: { label: 'tab-open', states: ['OPEN', 'ANSWERED'] },
  asked: { label: 'tab-asked', states: ['ASKED'] },
  struck: { label: 'tab-struck', states: ['STRUCK'] },
  dismissed: { label: 'tab-dismissed', states: ['DISMISSED'] },
} as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** Signs of distorted data, as an office goes through them. */
export function DistortionPage() {
  const t = useTexts(distortionTexts);
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const tab = oneOf(NAMES, filter('state')) ?? 'open';
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <FindingsDesk
        key={unitId}
        cohortId={useCohort().id}
        unitId={unitId}
        states={TABS[tab].states}
        kind={oneOf(FINDING_KINDS, filter('kind'))}
        onKind={setFilter('kind')}
        jobId={filter('job')}
        onJob={setFilter('job')}
        tabs={
          <Tabs
            label={t('tabs')}
            current={tab}
            tabs={NAMES.map((key) => ({
              key,
              label: t(TABS[key].label),
              to: '/office/distortion',
              search: { state: key },
            }))}
          />
        }
        renderLink={({ id }, label) => (
          <Link to="/office/distortion/$findingId" params={{ findingId: id }}>
            {label}
          </Link>
        )}
      />
    </>
  );
}

/** One finding with everything that one needs to judge it. */
export function DistortionFindingPage() {
  const t = useTexts(distortionTexts);
  const pick = useBilingual();
  const may = useMay();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { findingId = '' } = useParams({ strict: false });
  const back = <Link to="/office/distortion">{t('back')}</Link>;
  return (
    <Loaded query={useQuery(findingQuery(cohortId, unitId, findingId))}>
      {({ distortionFinding: found }) =>
        found ? (
          <>
            <PageHeader
              title={pick(DISTORTION_TEXTS[ruleWord(found.finding.kind)].name)}
              description={found.finding.institutionName}
              back={back}
            />
            <FindingView found={found}>
              {may('judgeDistortion') ? (
                <FindingJudgement
                  key={found.finding.state}
                  finding={found.finding}
                  cohortId={cohortId}
                  unitId={unitId}
                />
              ) : null}
            </FindingView>
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
