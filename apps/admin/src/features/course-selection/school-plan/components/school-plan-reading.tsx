import type { ReactNode } from 'react';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { fromApi } from '../plan-content.js';
import { DiagnosisBeside } from './diagnosis-beside.js';
import { HoursTable } from './hours-table.js';
import { SchoolPlanDocument } from './school-plan-document.js';
import { VersionList } from './version-list.js';
import styles from './school-plan.module.css';

/** State, what it waits for and when it is due, in one line. */
export function SchoolPlanStanding({ plan }: { plan: SchoolPlan }) {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  const reviewers = plan.waitsFor
    .map((reviewer) => t(`reviewer-${ruleWord(reviewer)}`))
    .join(t('list-separator'));
  return (
    <span className={styles.line}>
      {plan.state === null ? (
        <ToneTag tone="neutral">{t('not-begun')}</ToneTag>
      ) : (
        <StateTag lifecycle="school-plan" state={plan.state} />
      )}
      {reviewers === '' ? null : <span>{t('waits-for', { reviewers })}</span>}
      {plan.overdue ? (
        <ToneTag tone="wrong">{t('is-overdue', { date: formatDate(plan.dueOn, language) })}</ToneTag>
      ) : plan.version === 0 && plan.required ? (
        <span>{t('due', { date: formatDate(plan.dueOn, language) })}</span>
      ) : null}
    </span>
  );
}

/** A plan to be read beside the diagnosis, with what was said of it. */
export function SchoolPlanReading({
  plan,
  isOwn,
  children,
}: {
  plan: SchoolPlan;
  isOwn: boolean;
  /** What the reader does with it, below. */
  children?: ReactNode;
}) {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  const newest = plan.versions[0];
  // While it is under review or holds, what was handed in is read; a draft is nobody else's business.
  const content = fromApi(newest && plan.state !== null ? newest.content : plan.content);
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {plan.approvedVersion !== null && plan.approvedVersion !== newest?.version ? (
          <Notice tone="neutral">{t('holds-version', { version: plan.approvedVersion })}</Notice>
        ) : null}
        <Panel
          title={
            <>
              {plan.schoolName}
              {t('title')}
              {newest ? ` · ${t('version', { version: newest.version })}` : ''}
            </>
          }
        >
          <SchoolPlanDocument content={content} themes={plan.themes} />
          {newest?.reviews.map((review) => (
            <p key={review.reviewer} className={styles.printOnly}>
              {t(`reviewer-${ruleWord(review.reviewer)}`)} {review.reviewedByName}{' '}
              {t(review.decision === 'APPROVE' ? 'approved' : 'returned')}{' '}
              {formatDate(review.reviewedAt, language)}
            </p>
          ))}
        </Panel>
        <div className={styles.screenOnly}>
          <VersionList plan={plan} />
        </div>
        {children}
      </div>
      <div className={styles.aside}>
        <DiagnosisBeside diagnosis={plan.diagnosis} isOwn={isOwn} />
        <HoursTable plan={plan} content={content} />
      </div>
    </div>
  );
}
