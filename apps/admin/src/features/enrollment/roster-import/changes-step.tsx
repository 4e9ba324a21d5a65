import { useQuery } from '@tanstack/react-query';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import {
  rosterChangeSummaryQuery,
  type RosterSummary,
  type RosterUnitChanges,
} from '../api/roster-change-summary.js';
import type { RosterInWork } from '../api/roster-import.js';
import { ChangeDecision } from './change-decision.js';
import { ChangeTable } from './change-table.js';
import styles from './roster-import.module.css';
import type { WizardAddress } from './wizard-address.js';

const KINDS = ['ADDED', 'CHANGED', 'TRANSFERRED', 'RETURNING', 'GONE', 'UNCHANGED'] as const;
type Kind = (typeof KINDS)[number];
const COUNTS = {
  ADDED: 'added',
  CHANGED: 'changed',
  TRANSFERRED: 'transferred',
  RETURNING: 'returning',
  GONE: 'gone',
  UNCHANGED: 'unchanged',
} as const;

interface StepProps {
  readonly roster: RosterInWork;
  readonly address: WizardAddress;
}

/** Who would be added, changed, transferred, gone; then the file is committed. */
export function ChangesStep({ roster, address }: StepProps) {
  return (
    <Loaded query={useQuery(rosterChangeSummaryQuery(roster.id))}>
      {({ rosterChangeSummary }) => (
        <Changes roster={roster} address={address} summary={rosterChangeSummary} />
      )}
    </Loaded>
  );
}

function Changes({ roster, address, summary }: StepProps & { readonly summary: RosterSummary }) {
  const t = useTexts(rosterImportTexts);
  const { units } = summary;
  const county = address.read('county');
  const meant = county === '' ? units : units.filter(({ unitId }) => unitId === county);
  const count = (name: keyof Omit<RosterUnitChanges, 'unitId' | 'unitName'>): number =>
    meant.reduce((sum, unit) => sum + unit[name], 0);
  const kind: Kind =
    oneOf(KINDS, address.read('kind')) ?? KINDS.find((one) => count(COUNTS[one]) > 0) ?? 'ADDED';
  return (
    <Stack>
      <Panel title={t('changes-title')}>
        <Stack>
          <Figures
            figures={[
              { label: t('ADDED'), value: count('added') },
              { label: t('CHANGED'), value: count('changed') },
              { label: t('TRANSFERRED'), value: count('transferred') },
              ...(count('returning') > 0 ? [{ label: t('RETURNING'), value: count('returning') }] : []),
              { label: t('GONE'), value: count('gone'), note: `${t('leaving')} ${count('leaving')}` },
              { label: t('UNCHANGED'), value: count('unchanged') },
            ]}
          />
          <ChangeDecision roster={roster} summary={summary} address={address} />
        </Stack>
      </Panel>
      {units.length > 1 ? <Counties units={units} /> : null}
      <Panel flush>
        <div className={styles.tabs}>
          <ChoiceFilter
            label={t('changes-title')}
            value={kind}
            choices={KINDS.map((one) => [one, `${t(one)} ${count(COUNTS[one])}`])}
            onChange={(next) => address.write({ kind: next })}
            required
          />
          {units.length > 1 ? (
            <ChoiceFilter
              label={t('county')}
              value={county || null}
              choices={units.map(({ unitId, unitName }) => [unitId, unitName])}
              onChange={(next) => address.write({ county: next })}
            />
          ) : null}
        </div>
        <ChangeTable
          key={`${kind} ${county}`}
          importId={roster.id}
          kind={kind}
          unitId={county || null}
          mayMark={roster.state === 'CHECKED'}
        />
      </Panel>
    </Stack>
  );
}

function Counties({ units }: { units: readonly RosterUnitChanges[] }) {
  const t = useTexts(rosterImportTexts);
  const number = (name: keyof Omit<RosterUnitChanges, 'unitId' | 'unitName'>, title: string) => ({
    title,
    key: name,
    ...numberColumn,
    render: (_: unknown, unit: RosterUnitChanges) => unit[name],
  });
  return (
    <Panel title={t('county')} flush>
      <DataTable<RosterUnitChanges>
        rows={units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { title: t('county'), key: 'unit', render: (_, { unitName }) => unitName },
          number('added', t('ADDED')),
          number('changed', t('CHANGED')),
          number('transferred', t('TRANSFERRED')),
          number('returning', t('RETURNING')),
          number('gone', t('GONE')),
          number('leaving', t('leaving')),
          number('unchanged', t('UNCHANGED')),
        ]}
      />
    </Panel>
  );
}
