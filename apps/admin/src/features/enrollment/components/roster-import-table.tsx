import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { numberColumn } from '../../../components/data-table.js';
import { ListTable } from '../../../components/list-table.js';
import { StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import type { RosterImportState } from '../../../gql/graphql.js';
import { rosterImportsQuery, type RosterImport } from '../api/roster-imports.js';

interface RosterImportTableProps {
  readonly unitId: string;
  /** Only those that have come so far. */
  readonly state?: RosterImportState;
  readonly renderLink: (importId: string, fileName: string) => ReactNode;
}

/** Roster files that were sent before, the latest first. */
export function RosterImportTable({ unitId, state, renderLink }: RosterImportTableProps) {
  const t = useTexts(enrollmentDeskTexts);
  const desk = useTexts(deskTexts);
  const language = useLanguage();
  const list = useList(
    useInfiniteQuery(rosterImportsQuery(unitId, state ?? null)),
    ({ rosterImports }) => rosterImports,
  );
  return (
    <ListTable<RosterImport>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-imports')} />}
      columns={[
        { title: t('file'), key: 'file', render: (_, { id, fileName }) => renderLink(id, fileName) },
        { title: desk('unit'), key: 'unit', render: (_, { unitName }) => unitName },
        {
          title: desk('state'),
          key: 'state',
          render: (_, { state }) => <StateTag lifecycle="roster-import" state={state} />,
        },
        {
          title: t('uploaded-at'),
          key: 'at',
          render: (_, { uploadedAt }) => formatInstant(uploadedAt, language),
        },
        { title: t('rows-read'), key: 'read', ...numberColumn, render: (_, { rowsRead }) => rowsRead },
        {
          title: t('rows-accepted'),
          key: 'accepted',
          ...numberColumn,
          render: (_, { rowsAccepted }) => rowsAccepted,
        },
        {
          title: t('rows-rejected'),
          key: 'rejected',
          ...numberColumn,
          render: (_, { rowsRejected }) => rowsRejected,
        },
        {
          title: t('teachers-added'),
          key: 'added',
          ...numberColumn,
          render: (_, { teachersAdded }) => teachersAdded ?? '—',
        },
        {
          title: t('teachers-changed'),
          key: 'changed',
          ...numberColumn,
          render: (_, { teachersChanged }) => teachersChanged ?? '—',
        },
      ]}
    />
  );
}
