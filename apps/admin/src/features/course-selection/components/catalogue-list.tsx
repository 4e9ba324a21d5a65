import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { ErrorState, EmptyState, LoadingState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Course } from '../api/course-fields.js';
import { myCatalogueQuery } from '../api/my-catalogue.js';
import { narrowing, NO_FILTER, type CatalogueFilter } from '../catalogue/catalogue-filter.js';
import { CatalogueFilters } from '../catalogue/catalogue-filters.js';
import { CourseCard } from './course-card.js';
import styles from './courses.module.css';

interface CatalogueListProps {
  readonly cohortId: string;
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  readonly planned: ReadonlySet<string>;
  readonly mayChoose: boolean;
  readonly onToggle: (course: Course) => void;
}

/** All courses that the institution offers, narrowed and found by words; the address holds both. */
export function CatalogueList({ filter, onFilter, ...list }: CatalogueListProps) {
  const t = useTexts(coursesTexts);
  const common = useTexts(commonTexts);
  const pick = useBilingual();
  const query = useInfiniteQuery({
    ...myCatalogueQuery(list.cohortId, filter),
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages.map(({ myCatalogue }) => myCatalogue) ?? [];
  const courses = pages.flatMap(({ nodes }) => nodes);
  const [first] = pages;
  const isNarrowed = narrowing(filter) > 0;
  return (
    <>
      <CatalogueFilters
        filter={filter}
        onFilter={onFilter}
        totalCount={first?.totalCount ?? 0}
        own={first?.stage ? { stage: first.stage, subject: first.subject ?? '' } : null}
      />
      {query.isPending ? <LoadingState /> : null}
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {first && courses.length === 0 ? (
        <EmptyState
          title={t('no-courses')}
          hint={first.problems[0] ? pick(first.problems[0]) : t('no-courses-hint')}
          action={
            isNarrowed ? (
              <Button onClick={() => onFilter({ ...NO_FILTER, search: filter.search })}>
                {t('clear-filters')}
              </Button>
            ) : undefined
          }
        />
      ) : null}
      {first && courses.length > 0 ? (
        <p className={styles.count} role="status">
          {t('found-count', { count: first.totalCount })}
        </p>
      ) : null}
      <CourseCards courses={courses} search={filter.search} {...list} />
      {first && first.suggestions.length > 0 ? (
        <>
          <h2 className={styles.near}>{t('near-title')}</h2>
          <CourseCards courses={first.suggestions} search={filter.search} {...list} />
        </>
      ) : null}
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

function CourseCards({
  courses,
  planned,
  ...card
}: Omit<CatalogueListProps, 'filter' | 'onFilter'> & {
  readonly courses: readonly Course[];
  readonly search: string;
}) {
  return (
    <ul className={styles.list}>
      {courses.map((course) => (
        <CourseCard key={course.id} course={course} inPlan={planned.has(course.id)} {...card} />
      ))}
    </ul>
  );
}
