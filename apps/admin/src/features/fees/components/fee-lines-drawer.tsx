import { useInfiniteQuery } from '@tanstack/react-query';
import Drawer from 'antd/es/drawer';
import { amountInCapitals } from '@tisheng/messages/amount-in-capitals.js';
import { feeTexts } from '@tisheng/messages/pages/fees.js';
import { numberColumn } from '../../../components/data-table.js';
import { Facts } from '../../../components/facts.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { feeLinesQuery, type FeeLineShown } from '../api/fee-lines.js';
import type { FeeStatementShown } from '../api/fee-statements.js';
import { formatYuan } from './yuan.js';

const REASONS = {
  ENROLLMENT: 'reason-enrollment',
  WITHDRAWAL: 'reason-withdrawal',
  REVOCATION: 'reason-revocation',
  TRANSFER: 'reason-transfer',
} as const;

/** A statement beside the list: its sum, and learner by learner what makes it. */
export function FeeLinesDrawer({
  statement,
  onClose,
}: {
  statement: FeeStatementShown;
  onClose: () => void;
}) {
  const t = useTexts(feeTexts);
  const list = useList(useInfiniteQuery(feeLinesQuery(statement.id)), ({ feeLines }) => feeLines);
  return (
    <Drawer title={statement.number} open onClose={onClose} size={720} destroyOnHidden>
      <Stack>
        <Facts
          entries={[
            [t('payer'), statement.payerName],
            [t('institution'), statement.institutionName],
            [t('amount'), formatYuan(statement.totalFen)],
            [t('amount-in-capitals'), amountInCapitals(statement.totalFen)],
          ]}
        />
        <ListTable<FeeLineShown>
          list={list}
          rowKey={({ position }) => position}
          empty={<EmptyState title={t('empty')} hint={t('empty-hint')} />}
          columns={[
            {
              title: t('learner'),
              key: 'no',
              className: 'tabular',
              fixed: 'left',
              render: (_, { learnerNo }) => learnerNo,
            },
            { title: t('name'), key: 'name', render: (_, { name }) => name ?? t('erased') },
            { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
            { title: t('reason'), key: 'reason', render: (_, { reason }) => t(REASONS[reason]) },
            { title: t('amount'), key: 'fen', ...numberColumn, render: (_, { fen }) => formatYuan(fen) },
          ]}
        />
      </Stack>
    </Drawer>
  );
}
