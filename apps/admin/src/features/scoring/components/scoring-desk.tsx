import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useTexts } from '../../../lib/texts.js';
import type { Action } from '../../../lib/use-action.js';
import { evaluationPreviewQuery } from '../api/preview-comprehensive-evaluation.js';
import { usePublishInstitutionResults } from '../api/publish-institution-results.js';
import { useRunComprehensiveEvaluation } from '../api/run-comprehensive-evaluation.js';
import { useRunScoring } from '../api/run-scoring.js';
import { EvaluationPreviewView } from './evaluation-preview.js';

type Step = 'score' | 'publish' | 'evaluate';

/** The three steps that make the results of a cohort; each says what it will do before it is done. */
export function ScoringDesk({ cohortId }: { cohortId: string }) {
  const t = useTexts(scoringDeskTexts);
  const [asking, setAsking] = useState<Step | null>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const [reason, setReason] = useState('');
  const close = (): void => {
    setAsking(null);
    setReason('');
  };
  const score = useRunScoring(cohortId, close);
  const publish = usePublishInstitutionResults(cohortId, close);
  const evaluate = useRunComprehensiveEvaluation(cohortId, close);
  const preview = useQuery({ ...evaluationPreviewQuery(cohortId), enabled: isPreviewed, staleTime: 0 });
  const changed = preview.data?.previewComprehensiveEvaluation.changed ?? 0;
  const lookAtChanges = (): void => {
    setPreviewed(true);
    if (isPreviewed) void preview.refetch();
  };
  const reasonField = (
    <ReasonField
      label={t('run-reason')}
      hint={t('run-reason-hint')}
      value={reason}
      onChange={setReason}
      maxLength={200}
      rows={2}
    />
  );
  return (
    <>
      <PageHeader title={t('desk-title')} description={t('desk-lead')} />
      <Stack>
        <StepPanel
          title={t('step-score')}
          text={t('step-score-text')}
          button={<Button onClick={() => setAsking('score')}>{t('run-scoring')}</Button>}
          done={
            score.value ? t('scored', { learners: score.value.learners, changed: score.value.changed }) : null
          }
        />
        <StepPanel
          title={t('step-publish')}
          text={t('step-publish-text')}
          button={<Button onClick={() => setAsking('publish')}>{t('publish')}</Button>}
          done={publish.value ? t('published', { told: publish.value.told }) : null}
        />
        <StepPanel
          title={t('step-evaluate')}
          text={t('step-evaluate-text')}
          button={
            <Button loading={preview.isFetching} onClick={lookAtChanges}>
              {isPreviewed ? t('preview-again') : t('preview')}
            </Button>
          }
          done={
            evaluate.value
              ? t('evaluated', { learners: evaluate.value.learners, changed: evaluate.value.changed })
              : null
          }
        />
        {isPreviewed ? (
          <Loaded query={preview}>
            {({ previewComprehensiveEvaluation }) => (
              <EvaluationPreviewView
                preview={previewComprehensiveEvaluation}
                action={
                  <Button type="primary" disabled={changed === 0} onClick={() => setAsking('evaluate')}>
                    {t('evaluate')}
                  </Button>
                }
              />
            )}
          </Loaded>
        ) : null}
      </Stack>
      <AskFirst
        open={asking === 'score'}
        title={t('step-score')}
        verb={t('run-scoring')}
        action={score}
        onClose={close}
        onRun={() => score.run(reason)}
      >
        <p>{t('step-score-text')}</p>
        {reasonField}
      </AskFirst>
      <AskFirst
        open={asking === 'publish'}
        title={t('step-publish')}
        verb={t('publish')}
        action={publish}
        onClose={close}
        onRun={() => publish.run()}
      >
        <Notice tone="attention">{t('step-publish-text')}</Notice>
      </AskFirst>
      <AskFirst
        open={asking === 'evaluate'}
        title={t('step-evaluate')}
        verb={t('evaluate')}
        action={evaluate}
        onClose={close}
        onRun={() =>
          evaluate.run({
            reason,
            previewed: preview.data?.previewComprehensiveEvaluation.digest ?? '',
          })
        }
      >
        <Notice tone="attention">{t('evaluate-warning', { changed })}</Notice>
        {reasonField}
      </AskFirst>
    </>
  );
}

function StepPanel(props: { title: string; text: string; button: ReactNode; done: string | null }) {
  return (
    <Panel title={props.title} extra={props.button}>
      <p style={{ margin: 0, maxWidth: '56em' }}>{props.text}</p>
      {props.done ? (
        <div style={{ marginTop: 12 }}>
          <Notice tone="ok" live>
            {props.done}
          </Notice>
        </div>
      ) : null}
    </Panel>
  );
}

interface AskFirstProps {
  readonly open: boolean;
  readonly title: string;
  readonly verb: string;
  readonly action: Pick<Action<never, unknown>, 'problems' | 'error' | 'isRunning' | 'reset'>;
  readonly onClose: () => void;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

function AskFirst({ open, title, verb, action, onClose, onRun, children }: AskFirstProps) {
  return (
    <DecisionDrawer
      title={title}
      open={open}
      onClose={onClose}
      submitLabel={verb}
      action={action}
      onSubmit={onRun}
    >
      {children}
    </DecisionDrawer>
  );
}
