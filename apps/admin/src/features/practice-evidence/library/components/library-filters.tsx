import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { libraryTexts } from '@tisheng/messages/pages/library.js';
import { OFFICE_LEVEL_LABELS, STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { COURSE_TOPICS } from '@tisheng/reference-data/course-topics.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../../components/filters.js';
import type { AwardLevel, LibraryOrder, WorkKind } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { oneOf } from '../../../../lib/one-of.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { STAGE_NAMES } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import type { LibraryFilter } from '../api/library-works.js';

const KINDS = [
  'LESSON_CASE',
  'COURSEWARE',
  'MICRO_LESSON',
  'TEACHING_SOFTWARE',
  'TRAINING_NARRATIVE',
] as const satisfies readonly WorkKind[];
const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL'] as const satisfies readonly AwardLevel[];
const ORDERS = ['NEWEST', 'MOST_USEFUL', 'MOST_FETCHED'] as const satisfies readonly LibraryOrder[];

/** What the address narrows the library to; a word that nobody knows narrows nothing. */
export const libraryFilterOf = (filter: (name: string) => string): LibraryFilter => ({
  search: filter('search'),
  kind: oneOf(KINDS, filter('kind')),
  stage: oneOf(STAGE_NAMES, filter('stage')),
  subject: filter('subject') || null,
  topic: filter('topic') || null,
  level: oneOf(LEVELS, filter('level')),
  order: oneOf(ORDERS, filter('order')) ?? 'NEWEST',
});

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly setFilter: (name: string) => (value: string) => void;
}

/** Narrows the library; everything stands in the address. */
export function LibraryFilters({ filter, setFilter }: LibraryFiltersProps) {
  const t = useTexts(libraryTexts);
  const pick = useBilingual();
  return (
    <Filters>
      <SearchFilter label={t('search')} value={filter.search} onChange={setFilter('search')} />
      <ChoiceFilter
        label={t('any-kind')}
        value={filter.kind}
        choices={KINDS.map((kind) => [kind, pick(awardTexts[`category-${ruleWord(kind)}`])] as const)}
        onChange={setFilter('kind')}
      />
      <ChoiceFilter
        label={t('any-stage')}
        value={filter.stage}
        choices={STAGE_NAMES.map(
          (stage) => [stage, pick(STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)])] as const,
        )}
        onChange={setFilter('stage')}
      />
      <ChoiceFilter
        label={t('any-subject')}
        value={filter.subject}
        choices={SUBJECTS.map((subject) => [subject.code, pick(subject)] as const)}
        onChange={setFilter('subject')}
      />
      <ChoiceFilter
        label={t('any-topic')}
        value={filter.topic}
        choices={COURSE_TOPICS.map((topic) => [topic.code, `${topic.code} ${pick(topic)}`] as const)}
        onChange={setFilter('topic')}
      />
      <ChoiceFilter
        label={t('any-level')}
        value={filter.level}
        choices={LEVELS.map((level) => [level, pick(OFFICE_LEVEL_LABELS[ruleWord(level)])] as const)}
        onChange={setFilter('level')}
      />
      <ChoiceFilter
        label={t('order')}
        required
        value={filter.order}
        choices={ORDERS.map((order) => [order, t(`order-${ruleWord(order)}`)] as const)}
        onChange={(order) => setFilter('order')(order === 'NEWEST' ? '' : order)}
      />
    </Filters>
  );
}
