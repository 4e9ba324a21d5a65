import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import type { SharedPlanOrder } from '../../../../gql/graphql.js';
import { formatHours } from '../../../../lib/format.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import type { SharedPlan } from '../api/shared-plan-fields.js';
import { sharedPlansQuery } from '../api/shared-plans.js';
import { SharedPlanHead } from './shared-plan-parts.js';
import styles from './shared-plans.module.css';

interface SharedPlanListProps {
  readonly cohortId: string;
  readonly order: SharedPlanOrder;
  /** Makes the link around a card. */
  readonly renderLink: (plan: SharedPlan, card: ReactNode, className: string) => ReactNode;
}

/** Plans of colleagues as cards: whose, why, and how much. */
export function SharedPlanList({ cohortId, order, renderLink }: SharedPlanListProps) {
  const t = useTexts(sharedPlanTexts);
  const list = useList(useInfiniteQuery(sharedPlansQuery(cohortId, order)), ({ sharedPlans }) => sharedPlans);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <LoadingState />;
  if (list.rows.length === 0) return <EmptyState title={t('none')} hint={t('none-hint')} />;
  return (
    <>
      <ul className={styles.list}>
        {list.rows.map((plan) => (
          <li key={plan.id}>{renderLink(plan, <Card plan={plan} />, styles.card ?? '')}</li>
        ))}
      </ul>
      {list.more ? <Button onClick={list.more}>{t('more')}</Button> : null}
    </>
  );
}

function Card({ plan }: { plan: SharedPlan }) {
  const t = useTexts(sharedPlanTexts);
  return (
    <>
      <SharedPlanHead plan={plan} />
      <p className={styles.reason}>{plan.reason}</p>
      <div className={styles.meta}>
        <span>{t('courses-hours', { count: plan.courses.length, hours: formatHours(plan.halfHours) })}</span>
        <span>{t('comment-count', { count: plan.comments })}</span>
        <span>{t(`recommended-by-${ruleWord(plan.recommendedBy)}`)}</span>
        {plan.inWholeRegion ? <ToneTag tone="ok">{t('in-region')}</ToneTag> : null}
      </div>
    </>
  );
}
