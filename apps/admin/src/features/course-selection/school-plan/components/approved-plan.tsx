import { useQuery } from '@tanstack/react-query';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import Button from 'antd/es/button';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Loaded } from '../../../../components/loaded.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { approvedSchoolPlanQuery } from '../api/approved-school-plan.js';
import { fromApi } from '../plan-content.js';
import { useActivityWords } from '../use-activity-words.js';
import { SchoolPlanDocument } from './school-plan-document.js';
import styles from './school-plan.module.css';

/** What one's own school has planned: activities as cards on a phone, the whole plan on paper. */
export function ApprovedPlan({ cohortId }: { cohortId: string }) {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  return (
    <Loaded query={useQuery(approvedSchoolPlanQuery(cohortId))}>
      {({ approvedSchoolPlan: plan }) =>
        plan ? (
          <>
            <PageHeader
              title={`${plan.schoolName}${t('title')}`}
              description={
                plan.approvedAt
                  ? t('approved-on', { date: formatDate(plan.approvedAt, language) })
                  : t('mine-lead')
              }
              actions={
                <span className={styles.screenOnly}>
                  <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                    {t('print')}
                  </Button>
                </span>
              }
            />
            <div className={styles.screenOnly}>
              <Cards plan={plan} />
            </div>
            <div className={styles.printOnly}>
              <SchoolPlanDocument content={fromApi(plan.content)} themes={plan.themes} />
            </div>
          </>
        ) : (
          <>
            <PageHeader title={t('title')} />
            <EmptyState title={t('none-approved')} hint={t('none-approved-hint')} />
          </>
        )
      }
    </Loaded>
  );
}

type Approved = NonNullable<
  Awaited<
    ReturnType<NonNullable<ReturnType<typeof approvedSchoolPlanQuery>['queryFn']>>
  >['approvedSchoolPlan']
>;

function Cards({ plan }: { plan: Approved }) {
  const t = useTexts(schoolPlanTexts);
  const words = useActivityWords(plan.themes);
  const { goals, activities, judging } = fromApi(plan.content);
  return (
    <div className={styles.main}>
      <Panel title={t('goals')}>
        <ol style={{ margin: 0, paddingInlineStart: '1.4em' }}>
          {goals.map((goal) => (
            <li key={goal.key}>{goal.words}</li>
          ))}
        </ol>
      </Panel>
      <Panel title={t('activities')}>
        <ol className={styles.list} style={{ gap: 0 }}>
          {activities.map((activity, at) => (
            <li key={activity.key} className={styles.activity}>
              <span className={styles.ordinal}>{at + 1}</span>
              <div>
                <div className={styles.activityTitle}>{activity.title}</div>
                <div className={styles.meta}>
                  <span>{words.when(activity)}</span>
                  <span>{t(`kind-${activity.kind}`)}</span>
                  <span>{words.hours(activity)}</span>
                  <span>{activity.leader}</span>
                  <span>{words.group(activity)}</span>
                </div>
                <div className={styles.words}>
                  {t('result')}：{activity.expectedResult}
                </div>
              </div>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={t('judging')}>
        <p className={styles.words}>{judging}</p>
      </Panel>
    </div>
  );
}
