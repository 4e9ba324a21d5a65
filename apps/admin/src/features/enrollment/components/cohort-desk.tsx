import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { officeTexts } from '@tisheng/messages/pages/office.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import type { CohortInUse, Period } from '../../../lib/cohort.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useAdvanceCohort } from '../api/advance-cohort.js';
import { cohortQuotasQuery } from '../api/cohort-quotas.js';

/** The step that follows each state. */
const NEXT = {
  planned: 'ENROLLING',
  enrolling: 'TRAINING',
  training: 'EVALUATING',
  evaluating: 'CLOSED',
} as const;

/** Dates, places and the next step of a cohort. */
export function CohortDesk({ cohort }: { cohort: CohortInUse }) {
  const t = useTexts(officeTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const mayAdvance = useMay()('advanceCohort');
  const quotas = useQuery(cohortQuotasQuery);
  const next = cohort.state in NEXT ? NEXT[cohort.state as keyof typeof NEXT] : null;
  const period = ({ from, to }: Period): string =>
    t('from-to', { from: formatDate(from, language), to: formatDate(to, language) });
  return (
    <Stack>
      <Panel title={pick(cohort.name)} extra={<StateTag lifecycle="cohort" state={cohort.state} />}>
        <Stack>
          <Facts
            entries={[
              [t('enrollment'), period(cohort.enrollment)],
              [t('training'), period(cohort.training)],
            ]}
          />
          {next && mayAdvance ? <NextStep cohortId={cohort.id} to={next} /> : null}
          {next ? null : <Notice tone="neutral">{t('cohort-closed')}</Notice>}
        </Stack>
      </Panel>
      <Panel title={t('quotas')} flush>
        <Loaded query={quotas}>
          {({ programmes }) => (
            <DataTable
              rows={
                programmes.flatMap(({ cohorts }) => cohorts).find(({ id }) => id === cohort.id)?.quotas ?? []
              }
              rowKey={({ stages }) => stages.join()}
              empty={<EmptyState title={t('no-quotas')} />}
              columns={[
                {
                  title: t('quota-stages'),
                  key: 'stages',
                  render: (_, { stages }) =>
                    stages.map((stage) => pick(STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)])).join('、'),
                },
                { title: t('quota-taken'), key: 'taken', ...numberColumn, render: (_, { taken }) => taken },
                {
                  title: t('quota-places'),
                  key: 'places',
                  ...numberColumn,
                  render: (_, { teachers }) => teachers,
                },
              ]}
            />
          )}
        </Loaded>
      </Panel>
    </Stack>
  );
}

function NextStep({ cohortId, to }: { cohortId: string; to: (typeof NEXT)[keyof typeof NEXT] }) {
  const t = useTexts(officeTexts);
  const [isAsking, setAsking] = useState(false);
  const advance = useAdvanceCohort(cohortId, () => setAsking(false));
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t(`to-${to}`)}
      </Button>
      <DecisionDrawer
        title={t(`to-${to}`)}
        open={isAsking}
        onClose={() => setAsking(false)}
        submitLabel={t(`to-${to}`)}
        action={advance}
        onSubmit={() => advance.run(to)}
      >
        <Notice tone="attention">
          {t(`effect-${to}`)} {t('cohort-lead')}
        </Notice>
      </DecisionDrawer>
    </>
  );
}
