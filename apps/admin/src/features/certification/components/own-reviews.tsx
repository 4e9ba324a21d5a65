import { personalCentreTexts } from '@tisheng/messages/pages/personal-centre.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyReview } from '../api/my-certificates.js';
import styles from './certificate-card.module.css';

/** Where the teacher's own completion review stands, and why it was stopped where it was. */
export function OwnReviews({ reviews }: { reviews: readonly MyReview[] }) {
  const t = useTexts(personalCentreTexts);
  const pick = useBilingual();
  return (
    <Panel title={t('completion-review')}>
      {reviews.map(({ cohortId, cohort, state, reason }) => (
        <div key={cohortId}>
          <p style={{ margin: 0 }}>
            {pick(cohort)} <StateTag lifecycle="completion-review" state={state} />
          </p>
          <p className={styles.hint}>{reason ? t('review-stopped', { reason }) : t('review-under-way')}</p>
        </div>
      ))}
    </Panel>
  );
}
