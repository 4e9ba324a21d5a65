import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { numberColumn } from '../../../components/data-table.js';
import { ListTable } from '../../../components/list-table.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { unitListsQuery, type SentUnitList } from '../api/unit-lists.js';

const TONES = { CHECKED: 'attention', COMMITTED: 'ok', DISCARDED: 'neutral' } as const;

/** How far a list of units has come. */
export function UnitListStateTag({ state }: { state: SentUnitList['state'] }) {
  const t = useTexts(organizationTexts);
  return <ToneTag tone={TONES[state]}>{t(`list-state-${state}`)}</ToneTag>;
}

interface UnitListTableProps {
  readonly unitId: string;
  readonly renderLink: (list: SentUnitList) => ReactNode;
}

/** Lists of units that were sent before, the latest first. */
export function UnitListTable({ unitId, renderLink }: UnitListTableProps) {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  const list = useList(useInfiniteQuery(unitListsQuery(unitId)), ({ unitLists }) => unitLists);
  return (
    <ListTable<SentUnitList>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-lists')} />}
      columns={[
        { title: t('file'), key: 'file', render: (_, row) => renderLink(row) },
        { title: t('list-kind'), key: 'kind', render: (_, { kind }) => t(`kind-of-list-${kind}`) },
        { title: t('sent-by'), key: 'unit', render: (_, { unitName }) => unitName },
        { title: t('state'), key: 'state', render: (_, { state }) => <UnitListStateTag state={state} /> },
        { title: t('rows-read'), key: 'read', ...numberColumn, render: (_, { rowsRead }) => rowsRead },
        {
          title: t('rows-rejected'),
          key: 'rejected',
          ...numberColumn,
          render: (_, { rowsRejected }) => rowsRejected,
        },
        {
          title: t('sent-at'),
          key: 'at',
          render: (_, { uploadedAt }) => formatInstant(uploadedAt, language),
        },
      ]}
    />
  );
}
