import Button from 'antd/es/button';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Stack } from '../../../../components/grid.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useKeepWorkshopAttendance } from '../api/keep-workshop-attendance.js';
import type { ActivityWithPeople } from '../api/workshop-activity.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import styles from './life.module.css';

type Person = ActivityWithPeople['people'][number];

const HALF_HOUR_MS = 1_800_000;

/** From half an hour before the begin on. */
const isNear = (startsAt: string): boolean => Date.now() > Date.parse(startsAt) - HALF_HOUR_MS;

/** Who is invited, one button a person: a tap marks them as there, the next as not there, and is kept at once. */
export function AttendanceList(props: { workshop: WorkshopLife; activity: ActivityWithPeople }) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  const keep = useKeepWorkshopAttendance();
  const { workshop, activity } = props;
  const { people, activityId } = activity;
  const mayMark = workshop.canRun && isNear(activity.startsAt);
  const mark = (marked: readonly Person[], attended: boolean) =>
    keep.run({
      workshopId: workshop.workshopId,
      activityId,
      marks: marked.map(({ enrollmentId }) => ({ enrollmentId, attended })),
    });
  const rest = people.filter(({ attended }) => typeof attended !== 'boolean');
  const last = people
    .filter(({ markedAt }) => markedAt)
    .toSorted((one, other) => (one.markedAt! < other.markedAt! ? 1 : -1))[0];
  return (
    <Stack>
      {workshop.canRun ? <span className={styles.soft}>{t('attendance-hint')}</span> : null}
      <ul className={styles.marks}>
        {people.map((person) => (
          <li key={person.enrollmentId}>
            <button
              type="button"
              className={`${styles.mark} ${person.attended === true ? styles.there : ''}`}
              disabled={!mayMark}
              aria-pressed={person.attended === true}
              onClick={() => mark([person], person.attended !== true)}
            >
              <span className={styles.title}>{person.name}</span>
              <MarkTag person={person} />
              <span className={styles.soft}>
                {[person.schoolName, person.groupName].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {mayMark && rest.length > 0 ? (
        <div>
          <Button loading={keep.isRunning} onClick={() => mark(rest, true)}>
            {t('mark-rest', { count: rest.length })}
          </Button>
        </div>
      ) : null}
      {last?.markedAt ? (
        <span className={styles.soft}>
          {t('marked-by', { name: last.markedByName ?? '', date: formatInstant(last.markedAt, language) })}
        </span>
      ) : null}
      <ActionFeedback action={keep} />
    </Stack>
  );
}

function MarkTag({ person: { attended, coming } }: { person: Person }) {
  const t = useTexts(workshopLifeTexts);
  if (attended === true) return <ToneTag tone="ok">{t('was-there')}</ToneTag>;
  if (attended === false) return <ToneTag tone="wrong">{t('was-not-there')}</ToneTag>;
  if (coming === true) return <ToneTag tone="neutral">{t('says-yes')}</ToneTag>;
  if (coming === false) return <ToneTag tone="neutral">{t('says-no')}</ToneTag>;
  return <span className={styles.soft}>{t('says-nothing')}</span>;
}
