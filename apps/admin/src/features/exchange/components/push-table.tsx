import type { ReactNode } from 'react';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { numberColumn } from '../../../components/data-table.js';
import { ListTable } from '../../../components/list-table.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { List } from '../../../lib/use-list.js';
import type { InstitutionPush } from '../api/institution-pushes.js';

interface PushTableProps {
  readonly list: List<InstitutionPush>;
  readonly renderRejections: (pushId: string, words: string) => ReactNode;
}

/** Receipts: what each push held and what became of it. */
export function PushTable({ list, renderRejections }: PushTableProps) {
  const t = useTexts(institutionTexts);
  const language = useLanguage();
  return (
    <ListTable<InstitutionPush>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-pushes')} hint={t('no-pushes-hint')} />}
      columns={[
        {
          title: t('received-at'),
          key: 'at',
          render: (_, { receivedAt }) => formatInstant(receivedAt, language),
        },
        { title: t('cycle-number'), key: 'cycle', ...numberColumn, render: (_, { cycle }) => cycle },
        { title: t('channel'), key: 'channel', render: (_, { channel }) => t(`channel-${channel}`) },
        { title: t('received'), key: 'received', ...numberColumn, render: (_, { received }) => received },
        { title: t('accepted'), key: 'accepted', ...numberColumn, render: (_, { accepted }) => accepted },
        { title: t('duplicate'), key: 'duplicate', ...numberColumn, render: (_, { duplicate }) => duplicate },
        {
          title: t('rejected'),
          key: 'rejected',
          ...numberColumn,
          render: (_, { id, rejected }) =>
            rejected > 0 ? renderRejections(id, t('see-rejections', { count: rejected })) : 0,
        },
        { title: t('key'), key: 'key', render: (_, { idempotencyKey }) => <code>{idempotencyKey}</code> },
      ]}
    />
  );
}
