import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { feeTexts } from '@tisheng/messages/pages/fees.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { feeStatementsQuery, type FeeFilter, type FeeStatementShown } from '../api/fee-statements.js';
import { feeTotalsQuery } from '../api/fee-totals.js';
import { useSettleFeeStatements } from '../api/settle-fee-statements.js';
import { FeeStatementTable } from './fee-statement-table.js';
import { OpenFees } from './open-fees.js';
import { formatYuan } from './yuan.js';

interface FeeDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** Whether the reader's office issues statements and notes payments. */
  readonly keeps: boolean;
  readonly filter: FeeFilter;
  readonly onFilter: (name: 'state' | 'kind') => (value: string) => void;
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
}

/** An office's fees: the sums, what is open, and every paper. */
export function FeeDesk({ cohortId, unitId, keeps, filter, onFilter, jobId, onJob }: FeeDeskProps) {
  const t = useTexts(feeTexts);
  const totals = useQuery(feeTotalsQuery(cohortId, unitId));
  const list = useList(
    useInfiniteQuery(feeStatementsQuery(cohortId, unitId, filter)),
    ({ feeStatements }) => feeStatements,
  );
  const [chosen, setChosen] = useState<readonly FeeStatementShown[]>([]);
  const [settling, setSettling] = useState(false);
  const [settled, setSettled] = useState(0);
  return (
    <Stack>
      <Loaded query={totals}>
        {({ feeTotals: { statements, creditNotes, chargedFen, creditedFen, settledFen } }) =>
          statements + creditNotes > 0 ? (
            <Panel>
              <Figures
                figures={[
                  { label: t('charged'), value: formatYuan(chargedFen), note: t('yuan') },
                  { label: t('credited'), value: formatYuan(creditedFen), note: t('yuan') },
                  { label: t('balance'), value: formatYuan(chargedFen + creditedFen), note: t('yuan') },
                  { label: t('settled'), value: formatYuan(settledFen), note: t('yuan') },
                  {
                    label: t('outstanding'),
                    value: formatYuan(chargedFen + creditedFen - settledFen),
                    note: t('yuan'),
                  },
                ]}
              />
            </Panel>
          ) : null
        }
      </Loaded>
      {keeps ? <OpenFees cohortId={cohortId} jobId={jobId} onJob={onJob} /> : null}
      {settled > 0 ? (
        <Notice tone="ok" live>
          {t('settled-done', { count: settled })}
        </Notice>
      ) : null}
      <Panel flush>
        <FeeStatementTable
          list={list}
          filter={filter}
          onFilter={onFilter}
          {...(keeps
            ? {
                choosing: {
                  keys: chosen.map(({ id }) => id),
                  onChange: setChosen,
                  bar: (
                    <SelectionBar count={chosen.length} onClear={() => setChosen([])}>
                      <Button type="primary" onClick={() => setSettling(true)}>
                        {t('settle')}
                      </Button>
                    </SelectionBar>
                  ),
                },
              }
            : {})}
        />
      </Panel>
      {settling ? (
        <SettleDrawer
          cohortId={cohortId}
          chosen={chosen}
          onClose={() => setSettling(false)}
          onDone={(count) => {
            setSettled(count);
            setChosen([]);
            setSettling(false);
          }}
        />
      ) : null}
    </Stack>
  );
}

interface SettleDrawerProps {
  readonly cohortId: string;
  readonly chosen: readonly FeeStatementShown[];
  readonly onClose: () => void;
  readonly onDone: (settled: number) => void;
}

function SettleDrawer({ cohortId, chosen, onClose, onDone }: SettleDrawerProps) {
  const t = useTexts(feeTexts);
  const [reference, setReference] = useState('');
  const settle = useSettleFeeStatements(cohortId, onDone);
  const sum = chosen.reduce((total, { totalFen }) => total + totalFen, 0);
  return (
    <DecisionDrawer
      title={t('settle-title')}
      open
      onClose={onClose}
      submitLabel={t('settle')}
      action={settle}
      onSubmit={() => settle.run({ statementIds: chosen.map(({ id }) => id), reference })}
    >
      <p>{t('settle-sum', { count: chosen.length, yuan: formatYuan(sum) })}</p>
      <Field label={t('settle-reference')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={reference}
            maxLength={100}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Field>
    </DecisionDrawer>
  );
}
