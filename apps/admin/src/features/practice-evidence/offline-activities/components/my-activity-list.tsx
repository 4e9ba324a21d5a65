import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { HourBar } from '../../../../components/measure-bar.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { myActivitiesQuery, type MyActivity, type MyThemeHours } from '../api/my-activities.js';
import styles from './activities.module.css';
import { timeOf, whenOf } from './activity-times.js';
import { CheckIn } from './check-in.js';

interface MyActivityListProps {
  readonly cohortId: string;
  /** Activity and code of a picture that was scanned; empty where none was. */
  readonly scanned: { readonly activityId: string; readonly code: string };
}

/** A teacher's calendar: what is on now with its check-in, what comes, what was, and how far the hours have come. */
export function MyActivityList({ cohortId, scanned }: MyActivityListProps) {
  const t = useTexts(activityTexts);
  return (
    <Loaded query={useQuery(myActivitiesQuery(cohortId))}>
      {({ myActivities: { activities, themes } }) => {
        const ahead = activities.filter(({ taking, state }) => taking !== 'OVER' && state === 'PLANNED');
        const past = activities.filter((one) => !ahead.includes(one));
        return (
          <Stack>
            {activities.length === 0 ? (
              <Panel>
                <EmptyState title={t('no-invitations')} hint={t('no-invitations-hint')} />
              </Panel>
            ) : null}
            {ahead.length > 0 ? (
              <Panel title={t('now-and-next')}>
                <ul className={styles.cards}>
                  {ahead.map((activity) => (
                    <li key={activity.activityId}>
                      <ActivityCard activity={activity}>
                        <CheckIn
                          cohortId={cohortId}
                          activity={activity}
                          scannedCode={scanned.activityId === activity.activityId ? scanned.code : ''}
                        />
                      </ActivityCard>
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
            {past.length > 0 ? (
              <Panel title={t('past')}>
                <ul className={styles.cards}>
                  {past.map((activity) => (
                    <li key={activity.activityId}>
                      <ActivityCard activity={activity}>
                        <Outcome activity={activity} />
                      </ActivityCard>
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
            <Hours themes={themes} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

function ActivityCard({ activity, children }: { activity: MyActivity; children: ReactNode }) {
  const t = useTexts(activityTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (
    <article className={`${styles.card} ${activity.taking === 'NOW' ? styles.now : ''}`}>
      <div className={styles.head}>
        {activity.title}
        {activity.state === 'PLANNED' ? null : (
          <StateTag lifecycle="offline-activity" state={activity.state} />
        )}
      </div>
      <span>{whenOf(activity, language)}</span>
      <span className={styles.small}>
        {activity.place} · {t('theme-of', { theme: activity.theme })} {pick(activity.themeTitle)} ·{' '}
        {activity.organiserName}
      </span>
      {children}
    </article>
  );
}

function Outcome({ activity }: { activity: MyActivity }) {
  const t = useTexts(activityTexts);
  if (activity.state === 'CANCELLED') return null;
  if (activity.takenBack) return <ToneTag tone="wrong">{t('hours-back-note')}</ToneTag>;
  if (activity.cameAt === null) return <ToneTag tone="neutral">{t('was-absent')}</ToneTag>;
  return (
    <span className={styles.row}>
      <ToneTag tone="ok">
        {activity.how === 'HAND' ? t('noted-present') : t('checked-in-at', { time: timeOf(activity.cameAt) })}
      </ToneTag>
      <span className={styles.small}>
        {activity.givenHalfHours === null
          ? t('hours-pending-note', { hours: formatHours(activity.attendedHalfHours) })
          : t('hours-given-note', { hours: formatHours(activity.givenHalfHours) })}
      </span>
    </span>
  );
}

function Hours({ themes }: { themes: readonly MyThemeHours[] }) {
  const t = useTexts(activityTexts);
  const pick = useBilingual();
  if (themes.length === 0) return null;
  return (
    <Panel title={t('my-hours')}>
      <Stack>
        {themes.map((theme) => (
          <HourBar
            key={theme.theme}
            label={`${theme.theme} ${pick(theme.title)}`}
            reachedHalfHours={theme.attestedHalfHours}
            neededHalfHours={theme.themeHalfHours}
            {...(theme.takenBackHalfHours > 0
              ? { note: t('taken-back-hours', { hours: formatHours(theme.takenBackHalfHours) }) }
              : {})}
          />
        ))}
      </Stack>
    </Panel>
  );
}
