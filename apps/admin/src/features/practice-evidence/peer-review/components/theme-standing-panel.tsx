import Button from 'antd/es/button';
import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Figures } from '../../../../components/figures.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { formatDate, formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { ThemeStanding } from '../api/peer-review-desk.js';
import { AllocationDrawer } from './allocation-drawer.js';
import styles from './peer-review.module.css';

interface ThemeStandingPanelProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly standing: ThemeStanding;
}

/** Where a theme stands: its numbers, the button that draws reviewers, and the rounds so far. */
export function ThemeStandingPanel({ cohortId, unitId, standing }: ThemeStandingPanelProps) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const mayAllocate = useMay()('allocatePeerReviews');
  const [isDrawing, setIsDrawing] = useState(false);
  const [drawn, setDrawn] = useState<{ works: number; reviews: number } | null>(null);
  const { theme, hindrances } = standing;
  const title = t('theme', { theme, title: pick({ zh: standing.themeTitleZh, en: standing.themeTitleEn }) });
  return (
    <Panel
      title={title}
      extra={
        mayAllocate && hindrances.length === 0 && standing.unallocated > 0 ? (
          <Button type="primary" onClick={() => setIsDrawing(true)}>
            {t('allocate')}
          </Button>
        ) : (
          t('due-on', {
            day: formatDate(standing.dueOn, language),
            late: formatDate(standing.closesOn, language),
          })
        )
      }
    >
      <div className={styles.stack}>
        {drawn ? (
          <Notice tone="ok" live>
            {t('allocation-done', drawn)}
          </Notice>
        ) : null}
        {hindrances.map((problem) => (
          <Notice key={problem.code} tone="waiting">
            {pick(problem)}
          </Notice>
        ))}
        <Figures
          figures={[
            {
              label: t('unallocated'),
              value: standing.unallocated,
              isWrong: standing.unallocated > 0 && hindrances.length === 0,
            },
            { label: t('allocated'), value: standing.allocated },
            { label: t('counted'), value: standing.counted },
            { label: t('under-way'), value: standing.underWay },
            { label: t('lapsed'), value: standing.lapsed, isWrong: standing.lapsed > 0 },
            { label: t('divergent'), value: standing.divergent, isWrong: standing.divergent > 0 },
            {
              label: t('objections'),
              value: standing.openObjections,
              isWrong: standing.openObjections > 0,
            },
          ]}
        />
        {standing.rounds.length > 0 ? (
          <details className={styles.task}>
            <summary>{t('rounds')}</summary>
            {standing.rounds.map((round) => (
              <p key={round.id} className={styles.soft}>
                <strong>{t('round', { number: round.number })}</strong>{' '}
                {formatInstant(round.allocatedAt, language)}
                {' · '}
                {t('round-told', {
                  unit: round.unitName,
                  works: round.works,
                  reviews: round.reviews + round.added,
                  by: round.allocatedBy === 'program' ? t('by-program') : round.allocatedBy,
                  seed: round.seed,
                })}
              </p>
            ))}
          </details>
        ) : null}
      </div>
      <AllocationDrawer
        of={{ cohortId, unitId, theme }}
        open={isDrawing}
        onClose={() => setIsDrawing(false)}
        onDone={(made) => {
          setDrawn({ works: made.works, reviews: made.reviews + made.added });
          setIsDrawing(false);
        }}
      />
    </Panel>
  );
}
