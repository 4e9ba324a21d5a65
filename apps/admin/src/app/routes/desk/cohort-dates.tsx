import { useQuery } from '@tanstack/react-query';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { Deadline } from '../../../components/deadline.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { useCohort } from '../../../lib/cohort.js';
import { daysBetween, today } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './desk.module.css';

const SHOWN = 5;

/** The next dates of the cohort: enrollment, training, and when the works of the themes are due. */
export function CohortDates() {
  const t = useTexts(deskTexts);
  const cohort = useCohort();
  const { data } = useQuery(policyPackQuery(cohort.id));
  const themes = (data?.policyPack.themes ?? []).flatMap(({ theme, dueDay }) =>
    dueDay === null
      ? []
      : [{ label: t('theme-due', { theme }), date: addDays(cohort.training.from, dueDay) }],
  );
  const ahead = [
    { label: t('enrollment-until'), date: cohort.enrollment.to },
    { label: t('training-begins'), date: cohort.training.from },
    ...themes,
    { label: t('training-ends'), date: cohort.training.to },
  ]
    .filter(({ date }) => daysBetween(today(), date) >= 0)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .slice(0, SHOWN);
  return (
    <Panel title={t('what-comes-next')} extra={<StateTag lifecycle="cohort" state={cohort.state} />}>
      {ahead.length === 0 ? t('nothing-ahead') : null}
      <ul className={styles.dates}>
        {ahead.map(({ label, date }) => (
          <li key={label}>
            {label} <Deadline date={date} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
