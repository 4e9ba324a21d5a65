import type { ReactNode } from 'react';
import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { REVIEW_PLACE_LABELS } from '@tisheng/messages/review-exceptions.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Panel } from '../../../../components/panel.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { CountyReview, ReviewProgress } from '../api/completion-review.js';

interface CountyProgressProps {
  readonly progress: ReviewProgress;
  /** The county's name, leading to its learners. */
  readonly renderCounty: (county: CountyReview) => ReactNode;
  /** What the office may do for a county. */
  readonly renderAction: (county: CountyReview) => ReactNode;
}

/** How many learners stand where, county by county. */
export function CountyProgress({ progress, renderCounty, renderAction }: CountyProgressProps) {
  const t = useTexts(completionReviewTexts);
  const pick = useBilingual();
  const places = progress.counties[0]?.counts.map(({ place }) => place) ?? [];
  return (
    <Panel title={t('counties')} flush>
      <DataTable<CountyReview>
        rows={progress.counties}
        rowKey={({ unitId }) => unitId}
        columns={[
          { title: t('county'), key: 'county', fixed: 'left', render: (_, county) => renderCounty(county) },
          {
            title: t('learners'),
            key: 'learners',
            ...numberColumn,
            render: (_, { counts }) => counts.reduce((sum, { learners }) => sum + learners, 0),
          },
          ...places.map((place, at) => ({
            title: pick(REVIEW_PLACE_LABELS[ruleWord(place)]),
            key: place,
            ...numberColumn,
            render: (_: unknown, { counts }: CountyReview) => counts[at]?.learners || '',
          })),
          {
            title: t('reopened'),
            key: 'reopened',
            ...numberColumn,
            render: (_, { reopened }) => reopened || '',
          },
          {
            title: '',
            key: 'action',
            fixed: 'right',
            hidden: progress.counties.every(({ toPass }) => toPass === 0),
            render: (_, county) => renderAction(county),
          },
        ]}
      />
    </Panel>
  );
}
