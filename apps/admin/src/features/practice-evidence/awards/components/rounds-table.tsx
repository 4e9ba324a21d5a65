import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Deadline } from '../../../../components/deadline.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { awardRoundsQuery } from '../api/award-rounds.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';

interface RoundsTableProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly renderName: (round: AwardRound) => ReactNode;
}

/** Rounds that concern the unit: its own, those above it, those below it. */
export function RoundsTable({ cohortId, unitId, renderName }: RoundsTableProps) {
  const t = useTexts(awardTexts);
  const words = useAwardWords();
  const list = useList(
    useInfiniteQuery(awardRoundsQuery(cohortId, unitId)),
    ({ awardRounds }) => awardRounds,
  );
  return (
    <ListTable<AwardRound>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('none')} hint={t('none-hint')} />}
      columns={[
        {
          title: t('round-name'),
          key: 'name',
          render: (_, round) => <div className={styles.wide}>{renderName(round)}</div>,
        },
        {
          title: t('organizer'),
          key: 'unit',
          render: (_, { isOwn, unitName }) =>
            isOwn ? <ToneTag tone="neutral">{t('own-round')}</ToneTag> : unitName,
        },
        {
          title: t('categories'),
          key: 'categories',
          render: (_, { categories }) => (
            <div className={styles.wide}>{words.names(categories.map(words.category))}</div>
          ),
        },
        {
          title: t('state'),
          key: 'state',
          render: (_, { state }) => <StateTag lifecycle="award-round" state={state} />,
        },
        { title: t('next-day'), key: 'day', render: (_, round) => <NextDay round={round} /> },
        { title: t('nominated'), key: 'nominees', ...numberColumn, render: (_, round) => round.nominees },
        {
          title: t('view-candidates'),
          key: 'shares',
          render: (_, { shares, state }) =>
            shares.length > 0 && state === 'NOMINATING'
              ? shares
                  .map(({ pot, taken, quota }) => t('share-of', { pot: words.pot(pot), taken, quota }))
                  .join(' · ')
              : t('not-nominating'),
        },
      ]}
    />
  );
}

/** The day that comes next in the round's own calendar. */
export function NextDay({ round }: { round: AwardRound }) {
  const t = useTexts(awardTexts);
  switch (round.state) {
    case 'NOMINATING':
      return (
        <>
          {t('step-nominating')} <Deadline date={round.nominateUntil} />
        </>
      );
    case 'JUDGING':
      return (
        <>
          {t('step-judging')} <Deadline date={round.judgeUntil} />
        </>
      );
    case 'ANNOUNCED':
      return round.objectUntil ? (
        <>
          {t('step-announced')} <Deadline date={round.objectUntil} />
        </>
      ) : null;
    default:
      return <>{t('not-nominating')}</>;
  }
}
