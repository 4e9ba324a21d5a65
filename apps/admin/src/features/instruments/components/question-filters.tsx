import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import { QUESTION_KINDS, TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import type { QuestionFilter } from './select-questions.js';
import { useInstrumentWords } from './use-instrument-words.js';

interface QuestionFiltersProps {
  readonly filter: QuestionFilter;
  readonly onFilter: (name: keyof QuestionFilter) => (value: string) => void;
  /** Without the search, where there is little room. */
  readonly isNarrow?: boolean;
}

/** Narrows a list of questions; every filter stands in the address. */
export function QuestionFilters({ filter, onFilter, isNarrow = false }: QuestionFiltersProps) {
  const t = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const items = STANDARD_ITEMS.map(
    ({ item }) => [String(item), `${t('item', { item })} ${words.itemLabel(item, 'I')}`] as const,
  );
  return (
    <Filters>
      <SearchFilter label={t('search')} value={filter.search} onChange={onFilter('search')} />
      <ChoiceFilter
        label={t('any-item')}
        value={filter.item || null}
        choices={items}
        onChange={onFilter('item')}
      />
      <ChoiceFilter
        label={t('any-column')}
        value={oneOf(STANDARD_COLUMNS, filter.column)}
        choices={STANDARD_COLUMNS.map((column) => [column, t('column', { column })] as const)}
        onChange={onFilter('column')}
      />
      <ChoiceFilter
        label={t('any-kind')}
        value={oneOf(QUESTION_KINDS, filter.kind)}
        choices={QUESTION_KINDS.map((kind) => [kind, words.kind(kind)] as const)}
        onChange={onFilter('kind')}
      />
      {isNarrow ? null : (
        <>
          <ChoiceFilter
            label={t('any-stage')}
            value={oneOf(STAGE_OF_SCHOOLING_CODES, filter.stage)}
            choices={STAGE_OF_SCHOOLING_CODES.map((code) => [code, words.stage(code)] as const)}
            onChange={onFilter('stage')}
          />
          <ChoiceFilter
            label={t('any-environment')}
            value={oneOf(TEACHING_ENVIRONMENTS, filter.environment)}
            choices={TEACHING_ENVIRONMENTS.map((code) => [code, words.environment(code)] as const)}
            onChange={onFilter('environment')}
          />
        </>
      )}
    </Filters>
  );
}
