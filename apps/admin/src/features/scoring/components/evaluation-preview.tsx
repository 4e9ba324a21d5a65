import type { ReactNode } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Figures } from '../../../components/figures.js';
import { Panel } from '../../../components/panel.js';
import { GradeTag, ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import type { EvaluationPreview } from '../api/preview-comprehensive-evaluation.js';

type Difference = EvaluationPreview['differences'][number];
type Move = EvaluationPreview['moves'][number];

/** What an evaluation would change: the counts, and the teachers one by one. */
export function EvaluationPreviewView({
  preview,
  action,
}: {
  preview: EvaluationPreview;
  action: ReactNode;
}) {
  const t = useTexts(scoringDeskTexts);
  const desk = useTexts(deskTexts);
  const { counts, differences, moves } = preview;
  return (
    <div>
      <Panel title={t('preview-title')} extra={action}>
        <Figures
          figures={(
            ['fresh', 'changed', 'reopened', 'same', 'pending', 'waiting', 'notAssessed', 'revoked'] as const
          ).map((name) => ({ label: t(`count-${name}`), value: counts[name] }))}
        />
      </Panel>
      {moves.length > 0 ? (
        <Panel title={t('moves-title')} flush>
          <DataTable<Move>
            rows={moves}
            rowKey={({ from, to, why }) => `${from} ${to} ${why}`}
            columns={[
              { title: t('from'), key: 'from', render: (_, { from }) => <GradeOrPending grade={from} /> },
              { title: t('to'), key: 'to', render: (_, { to }) => <GradeOrPending grade={to} /> },
              { title: t('why'), key: 'why', render: (_, { why }) => t(`why-${why}`) },
              {
                title: t('learners'),
                key: 'learners',
                ...numberColumn,
                render: (_, { learners }) => learners,
              },
            ]}
          />
        </Panel>
      ) : null}
      <Panel title={t('differences-title')} flush>
        <DataTable<Difference>
          rows={differences}
          rowKey={({ enrollmentId }) => enrollmentId}
          empty={<EmptyState title={t('nothing-changes')} />}
          columns={[
            { title: desk('name'), key: 'name', render: (_, { name }) => name },
            {
              title: desk('learner-no'),
              key: 'no',
              className: 'tabular',
              render: (_, { learnerNo }) => learnerNo,
            },
            { title: t('from'), key: 'from', render: (_, { from }) => <GradeOrPending grade={from} /> },
            { title: t('to'), key: 'to', render: (_, { to }) => <GradeOrPending grade={to} /> },
            { title: t('why'), key: 'why', render: (_, { why }) => t(`why-${why}`) },
          ]}
        />
      </Panel>
    </div>
  );
}

function GradeOrPending({ grade }: { grade: string | null }) {
  const t = useTexts(scoringDeskTexts);
  return grade === null ? <ToneTag tone="waiting">{t('pending')}</ToneTag> : <GradeTag grade={grade} />;
}
