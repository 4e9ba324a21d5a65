import { useInfiniteQuery } from '@tanstack/react-query';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { numberColumn } from '../../../components/data-table.js';
import { ListTable } from '../../../components/list-table.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { pushRejectionsQuery, type PushRejection } from '../api/push-rejections.js';

/** Records of a push that were rejected: where each stands, what is wrong and how to mend it. */
export function RejectionTable({ cohortId, pushId }: { cohortId: string; pushId: string }) {
  const t = useTexts(institutionTexts);
  const pick = useBilingual();
  const list = useList(
    useInfiniteQuery(pushRejectionsQuery(cohortId, pushId)),
    ({ pushRejections }) => pushRejections,
  );
  return (
    <ListTable<PushRejection>
      list={list}
      rowKey={({ index, code, field }) => `${index} ${code} ${field ?? ''}`}
      empty={<EmptyState title={t('rejections-none')} />}
      columns={[
        { title: t('position'), key: 'index', ...numberColumn, render: (_, { index }) => index + 1 },
        {
          title: t('record-id'),
          key: 'record',
          render: (_, { recordId }) => (recordId ? <code>{recordId}</code> : '—'),
        },
        { title: t('field'), key: 'field', render: (_, { field }) => (field ? <code>{field}</code> : '—') },
        {
          title: t('why'),
          key: 'why',
          render: (_, rejection) => (
            <>
              {pick(rejection)} <code>{rejection.code}</code>
            </>
          ),
        },
      ]}
    />
  );
}
