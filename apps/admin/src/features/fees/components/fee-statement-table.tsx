import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { feeTexts } from '@tisheng/messages/pages/fees.js';
import { numberColumn } from '../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { EmptyState } from '../../../components/states.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { List } from '../../../lib/use-list.js';
import type { FeeFilter, FeeStatementShown } from '../api/fee-statements.js';
import { FeeLinesDrawer } from './fee-lines-drawer.js';
import { formatYuan } from './yuan.js';

export const FEE_STATES = ['ISSUED', 'SETTLED'] as const;
export const FEE_KINDS = ['STATEMENT', 'CREDIT_NOTE'] as const;

const kindKey = (kind: (typeof FEE_KINDS)[number]) =>
  kind === 'STATEMENT' ? ('kind-statement' as const) : ('kind-credit-note' as const);

interface FeeStatementTableProps {
  readonly list: List<FeeStatementShown>;
  readonly filter: FeeFilter;
  readonly onFilter: (name: 'state' | 'kind') => (value: string) => void;
  /** For those who note payments: what is chosen, and the bar that takes the place of the filters. */
  readonly choosing?: {
    readonly keys: readonly string[];
    readonly onChange: (rows: readonly FeeStatementShown[]) => void;
    readonly bar: ReactNode;
  };
}

/** Statements and credit notes with what each is about, its lines and its file. */
export function FeeStatementTable({ list, filter, onFilter, choosing }: FeeStatementTableProps) {
  const t = useTexts(feeTexts);
  const language = useLanguage();
  const [shown, setShown] = useState<FeeStatementShown | null>(null);
  return (
    <>
      <ListTable<FeeStatementShown>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('empty')} hint={t('empty-hint')} />}
        {...(choosing
          ? { selection: { keys: choosing.keys, onChange: (_, rows) => choosing.onChange(rows) } }
          : {})}
        tools={
          choosing && choosing.keys.length > 0 ? (
            choosing.bar
          ) : (
            <Filters>
              <ChoiceFilter
                label={t('all-kinds')}
                value={filter.kind}
                choices={FEE_KINDS.map((kind) => [kind, t(kindKey(kind))])}
                onChange={onFilter('kind')}
              />
              <ChoiceFilter
                label={t('all-states')}
                value={filter.state}
                choices={FEE_STATES.map((state) => [
                  state,
                  t(state === 'ISSUED' ? 'state-issued' : 'state-settled'),
                ])}
                onChange={onFilter('state')}
              />
            </Filters>
          )
        }
        columns={[
          {
            title: t('number'),
            key: 'number',
            className: 'tabular',
            fixed: 'left',
            render: (_, { number }) => number,
          },
          { title: t('kind'), key: 'kind', render: (_, { kind }) => t(kindKey(kind)) },
          { title: t('payer'), key: 'payer', render: (_, { payerName }) => payerName },
          {
            title: t('institution'),
            key: 'institution',
            render: (_, { institutionName, institutionNameEn }) =>
              language === 'zh' ? institutionName : institutionNameEn,
          },
          { title: t('learners'), key: 'learners', ...numberColumn, render: (_, { learners }) => learners },
          {
            title: t('amount'),
            key: 'amount',
            ...numberColumn,
            render: (_, { totalFen }) => formatYuan(totalFen),
          },
          {
            title: t('issued-at'),
            key: 'issued',
            render: (_, { issuedAt }) => formatDate(issuedAt, language),
          },
          {
            title: t('state'),
            key: 'state',
            render: (_, { state, settlementReference }) => (
              <>
                <ToneTag tone={state === 'SETTLED' ? 'ok' : 'attention'}>
                  {t(state === 'SETTLED' ? 'state-settled' : 'state-issued')}
                </ToneTag>{' '}
                {settlementReference ? <small>{settlementReference}</small> : null}
              </>
            ),
          },
          {
            title: '',
            key: 'actions',
            render: (_, statement) => (
              <span style={{ display: 'inline-flex', gap: 12, alignItems: 'center' }}>
                <Button type="link" size="small" onClick={() => setShown(statement)}>
                  {t('details')}
                </Button>
                <a href={`/files/fee-statements/${statement.id}?lang=${language}`}>{t('download')}</a>
              </span>
            ),
          },
        ]}
      />
      {shown ? <FeeLinesDrawer statement={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}
