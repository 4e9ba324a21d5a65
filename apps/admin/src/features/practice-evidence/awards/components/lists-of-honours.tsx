import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { OFFICE_LEVEL_LABELS } from '@tisheng/messages/states.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { formatDate } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { announcedAwardRoundsQuery } from '../api/announced-award-rounds.js';
import type { AwardRound } from '../api/award-round-fields.js';
import styles from './awards.module.css';

interface ListsOfHonoursProps {
  readonly cohortId: string;
  readonly renderLink: (round: AwardRound, card: ReactNode, className: string) => ReactNode;
}

/** Lists that the region may read, as cards. */
export function ListsOfHonours({ cohortId, renderLink }: ListsOfHonoursProps) {
  const t = useTexts(awardTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const list = useList(
    useInfiniteQuery(announcedAwardRoundsQuery(cohortId)),
    ({ announcedAwardRounds }) => announcedAwardRounds,
  );
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <LoadingState />;
  if (list.rows.length === 0) return <EmptyState title={t('no-lists')} />;
  const dayOf = (round: AwardRound): string => {
    if (round.publishedAt) return t('published-on', { date: formatDate(round.publishedAt, language) });
    return round.objectUntil ? t('object-until', { date: formatDate(round.objectUntil, language) }) : '';
  };
  return (
    <ul className={styles.list}>
      {list.rows.map((round) => (
        <li key={round.id}>
          {renderLink(
            round,
            <>
              <div className={styles.head}>
                <span className={styles.title}>{round.name}</span>
                <StateTag lifecycle="award-round" state={round.state} />
              </div>
              <div className={styles.soft}>
                {round.unitName} · {pick(OFFICE_LEVEL_LABELS[ruleWord(round.level)])}
              </div>
              <div className={styles.soft}>
                {dayOf(round)} · {t('honoured-count', { count: round.honoured })}
              </div>
            </>,
            styles.card ?? '',
          )}
        </li>
      ))}
    </ul>
  );
}
