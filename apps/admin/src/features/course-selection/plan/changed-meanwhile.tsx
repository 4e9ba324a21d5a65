import Button from 'antd/es/button';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import type { ChosenCourse } from '../choosing/chosen-course.js';
import type { ChangedMeanwhile as Lists, PlanDraft } from '../choosing/use-plan-draft.js';
import styles from './plan.module.css';

/** The plan as it is here and as it was saved elsewhere, beside each other; the teacher says which holds. */
export function ChangedMeanwhile({ lists, onResolve }: { lists: Lists; onResolve: PlanDraft['resolve'] }) {
  const t = useTexts(planTexts);
  const { here, there, merged } = lists;
  return (
    <Notice tone="attention" live title={t('meanwhile-title')}>
      <p>{t('meanwhile-lead')}</p>
      <div className={styles.beside}>
        <Courses title={t('meanwhile-here')} courses={here} others={there} only={t('only-here')} />
        <Courses title={t('meanwhile-there')} courses={there} others={here} only={t('only-there')} />
      </div>
      <div className={styles.choices}>
        <Button type="primary" onClick={() => onResolve(merged)}>
          {t('meanwhile-merge', { count: merged.length })}
        </Button>
        <Button onClick={() => onResolve(here)}>{t('meanwhile-keep-here')}</Button>
        <Button onClick={() => onResolve(there)}>{t('meanwhile-keep-there')}</Button>
      </div>
    </Notice>
  );
}

function Courses(props: {
  readonly title: string;
  readonly courses: readonly ChosenCourse[];
  readonly others: readonly ChosenCourse[];
  readonly only: string;
}) {
  const { title, courses, others, only } = props;
  const also = new Set(others.map(({ course }) => course.id));
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {courses.map(({ course }) => (
          <li key={course.id}>
            {course.title}
            {also.has(course.id) ? '' : <em> {only}</em>}
          </li>
        ))}
      </ul>
    </div>
  );
}
