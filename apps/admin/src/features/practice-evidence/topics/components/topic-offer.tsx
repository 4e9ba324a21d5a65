import Button from 'antd/es/button';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Notice } from '../../../../components/notice.js';
import { useTexts } from '../../../../lib/texts.js';
import type { MyTheme } from '../../api/my-themes.js';
import { useAnswerTopicOffer } from '../api/answer-topic-offer.js';
import styles from './topics.module.css';

interface TopicOfferProps {
  readonly cohortId: string;
  readonly theme: number;
  readonly offer: NonNullable<MyTheme['topicOffer']>;
}

/** A topic that the leader offers: taken or declined by one tap. */
export function TopicOffer({ cohortId, theme, offer }: TopicOfferProps) {
  const t = useTexts(topicTexts);
  const answer = useAnswerTopicOffer(cohortId, theme);
  return (
    <Notice tone="attention" title={t('offer-title', { topic: offer.words })}>
      {t('offer-hint')}
      <div className={styles.answers}>
        <Button type="primary" loading={answer.isRunning} onClick={() => answer.run(true)}>
          {t('take-offer')}
        </Button>
        <Button disabled={answer.isRunning} onClick={() => answer.run(false)}>
          {t('decline-offer')}
        </Button>
      </div>
      <ActionFeedback action={answer} />
    </Notice>
  );
}
