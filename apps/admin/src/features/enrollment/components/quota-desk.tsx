import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Facts } from '../../../components/facts.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useDistributeQuota } from '../api/distribute-quota.js';
import { quotaTableQuery, type QuotaTable } from '../api/quota-table.js';
import { CountRoster } from './count-roster.js';
import { PasteQuotas } from './paste-quotas.js';
import styles from './quota-desk.module.css';

type Row = QuotaTable['rows'][number];
type Line = QuotaTable['lines'][number];

/** Figures that were typed and not saved yet, by unit and line. */
type Draft = Readonly<Record<string, number>>;
const keyOf = (unitId: string, position: number): string => `${unitId} ${position}`;

interface QuotaDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** Whether the page speaks of the reader's own office, whose places it gives. */
  readonly isOwn: boolean;
}

/** The places of an office, what it gives to those below, and how far they are used. */
export function QuotaDesk(props: QuotaDeskProps) {
  const query = useQuery(quotaTableQuery(props.cohortId, props.unitId));
  return <Loaded query={query}>{({ quotaTable }) => <Desk {...props} table={quotaTable} />}</Loaded>;
}

function Desk({ cohortId, unitId, isOwn, table }: QuotaDeskProps & { table: QuotaTable }) {
  const t = useTexts(placesTexts);
  const [draft, setDraft] = useState<Draft>({});
  const distribute = useDistributeQuota(cohortId, () => setDraft({}));
  const lineName = useLineName();
  const mayGive =
    useMay()('distributeQuota') &&
    isOwn &&
    table.lines.some(({ held }) => held !== null) &&
    table.rows.some(({ isSchool }) => !isSchool);
  const valueOf = (row: Row, position: number): number | null =>
    draft[keyOf(row.unitId, position)] ?? row.cells[position]?.teachers ?? null;
  const shares = table.rows.flatMap(({ unitId: to }) =>
    table.lines.flatMap(({ position }) => {
      const teachers = draft[keyOf(to, position)];
      return teachers === undefined ? [] : [{ unitId: to, position, teachers }];
    }),
  );
  const propose = (): void =>
    setDraft(
      Object.fromEntries(
        table.rows.flatMap(({ unitId: to, cells }) =>
          cells.map(({ position, proposed }) => [keyOf(to, position), proposed] as const),
        ),
      ),
    );
  return (
    <Stack>
      {table.lines.map((line) => (
        <LineFacts key={line.position} line={line} draft={draft} rows={table.rows} name={lineName(line)} />
      ))}
      <CountRoster cohortId={cohortId} isOwn={isOwn} lines={table.lines} />
      {distribute.value ? (
        <Notice tone="ok" live>
          {t('quota-saved', { promoted: distribute.value.promoted })}
        </Notice>
      ) : null}
      <ActionFeedback action={distribute} />
      <Panel flush>
        <DataTable<Row>
          rows={table.rows}
          rowKey={({ unitId: id }) => id}
          empty={<EmptyState title={t('no-units')} />}
          tools={
            mayGive ? (
              <div className={styles.tools}>
                <Button
                  type="primary"
                  disabled={shares.length === 0}
                  loading={distribute.isRunning}
                  onClick={() => distribute.run({ unitId, shares })}
                >
                  {t('save-quota')}
                </Button>
                <Button onClick={propose}>{t('use-proposal')}</Button>
                <PasteQuotas
                  table={table}
                  lineNames={table.lines.map(lineName)}
                  onPasted={(pasted) => setDraft({ ...draft, ...pasted })}
                />
              </div>
            ) : null
          }
          columns={[
            {
              title: t('unit'),
              key: 'unit',
              fixed: 'left',
              render: (_, { unitId: id, name, isSchool }) =>
                isSchool ? (
                  <Link to="/office/enrollments" search={{ unit: id }}>
                    {name}
                  </Link>
                ) : (
                  <Link to="/office/quotas" search={{ unit: id }}>
                    {name}
                  </Link>
                ),
            },
            ...table.lines.flatMap((line, at) => [
              {
                title: t('line-places', { line: lineName(line) }),
                key: `places-${line.position}`,
                ...numberColumn,
                hidden: line.held === null && table.rows.every(({ isSchool }) => isSchool),
                render: (_: unknown, row: Row) => (
                  <PlacesCell
                    row={row}
                    at={at}
                    value={valueOf(row, at)}
                    label={t('places-of', { unit: row.name, line: lineName(line) })}
                    editable={mayGive && !row.isSchool && line.held !== null}
                    onChange={(value) => setDraft({ ...draft, [keyOf(row.unitId, line.position)]: value })}
                  />
                ),
              },
              ...(['roster', 'putForward', 'waiting', 'confirmed', 'beside'] as const).map((field) => ({
                title: t(field === 'putForward' ? 'put-forward' : field),
                key: `${field}-${line.position}`,
                ...numberColumn,
                render: (_: unknown, row: Row) => row.cells[at]?.[field] ?? 0,
              })),
            ]),
          ]}
        />
      </Panel>
    </Stack>
  );
}

function PlacesCell(props: {
  row: Row;
  at: number;
  value: number | null;
  label: string;
  editable: boolean;
  onChange: (value: number) => void;
}) {
  const t = useTexts(placesTexts);
  const cell = props.row.cells[props.at];
  const passedOn = cell?.passedOn ?? 0;
  if (!props.editable) return props.value ?? (props.row.isSchool ? '—' : t('not-given'));
  return (
    <span className={styles.cell}>
      <InputNumber<number>
        className={styles.figure ?? ''}
        size="small"
        min={0}
        precision={0}
        aria-label={props.label}
        value={props.value}
        onChange={(value) => props.onChange(value ?? 0)}
      />
      {passedOn > 0 ? <span className={styles.soft}>{t('passed-on', { count: passedOn })}</span> : null}
    </span>
  );
}

function LineFacts({
  line,
  draft,
  rows,
  name,
}: {
  line: Line;
  draft: Draft;
  rows: readonly Row[];
  name: string;
}) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const given = rows.reduce((sum, { unitId, cells }) => {
    const cell = cells.find(({ position }) => position === line.position);
    return sum + (draft[keyOf(unitId, line.position)] ?? cell?.teachers ?? 0);
  }, 0);
  return (
    <Panel title={name}>
      {line.held === null ? (
        t(line.isUnlimited ? 'unlimited' : 'not-held')
      ) : (
        <Facts
          entries={[
            [t('held'), line.held],
            [t('given'), given],
            [
              t('remaining'),
              line.held - given < 0 ? <strong key="over">{line.held - given}</strong> : line.held - given,
            ],
            [
              '',
              line.countedOn
                ? t('counted-on', {
                    date: formatDate(line.countedOn, language),
                    teachers: line.countedTeachers ?? 0,
                  })
                : null,
            ],
          ]}
        />
      )}
    </Panel>
  );
}

/** Names a line by its stages of schooling. */
function useLineName(): (line: Line) => string {
  const pick = useBilingual();
  return ({ stages }) => stages.map((stage) => pick(STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)])).join('、');
}
