import Button from 'antd/es/button';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { Panel } from '../../../components/panel.js';
import { formatDay, formatHours } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { ChosenCourse } from '../choosing/chosen-course.js';
import type { Standing } from '../choosing/plan-standing.js';
import { fillWeeks, spanOf } from './weeks-in-words.js';
import { WeekGrid, WeekList } from './week-list.js';
import styles from './timetable.module.css';

interface PlanTimetableProps {
  readonly chosen: readonly ChosenCourse[];
  readonly standing: Standing;
  readonly maximumHalfHoursPerWeek: number;
  readonly mayChange: boolean;
  readonly onChange: (chosen: readonly ChosenCourse[]) => void;
}

/** When the courses are studied, week by week, and the way back to the proposal. */
export function PlanTimetable(props: PlanTimetableProps) {
  const { chosen, standing, maximumHalfHoursPerWeek, mayChange, onChange } = props;
  const t = useTexts(planTexts);
  const courses = chosen.map(({ course }) => ({ course, weeks: standing.placed.get(course.id) ?? [] }));
  const shown = {
    weeks: fillWeeks(standing.weeks, courses),
    thisWeek: standing.thisWeek,
    maximumHalfHoursPerWeek,
  };
  const hours = formatHours(maximumHalfHoursPerWeek);
  return (
    <div id="timetable">
      <Panel title={t('timetable')}>
        <div className={styles.lead}>
          <p>{t(mayChange ? 'timetable-lead' : 'timetable-fixed', { hours })}</p>
          {mayChange && chosen.some(({ startWeek }) => startWeek !== null) ? (
            <Button onClick={() => onChange(chosen.map((one) => ({ ...one, startWeek: null })))}>
              {t('reset-weeks')}
            </Button>
          ) : null}
        </div>
        <div className={styles.narrow}>
          <WeekList {...shown} />
        </div>
        <div className={styles.wide}>
          <WeekGrid {...shown} />
        </div>
      </Panel>
    </div>
  );
}

interface WeeksOfCourseProps {
  readonly one: ChosenCourse;
  readonly standing: Standing;
  readonly mayChange: boolean;
  readonly onStart: (week: number | null) => void;
}

/** The weeks of one course, and in which to begin. */
export function WeeksOfCourse({ one, standing, mayChange, onStart }: WeeksOfCourseProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const span = spanOf(standing.placed.get(one.course.id) ?? []);
  // A week that is over is no choice, but one chosen earlier is still named.
  const choices = standing.weeks.filter(
    ({ number }) => number >= standing.thisWeek || number === one.startWeek,
  );
  return (
    <div className={styles.when}>
      {span ? (
        <span>
          {span.from === span.to ? t('week', { week: span.from }) : t('weeks-of-course', span)}
          {one.startWeek === null ? '' : ` · ${t('moved-by-you')}`}
        </span>
      ) : null}
      {mayChange ? (
        <label>
          {t('start-week')}
          <select
            value={one.startWeek ?? ''}
            onChange={({ target }) => onStart(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{t('start-as-proposed')}</option>
            {choices.map(({ number, from }) => (
              <option key={number} value={number}>
                {t('start-in', { week: number, from: formatDay(from, language) })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
