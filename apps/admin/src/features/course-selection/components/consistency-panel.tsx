import type { ReactNode } from 'react';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { MeasureBar } from '../../../components/measure-bar.js';
import { Panel } from '../../../components/panel.js';
import { formatHours, formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { PlanConsistency } from '../api/consistency-fields.js';
import styles from './consistency-panel.module.css';

interface ConsistencyPanelProps {
  /** Of the plan; null before the pre-test, and then nothing is shown. */
  readonly consistency: PlanConsistency | null;
  /** Leads to the courses that are recommended, where something is missing. */
  readonly recommendationsLink?: ReactNode;
}

type Point = PlanConsistency['points'][number];

/** How far the plan answers the diagnosis, and what to add to close the gap. */
export function ConsistencyPanel({ consistency, recommendationsLink }: ConsistencyPanelProps) {
  const t = useTexts(consistencyTexts);
  if (!consistency) return null;
  return (
    <Panel title={t('panel-title')}>
      {consistency.weakPoints === 0 ? (
        <p className={styles.soft}>{t('no-weak-points')}</p>
      ) : (
        <Measured consistency={consistency} recommendationsLink={recommendationsLink} />
      )}
    </Panel>
  );
}

function Measured({
  consistency,
  recommendationsLink,
}: {
  consistency: PlanConsistency;
  recommendationsLink: ReactNode;
}) {
  const t = useTexts(consistencyTexts);
  const { share, limit, isLow, answered, weakPoints, answeringHalfHours, points } = consistency;
  const open = points.filter(({ missingHalfHours }) => missingHalfHours > 0);
  const closed = points.filter(({ missingHalfHours }) => missingHalfHours === 0);
  const limitShown = formatShare(limit);
  return (
    <div className={styles.stack}>
      <MeasureBar
        label={t('mean-of-plan')}
        reached={Math.round(share * 100)}
        needed={100}
        unit="%"
        mark={limit * 100}
        met={!isLow}
        note={t(isLow ? 'panel-low' : 'panel-fine', { limit: limitShown })}
      />
      <p className={styles.soft}>
        {t('panel-line', { count: weakPoints, answered, hours: formatHours(answeringHalfHours) })}
      </p>
      <PointList points={open} answeringHalfHours={answeringHalfHours} />
      {open.length > 0 && recommendationsLink ? <div>{recommendationsLink}</div> : null}
      {closed.length > 0 ? (
        <details className={styles.answered}>
          <summary>{t('show-answered', { count: closed.length })}</summary>
          <PointList points={closed} answeringHalfHours={answeringHalfHours} />
        </details>
      ) : null}
    </div>
  );
}

/** Weak points below each other: how deep each is, how many hours answer it, and what is missing. */
export function PointList({
  points,
  answeringHalfHours,
}: {
  points: readonly Point[];
  answeringHalfHours: number;
}) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <OnePoint
          key={`${point.item} ${point.label.zh}`}
          point={point}
          answeringHalfHours={answeringHalfHours}
        />
      ))}
    </ul>
  );
}

/** Names beyond this many are not read. */
const NAMED = 3;

function OnePoint({ point, answeringHalfHours }: { point: Point; answeringHalfHours: number }) {
  const t = useTexts(consistencyTexts);
  const pick = useBilingual();
  const isAnswered = point.missingHalfHours === 0;
  const join = (names: readonly string[]): string => names.join(pick({ zh: '、', en: ', ' }));
  return (
    <li className={styles.point}>
      <div className={styles.head}>
        <span className={styles.label}>{pick(point.label)}</span>
        <span className={styles.soft}>
          {isAnswered
            ? t('answered-in-full')
            : t('hours-of', {
                hours: formatHours(point.halfHours),
                needed: formatHours(answeringHalfHours),
              })}
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div
          className={`${styles.fill} ${isAnswered ? styles.full : ''}`}
          style={{ width: `${point.share * 100}%` }}
        />
      </div>
      <span className={styles.soft}>
        {t('depth-line', { level: formatShare(point.level), gap: formatShare(point.gap) })}
        {point.courses.length > 0
          ? pick({ zh: '；', en: '; ' }) +
            t('answered-by', { courses: join(point.courses.map(({ title }) => title)) })
          : ''}
      </span>
      {isAnswered ? null : (
        <span className={styles.soft}>
          {t('still-missing', {
            hours: formatHours(point.missingHalfHours),
            topics: join(point.topics.slice(0, NAMED).map(({ name }) => pick(name))),
          })}
        </span>
      )}
    </li>
  );
}
