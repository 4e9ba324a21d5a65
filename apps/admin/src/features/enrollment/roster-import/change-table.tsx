import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type Key } from 'react';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { numberColumn } from '../../../components/data-table.js';
import { ListTable } from '../../../components/list-table.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMarkRosterLeavers } from '../api/mark-roster-leavers.js';
import { rosterChangesQuery, type RosterChange } from '../api/roster-changes.js';
import styles from './roster-import.module.css';
import { useFactWords } from './use-fact-words.js';

const REASONS = ['RESIGNED', 'RETIRED', 'MOVED_OUT_OF_REGION'] as const;

interface ChangeTableProps {
  readonly importId: string;
  readonly kind: RosterChange['kind'];
  readonly unitId: string | null;
  /** Whether teachers who are not in the file may be marked now. */
  readonly mayMark: boolean;
}

/** Teacher by teacher what would change; of those who are not in the file, what is to become. */
export function ChangeTable({ importId, kind, unitId, mayMark }: ChangeTableProps) {
  const t = useTexts(rosterImportTexts);
  const [keys, setKeys] = useState<readonly Key[]>([]);
  const query = useInfiniteQuery(rosterChangesQuery(importId, kind, unitId));
  const list = useList(query, ({ rosterChanges }) => rosterChanges);
  const mark = useMarkRosterLeavers(() => setKeys([]));
  const isGone = kind === 'GONE';
  const setReason = (reason: (typeof REASONS)[number] | null): void =>
    mark.run({ importId, teacherIds: keys.map(String), reason });
  const bar =
    keys.length > 0 ? (
      <SelectionBar count={keys.length} onClear={() => setKeys([])}>
        {REASONS.map((reason) => (
          <Button key={reason} loading={mark.isRunning} onClick={() => setReason(reason)}>
            {t('mark-as', { reason: t(reason) })}
          </Button>
        ))}
        <Button loading={mark.isRunning} onClick={() => setReason(null)}>
          {t('let-stay')}
        </Button>
      </SelectionBar>
    ) : (
      <span className={styles.soft}>{t('gone-lead')}</span>
    );
  return (
    <>
      <ActionFeedback action={mark} />
      <ListTable<RosterChange>
        list={list}
        rowKey={({ key, teacherId }) => (isGone ? (teacherId ?? key) : key)}
        empty={<EmptyState title={t('no-changes-of-kind')} />}
        {...(isGone ? { tools: bar } : {})}
        {...(isGone && mayMark ? { selection: { keys, onChange: (chosen) => setKeys(chosen) } } : {})}
        columns={[
          ...(isGone
            ? []
            : [
                {
                  title: t('row'),
                  key: 'row',
                  width: 64,
                  ...numberColumn,
                  render: (_: unknown, { row }: RosterChange) => row ?? '—',
                },
              ]),
          {
            title: t('teacher'),
            key: 'teacher',
            render: (_, { name, nameDiffers }) => (
              <>
                {name} {nameDiffers ? <ToneTag tone="attention">{t('name-differs')}</ToneTag> : null}
              </>
            ),
          },
          { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
          {
            title: t('what-changes'),
            key: 'changes',
            render: (_, change) => <WhatChanges change={change} />,
          },
        ]}
      />
    </>
  );
}

function WhatChanges({ change }: { change: RosterChange }) {
  const t = useTexts(rosterImportTexts);
  const words = useFactWords();
  if (change.kind === 'GONE') {
    return change.leavingReason ? (
      <ToneTag tone="attention">{t(change.leavingReason)}</ToneTag>
    ) : (
      <ToneTag tone="neutral">{t('stays')}</ToneTag>
    );
  }
  if (change.changes.length === 0) return t(change.kind);
  return (
    <ul className={styles.changes}>
      {change.changes.map((one) => {
        const { fact, before, after } = words(one);
        return (
          <li key={one.fact}>
            {fact}: <span className={styles.before}>{before}</span> → {after}
          </li>
        );
      })}
    </ul>
  );
}
