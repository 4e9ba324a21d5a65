import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Loaded } from '../../../../components/loaded.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { Stack } from '../../../../components/grid.js';
import { EmptyState } from '../../../../components/states.js';
import { oneOf } from '../../../../lib/one-of.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { awardRoundQuery } from '../api/award-round.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { POTS } from './award-words.js';
import { CandidatesTable } from './candidates-table.js';
import { HonoursList } from './honours-list.js';
import { JudgesDesk } from './judges-desk.js';
import { NomineesTable } from './nominees-table.js';
import { ObjectionsDesk } from './objections-desk.js';
import { RoundActions } from './round-actions.js';
import { RoundHead } from './round-head.js';

export const ROUND_VIEWS = ['nominees', 'candidates', 'judges', 'objections', 'list'] as const;
export type RoundViewKey = (typeof ROUND_VIEWS)[number];

interface RoundViewProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly roundId: string;
  readonly view: string;
  readonly pot: string;
  readonly onPot: (pot: string) => void;
  readonly back: ReactNode;
  readonly renderTabs: (
    tabs: readonly { readonly key: RoundViewKey; readonly label: string }[],
    current: RoundViewKey,
  ) => ReactNode;
}

/** One round as its office or a unit that nominates sees it. */
export function RoundView({ cohortId, unitId, roundId, ...page }: RoundViewProps) {
  const t = useTexts(awardTexts);
  const may = useMay();
  return (
    <Loaded query={useQuery(awardRoundQuery(cohortId, unitId, roundId))}>
      {({ awardRound: round }) => {
        if (!round)
          return (
            <>
              <PageHeader title={t('title')} back={page.back} />
              <EmptyState title={t('gone')} />
            </>
          );
        const of = { cohortId, unitId, round };
        const tabs = tabsOf(round, may('awardCandidates'));
        const view = tabs.find((one) => one === oneOf(ROUND_VIEWS, page.view)) ?? tabs[0] ?? 'nominees';
        const labels = {
          nominees: t(round.isOwn && round.state !== 'NOMINATING' ? 'view-results' : 'view-nominees'),
          candidates: t('view-candidates'),
          judges: t('view-judges'),
          objections: t('view-objections'),
          list: t('view-list'),
        } as const;
        return (
          <>
            <PageHeader
              title={round.name}
              description={round.unitName}
              back={page.back}
              actions={<RoundActions {...of} />}
            />
            <Stack>
              <RoundHead round={round} />
              {page.renderTabs(
                tabs.map((key) => ({ key, label: labels[key] })),
                view,
              )}
              <Panel flush={view !== 'list'}>
                {view === 'candidates' ? (
                  <CandidatesTable
                    {...of}
                    pot={
                      round.shares.find((share) => share.pot === oneOf(POTS, page.pot))?.pot ??
                      round.shares[0]?.pot ??
                      'WORKS'
                    }
                    onPot={page.onPot}
                  />
                ) : view === 'judges' ? (
                  <JudgesDesk {...of} />
                ) : view === 'objections' ? (
                  <ObjectionsDesk cohortId={cohortId} unitId={unitId} roundId={round.id} />
                ) : view === 'list' ? (
                  <HonoursList cohortId={cohortId} roundId={round.id} isOpen={round.state === 'ANNOUNCED'} />
                ) : (
                  <NomineesTable {...of} />
                )}
              </Panel>
            </Stack>
          </>
        );
      }}
    </Loaded>
  );
}

/** What there is to see of a round, in the order in which it is needed. */
function tabsOf(round: AwardRound, nominates: boolean): RoundViewKey[] {
  const isListed = round.state === 'ANNOUNCED' || round.state === 'PUBLISHED';
  return [
    ...(nominates && round.shares.length > 0 && round.state === 'NOMINATING'
      ? (['candidates'] as const)
      : []),
    'nominees',
    ...(round.isOwn ? (['judges'] as const) : []),
    ...(round.isOwn && isListed ? (['objections'] as const) : []),
    ...(isListed ? (['list'] as const) : []),
  ];
}
