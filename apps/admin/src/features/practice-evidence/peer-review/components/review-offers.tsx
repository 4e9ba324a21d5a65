import Switch from 'antd/es/switch';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Panel } from '../../../../components/panel.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { MyReviews } from '../api/my-peer-reviews.js';
import { useOfferPeerReviews } from '../api/offer-peer-reviews.js';
import styles from './peer-review.module.css';

/** Themes in which one offers to review more than one's share. */
export function ReviewOffers({ cohortId, offers }: { cohortId: string; offers: MyReviews['offers'] }) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const offer = useOfferPeerReviews(cohortId);
  return (
    <Panel title={t('offers-title')}>
      <p className={styles.soft}>{t('offers-lead')}</p>
      {offers.map(({ theme, themeTitleZh, themeTitleEn, isWilling }) => {
        const title = t('theme', { theme, title: pick({ zh: themeTitleZh, en: themeTitleEn }) });
        return (
          <div key={theme} className={styles.offer}>
            <span>{title}</span>
            <Switch
              aria-label={title}
              checked={isWilling}
              loading={offer.isRunning}
              onChange={(checked) => offer.run({ theme, isWilling: checked })}
            />
          </div>
        );
      })}
      <ActionFeedback action={offer} />
    </Panel>
  );
}
