import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { MEASURING_KIND_LABELS } from '@tisheng/messages/measurement-paper.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { formatDate } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { measurementsQuery, type MeasurementFilter, type MeasurementLine } from '../api/measurements.js';
import { useKindWords } from './kind-words.js';

const KINDS = ['lesson-observation', 'proof-of-outcomes', 'case-analysis'] as const;
const STATES = ['planned', 'draft', 'signing', 'objected', 'signed', 'replaced', 'cancelled'] as const;
export const MEASURING_KINDS = KINDS.map(enumWord);
export const MEASUREMENT_STATES = STATES.map(enumWord);

interface FormsTableProps {
  readonly filter: MeasurementFilter;
  readonly setFilter: (name: 'kind' | 'state' | 'search') => (value: string) => void;
  readonly renderLink: (id: string, words: ReactNode) => ReactNode;
}

/** The forms about the teachers of a unit. */
export function FormsTable({ filter, setFilter, renderLink }: FormsTableProps) {
  const t = useTexts(observationTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const atSchool = useAtSchool();
  const { kindWord, signerWord } = useKindWords();
  const list = useList(useInfiniteQuery(measurementsQuery(filter)), ({ measurements }) => measurements);
  return (
    <ListTable<MeasurementLine>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-such-forms')} />}
      tools={
        <Filters>
          <SearchFilter label={t('find-form')} value={filter.search} onChange={setFilter('search')} />
          <ChoiceFilter
            label={t('all-kinds')}
            value={filter.kind}
            choices={KINDS.map((kind) => [enumWord(kind), pick(MEASURING_KIND_LABELS[kind])] as const)}
            onChange={setFilter('kind')}
          />
          <ChoiceFilter
            label={t('all-states')}
            value={filter.state}
            choices={STATES.map((state) => [enumWord(state), pick(STATE_LABELS.measurement[state])] as const)}
            onChange={setFilter('state')}
          />
        </Filters>
      }
      columns={[
        {
          title: t('teacher'),
          key: 'teacher',
          fixed: 'left',
          render: (_, { id, teacherName }) => renderLink(id, teacherName),
        },
        { title: t('school'), key: 'school', hidden: atSchool, render: (_, { schoolName }) => schoolName },
        { title: t('kind'), key: 'kind', render: (_, { kind }) => kindWord(kind) },
        {
          title: t('theme'),
          key: 'theme',
          render: (_, { theme, themeTitle }) => `${theme} ${pick(themeTitle)}`,
        },
        { title: t('observer'), key: 'observer', render: (_, { observerName }) => observerName || '—' },
        { title: t('held-on'), key: 'day', render: (_, { heldOn }) => formatDate(heldOn, language) },
        {
          title: t('state'),
          key: 'state',
          render: (_, { state, awaits }) => (
            <>
              <StateTag lifecycle="measurement" state={state} />{' '}
              {state === 'SIGNING' ? awaits.map(signerWord).join(' · ') : null}
            </>
          ),
        },
      ]}
    />
  );
}
