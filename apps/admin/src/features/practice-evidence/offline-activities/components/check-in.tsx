import Button from 'antd/es/button';
import { useId, useState } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAttendActivity } from '../api/attend-activity.js';
import type { MyActivity } from '../api/my-activities.js';
import styles from './activities.module.css';
import { timeOf } from './activity-times.js';

interface CheckInProps {
  readonly cohortId: string;
  readonly activity: MyActivity;
  /** From a picture that was scanned; empty where none was. */
  readonly scannedCode: string;
}

/** Six digits and one button; a scanned picture has filled the digits in. */
export function CheckIn({ cohortId, activity, scannedCode }: CheckInProps) {
  const t = useTexts(activityTexts);
  const id = useId();
  const [code, setCode] = useState(scannedCode);
  const attend = useAttendActivity();
  if (activity.cameAt !== null) {
    return (
      <ToneTag tone="ok">
        {activity.how === 'HAND' ? t('noted-present') : t('checked-in-at', { time: timeOf(activity.cameAt) })}
      </ToneTag>
    );
  }
  if (activity.taking === 'NOT_YET') return <span className={styles.small}>{t('not-open-yet')}</span>;
  return (
    <form
      className={styles.checkIn}
      onSubmit={(event) => {
        event.preventDefault();
        attend.run({ cohortId, activityId: activity.activityId, code });
      }}
    >
      <label htmlFor={id}>{t('code-field')}</label>
      <input
        id={id}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setCode(event.target.value.normalize('NFKC').replace(/\D/g, ''))}
      />
      <span id={`${id}-hint`} className={styles.small}>
        {t('code-field-hint')}
      </span>
      <ActionFeedback action={attend} />
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        disabled={code.length !== 6}
        loading={attend.isRunning}
      >
        {t('check-in')}
      </Button>
    </form>
  );
}
