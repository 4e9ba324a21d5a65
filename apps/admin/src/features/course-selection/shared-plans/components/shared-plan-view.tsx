import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAdoptSharedPlan } from '../api/adopt-shared-plan.js';
import { sharedPlanQuery } from '../api/shared-plan.js';
import { CommentList } from './comment-list.js';
import { SharedPlanParts } from './shared-plan-parts.js';
import styles from './shared-plans.module.css';

interface SharedPlanViewProps {
  readonly cohortId: string;
  readonly sharedPlanId: string;
  readonly back: ReactNode;
  readonly ownPlanLink: ReactNode;
}

/** One plan of a colleague: everything that is shown, taking courses over, and what colleagues say. */
export function SharedPlanView({ cohortId, sharedPlanId, back, ownPlanLink }: SharedPlanViewProps) {
  const t = useTexts(sharedPlanTexts);
  const [adopting, setAdopting] = useState(false);
  const adopt = useAdoptSharedPlan(cohortId, () => setAdopting(false));
  const taken = adopt.value;
  return (
    <Loaded query={useQuery(sharedPlanQuery(cohortId, sharedPlanId))}>
      {({ sharedPlan: plan }) =>
        plan ? (
          <div className={styles.page}>
            <PageHeader title={t('title')} back={back} />
            {taken ? (
              <Notice tone="ok" live action={ownPlanLink}>
                {t('adopt-done', { added: taken.added })}
                {taken.had > 0 ? ` ${t('adopt-had', { had: taken.had })}` : ''}
                {taken.skipped > 0 ? ` ${t('adopt-skipped', { skipped: taken.skipped })}` : ''}
              </Notice>
            ) : null}
            <Panel>
              <div className={styles.parts}>
                <SharedPlanParts plan={plan} />
                {plan.isOwn ? null : (
                  <div>
                    <Button type="primary" onClick={() => setAdopting(true)}>
                      {t('adopt')}
                    </Button>
                  </div>
                )}
              </div>
            </Panel>
            <CommentList cohortId={cohortId} sharedPlanId={sharedPlanId} />
            {adopting ? (
              <DecisionDrawer
                title={t('adopt-title')}
                open
                onClose={() => setAdopting(false)}
                submitLabel={t('adopt')}
                action={adopt}
                onSubmit={() => adopt.run({ sharedPlanId })}
              >
                <p>{t('adopt-effect')}</p>
              </DecisionDrawer>
            ) : null}
          </div>
        ) : (
          <>
            <PageHeader title={t('title')} back={back} />
            <EmptyState title={t('gone')} hint={t('gone-hint')} />
          </>
        )
      }
    </Loaded>
  );
}
