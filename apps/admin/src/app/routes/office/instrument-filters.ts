import {
  QUESTION_FILTERS,
  type QuestionFilter,
} from '../../../features/instruments/components/select-questions.js';
import { useFilters } from '../../filters.js';

/** The filters of a list of questions, in the address. */
export function useQuestionFilter(): {
  readonly filter: QuestionFilter;
  readonly setFilter: (name: string) => (value: string) => void;
} {
  const { filter, setFilter } = useFilters();
  const [search, kind, stage, environment, column, item] = QUESTION_FILTERS.map(filter);
  return {
    filter: {
      search: search ?? '',
      kind: kind ?? '',
      stage: stage ?? '',
      environment: environment ?? '',
      column: column ?? '',
      item: item ?? '',
    },
    setFilter,
  };
}
