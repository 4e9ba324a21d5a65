import BulbOutlined from '@ant-design/icons/es/icons/BulbOutlined';
import Button from 'antd/es/button';
import { ToneTag } from '../../../components/state-tag.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Course } from '../api/course-fields.js';
import styles from './courses.module.css';

interface CourseCardProps {
  readonly course: Course;
  readonly reasons?: readonly (Bilingual & { readonly code: string })[];
  readonly inPlan: boolean;
  /** Whether every course of the list is in the plan, so that it need not be said of each. */
  readonly isPlan?: boolean;
  /** Whether courses may be chosen today. */
  readonly mayChoose: boolean;
  /** Whether a change is on its way to the server. */
  readonly isSaving: boolean;
  readonly onToggle: (courseId: string) => void;
}

/** One course: what it is, why it is recommended, and the button that puts it in the plan or takes it out. */
export function CourseCard(props: CourseCardProps) {
  const { course, reasons = [], inPlan, isPlan = false, mayChoose, isSaving, onToggle } = props;
  const t = useTexts(coursesTexts);
  const pick = useBilingual();
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{course.title}</h3>
      <div className={styles.meta}>
        {pick(course.topic.name) === course.title ? null : <span>{pick(course.topic.name)}</span>}
        <span>{course.required ? t('required') : t('elective')}</span>
        {course.withdrawn ? <ToneTag tone="wrong">{t('withdrawn')}</ToneTag> : null}
      </div>
      {course.summary ? <p className={styles.summary}>{course.summary}</p> : null}
      {reasons.length > 0 ? (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={`${reason.code} ${reason.zh}`}>
              <BulbOutlined aria-hidden />
              <span>{pick(reason)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.foot}>
        <span className={styles.hours}>{t('hours-short', { hours: formatHours(course.halfHours) })}</span>
        <span className={styles.actions}>
          {inPlan && !isPlan ? <ToneTag tone="ok">{t('added')}</ToneTag> : null}
          {mayChoose ? (
            <Button disabled={isSaving} onClick={() => onToggle(course.id)}>
              {inPlan ? t('remove') : t('add')}
            </Button>
          ) : null}
        </span>
      </div>
    </li>
  );
}
