import type { ReactNode } from 'react';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { SchoolPlanFilter } from '../../../../gql/graphql.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { List } from '../../../../lib/use-list.js';
import type { SchoolPlanSummary } from '../api/school-plan-summary.js';
import type { SchoolPlanEntry } from '../api/school-plans.js';

/** What an address can narrow the list by. */
export const SCHOOL_PLAN_FILTERS = [
  'WAITING_FOR_ME',
  'NOT_BEGUN',
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'OVERDUE',
] as const satisfies readonly SchoolPlanFilter[];

interface SchoolPlansTableProps {
  readonly list: List<SchoolPlanEntry>;
  readonly filter: SchoolPlanFilter | null;
  readonly onFilter: (filter: string) => void;
  /** How many stand where, for the words of the filter. */
  readonly counts?: SchoolPlanSummary | undefined;
  readonly isReviewer: boolean;
  readonly renderName: (entry: SchoolPlanEntry) => ReactNode;
}

/** Schools with where their plans stand. */
export function SchoolPlansTable(props: SchoolPlansTableProps) {
  const { list, filter, counts, isReviewer } = props;
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const states = STATE_LABELS['school-plan'];
  const labelOf = (one: SchoolPlanFilter): string => {
    const [label, count] = ((): [string, number | undefined] => {
      switch (one) {
        case 'WAITING_FOR_ME':
          return [t('waiting-for-me'), undefined];
        case 'NOT_BEGUN':
          return [t('not-begun'), counts?.notBegun];
        case 'OVERDUE':
          return [t('overdue'), counts?.overdue];
        case 'DRAFT':
          return [pick(states.draft), counts?.draft];
        case 'SUBMITTED':
          return [pick(states.submitted), counts?.submitted];
        case 'RETURNED':
          return [pick(states.returned), counts?.returned];
        case 'APPROVED':
          return [pick(states.approved), counts?.approved];
      }
    })();
    return count === undefined ? label : t('with-count', { label, count });
  };
  const waiting = filter === 'WAITING_FOR_ME';
  return (
    <ListTable<SchoolPlanEntry>
      list={list}
      rowKey={({ schoolId }) => schoolId}
      empty={
        <EmptyState
          title={t(waiting ? 'nothing-waits' : 'no-schools')}
          hint={t(waiting ? 'nothing-waits-hint' : 'no-schools-hint')}
        />
      }
      tools={
        <Filters>
          <ChoiceFilter
            label={counts ? t('all-schools', { count: counts.schools }) : t('all-plans')}
            name={t('filter')}
            value={filter}
            choices={SCHOOL_PLAN_FILTERS.filter((one) => isReviewer || one !== 'WAITING_FOR_ME').map(
              (one) => [one, labelOf(one)] as const,
            )}
            onChange={props.onFilter}
          />
        </Filters>
      }
      columns={[
        { title: t('school'), key: 'school', fixed: 'left', render: (_, entry) => props.renderName(entry) },
        { title: t('county'), key: 'county', render: (_, { countyName }) => countyName },
        { title: t('teachers'), key: 'teachers', ...numberColumn, render: (_, { teachers }) => teachers },
        {
          title: t('state'),
          key: 'state',
          render: (_, { state, overdue }) => (
            <>
              {state === null ? (
                <ToneTag tone="neutral">{t('not-begun')}</ToneTag>
              ) : (
                <StateTag lifecycle="school-plan" state={state} />
              )}{' '}
              {overdue ? <ToneTag tone="wrong">{t('overdue')}</ToneTag> : null}
            </>
          ),
        },
        {
          title: t('submitted-at'),
          key: 'at',
          render: (_, { submittedAt, version }) =>
            submittedAt ? `${formatInstant(submittedAt, language)} · ${t('version', { version })}` : '—',
        },
        {
          title: t('waits-column'),
          key: 'waits',
          render: (_, { waitsFor }) =>
            waitsFor.map((one) => t(`reviewer-${ruleWord(one)}`)).join(t('list-separator')) || '—',
        },
      ]}
    />
  );
}
