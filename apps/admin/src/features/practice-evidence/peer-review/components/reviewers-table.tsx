import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ListTable } from '../../../../components/list-table.js';
import { EmptyState } from '../../../../components/states.js';
import { formatPoints } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { List } from '../../../../lib/use-list.js';
import type { Reviewer } from '../api/peer-review-desk.js';
import styles from './peer-review.module.css';

/** Colleagues as reviewers: what they did, how long they took, how near they are to others. */
export function ReviewersTable({ list }: { list: List<Reviewer> }) {
  const t = useTexts(peerReviewTexts);
  const count = (label: string, of: (row: Reviewer) => number) => ({
    ...numberColumn,
    title: label,
    key: label,
    render: (_: unknown, row: Reviewer) => of(row),
  });
  return (
    <>
      <ListTable<Reviewer>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={<EmptyState title={t('no-reviewers')} hint={t('nothing-listed-hint')} />}
        columns={[
          { title: t('reviewer'), dataIndex: 'name', key: 'name' },
          { title: t('school'), dataIndex: 'schoolName', key: 'school' },
          count(t('asked'), ({ asked }) => asked),
          count(t('counted'), ({ counted }) => counted),
          count(t('not-counted'), ({ notCounted }) => notCounted),
          count(t('under-way'), ({ underWay }) => underWay),
          count(t('lapsed'), ({ lapsed }) => lapsed),
          count(t('declined'), ({ declined }) => declined),
          {
            ...numberColumn,
            title: t('median-minutes'),
            key: 'minutes',
            render: (_, { medianSeconds }) =>
              typeof medianSeconds === 'number' ? formatPoints(medianSeconds / 60) : '—',
          },
          count(t('reviewer-weight'), ({ weight }) => weight),
          {
            ...numberColumn,
            title: t('distance'),
            key: 'distance',
            render: (_, { distance, comparedWorks }) =>
              typeof distance === 'number'
                ? `${t('points', { points: formatPoints(distance) })} · ${t('compared-works', { count: comparedWorks })}`
                : '—',
          },
        ]}
      />
      <p className={styles.note}>{t('weight-hint')}</p>
    </>
  );
}
