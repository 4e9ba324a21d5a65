import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import type { Activity } from '../api/workshop-activities.js';
import styles from './life.module.css';
import { useTimeSpan } from './time-span.js';

/** An activity in a list: when, what, where, and what the reader has said. */
export function ActivityCard({ activity }: { activity: Activity }) {
  const t = useTexts(workshopLifeTexts);
  const span = useTimeSpan();
  const { kind, title, place, groups, isOver, cancelledAt } = activity;
  const isOff = Boolean(cancelledAt);
  return (
    <div className={`${styles.card} ${isOver || isOff ? styles.over : ''}`}>
      <div className={`${styles.line} ${styles.apart}`}>
        <span className={styles.soft}>{span(activity.startsAt, activity.endsAt)}</span>
        {isOff ? <ToneTag tone="wrong">{t('cancelled')}</ToneTag> : <OwnState activity={activity} />}
      </div>
      <span className={styles.title}>{title}</span>
      <span className={styles.soft}>
        {[
          t(`kind-${ruleWord(kind)}`),
          place,
          groups.length === 0 ? t('whole-workshop') : groups.map(({ name }) => name).join(' '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

function OwnState({ activity }: { activity: Activity }) {
  const t = useTexts(workshopLifeTexts);
  const { isInvited, isOver, ownAnswer, ownAttended, marked, attended, invited, coming } = activity;
  if (!isInvited) {
    if (!isOver)
      return (
        <span className={styles.soft}>
          {t('says-yes')} {coming} / {invited}
        </span>
      );
    return marked > 0 ? (
      <span className={styles.soft}>{t('attended-line', { attended, invited })}</span>
    ) : (
      <ToneTag tone="attention">{t('not-marked')}</ToneTag>
    );
  }
  if (isOver) {
    if (ownAttended === null || ownAttended === undefined) return null;
    return (
      <ToneTag tone={ownAttended ? 'ok' : 'neutral'}>
        {t(ownAttended ? 'was-there' : 'was-not-there')}
      </ToneTag>
    );
  }
  if (ownAnswer === null || ownAnswer === undefined)
    return <ToneTag tone="attention">{t('says-nothing')}</ToneTag>;
  return <ToneTag tone={ownAnswer ? 'ok' : 'neutral'}>{t(ownAnswer ? 'says-yes' : 'says-no')}</ToneTag>;
}
