import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import {
  SCHOOL_PLAN_LIMITS,
  type SchoolPlanContent,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { useSubmitSchoolPlan } from '../api/submit-school-plan.js';
import { useSchoolPlanDraft, type SchoolPlanDraft } from '../use-school-plan-draft.js';
import { ActivitiesEditor } from './activities-editor.js';
import { CopyEarlierPlan } from './copy-earlier-plan.js';
import { DiagnosisBeside } from './diagnosis-beside.js';
import { GoalsEditor } from './goals-editor.js';
import { HoursTable } from './hours-table.js';
import { MergeNotice } from './merge-notice.js';
import { SchoolPlanStanding } from './school-plan-reading.js';
import { StillMissing } from './still-missing.js';
import { VersionList } from './version-list.js';
import styles from './school-plan.module.css';

/** The form: goals, activities, judging and support, with the diagnosis, the hours and what is missing beside it. */
export function SchoolPlanEditor({ cohortId, plan }: { cohortId: string; plan: SchoolPlan }) {
  const t = useTexts(schoolPlanTexts);
  const may = useMay();
  const draft = useSchoolPlanDraft(cohortId, plan);
  const [submitting, setSubmitting] = useState(false);
  const submit = useSubmitSchoolPlan(cohortId, plan.schoolId, () => setSubmitting(false));
  const { content } = draft;
  const change = (changes: Partial<SchoolPlanContent>): void => draft.change({ ...content, ...changes });
  const reviewers = plan.reviewedBy
    .map((reviewer) => t(`reviewer-${ruleWord(reviewer)}`))
    .join(t('list-separator'));
  const returned = plan.state === 'RETURNED' ? plan.versions[0] : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={
          <>
            <SchoolPlanStanding plan={plan} />
            <SaveStatus plan={plan} draft={draft} />
          </>
        }
        actions={
          may('submitSchoolPlan') ? (
            <Button
              type="primary"
              disabled={!draft.isSaved || plan.problems.length > 0}
              onClick={() => setSubmitting(true)}
            >
              {t('submit')}
            </Button>
          ) : null
        }
      />
      <div className={styles.page}>
        <div className={styles.main}>
          {returned ? (
            <Notice tone="wrong" title={t('returned-title')}>
              {returned.reviews
                .filter(({ decision }) => decision === 'RETURN')
                .map(({ reviewer, reason, comments }) => (
                  <div key={reviewer}>
                    <p className={styles.words}>{reason}</p>
                    {comments.map(({ section, text }) => (
                      <p key={section} className={styles.words}>
                        <strong>{t(ruleWord(section))}</strong> {text}
                      </p>
                    ))}
                  </div>
                ))}
            </Notice>
          ) : null}
          {plan.approvedVersion === null ? null : (
            <Notice tone="neutral">{t('holds-version', { version: plan.approvedVersion })}</Notice>
          )}
          <NotSaved draft={draft} />
          <MergeNotice draft={draft} themes={plan.themes} />
          <CopyEarlierPlan cohortId={cohortId} plan={plan} content={content} />
          <GoalsEditor
            goals={content.goals}
            aims={plan.diagnosis.aims}
            onChange={(goals) => change({ goals })}
          />
          <ActivitiesEditor content={content} plan={plan} onChange={(activities) => change({ activities })} />
          <TextPanel name="judging" value={content.judging} onChange={(judging) => change({ judging })} />
          <TextPanel name="support" value={content.support} onChange={(support) => change({ support })} />
          <VersionList plan={plan} />
        </div>
        <div className={styles.aside}>
          <StillMissing problems={plan.problems} isSaved={draft.isSaved} />
          <DiagnosisBeside diagnosis={plan.diagnosis} isOwn />
          <HoursTable plan={plan} content={content} />
        </div>
      </div>
      {submitting ? (
        <DecisionDrawer
          title={t('submit-title')}
          open
          onClose={() => setSubmitting(false)}
          submitLabel={t('submit')}
          action={submit}
          onSubmit={() => submit.run({ basedOn: draft.revision })}
        >
          <p>{reviewers === '' ? t('submit-effect-none') : t('submit-effect', { reviewers })}</p>
        </DecisionDrawer>
      ) : null}
    </>
  );
}

function TextPanel({
  name,
  value,
  onChange,
}: {
  name: 'judging' | 'support';
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTexts(schoolPlanTexts);
  return (
    <Panel title={t(name)}>
      <p className={styles.soft}>{t(`${name}-hint`)}</p>
      <div className={styles.counted}>
        <Input.TextArea
          aria-label={t(name)}
          value={value}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={SCHOOL_PLAN_LIMITS[name]}
          showCount
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </Panel>
  );
}

/** Whether what is on the page is stored, and by whom it was stored last. */
function SaveStatus({ plan, draft }: { plan: SchoolPlan; draft: SchoolPlanDraft }) {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  const may = useMay();
  const saved = plan.savedAt
    ? t('saved-by', { name: plan.savedByName ?? '', time: formatInstant(plan.savedAt, language) })
    : t('lead');
  return (
    <span className={styles.line}>
      <output className={styles.soft}>
        {draft.isSaving ? t('saving') : draft.isSaved ? saved : t('unsaved')}
      </output>
      {may('submitSchoolPlan') ? null : <span className={styles.soft}>{t('only-principal')}</span>}
    </span>
  );
}

/** What keeps the draft from being stored; the words stay on the page. */
function NotSaved({ draft }: { draft: SchoolPlanDraft }) {
  const t = useTexts(schoolPlanTexts);
  const failed = draft.error !== null || draft.problems.length > 0;
  if (draft.isSaved || draft.isSaving || !failed) return null;
  return (
    <Panel>
      <div className={styles.reviewForm}>
        <p className={styles.words}>{t('save-failed')}</p>
        <ActionFeedback action={draft} />
        <div>
          <Button onClick={draft.saveNow}>{t('retry')}</Button>
        </div>
      </div>
    </Panel>
  );
}
