import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { LONGEST_COMMENT } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ErrorState, LoadingState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useChangePlanComment } from '../api/change-plan-comment.js';
import { useCommentOnPlan } from '../api/comment-on-plan.js';
import { useDeletePlanComment } from '../api/delete-plan-comment.js';
import { planCommentsQuery, type PlanComment } from '../api/plan-comments.js';
import { useReportPlanComment } from '../api/report-plan-comment.js';
import styles from './shared-plans.module.css';

/** What colleagues said, oldest first, and the field for one's own word. */
export function CommentList({ cohortId, sharedPlanId }: { cohortId: string; sharedPlanId: string }) {
  const t = useTexts(sharedPlanTexts);
  const list = useList(
    useInfiniteQuery(planCommentsQuery(cohortId, sharedPlanId)),
    ({ planComments }) => planComments,
  );
  const [text, setText] = useState('');
  const send = useCommentOnPlan(cohortId, () => setText(''));
  return (
    <Panel title={t('comments')}>
      <div className={styles.parts}>
        {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
        {list.isPending ? <LoadingState /> : null}
        {!list.isPending && list.rows.length === 0 ? <p className={styles.soft}>{t('no-comments')}</p> : null}
        <div>
          {list.rows.map((comment) => (
            <Comment key={comment.id} cohortId={cohortId} comment={comment} />
          ))}
        </div>
        {list.more ? (
          <Button onClick={list.more}>{t('more')}</Button>
        ) : (
          <>
            <ReasonField
              label={t('write-comment')}
              hint={t('comment-hint')}
              value={text}
              rows={3}
              maxLength={LONGEST_COMMENT}
              onChange={setText}
            />
            <ActionFeedback action={send} />
            <div>
              <Button
                type="primary"
                loading={send.isRunning}
                disabled={text.trim() === ''}
                onClick={() => send.run({ sharedPlanId, text })}
              >
                {t('send')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

function Comment({ cohortId, comment }: { cohortId: string; comment: PlanComment }) {
  const t = useTexts(sharedPlanTexts);
  const language = useLanguage();
  const [doing, setDoing] = useState<'edit' | 'delete' | 'report' | null>(null);
  const [text, setText] = useState(comment.text);
  const stop = (): void => setDoing(null);
  const change = useChangePlanComment(cohortId, stop);
  const remove = useDeletePlanComment(cohortId, stop);
  const tell = useReportPlanComment(cohortId, stop);
  const commentId = comment.id;
  return (
    <article className={styles.comment}>
      <div className={styles.head}>
        <span>
          <strong>{comment.authorName}</strong> <span className={styles.soft}>{comment.authorSchool}</span>
        </span>
        <span className={styles.soft}>
          {formatInstant(comment.writtenAt, language)}
          {comment.changedAt ? ` · ${t('changed-mark')}` : ''}
        </span>
      </div>
      {doing === 'edit' ? (
        <>
          <ReasonField
            label={t('write-comment')}
            value={text}
            rows={3}
            maxLength={LONGEST_COMMENT}
            onChange={setText}
          />
          <ActionFeedback action={change} />
          <div className={styles.actions}>
            <Button type="primary" loading={change.isRunning} onClick={() => change.run({ commentId, text })}>
              {t('save')}
            </Button>
            <Button onClick={stop}>{t('cancel')}</Button>
          </div>
        </>
      ) : (
        <p className={styles.words}>{comment.text}</p>
      )}
      {comment.hiddenReason ? (
        <Notice tone="wrong">{t('hidden-mark', { reason: comment.hiddenReason })}</Notice>
      ) : null}
      <div className={styles.actions}>
        {comment.isOwn ? (
          <>
            {comment.hiddenReason || doing === 'edit' ? null : (
              <Button type="link" className={styles.small ?? ''} onClick={() => setDoing('edit')}>
                {t('edit')}
              </Button>
            )}
            <Button type="link" className={styles.small ?? ''} onClick={() => setDoing('delete')}>
              {t('delete')}
            </Button>
          </>
        ) : comment.isReported ? (
          <span className={styles.soft}>{t('reported')}</span>
        ) : (
          <Button type="link" className={styles.small ?? ''} onClick={() => setDoing('report')}>
            {t('report')}
          </Button>
        )}
      </div>
      {doing === 'delete' ? (
        <DecisionDrawer
          title={t('delete-title')}
          open
          onClose={stop}
          submitLabel={t('delete')}
          action={remove}
          onSubmit={() => remove.run({ commentId })}
        >
          <p>{t('delete-effect')}</p>
        </DecisionDrawer>
      ) : null}
      {doing === 'report' ? (
        <DecisionDrawer
          title={t('report-title')}
          open
          onClose={stop}
          submitLabel={t('report')}
          action={tell}
          onSubmit={() => tell.run({ commentId })}
        >
          <p>{t('report-effect')}</p>
        </DecisionDrawer>
      ) : null}
    </article>
  );
}
