import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import type { ReactNode } from 'react';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { formatPoints, hoursOf } from '../lib/format.js';
import { useTexts } from '../lib/texts.js';
import styles from './measure-bar.module.css';

interface MeasureBarProps {
  readonly label: string;
  readonly reached: number;
  readonly needed: number;
  readonly unit: string;
  /** A value on the way that matters, such as the pass mark. */
  readonly mark?: number;
  /** Whether enough is reached, where that is less than `needed`. */
  readonly met?: boolean;
  /** Instead of what is missing. */
  readonly note?: ReactNode;
}

/** How far something has come: the numbers first, the bar below, what is missing in words. */
export function MeasureBar({
  label,
  reached,
  needed,
  unit,
  mark,
  met = reached >= needed,
  note,
}: MeasureBarProps) {
  const t = useTexts(commonTexts);
  const share = needed > 0 ? Math.min(reached / needed, 1) : 1;
  return (
    <div className={styles.measure}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.numbers}>
          <span className={styles.reached}>{formatPoints(reached)}</span> / {formatPoints(needed)} {unit}
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={`${styles.fill} ${met ? styles.full : ''}`} style={{ width: `${share * 100}%` }} />
        {mark === undefined ? null : (
          <div className={styles.mark} style={{ left: `${(mark / needed) * 100}%` }} />
        )}
      </div>
      <div className={`${styles.note} ${met && note === undefined ? styles.noteOk : ''}`}>
        {note ??
          (met ? (
            <>
              <CheckCircleFilled aria-hidden /> {t('reached')}
            </>
          ) : (
            t('missing-amount', { amount: formatPoints(needed - reached), unit })
          ))}
      </div>
    </div>
  );
}

/** A {@link MeasureBar} of hours; takes half-hours, as the API tells them. */
export function HourBar(props: {
  label: string;
  reachedHalfHours: number;
  neededHalfHours: number;
  note?: ReactNode;
}) {
  const t = useTexts(commonTexts);
  return (
    <MeasureBar
      label={props.label}
      reached={hoursOf(props.reachedHalfHours)}
      needed={hoursOf(props.neededHalfHours)}
      unit={t('hours')}
      {...(props.note === undefined ? {} : { note: props.note })}
    />
  );
}
