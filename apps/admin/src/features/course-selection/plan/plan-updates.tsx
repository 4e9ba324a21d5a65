import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { Notice } from '../../../components/notice.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPlan } from '../api/my-plan.js';
import type { ChosenCourse } from '../choosing/chosen-course.js';
import type { MendTarget } from './mend-target.js';
import styles from './plan.module.css';

interface PlanUpdatesProps {
  readonly plan: MyPlan;
  readonly chosen: readonly ChosenCourse[];
  readonly mayChoose: boolean;
  readonly onChange: (chosen: readonly ChosenCourse[]) => void;
  readonly mendLink: (target: MendTarget, words: string) => ReactNode;
}

/** What institutions have changed in chosen courses: a draft takes it and says so, a plan handed in keeps what it holds. */
export function PlanUpdates({ plan, chosen, mayChoose, onChange, mendLink }: PlanUpdatesProps) {
  const t = useTexts(planTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const isHandedIn = plan.state === 'SUBMITTED' || plan.state === 'CONFIRMED';
  const shown = plan.updates.filter(({ courseId, version }) => {
    const seen = chosen.find(({ course }) => course.id === courseId)?.seenVersion;
    return isHandedIn || (seen !== undefined && seen < version);
  });
  if (shown.length === 0) return null;
  const known = (courseId: string): void =>
    onChange(
      chosen.map((one) => (one.course.id === courseId ? { ...one, seenVersion: one.course.version } : one)),
    );
  const topicOf = (courseId: string) =>
    chosen.find(({ course }) => course.id === courseId)?.course.topic.code;
  return (
    <Notice tone={isHandedIn ? 'neutral' : 'attention'} title={t('updates-title')}>
      {isHandedIn ? <p className={styles.lead}>{t('updates-held')}</p> : null}
      <ul className={styles.checklist}>
        {shown.map(({ courseId, title, withdrawn, changes, changedAt }) => {
          const topic = topicOf(courseId);
          const words = changes.map(pick).join(pick({ zh: '；', en: '; ' }));
          return (
            <li key={courseId}>
              <span>
                <strong>{title}</strong>
                {' · '}
                {withdrawn
                  ? t(isHandedIn ? 'course-withdrawn-held' : 'course-withdrawn')
                  : t('course-updated', { changes: words })}{' '}
                <span className={styles.soft}>{formatDate(changedAt, language)}</span>
              </span>
              {isHandedIn || !mayChoose ? null : withdrawn ? (
                topic === undefined ? null : (
                  mendLink({ to: 'catalogue', topic }, t('replace-course'))
                )
              ) : (
                <Button size="small" onClick={() => known(courseId)}>
                  {t('i-know')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
