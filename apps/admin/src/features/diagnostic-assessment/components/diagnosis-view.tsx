import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import { GoalsPanel } from './goals-panel.js';
import { LevelsPanel } from './levels-panel.js';
import { RatingsPanel } from './ratings-panel.js';
import { SummaryPanel } from './summary-panel.js';
import { WeakPointsPanel } from './weak-points-panel.js';
import styles from './diagnosis.module.css';

interface DiagnosisViewProps {
  readonly result: DiagnosisResult;
  readonly coursesLink: ReactNode;
  /** Other places that follow from the result, such as the growth. */
  readonly furtherLinks?: ReactNode;
  /** Whose result it is, for the paper. */
  readonly whose: string;
}

/** What came out: a sentence, what to work on first, the goals, the levels, one's own view. Made to be printed too. */
export function DiagnosisView({ result, coursesLink, furtherLinks, whose }: DiagnosisViewProps) {
  const t = useTexts(preTestTexts);
  return (
    <div className={styles.result}>
      <p className={`${styles.whose} ${styles.paperOnly}`}>{whose}</p>
      <SummaryPanel
        result={result}
        actions={
          <>
            {coursesLink}
            {furtherLinks}
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </>
        }
      />
      <WeakPointsPanel result={result} coursesLink={coursesLink} />
      <LevelsPanel result={result} />
      <GoalsPanel goals={result.goals} />
      <RatingsPanel ratings={result.selfRatings} />
    </div>
  );
}
