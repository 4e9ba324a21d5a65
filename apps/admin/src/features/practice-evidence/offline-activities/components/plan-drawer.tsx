import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import {
  MAX_ACTIVITY_PLACE,
  MAX_ACTIVITY_TITLE,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/check-activity.js';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { formatHours, today } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { activityCandidatesQuery, type Candidate } from '../api/activity-candidates.js';
import { usePlanActivity } from '../api/plan-activity.js';
import styles from './activities.module.css';
import { instantOf } from './activity-times.js';

interface PlanDrawerProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** Themes with offline hours. */
  readonly themes: readonly {
    readonly theme: number;
    readonly title: { readonly zh: string; readonly en: string };
    readonly offlineHalfHours: number;
  }[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPlanned: (activityId: string) => void;
}

const MINUTES_OF_HALF_HOUR = 30;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Theme, time, place and people of an activity. */
export function PlanDrawer({ cohortId, unitId, themes, open, onClose, onPlanned }: PlanDrawerProps) {
  const t = useTexts(activityTexts);
  const pick = useBilingual();
  const { data } = useQuery({ ...activityCandidatesQuery(cohortId), enabled: open });
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const [theme, setTheme] = useState('');
  const [day, setDay] = useState(today());
  const [from, setFrom] = useState('14:00');
  const [to, setTo] = useState('16:00');
  const [typedHours, setTypedHours] = useState('');
  const [chosenWorkshop, setWorkshop] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const candidates = data?.activityCandidates.nodes ?? [];
  const workshops = [...new Map(candidates.map((one) => [one.workshopId, one.workshopName] as const))].filter(
    ([id]) => id !== null,
  );
  const workshop = chosenWorkshop || (workshops[0]?.[0] ?? '');
  const people =
    workshop === '' ? candidates : candidates.filter(({ workshopId }) => workshopId === workshop);
  const invited = people.filter(({ enrollmentId }) => !left.has(enrollmentId));
  const lasts = Math.floor((minutesOf(to) - minutesOf(from)) / MINUTES_OF_HALF_HOUR) / 2;
  const hours = typedHours === '' ? String(Math.max(0, lasts)) : typedHours;
  const plan = usePlanActivity((activityId) => {
    onClose();
    onPlanned(activityId);
  });
  const submit = (): void =>
    plan.run({
      cohortId,
      unitId,
      activity: {
        title,
        place,
        theme: Number(theme) || (themes[0]?.theme ?? 0),
        startsAt: instantOf(day, from),
        endsAt: instantOf(day, to),
        halfHours: Math.round(Number(hours) * 2) || 0,
        enrollmentIds: invited.map(({ enrollmentId }) => enrollmentId),
      },
    });
  return (
    <DecisionDrawer
      title={t('plan')}
      open={open}
      onClose={onClose}
      submitLabel={t('plan-submit')}
      action={plan}
      onSubmit={submit}
    >
      <TextField
        label={t('activity-title')}
        hint={t('activity-title-hint')}
        value={title}
        maxLength={MAX_ACTIVITY_TITLE}
        onChange={setTitle}
      />
      <TextField label={t('place')} value={place} maxLength={MAX_ACTIVITY_PLACE} onChange={setPlace} />
      <SelectField
        label={t('theme')}
        value={theme || String(themes[0]?.theme ?? '')}
        choices={themes.map(
          (one) =>
            [
              String(one.theme),
              t('theme-hours', {
                theme: one.theme,
                title: pick(one.title),
                hours: formatHours(one.offlineHalfHours),
              }),
            ] as const,
        )}
        onChange={setTheme}
      />
      <TextField label={t('day')} type="date" value={day} onChange={setDay} />
      <div className={styles.pair}>
        <TextField label={t('from')} type="time" value={from} onChange={setFrom} />
        <TextField label={t('to')} type="time" value={to} onChange={setTo} />
      </div>
      <TextField
        label={t('hours')}
        hint={t('hours-hint')}
        value={hours}
        maxLength={4}
        onChange={setTypedHours}
      />
      {workshops.length > 1 ? (
        <SelectField
          label={t('choose-workshop')}
          value={workshop}
          choices={workshops.map(([id, name]) => [id ?? '', name ?? ''] as const)}
          onChange={setWorkshop}
        />
      ) : null}
      <Invited people={people} left={left} onLeft={setLeft} />
    </DecisionDrawer>
  );
}

function Invited(props: {
  people: readonly Candidate[];
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}) {
  const t = useTexts(activityTexts);
  const { people, left, onLeft } = props;
  if (people.length === 0) return <p className={styles.soft}>{t('no-candidates')}</p>;
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  };
  const count = people.filter(({ enrollmentId }) => !left.has(enrollmentId)).length;
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>
        {t('invited')} <span className={styles.soft}>{t('invited-count', { count })}</span>
      </legend>
      <div className={styles.row}>
        <Button size="small" onClick={() => onLeft(new Set())}>
          {t('invite-all')}
        </Button>
        <Button size="small" onClick={() => onLeft(new Set(people.map(({ enrollmentId }) => enrollmentId)))}>
          {t('invite-none')}
        </Button>
      </div>
      <ul className={styles.people}>
        {people.map(({ enrollmentId, teacherName }) => (
          <li key={enrollmentId}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(enrollmentId)}
                onChange={() => toggle(enrollmentId)}
              />
              {teacherName}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
