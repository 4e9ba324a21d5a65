import type { ReactNode } from 'react';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { Notice } from '../../../components/notice.js';
import type { Standing } from '../choosing/plan-standing.js';
import { mendTargetOf, type MendTarget } from './mend-target.js';
import styles from './plan.module.css';

interface PlanChecklistProps {
  readonly standing: Standing;
  /** A link with these words to where a problem is mended. */
  readonly mendLink: (target: MendTarget, words: string) => ReactNode;
}

/** Everything that still keeps the plan from being handed in, each with the way to mend it, and what to think over. */
export function PlanChecklist({ standing: { problems, hints }, mendLink }: PlanChecklistProps) {
  const t = useTexts(planTexts);
  const pick = useBilingual();
  return (
    <>
      {problems.length === 0 ? (
        <Notice tone="ok">{t('all-checked')}</Notice>
      ) : (
        <Notice tone="attention" title={t('checklist')}>
          <ul className={styles.checklist}>
            {problems.map((problem) => {
              const target = mendTargetOf(problem.code, problem.topic);
              return (
                <li key={`${problem.code} ${problem.zh}`}>
                  <span>{pick(problem)}</span>
                  {target ? mendLink(target, t(wordsOf(target))) : null}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {hints.length > 0 ? (
        <Notice tone="neutral" title={t('hints')}>
          <ul className={styles.checklist}>
            {hints.map((hint) => (
              <li key={`${hint.code} ${hint.zh}`}>{pick(hint)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function wordsOf(target: MendTarget) {
  switch (target.to) {
    case 'catalogue':
      return target.topic === undefined ? 'choose-electives' : 'choose-of-topic';
    case 'recommended':
      return 'choose-more';
    case 'pre-test':
      return 'to-pre-test';
    case 'chosen-courses':
      return 'take-out';
    case 'timetable':
      return 'change-weeks';
  }
}
