import { planTexts } from '@tisheng/messages/pages/plan.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatDay, formatHours } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { FilledWeek } from './weeks-in-words.js';
import styles from './timetable.module.css';

interface TimetableProps {
  readonly weeks: readonly FilledWeek<{ readonly id: string; readonly title: string }>[];
  /** Number of the week that is running; null where it does not matter. */
  readonly thisWeek: number | null;
  readonly maximumHalfHoursPerWeek: number;
}

/** The timetable as a list of weeks, for a phone: weeks without courses are drawn together. */
export function WeekList({ weeks, thisWeek, maximumHalfHoursPerWeek }: TimetableProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const day = (date: string): string => formatDay(date, language);
  return (
    <ol className={styles.weeks}>
      {drawTogether(weeks).map((part) =>
        'free' in part ? (
          <li key={part.free.from} className={styles.free}>
            {part.free.from === part.free.to
              ? t('week-free', { week: part.free.from })
              : t('weeks-free', part.free)}
          </li>
        ) : (
          <li key={part.week.number} className={styles.week}>
            <div className={styles.weekHead}>
              <strong>{t('week', { week: part.week.number })}</strong>
              <span className={styles.days}>
                {t('week-days', { from: day(part.week.from), to: day(part.week.to) })}
              </span>
              {part.week.number === thisWeek ? <ToneTag tone="waiting">{t('this-week')}</ToneTag> : null}
              <span className={styles.load}>{t('week-load', { hours: formatHours(part.halfHours) })}</span>
            </div>
            {part.halfHours > maximumHalfHoursPerWeek ? (
              <ToneTag tone="wrong">{t('week-too-full')}</ToneTag>
            ) : null}
            <ul>
              {part.courses.map(({ course, halfHours }) => (
                <li key={course.id}>
                  <span>{course.title}</span>
                  <span className={styles.load}>{t('week-load', { hours: formatHours(halfHours) })}</span>
                </li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ol>
  );
}

type Part = TimetableProps['weeks'][number] | { readonly free: { from: number; to: number } };

function drawTogether(weeks: TimetableProps['weeks']): Part[] {
  const parts: Part[] = [];
  for (const filled of weeks) {
    const last = parts.at(-1);
    const { number } = filled.week;
    if (filled.courses.length > 0) parts.push(filled);
    else if (last && 'free' in last) last.free.to = number;
    else parts.push({ free: { from: number, to: number } });
  }
  return parts;
}

/** The same as a table, for a wide screen: a line for each course, a column for each week. */
export function WeekGrid({ weeks, thisWeek, maximumHalfHoursPerWeek }: TimetableProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const courses = new Map(weeks.flatMap((one) => one.courses.map(({ course }) => [course.id, course])));
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{t('course-column')}</th>
            {weeks.map(({ week }) => (
              <th
                key={week.number}
                scope="col"
                className={week.number === thisWeek ? (styles.now ?? '') : ''}
                title={t('week-days', {
                  from: formatDay(week.from, language),
                  to: formatDay(week.to, language),
                })}
              >
                {week.number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...courses.values()].map((course) => (
            <tr key={course.id}>
              <th scope="row">{course.title}</th>
              {weeks.map(({ week, courses: here }) => {
                const hours = here.find((one) => one.course.id === course.id)?.halfHours;
                return (
                  <td key={week.number} className={hours ? (styles.filled ?? '') : ''}>
                    {hours ? formatHours(hours) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total-row')}</th>
            {weeks.map(({ week, halfHours }) => (
              <td
                key={week.number}
                className={halfHours > maximumHalfHoursPerWeek ? (styles.tooFull ?? '') : ''}
              >
                {halfHours > 0 ? formatHours(halfHours) : ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
