import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { steeredWorkshopsQuery } from '../../../features/practice-evidence/topics/api/steered-workshops.js';
import {
  topicCoverageQuery,
  type CoveragePlace,
} from '../../../features/practice-evidence/topics/api/topic-coverage.js';
import { topicOverviewQuery } from '../../../features/practice-evidence/topics/api/topic-overview.js';
import { ProposalPanel } from '../../../features/practice-evidence/topics/components/proposal-panel.js';
import { SuggestedTopicsTable } from '../../../features/practice-evidence/topics/components/suggested-topics-table.js';
import { ThemeCovers } from '../../../features/practice-evidence/topics/components/theme-covers.js';
import { TopicMatrix } from '../../../features/practice-evidence/topics/components/topic-matrix.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Search = Readonly<Partial<Record<'view' | 'workshop' | 'theme', string>>>;
type Address = '/workshop/topics' | '/office/topics';

/** Topics of the leader's workshops. */
export function WorkshopTopics() {
  return <TopicsDesk to="/workshop/topics" />;
}

/** Topics of an office's workshops. */
export function OfficeTopics() {
  return <TopicsDesk to="/office/topics" />;
}

/** How workshops cover the topics, and which topics are suggested beside the programme's. */
function TopicsDesk({ to }: { to: Address }) {
  const t = useTexts(topicTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const isSuggestions = filter('view') === 'suggestions';
  return (
    <Loaded query={useQuery(steeredWorkshopsQuery(cohortId, unitId))}>
      {({ steeredWorkshops: { nodes } }) => {
        const workshop = nodes.find(({ id }) => id === filter('workshop')) ?? nodes[0];
        const kept: Record<string, string> =
          workshop && filter('workshop') !== '' ? { workshop: workshop.id } : {};
        return (
          <>
            <PageHeader
              title={t('coverage-title')}
              description={t('coverage-lead')}
              actions={
                nodes.length > 1 && workshop ? (
                  <Filters>
                    <ChoiceFilter
                      label={t('choose-workshop')}
                      value={workshop.id}
                      required
                      choices={nodes.map(({ id, name, countyName }) => [id, `${countyName} ${name}`])}
                      onChange={setFilter('workshop')}
                    />
                  </Filters>
                ) : null
              }
            />
            <Stack>
              <Tabs
                label={t('coverage-title')}
                current={isSuggestions ? 'suggestions' : 'coverage'}
                tabs={[
                  { key: 'coverage', to, label: t('coverage-title'), search: kept },
                  {
                    key: 'suggestions',
                    to,
                    label: t('suggestions-title'),
                    search: { ...kept, view: 'suggestions' },
                  },
                ]}
              />
              {isSuggestions ? (
                <Suggestions cohortId={cohortId} unitId={unitId} workshopId={workshop?.id ?? null} />
              ) : workshop ? (
                <Coverage to={to} place={{ cohortId, unitId, workshopId: workshop.id }} />
              ) : (
                <Panel>
                  <EmptyState title={t('no-workshops')} hint={t('no-workshops-hint')} />
                </Panel>
              )}
            </Stack>
          </>
        );
      }}
    </Loaded>
  );
}

function Coverage({ to, place }: { to: Address; place: CoveragePlace }) {
  const { filter } = useFilters();
  const theme = Number(filter('theme')) || null;
  return theme === null ? (
    <Overview to={to} place={place} />
  ) : (
    <OneTheme to={to} place={place} theme={theme} />
  );
}

function Overview({ to, place }: { to: Address; place: CoveragePlace }) {
  const t = useTexts(topicTexts);
  return (
    <Loaded query={useQuery(topicOverviewQuery(place.cohortId, place.unitId, place.workshopId))}>
      {({ topicOverview }) => (
        <Panel flush>
          {topicOverview ? (
            <ThemeCovers
              covers={topicOverview}
              renderLink={(theme, words) => (
                <Link
                  to={to}
                  search={(before: Search) => ({
                    ...before,
                    workshop: place.workshopId,
                    theme: String(theme),
                  })}
                  style={{ textDecoration: 'none' }}
                >
                  {words}
                </Link>
              )}
            />
          ) : (
            <EmptyState title={t('no-workshops')} />
          )}
        </Panel>
      )}
    </Loaded>
  );
}

function OneTheme({ to, place, theme }: { to: Address; place: CoveragePlace; theme: number }) {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  return (
    <Loaded query={useQuery(topicCoverageQuery(place, theme))}>
      {({ topicCoverage }) =>
        topicCoverage ? (
          <>
            <div style={{ paddingTop: 12 }}>
              <Link to={to} search={({ theme: _, ...before }: Search) => before}>
                <ArrowLeftOutlined aria-hidden /> {t('back-to-themes')}
              </Link>
            </div>
            <ProposalPanel key={`${place.workshopId} ${theme}`} place={place} coverage={topicCoverage} />
            <Panel
              flush
              title={t('theme-line', {
                theme,
                title: pick({ zh: topicCoverage.titleZh, en: topicCoverage.titleEn }),
              })}
            >
              <TopicMatrix coverage={topicCoverage} />
            </Panel>
          </>
        ) : (
          <Panel>
            <EmptyState title={t('no-workshops')} />
          </Panel>
        )
      }
    </Loaded>
  );
}

function Suggestions(props: { cohortId: string; unitId: string; workshopId: string | null }) {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  const { role } = useViewer().grant;
  const { filter, setFilter } = useFilters();
  const { data } = useQuery(policyPackQuery(props.cohortId));
  const isLeader = role === 'workshop-leader';
  // Themes of the region have no hours, and teachers choose no topic for them.
  const themes = (data?.policyPack.themes ?? []).filter(
    ({ onlineHalfHours, offlineHalfHours }) => onlineHalfHours + offlineHalfHours > 0,
  );
  return (
    <Panel flush>
      <SuggestedTopicsTable
        {...props}
        workshopId={isLeader ? props.workshopId : null}
        lead={isLeader ? t('suggestions-lead') : t('suggestions-lead-office')}
        themes={themes.map(({ theme, title }) => [theme, pick(title)])}
        theme={Number(filter('theme')) || null}
        onTheme={setFilter('theme')}
      />
    </Panel>
  );
}
