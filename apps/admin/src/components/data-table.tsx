import { useState, type Key, type ReactNode } from 'react';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import Table from 'antd/es/table';
import type { TableProps } from 'antd/es/table';
import type { ColumnsType } from 'antd/es/table';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { useTexts } from '../lib/texts.js';
import styles from './data-table.module.css';

interface DataTableProps<Row extends object> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** For numbers use {@link numberColumn}, which aligns them. */
  readonly columns: ColumnsType<Row>;
  /** Shown in place of rows: an `EmptyState` that says why there are none. */
  readonly empty?: ReactNode;
  readonly loading?: boolean;
  /** Of the whole list, when more than these rows exist. */
  readonly totalCount?: number;
  /** Fetches the next page of the connection; leave out when there is none. */
  readonly onMore?: (() => void) | undefined;
  readonly selection?: {
    readonly keys: readonly Key[];
    readonly onChange: (keys: Key[], rows: Row[]) => void;
  };
  readonly onRow?: TableProps<Row>['onRow'];
  /** Buttons and filters above the table. */
  readonly tools?: ReactNode;
}

/** Below this many rows neither their height nor their count is worth a line of its own. */
const FEW_ROWS = 12;

/** The table of the desk pages: dense by default, a generous row height by choice, pages by cursor. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const t = useTexts(commonTexts);
  const [height, setHeight] = useState<'small' | 'middle'>('small');
  const { rows, totalCount = rows.length, onMore, selection } = props;
  const isLong = totalCount > FEW_ROWS;
  return (
    <div className={styles.table}>
      {props.tools || isLong ? (
        <div className={styles.tools}>
          <div>{props.tools ?? null}</div>
          {isLong ? (
            <Segmented
              size="small"
              aria-label={t('row-height')}
              value={height}
              onChange={setHeight}
              options={[
                { value: 'small', label: t('dense') },
                { value: 'middle', label: t('generous') },
              ]}
            />
          ) : null}
        </div>
      ) : null}
      {rows.length === 0 && props.empty ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        <Table<Row>
          size={height}
          columns={props.columns}
          dataSource={rows}
          rowKey={props.rowKey}
          loading={props.loading ?? false}
          pagination={false}
          scroll={{ x: 'max-content' }}
          {...(props.onRow ? { onRow: props.onRow } : {})}
          {...(selection
            ? {
                rowSelection: {
                  selectedRowKeys: [...selection.keys],
                  onChange: (keys, selected) => selection.onChange(keys, selected),
                },
              }
            : {})}
        />
      )}
      {isLong ? (
        <div className={styles.tools}>
          <span>
            {rows.length < totalCount
              ? t('shown', { shown: rows.length, count: totalCount })
              : t('total-count', { count: totalCount })}
          </span>
          {onMore ? (
            <Button size="small" onClick={onMore}>
              {t('more')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Settings of a column of numbers: at the right edge, digits below each other. */
export const numberColumn = { align: 'right', className: 'number' } as const;
