import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { numberColumn } from '../../../components/data-table.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { StateTag, ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useCommitRosterImport } from '../api/commit-roster-import.js';
import { useDiscardRosterImport } from '../api/discard-roster-import.js';
import { rosterImportQuery, type CheckedRoster, type RosterFault } from '../api/roster-import.js';
import styles from './enrollment.module.css';

/** What the check of a roster file found, row by row; then the file is imported or discarded. */
export function RosterImportView({ importId, back }: { importId: string; back: ReactNode }) {
  const t = useTexts(enrollmentDeskTexts);
  const pick = useBilingual();
  const query = useInfiniteQuery(rosterImportQuery(importId));
  const list = useList(query, ({ rosterImport }) => rosterImport.problems);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const roster = pages[0]?.rosterImport;
        if (!roster) return null;
        return (
          <>
            <PageHeader
              title={roster.fileName}
              description={
                roster.sheet && roster.headerRow
                  ? t('read-from', { sheet: roster.sheet, row: roster.headerRow })
                  : roster.unitName
              }
              back={back}
              actions={<StateTag lifecycle="roster-import" state={roster.state} />}
            />
            <Stack>
              <RosterDecision roster={roster} />
              <Panel title={t('problems-title')} flush>
                <ListTable<RosterFault>
                  list={list}
                  rowKey={({ problem }) => `${problem.row ?? ''} ${problem.field ?? ''} ${problem.code}`}
                  empty={<EmptyState title={t('no-problems')} hint={t('no-problems-hint')} />}
                  columns={[
                    {
                      title: t('row'),
                      key: 'row',
                      width: 72,
                      ...numberColumn,
                      render: (_, { problem }) => problem.row ?? '—',
                    },
                    { title: t('column'), key: 'column', render: (_, { problem }) => problem.field ?? '—' },
                    {
                      title: t('severity'),
                      key: 'severity',
                      render: (_, { severity }) => (
                        <ToneTag tone={severity === 'ERROR' ? 'wrong' : 'attention'}>{t(severity)}</ToneTag>
                      ),
                    },
                    { title: t('problem'), key: 'problem', render: (_, { problem }) => pick(problem) },
                  ]}
                />
              </Panel>
            </Stack>
          </>
        );
      }}
    </Loaded>
  );
}

function RosterDecision({ roster }: { roster: CheckedRoster }) {
  const t = useTexts(enrollmentDeskTexts);
  const commit = useCommitRosterImport();
  const discard = useDiscardRosterImport();
  return (
    <Panel>
      <Stack>
        <Figures
          figures={[
            { label: t('rows-read'), value: roster.rowsRead },
            { label: t('rows-accepted'), value: roster.rowsAccepted },
            { label: t('rows-rejected'), value: roster.rowsRejected, isWrong: roster.rowsRejected > 0 },
            { label: t('rows-warned'), value: roster.rowsWarned },
            ...(roster.teachersAdded === null
              ? []
              : [{ label: t('teachers-added'), value: roster.teachersAdded }]),
            ...(roster.teachersChanged === null
              ? []
              : [{ label: t('teachers-changed'), value: roster.teachersChanged }]),
          ]}
        />
        {roster.state === 'CHECKED' ? (
          <div className={styles.actions}>
            <Button
              type="primary"
              loading={commit.isRunning}
              disabled={roster.rowsAccepted === 0 || discard.isRunning}
              onClick={() => commit.run(roster.id)}
            >
              {t('commit', { count: roster.rowsAccepted })}
            </Button>
            <Button
              loading={discard.isRunning}
              disabled={commit.isRunning}
              onClick={() => discard.run(roster.id)}
            >
              {t('discard')}
            </Button>
            <span className={styles.soft}>{t('commit-hint')}</span>
          </div>
        ) : null}
        <ActionFeedback action={commit} />
        <ActionFeedback action={discard} />
        {commit.value ? (
          <Notice tone="ok" live>
            {t('committed', {
              added: commit.value.teachersAdded,
              changed: commit.value.teachersChanged,
              transferred: commit.value.teachersTransferred,
            })}
          </Notice>
        ) : null}
      </Stack>
    </Panel>
  );
}
