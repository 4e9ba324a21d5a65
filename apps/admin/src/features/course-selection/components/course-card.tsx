import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { ToneTag } from '../../../components/state-tag.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Course } from '../api/course-fields.js';
import { CourseHistoryButton } from '../catalogue/course-history-button.js';
import { FoundText } from '../catalogue/found-text.js';
import { CourseReasons, type Reason } from './course-reasons.js';
import styles from './courses.module.css';

interface CourseCardProps {
  readonly cohortId: string;
  readonly course: Course;
  readonly reasons?: readonly Reason[];
  readonly inPlan: boolean;
  /** Whether every course of the list is in the plan, so that it need not be said of each. */
  readonly isPlan?: boolean;
  /** What the reader looks for, to be marked. */
  readonly search?: string;
  /** Whether courses may be chosen today. */
  readonly mayChoose: boolean;
  readonly onToggle: (course: Course) => void;
  /** What else is to be said of the course, above its foot. */
  readonly children?: ReactNode;
}

/** One course: what it is, why it is recommended, and the button that puts it in the plan or takes it out. */
export function CourseCard(props: CourseCardProps) {
  const { cohortId, course, reasons = [], inPlan, isPlan = false, search = '', mayChoose, onToggle } = props;
  const t = useTexts(coursesTexts);
  const pick = useBilingual();
  const topic = pick(course.topic.name);
  return (
    <li className={`${styles.card} ${inPlan && !isPlan ? styles.chosen : ''}`}>
      <h3 className={styles.title}>
        <FoundText text={course.title} search={search} />
      </h3>
      <div className={styles.meta}>
        {topic === course.title ? null : (
          <span>
            <FoundText text={topic} search={search} />
          </span>
        )}
        <span>{course.required ? t('required') : t('elective')}</span>
        {course.withdrawn ? <ToneTag tone="wrong">{t('withdrawn')}</ToneTag> : null}
        <CourseHistoryButton cohortId={cohortId} course={course} />
      </div>
      {course.summary ? (
        <p className={styles.summary}>
          <FoundText text={course.summary} search={search} />
        </p>
      ) : null}
      <CourseReasons reasons={reasons} />
      {props.children}
      <div className={styles.foot}>
        <span className={styles.hours}>{t('hours-short', { hours: formatHours(course.halfHours) })}</span>
        <span className={styles.actions}>
          {inPlan && !isPlan ? <ToneTag tone="ok">{t('added')}</ToneTag> : null}
          {mayChoose ? (
            <Button onClick={() => onToggle(course)}>{inPlan ? t('remove') : t('add')}</Button>
          ) : null}
        </span>
      </div>
    </li>
  );
}
