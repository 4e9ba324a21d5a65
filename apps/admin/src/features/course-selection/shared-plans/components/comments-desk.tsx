import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { numberColumn } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { CheckFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { useModeratePlanComment } from '../api/moderate-plan-comment.js';
import { planCommentsOfUnitQuery, type PlanCommentOnRecord } from '../api/plan-comments-of-unit.js';
import styles from './shared-plans.module.css';

interface CommentsDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly reportedOnly: boolean;
  readonly onReportedOnly: (only: boolean) => void;
}

/** Comments on plans of the unit's teachers: reported ones stand out, and are hidden with a reason. */
export function CommentsDesk({ cohortId, unitId, reportedOnly, onReportedOnly }: CommentsDeskProps) {
  const t = useTexts(sharedPlanTexts);
  const language = useLanguage();
  const may = useMay();
  const [touched, setTouched] = useState<PlanCommentOnRecord | null>(null);
  const list = useList(
    useInfiniteQuery(planCommentsOfUnitQuery(cohortId, unitId, reportedOnly)),
    ({ planCommentsOfUnit }) => planCommentsOfUnit,
  );
  return (
    <>
      <ListTable<PlanCommentOnRecord>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-record')} hint={t('no-record-hint')} />}
        tools={
          <Filters>
            <CheckFilter label={t('reported-only')} value={reportedOnly} onChange={onReportedOnly} />
          </Filters>
        }
        columns={[
          {
            title: t('comment'),
            key: 'text',
            render: (_, { text, hiddenReason, hiddenByName }) => (
              <div className={styles.titles}>
                {text}
                {hiddenReason === null ? null : (
                  <div className={styles.soft}>
                    {t('hidden-by', { name: hiddenByName ?? '', reason: hiddenReason })}
                  </div>
                )}
              </div>
            ),
          },
          {
            title: t('author'),
            key: 'author',
            render: (_, { authorName, authorSchool }) => (
              <>
                {authorName}
                <div className={styles.soft}>{authorSchool}</div>
              </>
            ),
          },
          {
            title: t('plan-of'),
            key: 'plan',
            render: (_, { planOf, planSchool }) => (
              <>
                {planOf}
                <div className={styles.soft}>{planSchool}</div>
              </>
            ),
          },
          {
            title: t('written-at'),
            key: 'at',
            render: (_, { writtenAt }) => formatInstant(writtenAt, language),
          },
          {
            title: t('reports'),
            key: 'reports',
            ...numberColumn,
            render: (_, { reports }) =>
              reports > 0 ? <ToneTag tone="attention">{reports}</ToneTag> : reports,
          },
          {
            key: 'act',
            hidden: !may('moderatePlanComment'),
            render: (_, comment) => (
              <Button size="small" onClick={() => setTouched(comment)}>
                {t(comment.hiddenAt ? 'restore' : 'hide')}
              </Button>
            ),
          },
        ]}
      />
      {touched ? (
        <ModerateDrawer
          key={touched.id}
          cohortId={cohortId}
          unitId={unitId}
          comment={touched}
          onClose={() => setTouched(null)}
        />
      ) : null}
    </>
  );
}

function ModerateDrawer({
  cohortId,
  unitId,
  comment,
  onClose,
}: {
  cohortId: string;
  unitId: string;
  comment: PlanCommentOnRecord;
  onClose: () => void;
}) {
  const t = useTexts(sharedPlanTexts);
  const [reason, setReason] = useState('');
  const moderate = useModeratePlanComment(cohortId, onClose);
  const hides = comment.hiddenAt === null;
  return (
    <DecisionDrawer
      title={t(hides ? 'hide-title' : 'restore-title')}
      open
      onClose={onClose}
      submitLabel={t(hides ? 'hide' : 'restore')}
      action={moderate}
      onSubmit={() => moderate.run({ unitId, commentId: comment.id, hides, reason })}
    >
      <p className={styles.words}>{comment.text}</p>
      <p>{t(hides ? 'hide-effect' : 'restore-effect')}</p>
      {hides ? (
        <ReasonField label={t('hide-reason')} value={reason} maxLength={300} onChange={setReason} />
      ) : null}
    </DecisionDrawer>
  );
}
