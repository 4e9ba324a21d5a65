import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { COURSE_TOPICS } from '@tisheng/reference-data/course-topics.js';
import { ErrorState, EmptyState, LoadingState } from '../../../components/states.js';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { myCatalogueQuery, type CatalogueFilter } from '../api/my-catalogue.js';
import { CourseCard } from './course-card.js';
import styles from './courses.module.css';

interface CatalogueListProps {
  readonly cohortId: string;
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  readonly planned: ReadonlySet<string>;
  readonly mayChoose: boolean;
  readonly isSaving: boolean;
  readonly onToggle: (courseId: string) => void;
}

/** All courses that the institution offers, narrowed by topic and title; the address holds both. */
export function CatalogueList({
  cohortId,
  filter,
  onFilter,
  planned,
  mayChoose,
  isSaving,
  onToggle,
}: CatalogueListProps) {
  const t = useTexts(coursesTexts);
  const common = useTexts(commonTexts);
  const pick = useBilingual();
  const query = useInfiniteQuery({
    ...myCatalogueQuery(cohortId, filter),
    placeholderData: keepPreviousData,
  });
  const courses = query.data?.pages.flatMap(({ myCatalogue }) => myCatalogue.nodes) ?? [];
  const problems = query.data?.pages[0]?.myCatalogue.problems ?? [];
  return (
    <>
      <div className={styles.filter}>
        <Input.Search
          key={filter.search}
          defaultValue={filter.search}
          placeholder={t('search-courses')}
          aria-label={t('search-courses')}
          allowClear
          onSearch={(search) => onFilter({ ...filter, search: search.trim() })}
        />
        <select
          className={styles.select}
          aria-label={t('topic')}
          value={filter.topic}
          onChange={(event) => onFilter({ ...filter, topic: event.target.value })}
        >
          <option value="">{t('all-topics')}</option>
          {COURSE_TOPICS.map((topic) => (
            <option key={topic.code} value={topic.code}>
              {topic.code} {pick(topic)}
            </option>
          ))}
        </select>
      </div>
      {query.isPending ? <LoadingState /> : null}
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data && courses.length === 0 ? (
        <EmptyState title={t('no-courses')} hint={problems[0] ? pick(problems[0]) : t('no-courses-hint')} />
      ) : null}
      <ul className={styles.list}>
        {courses.map((course) => (
          <CourseCard
            key={course.id}
            course={course}
            inPlan={planned.has(course.id)}
            mayChoose={mayChoose}
            isSaving={isSaving}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          className={styles.more ?? ''}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {common('more')}
        </Button>
      ) : null}
    </>
  );
}
