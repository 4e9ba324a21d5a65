import { useInfiniteQuery } from '@tanstack/react-query';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ListTable } from '../../../../components/list-table.js';
import { EmptyState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { spotCheckDrawsQuery, type Draw } from '../api/spot-check-draws.js';
import styles from './activities.module.css';

/** Every draw with its seed, so that anybody asked can draw it again. */
export function DrawTable({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(activityTexts);
  const language = useLanguage();
  const list = useList(
    useInfiniteQuery(spotCheckDrawsQuery(cohortId, unitId)),
    ({ spotCheckDraws }) => spotCheckDraws,
  );
  return (
    <ListTable<Draw>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-draws')} />}
      tools={<span className={styles.small}>{t('draws-lead')}</span>}
      columns={[
        {
          title: t('drawn-at'),
          key: 'at',
          fixed: 'left',
          render: (_, { drawnAt }) => formatInstant(drawnAt, language),
        },
        { title: t('unit'), key: 'unit', render: (_, { unitName }) => unitName },
        { title: t('drawn-by'), key: 'by', render: (_, { drawnBy }) => drawnBy },
        {
          title: t('candidates'),
          key: 'of',
          ...numberColumn,
          render: (_, { candidates }) => candidates.length,
        },
        { title: t('drawn-count'), key: 'n', ...numberColumn, render: (_, { drawn }) => drawn.length },
        {
          title: t('seed'),
          key: 'seed',
          render: (_, { seed }) => <span className={styles.seed}>{seed}</span>,
        },
      ]}
    />
  );
}
