import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { EmptyState } from '../../../components/states.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Course } from '../api/course-fields.js';
import { myRecommendationsQuery } from '../api/my-recommendations.js';
import { CourseCard } from './course-card.js';
import styles from './courses.module.css';

interface RecommendationListProps {
  readonly cohortId: string;
  readonly planned: ReadonlySet<string>;
  readonly mayChoose: boolean;
  readonly onToggle: (course: Course) => void;
  readonly preTestLink: ReactNode;
}

/** What answers the diagnosis, best first, each course with its reasons. */
export function RecommendationList({
  cohortId,
  planned,
  mayChoose,
  onToggle,
  preTestLink,
}: RecommendationListProps) {
  const t = useTexts(coursesTexts);
  const pick = useBilingual();
  return (
    <Loaded query={useQuery(myRecommendationsQuery(cohortId))}>
      {({ myRecommendations: { recommendations, problems } }) => (
        <>
          {problems.map((problem) => (
            <Notice
              key={problem.code}
              tone="attention"
              // The gate has its own door.
              action={problem.code.includes('pre-test') ? preTestLink : undefined}
            >
              {pick(problem)}
            </Notice>
          ))}
          {recommendations.length === 0 && problems.length === 0 ? (
            <EmptyState title={t('no-recommendations')} hint={t('no-recommendations-hint')} />
          ) : null}
          <ul className={styles.list}>
            {recommendations.map(({ course, reasons }) => (
              <CourseCard
                key={course.id}
                cohortId={cohortId}
                course={course}
                reasons={reasons}
                inPlan={planned.has(course.id)}
                mayChoose={mayChoose}
                onToggle={onToggle}
              />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
