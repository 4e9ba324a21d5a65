import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import {
  SCHOOL_PLAN_LIMITS,
  type SchoolPlanActivity,
  type SchoolPlanContent,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { inOrderOfTime, newKey } from '../plan-content.js';
import { useActivityWords } from '../use-activity-words.js';
import { ActivityDrawer } from './activity-drawer.js';
import styles from './school-plan.module.css';

interface ActivitiesEditorProps {
  readonly content: SchoolPlanContent;
  readonly plan: SchoolPlan;
  readonly onChange: (activities: readonly SchoolPlanActivity[]) => void;
}

/** The activities in order of time; each opens beside the list. */
export function ActivitiesEditor({ content, plan, onChange }: ActivitiesEditorProps) {
  const t = useTexts(schoolPlanTexts);
  const words = useActivityWords(plan.themes);
  const [edited, setEdited] = useState<SchoolPlanActivity | null>(null);
  const { activities, goals } = content;
  const add = (): void =>
    setEdited({
      key: newKey('a'),
      title: '',
      kind: 'discussion',
      from: '',
      to: '',
      leader: '',
      theme: null,
      halfHours: 2,
      expectedResult: '',
      group: '',
      goals: goals.length === 1 ? goals.map(({ key }) => key) : [],
    });
  const keep = (activity: SchoolPlanActivity): void => {
    const others = activities.filter(({ key }) => key !== activity.key);
    onChange(inOrderOfTime([...others, activity]));
    setEdited(null);
  };
  return (
    <Panel title={t('activities')} extra={t('activities-hint')}>
      {activities.length === 0 ? <EmptyState title={t('no-activities')} /> : null}
      <ol className={styles.list} style={{ gap: 0 }}>
        {activities.map((activity, at) => (
          <li key={activity.key} className={styles.activity}>
            <span className={styles.ordinal}>{at + 1}</span>
            <div>
              <div className={styles.activityTitle}>{activity.title || t('nothing')}</div>
              <div className={styles.meta}>
                <span>{t(`kind-${activity.kind}`)}</span>
                <span>{words.when(activity)}</span>
                <span>{words.hours(activity)}</span>
                <span>{words.theme(activity)}</span>
                <span>{activity.leader}</span>
                <span>{words.group(activity)}</span>
                <span>{words.goals(activity, goals)}</span>
              </div>
            </div>
            <div className={styles.tools}>
              <Button size="small" onClick={() => setEdited(activity)}>
                {t('edit-activity')}
              </Button>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`${t('remove')} ${activity.title}`}
                onClick={() => onChange(activities.filter(({ key }) => key !== activity.key))}
              />
            </div>
          </li>
        ))}
      </ol>
      {activities.length < SCHOOL_PLAN_LIMITS.activities ? (
        <Button style={{ marginTop: 8 }} onClick={add}>
          {t('add-activity')}
        </Button>
      ) : null}
      {edited ? (
        <ActivityDrawer
          key={edited.key}
          activity={edited}
          goals={goals}
          plan={plan}
          onKeep={keep}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Panel>
  );
}
