import type { ReactNode } from 'react';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatShare } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ConsistencyGroup } from '../api/overview-fields.js';
import styles from './consistency.module.css';

interface GroupTableProps {
  readonly title: string;
  /** What one row is: a unit, an institution. */
  readonly nameTitle: string;
  readonly groups: readonly ConsistencyGroup[];
  readonly renderName?: ((group: ConsistencyGroup) => ReactNode) | undefined;
}

/** Groups beside each other: how many plans, how consistent in the mean, how many low. */
export function GroupTable({ title, nameTitle, groups, renderName }: GroupTableProps) {
  const t = useTexts(consistencyTexts);
  return (
    <Panel title={title} flush>
      <DataTable
        rows={groups}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-plans')} />}
        columns={[
          { title: nameTitle, key: 'name', render: (_, group) => renderName?.(group) ?? group.name },
          { title: t('plans'), key: 'plans', ...numberColumn, render: (_, { plans }) => plans },
          {
            title: t('mean'),
            key: 'mean',
            ...numberColumn,
            render: (_, { mean, plans }) =>
              mean !== null ? (
                formatShare(mean)
              ) : (
                <span className={styles.soft}>{plans === 0 ? '—' : t('too-few')}</span>
              ),
          },
          {
            title: t('low'),
            key: 'low',
            ...numberColumn,
            render: (_, { low }) => (low > 0 ? <span className={styles.low}>{low}</span> : low),
          },
        ]}
      />
    </Panel>
  );
}
