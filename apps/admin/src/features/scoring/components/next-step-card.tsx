import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import type { ReactNode } from 'react';
import type { NextStepCode } from '@tisheng/domain-rules/scoring/next-step.js';
import { Deadline } from '../../../components/deadline.js';
import { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyProgress } from '../api/my-progress.js';
import styles from './next-step-card.module.css';

/** Steps in which it is somebody else's turn, or nobody's. */
const CALM: ReadonlySet<string> = new Set<NextStepCode>([
  'wait-for-confirmation',
  'wait-for-place',
  'wait-for-plan',
  'wait-for-others',
  'wait-for-appeal',
  'wait-for-certificate',
  'nothing-to-do',
]);

/** The one thing to do next, and until when. Loud only where it is the teacher's turn. */
export function NextStepCard({ step, action }: { step: MyProgress['nextStep']; action: ReactNode }) {
  const t = useTexts(teacherHomeTexts);
  const pick = useBilingual();
  const isCalm = CALM.has(step.code);
  const kind = !isCalm
    ? t('next-thing')
    : step.code === 'nothing-to-do'
      ? t('done-thing')
      : t('waiting-thing');
  return (
    <section className={`${styles.card} ${isCalm ? styles.calm : ''}`}>
      <span className={styles.kind}>{kind}</span>
      <h2 className={styles.text}>{pick(step)}</h2>
      {step.deadline ? (
        <span className={`${styles.deadline} ${step.overdue ? styles.overdue : ''}`}>
          {step.overdue ? <ExclamationCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
          <Deadline date={step.deadline} />
        </span>
      ) : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </section>
  );
}
