import Button from 'antd/es/button';
import { useState } from 'react';
import type { SchoolPlanContent } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Panel } from '../../../../components/panel.js';
import { SelectField } from '../../../../components/select-field.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useCopySchoolPlan } from '../api/copy-school-plan.js';
import type { SchoolPlan } from '../api/school-plan.js';
import styles from './school-plan.module.css';

interface CopyEarlierPlanProps {
  readonly cohortId: string;
  readonly plan: SchoolPlan;
  readonly content: SchoolPlanContent;
}

/** Offers the plan of an earlier cohort, while nothing is written yet. */
export function CopyEarlierPlan({ cohortId, plan, content }: CopyEarlierPlanProps) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const [isOpen, setOpen] = useState(false);
  const [fromCohortId, setFrom] = useState(plan.earlier[0]?.cohortId ?? '');
  const copy = useCopySchoolPlan(cohortId, plan.schoolId, () => setOpen(false));
  const isEmpty =
    content.goals.length === 0 && content.activities.length === 0 && content.judging + content.support === '';
  if (plan.earlier.length === 0 || !isEmpty) return null;
  return (
    <Panel>
      <div className={styles.status}>
        <span className={styles.soft}>{t('copy-effect')}</span>
        <Button onClick={() => setOpen(true)}>{t('copy-from')}</Button>
      </div>
      {isOpen ? (
        <DecisionDrawer
          title={t('copy-title')}
          open
          onClose={() => setOpen(false)}
          submitLabel={t('copy')}
          action={copy}
          onSubmit={() => copy.run({ fromCohortId })}
        >
          <SelectField
            label={t('copy-cohort')}
            hint={t('copy-effect')}
            value={fromCohortId}
            choices={plan.earlier.map(({ cohortId: id, name }) => [id, pick(name)] as const)}
            onChange={setFrom}
          />
        </DecisionDrawer>
      ) : null}
    </Panel>
  );
}
