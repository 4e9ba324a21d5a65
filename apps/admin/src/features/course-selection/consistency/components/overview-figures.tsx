import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { Figures } from '../../../../components/figures.js';
import { TwoColumns } from '../../../../components/grid.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatHours, formatShare } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ConsistencyOverview } from '../api/overview-fields.js';
import styles from './consistency.module.css';
import { Histogram } from './histogram.js';

/** The whole in figures, and how the plans lie between nothing and all. */
export function OverviewFigures({ overview }: { overview: ConsistencyOverview }) {
  const t = useTexts(consistencyTexts);
  const { total, limit, answeringHalfHours, smallestGroup } = overview;
  if (total.plans === 0) return <EmptyState title={t('no-plans')} hint={t('no-plans-hint')} />;
  const isHidden = total.mean === null;
  const figures = (
    <Panel>
      <Figures
        figures={[
          { label: t('plans-counted'), value: total.plans, note: t('plans-note') },
          {
            label: t('mean-index'),
            value: isHidden ? '—' : formatShare(total.mean ?? 0),
            note: isHidden
              ? t('too-few')
              : total.deviation === null
                ? undefined
                : t('deviation-note', { deviation: formatShare(total.deviation) }),
          },
          {
            label: t('low-plans'),
            value: total.low,
            isWrong: total.low > 0,
            note: t('low-note', { limit: formatShare(limit), share: formatShare(total.low / total.plans) }),
          },
        ]}
      />
      <p className={styles.how}>
        {t('how', { hours: formatHours(answeringHalfHours), limit: formatShare(limit) })}
      </p>
      <p className={styles.how}>{t('too-few-hint', { count: smallestGroup })}</p>
    </Panel>
  );
  if (total.bins === null) return figures;
  return (
    <TwoColumns>
      {figures}
      <Panel title={t('histogram')}>
        <Histogram bins={total.bins} limit={limit} />
      </Panel>
    </TwoColumns>
  );
}
