import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { OBLIGATION_LABELS } from '@tisheng/messages/states.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { JobProgress } from '../../../../components/job-progress.js';
import { ListTable } from '../../../../components/list-table.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { EmptyState } from '../../../../components/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import type { ObligationChangeState } from '../../../../gql/graphql.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { useDecideObligationChanges } from '../../api/people/decide-obligation-changes.js';
import { obligationChangesQuery, type ObligationChangeShown } from '../../api/people/obligation-changes.js';
import { previewObligationsQuery } from '../../api/people/preview-obligations.js';
import { useRecomputeObligations } from '../../api/people/recompute-obligations.js';
import { CHANGE_TONES } from './obligations-of-teacher.js';

export const CHANGE_STATES: readonly ObligationChangeState[] = ['WAITING', 'APPLIED', 'CONFIRMED', 'KEPT'];

interface DeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: ObligationChangeState | null;
  readonly onState: (state: string) => void;
  /** A link to the teacher's page. */
  readonly linkTo: (teacherId: string, name: string) => ReactNode;
}

/** Changes of obligations: read by the schools, confirmed by the counties where it matters. */
export function ObligationChangesDesk({ cohortId, unitId, state, onState, linkTo }: DeskProps) {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const may = useMay();
  const atSchool = useAtSchool();
  const list = useList(
    useInfiniteQuery(obligationChangesQuery(cohortId, unitId, state)),
    ({ obligationChanges }) => obligationChanges,
  );
  const [keeping, setKeeping] = useState<ObligationChangeShown | null>(null);
  const [isRecomputing, setIsRecomputing] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const queries = useQueryClient();
  const confirm = useDecideObligationChanges();
  const word = (obligation: string): string =>
    pick(OBLIGATION_LABELS[ruleWord(obligation) as keyof typeof OBLIGATION_LABELS]);
  return (
    <>
      <PageHeader
        title={t('obligations-title')}
        description={t('obligations-lead')}
        actions={
          may('recomputeObligations') ? (
            <Button onClick={() => setIsRecomputing(true)}>{t('recompute')}</Button>
          ) : null
        }
      />
      <Stack>
        <ActionFeedback action={confirm} />
        {confirm.value === null ? null : (
          <Notice tone="ok" live>
            {t('change-confirmed', { count: confirm.value })}
          </Notice>
        )}
        {jobId ? (
          <JobProgress
            key={jobId}
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: [] })}
          />
        ) : null}
        <Panel flush>
          <ListTable<ObligationChangeShown>
            list={list}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('no-obligation-changes')} hint={t('no-obligation-changes-hint')} />}
            tools={
              <Filters>
                <ChoiceFilter
                  label={t('all-states')}
                  value={state}
                  choices={CHANGE_STATES.map((one) => [one, t(one)])}
                  onChange={onState}
                />
              </Filters>
            }
            columns={[
              {
                title: t('name'),
                key: 'name',
                fixed: 'left',
                render: (_, one) => linkTo(one.teacherId, one.name),
              },
              {
                title: t('school'),
                key: 'school',
                hidden: atSchool,
                render: (_, { schoolName }) => schoolName,
              },
              {
                title: t('obligation'),
                key: 'change',
                render: (_, { before, after }) =>
                  t('obligation-change-line', { before: word(before), after: word(after) }),
              },
              {
                title: t('because'),
                key: 'because',
                render: (_, { cause, afterReason }) => (
                  <div style={{ minWidth: 260, maxWidth: 460, whiteSpace: 'normal' }}>
                    {t(cause)}：{pick(afterReason)}
                  </div>
                ),
              },
              {
                title: t('changed-at'),
                key: 'at',
                className: 'tabular',
                render: (_, { changedAt }) => formatInstant(changedAt, language),
              },
              {
                title: t('status'),
                key: 'state',
                render: (_, one) => <ToneTag tone={CHANGE_TONES[one.state]}>{t(one.state)}</ToneTag>,
              },
              {
                key: 'decide',
                hidden: !may('decideObligationChanges'),
                render: (_, one) =>
                  one.state === 'WAITING' ? (
                    <span style={{ display: 'inline-flex', gap: 4 }}>
                      <Button
                        size="small"
                        type="primary"
                        loading={confirm.isRunning}
                        onClick={() =>
                          confirm.run({ unitId, changeIds: [one.id], confirm: true, reason: '' })
                        }
                      >
                        {t('confirm-change')}
                      </Button>
                      <Button size="small" onClick={() => setKeeping(one)}>
                        {t('keep-as-was')}
                      </Button>
                    </span>
                  ) : null,
              },
            ]}
          />
        </Panel>
      </Stack>
      {keeping ? <KeepDrawer change={keeping} unitId={unitId} onClose={() => setKeeping(null)} /> : null}
      {isRecomputing ? (
        <RecomputeDrawer
          cohortId={cohortId}
          onClose={() => setIsRecomputing(false)}
          onBegun={(id) => {
            setJobId(id);
            setIsRecomputing(false);
          }}
        />
      ) : null}
    </>
  );
}

function KeepDrawer(props: { change: ObligationChangeShown; unitId: string; onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const { change, unitId, onClose } = props;
  const [reason, setReason] = useState('');
  const keep = useDecideObligationChanges(onClose);
  return (
    <DecisionDrawer
      title={t('keep-title', { name: change.name })}
      open
      onClose={onClose}
      submitLabel={t('keep-as-was')}
      action={keep}
      onSubmit={() => keep.run({ unitId, changeIds: [change.id], confirm: false, reason })}
    >
      <ReasonField label={t('reason')} value={reason} onChange={setReason} maxLength={300} rows={3} />
    </DecisionDrawer>
  );
}

/** What it would come to, before it is begun. */
function RecomputeDrawer(props: { cohortId: string; onClose: () => void; onBegun: (jobId: string) => void }) {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  const begin = useRecomputeObligations(props.onBegun);
  const word = (obligation: string): string =>
    pick(OBLIGATION_LABELS[ruleWord(obligation) as keyof typeof OBLIGATION_LABELS]);
  return (
    <DecisionDrawer
      title={t('recompute-title')}
      open
      onClose={props.onClose}
      submitLabel={t('recompute-start')}
      action={begin}
      onSubmit={() => begin.run(props.cohortId)}
    >
      <Loaded query={useQuery(previewObligationsQuery(props.cohortId))}>
        {({ previewObligations: { decided, changes } }) =>
          changes.length === 0 ? (
            <Notice tone="ok">{t('recompute-none', { decided })}</Notice>
          ) : (
            <ul>
              {changes.map(({ before, after, teachers, needCounty }) => (
                <li key={`${before} ${after}`}>
                  {t('recompute-line', { before: word(before), after: word(after), teachers, needCounty })}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </DecisionDrawer>
  );
}
