import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { GRADE_LABELS, SCHOOL_RATING_LABELS } from '@tisheng/messages/states.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { GradeTag } from '../../../components/state-tag.js';
import type { AppealOutcome, Grade } from '../../../gql/graphql.js';
import { formatInstant, formatPoints } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { Appeal } from '../api/appeal-fields.js';
import { useDecideAppeal } from '../api/decide-appeal.js';
import { subjectOf } from './appeal-subject.js';
import { GRADES } from './result-table.js';

/** An appeal with what led to it; with the form of the decision where it lies with the reader. */
export function AppealDrawer({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const t = useTexts(scoringDeskTexts);
  const title = `${appeal.teacherName} · ${subjectOf(t, appeal)}`;
  if (appeal.mineToDecide) return <AppealDecision appeal={appeal} title={title} onClose={onClose} />;
  return (
    <Drawer title={title} open onClose={onClose} size={480}>
      <AppealFacts appeal={appeal} />
      {appeal.state === 'OPEN' ? <Notice tone="waiting">{t('others-decide')}</Notice> : null}
    </Drawer>
  );
}

function AppealFacts({ appeal }: { appeal: Appeal }) {
  const t = useTexts(scoringDeskTexts);
  const language = useLanguage();
  return (
    <Facts
      entries={[
        [t('grounds'), appeal.grounds],
        [
          t('current-grade'),
          appeal.currentGrade ? <GradeTag key="grade" grade={appeal.currentGrade} /> : null,
        ],
        [t('current-score'), appeal.score === null ? null : formatPoints(appeal.score)],
        ...appeal.steps.map((step, index): [string, string] => [
          `${index + 1}. ${t(`level-${step.level}`)}`,
          [
            t(`action-${step.action}`),
            formatInstant(step.actedAt, language),
            step.action === 'OPEN' ? '' : step.reason,
          ]
            .filter(Boolean)
            .join(' · '),
        ]),
      ]}
    />
  );
}

function AppealDecision({ appeal, title, onClose }: { appeal: Appeal; title: string; onClose: () => void }) {
  const t = useTexts(scoringDeskTexts);
  const pick = useBilingual();
  const [outcome, setOutcome] = useState<AppealOutcome>('DISMISSED');
  const [newGrade, setNewGrade] = useState<Grade | null>(null);
  const [reason, setReason] = useState('');
  const decide = useDecideAppeal(onClose);
  const labels = appeal.subject === 'SCHOOL_RATING' ? SCHOOL_RATING_LABELS : GRADE_LABELS;
  return (
    <DecisionDrawer
      title={title}
      open
      onClose={onClose}
      submitLabel={t('submit-decision')}
      action={decide}
      onSubmit={() =>
        decide.run({ appealId: appeal.id, outcome, reason, newGrade: outcome === 'UPHELD' ? newGrade : null })
      }
    >
      <AppealFacts appeal={appeal} />
      <Field label={t('decision')}>
        {({ id }) => (
          <div id={id} role="radiogroup" aria-label={t('decision')} style={{ display: 'grid', gap: 8 }}>
            {(['DISMISSED', 'UPHELD'] as const).map((word) => (
              <label key={word} style={{ display: 'flex', gap: 8 }}>
                <input
                  type="radio"
                  name="outcome"
                  checked={outcome === word}
                  onChange={() => setOutcome(word)}
                />
                {t(word === 'UPHELD' ? 'uphold' : 'dismiss')}
              </label>
            ))}
          </div>
        )}
      </Field>
      {outcome === 'UPHELD' && appeal.subject !== 'PRACTICE_REVIEW' ? (
        <Field label={t('new-grade')}>
          {() => (
            <ChoiceFilter
              label={t(appeal.subject === 'SCHOOL_RATING' ? 'choose-grade' : 'keep-grade')}
              name={t('new-grade')}
              value={newGrade}
              choices={GRADES.map((grade) => [grade, pick(labels[ruleWord(grade)])])}
              onChange={(grade) => setNewGrade(grade === '' ? null : grade)}
            />
          )}
        </Field>
      ) : null}
      <ReasonField label={t('decision-reason')} value={reason} onChange={setReason} maxLength={1000} />
    </DecisionDrawer>
  );
}
