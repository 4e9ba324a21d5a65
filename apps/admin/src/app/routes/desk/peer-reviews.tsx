import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import {
  peerReviewedWorksQuery,
  peerReviewersQuery,
  peerReviewThemesQuery,
  type ThemeStanding,
} from '../../../features/practice-evidence/peer-review/api/peer-review-desk.js';
import { practiceRubricsQuery } from '../../../features/practice-evidence/peer-review/api/practice-rubrics.js';
import { ReviewedWorks } from '../../../features/practice-evidence/peer-review/components/reviewed-works.js';
import { ReviewersTable } from '../../../features/practice-evidence/peer-review/components/reviewers-table.js';
import { ThemeStandingPanel } from '../../../features/practice-evidence/peer-review/components/theme-standing-panel.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

const SHOWN = ['ALL', 'DIVERGENT', 'OBJECTED', 'WAITING'] as const;
type Address = '/workshop/peer-reviews' | '/office/peer-reviews' | '/school/peer-reviews';

export function WorkshopPeerReviews() {
  return <PeerReviewDesk to="/workshop/peer-reviews" />;
}

export function OfficePeerReviews() {
  return <PeerReviewDesk to="/office/peer-reviews" />;
}

export function SchoolPeerReviews() {
  return <PeerReviewDesk to="/school/peer-reviews" />;
}

/** How colleagues review each other, theme by theme. */
function PeerReviewDesk({ to }: { to: Address }) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <Loaded query={useQuery(peerReviewThemesQuery(cohortId, unitId))}>
      {({ peerReviewThemes: themes }) => {
        const chosen = themes.find(({ theme }) => String(theme) === filter('theme')) ?? mostUrgent(themes);
        return (
          <>
            <PageHeader
              title={t('desk-title')}
              description={t('desk-lead')}
              actions={
                chosen ? (
                  <ChoiceFilter
                    label={t('choose-theme')}
                    value={String(chosen.theme)}
                    required
                    choices={themes.map((each) => [
                      String(each.theme),
                      t('theme', {
                        theme: each.theme,
                        title: pick({ zh: each.themeTitleZh, en: each.themeTitleEn }),
                      }),
                    ])}
                    onChange={setFilter('theme')}
                  />
                ) : null
              }
            />
            {chosen ? (
              <Stack>
                <ThemeStandingPanel
                  key={chosen.theme}
                  cohortId={cohortId}
                  unitId={unitId}
                  standing={chosen}
                />
                <Tabs
                  label={t('desk-title')}
                  current={filter('view') === 'reviewers' ? 'reviewers' : 'works'}
                  tabs={[
                    { key: 'works', label: t('works-tab'), to, search: { theme: String(chosen.theme) } },
                    {
                      key: 'reviewers',
                      label: t('reviewers-tab'),
                      to,
                      search: { theme: String(chosen.theme), view: 'reviewers' },
                    },
                  ]}
                />
                {filter('view') === 'reviewers' ? (
                  <Reviewers cohortId={cohortId} unitId={unitId} theme={chosen.theme} />
                ) : (
                  <Works cohortId={cohortId} unitId={unitId} theme={chosen.theme} />
                )}
              </Stack>
            ) : (
              <Panel>
                <EmptyState title={t('no-peer-review')} />
              </Panel>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The theme with something to do first, else the first. */
const mostUrgent = (themes: readonly ThemeStanding[]): ThemeStanding | undefined =>
  themes.find(({ openObjections, divergent, underWay }) => openObjections + divergent + underWay > 0) ??
  themes[0];

interface OfTheme {
  readonly cohortId: string;
  readonly unitId: string;
  readonly theme: number;
}

function Works({ cohortId, unitId, theme }: OfTheme) {
  const t = useTexts(peerReviewTexts);
  const { filter, setFilter } = useFilters();
  const shown = oneOf(SHOWN, filter('show')) ?? 'ALL';
  const labels = {
    ALL: t('all-works'),
    DIVERGENT: t('filter-divergent'),
    OBJECTED: t('filter-objected'),
    WAITING: t('filter-waiting'),
  };
  const rubrics = useQuery(practiceRubricsQuery(cohortId)).data?.practiceRubrics;
  const list = useList(
    useInfiniteQuery(peerReviewedWorksQuery(cohortId, unitId, theme, shown)),
    ({ peerReviewedWorks }) => peerReviewedWorks,
  );
  return (
    <>
      <Filters>
        <ChoiceFilter
          label={t('all-works')}
          value={shown}
          required
          choices={SHOWN.map((word) => [word, labels[word]])}
          onChange={(word) => setFilter('show')(word === 'ALL' ? '' : word)}
        />
      </Filters>
      <ReviewedWorks list={list} rubric={rubrics?.find(({ themes }) => themes.includes(theme))} />
    </>
  );
}

function Reviewers({ cohortId, unitId, theme }: OfTheme) {
  const list = useList(
    useInfiniteQuery(peerReviewersQuery(cohortId, unitId, theme)),
    ({ peerReviewers }) => peerReviewers,
  );
  return (
    <Panel flush>
      <ReviewersTable list={list} />
    </Panel>
  );
}
