import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { Facts } from '../../../components/facts.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { planHistoryQuery, type PlanHistory } from '../api/plan-history.js';
import type { PlanToConfirm } from '../api/plans-to-confirm.js';
import { PlanHistoryList } from '../plan/plan-history.js';
import { fillWeeks } from '../plan/weeks-in-words.js';
import { WeekList } from '../plan/week-list.js';
import styles from './courses.module.css';

interface PlanDrawerProps {
  readonly cohortId: string;
  readonly plan: PlanToConfirm | null;
  readonly onClose: () => void;
  /** Opens the form that returns it; null for who decides nothing. */
  readonly onReturn: ((plan: PlanToConfirm) => void) | null;
}

/** A plan that waits: its courses, when they are studied, and what was handed in before. */
export function PlanDrawer({ cohortId, plan, onClose, onReturn }: PlanDrawerProps) {
  const t = useTexts(practiceDeskTexts);
  const pick = useBilingual();
  return (
    <Drawer
      title={plan ? `${plan.name} · ${t('courses')}` : ''}
      open={plan !== null}
      onClose={onClose}
      size={560}
      destroyOnHidden
      extra={plan && onReturn ? <Button onClick={() => onReturn(plan)}>{t('return-plan')}</Button> : null}
    >
      {plan ? (
        <Stack>
          {plan.withdrawnCourses.map((title) => (
            <Notice key={title} tone="wrong">
              {t('withdrawn-since', { course: title })}
            </Notice>
          ))}
          <Facts
            entries={plan.courses.map((course) => [
              `${formatHours(course.halfHours)} ${t('hours')}`,
              <span key={course.id}>
                {course.title}
                <br />
                <small>
                  {course.topic.code} {pick(course.topic.name)}
                </small>
              </span>,
            ])}
          />
          <HandedIn cohortId={cohortId} enrollmentId={plan.enrollmentId} />
        </Stack>
      ) : null}
    </Drawer>
  );
}

function HandedIn({ cohortId, enrollmentId }: { cohortId: string; enrollmentId: string }) {
  return (
    <Loaded query={useQuery(planHistoryQuery(cohortId, enrollmentId))}>
      {({ planHistory }) => <WeeksAndHistory history={planHistory} />}
    </Loaded>
  );
}

function WeeksAndHistory({ history }: { history: PlanHistory }) {
  const t = useTexts(planTexts);
  const [newest] = history.versions;
  if (!newest) return null;
  return (
    <Stack>
      <h3 className={styles.near}>{t('timetable')}</h3>
      <WeekList
        weeks={fillWeeks(history.weeks, newest.courses)}
        thisWeek={null}
        maximumHalfHoursPerWeek={Number.POSITIVE_INFINITY}
      />
      <h3 className={styles.near}>{t('history')}</h3>
      <PlanHistoryList history={history} />
    </Stack>
  );
}
