import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined';
import { useInfiniteQuery } from '@tanstack/react-query';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import {
  AUDIT_ACTION_LABELS,
  AUDIT_TARGET_KINDS,
  auditActionLabel,
  auditRoleLabel,
  auditTargetLabel,
} from '@tisheng/messages/audit-actions.js';
import { auditTexts } from '@tisheng/messages/pages/audit.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { auditEntriesQuery, type AuditEntryShown, type AuditFilter } from '../api/audit-entries.js';
import { AuditEntryView } from './audit-entry-view.js';
import styles from './audit.module.css';

interface AuditTableProps {
  readonly unitId: string;
  readonly filter: AuditFilter;
  readonly setFilter: (name: string) => (value: string) => void;
}

/** The audit trail of a unit, with its filters; an entry opens beside it. */
export function AuditTable({ unitId, filter, setFilter }: AuditTableProps) {
  const t = useTexts(auditTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const [shown, setShown] = useState<AuditEntryShown | null>(null);
  const list = useList(
    useInfiniteQuery(auditEntriesQuery(unitId, filter)),
    ({ auditEntries }) => auditEntries,
  );
  return (
    <>
      <ListTable<AuditEntryShown>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('none')} hint={t('none-hint')} />}
        tools={
          <Filters>
            <SearchFilter label={t('search-who')} value={filter.who} onChange={setFilter('who')} />
            <ChoiceFilter
              label={t('all-actions')}
              name={t('action')}
              value={filter.action || null}
              choices={Object.entries(AUDIT_ACTION_LABELS).map(
                ([code, label]) => [code, pick(label)] as const,
              )}
              onChange={setFilter('action')}
            />
            <ChoiceFilter
              label={t('all-targets')}
              name={t('target')}
              value={filter.targetKind || null}
              choices={AUDIT_TARGET_KINDS.map((kind) => [kind, pick(auditTargetLabel(kind))] as const)}
              onChange={setFilter('kind')}
            />
            <SearchFilter label={t('search-target')} value={filter.targetId} onChange={setFilter('target')} />
            <DayFilter label={t('from')} value={filter.from} onChange={setFilter('from')} />
            <DayFilter label={t('to')} value={filter.to} onChange={setFilter('to')} />
          </Filters>
        }
        columns={[
          { title: t('at'), key: 'at', render: (_, { at }) => formatInstant(at, language) },
          {
            title: t('who'),
            key: 'who',
            render: (_, { actor, role }) => (
              <div className={styles.who}>
                {actor}
                <small>{role ? pick(auditRoleLabel(role)) : t('by-program')}</small>
              </div>
            ),
          },
          {
            title: t('action'),
            key: 'action',
            render: (_, entry) => (
              <button type="button" className={styles.open} onClick={() => setShown(entry)}>
                {pick(auditActionLabel(entry.action))}
              </button>
            ),
          },
          {
            title: t('target'),
            key: 'target',
            render: (_, { targetKind }) => (targetKind ? pick(auditTargetLabel(targetKind)) : '—'),
          },
          { title: t('ip'), key: 'ip', render: (_, { ip }) => ip ?? '—' },
          {
            title: t('sealed'),
            key: 'sealed',
            render: (_, { isSealed }) => (
              <span className={styles.seal}>
                {isSealed ? <CheckCircleOutlined aria-hidden /> : null}
                {t(isSealed ? 'is-sealed' : 'is-not-sealed')}
              </span>
            ),
          },
        ]}
      />
      <Drawer
        title={shown ? pick(auditActionLabel(shown.action)) : ''}
        open={shown !== null}
        onClose={() => setShown(null)}
        size={640}
        destroyOnHidden
      >
        {shown ? <AuditEntryView entry={shown} /> : null}
      </Drawer>
    </>
  );
}

function DayFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className={styles.day}>
      {props.label}
      <input type="date" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
    </label>
  );
}
