import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import type { Tone } from '../../../components/tone.js';
import type { UnitListOutcome } from '../../../gql/graphql.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useCommitUnitList } from '../api/commit-unit-list.js';
import { useDiscardUnitList } from '../api/discard-unit-list.js';
import { unitListQuery, unitListRowsQuery, type UnitList, type UnitListRow } from '../api/unit-list.js';
import styles from './organization.module.css';
import { UnitListStateTag } from './unit-list-table.js';

const OUTCOMES: readonly UnitListOutcome[] = ['NEW', 'RENAMED', 'MOVED', 'CHANGED', 'UNCHANGED', 'MISSING'];
const CHANGING: readonly UnitListOutcome[] = ['NEW', 'RENAMED', 'MOVED', 'CHANGED'];
const TONES: Readonly<Record<UnitListOutcome, Tone>> = {
  NEW: 'ok',
  RENAMED: 'attention',
  MOVED: 'attention',
  CHANGED: 'attention',
  UNCHANGED: 'neutral',
  MISSING: 'waiting',
};

const NO_ROWS = { totalCount: 0, nodes: [] };

interface UnitListViewProps {
  readonly unitId: string;
  readonly listId: string;
  readonly back: ReactNode;
}

/** What the check of a list found and what it would change; then it is committed or thrown away. */
export function UnitListView({ unitId, listId, back }: UnitListViewProps) {
  const t = useTexts(organizationTexts);
  const query = useQuery(unitListQuery(unitId, listId));
  return (
    <Loaded query={query}>
      {({ unitList }) =>
        unitList === null ? (
          <EmptyState title={t('no-such-list')} hint={back} />
        ) : (
          <>
            <PageHeader
              title={unitList.fileName}
              description={unitList.unitName}
              back={back}
              actions={<UnitListStateTag state={unitList.state} />}
            />
            <Stack>
              <ListDecision list={unitList} />
              <ListRows unitId={unitId} listId={listId} />
              <ListFaults list={unitList} />
            </Stack>
          </>
        )
      }
    </Loaded>
  );
}

function ListDecision({ list }: { list: UnitList }) {
  const t = useTexts(organizationTexts);
  const commit = useCommitUnitList(list.unitId);
  const discard = useDiscardUnitList(list.unitId);
  const rowsOf = (outcome: UnitListOutcome) => list.counts.find((one) => one.outcome === outcome)?.rows ?? 0;
  const changes = CHANGING.reduce((sum, outcome) => sum + rowsOf(outcome), 0);
  return (
    <Panel>
      <Stack>
        <Figures
          figures={[
            { label: t('rows-read'), value: list.rowsRead },
            { label: t('rows-rejected'), value: list.rowsRejected, isWrong: list.rowsRejected > 0 },
            ...OUTCOMES.map((outcome) => ({ label: t(`outcome-${outcome}`), value: rowsOf(outcome) })),
          ]}
        />
        {list.state === 'CHECKED' ? (
          <div className={styles.actions}>
            <Button
              type="primary"
              loading={commit.isRunning}
              disabled={changes === 0 || discard.isRunning}
              onClick={() => commit.run(list.id)}
            >
              {t('commit-list', { count: changes })}
            </Button>
            <Button
              loading={discard.isRunning}
              disabled={commit.isRunning}
              onClick={() => discard.run(list.id)}
            >
              {t('discard-list')}
            </Button>
            <span className={styles.soft}>{t('commit-list-hint')}</span>
          </div>
        ) : null}
        <ActionFeedback action={commit} />
        <ActionFeedback action={discard} />
        {commit.value ? (
          <Notice tone="ok" live>
            {t('list-committed', { opened: commit.value.opened, changed: commit.value.changed })}
          </Notice>
        ) : null}
      </Stack>
    </Panel>
  );
}

function ListRows({ unitId, listId }: { unitId: string; listId: string }) {
  const t = useTexts(organizationTexts);
  const [outcome, setOutcome] = useState<UnitListOutcome | null>(null);
  const query = useInfiniteQuery(unitListRowsQuery(unitId, listId, outcome));
  const list = useList(query, ({ unitList }) => unitList?.rows ?? NO_ROWS);
  const formerly = (now: string, before: string | null): ReactNode =>
    before !== null && before !== now ? (
      <>
        {now} <span className={styles.soft}>{t('formerly', { name: before })}</span>
      </>
    ) : (
      now
    );
  return (
    <Panel title={t('list-rows')} flush>
      <ListTable<UnitListRow>
        list={list}
        rowKey={({ position }) => position}
        empty={<EmptyState title={t('no-rows')} />}
        tools={
          <Filters>
            <ChoiceFilter<UnitListOutcome>
              label={t('all-outcomes')}
              name={t('outcome')}
              value={outcome}
              choices={OUTCOMES.map((one) => [one, t(`outcome-${one}`)])}
              onChange={(word) => setOutcome(word === '' ? null : word)}
            />
          </Filters>
        }
        columns={[
          { title: t('row'), key: 'row', width: 72, ...numberColumn, render: (_, { row }) => row ?? '—' },
          {
            title: t('outcome'),
            key: 'outcome',
            render: (_, row) => <ToneTag tone={TONES[row.outcome]}>{t(`outcome-${row.outcome}`)}</ToneTag>,
          },
          { title: t('code'), key: 'code', render: (_, { code }) => code },
          { title: t('name'), key: 'name', render: (_, row) => formerly(row.name, row.formerName) },
          {
            title: t('parent'),
            key: 'parent',
            render: (_, row) => formerly(row.parentName, row.formerParentName),
          },
        ]}
      />
    </Panel>
  );
}

function ListFaults({ list }: { list: UnitList }) {
  const t = useTexts(organizationTexts);
  const pick = useBilingual();
  const { nodes, totalCount } = list.problems;
  return (
    <Panel title={t('list-problems')} flush>
      <DataTable
        rows={nodes}
        totalCount={totalCount}
        rowKey={({ row, field, code }) => `${row ?? ''} ${field ?? ''} ${code}`}
        empty={<EmptyState title={t('no-faults')} />}
        columns={[
          { title: t('row'), key: 'row', width: 72, ...numberColumn, render: (_, { row }) => row ?? '—' },
          { title: t('column'), key: 'column', render: (_, { field }) => field ?? '—' },
          { title: t('problem'), key: 'problem', render: (_, problem) => pick(problem) },
        ]}
      />
    </Panel>
  );
}
