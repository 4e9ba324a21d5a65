import { useQuery } from '@tanstack/react-query';
import Drawer from 'antd/es/drawer';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { Loaded } from '../../../components/loaded.js';
import { StateTag } from '../../../components/state-tag.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { enrollmentEventsQuery, type EnrollmentEvents } from '../api/enrollment-events.js';
import styles from './history.module.css';

interface HistoryDrawerProps {
  readonly enrollmentId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** What happened to one enrollment, the newest first. */
export function EnrollmentHistoryDrawer({ enrollmentId, name, onClose }: HistoryDrawerProps) {
  const t = useTexts(placesTexts);
  const query = useQuery(enrollmentEventsQuery(enrollmentId));
  return (
    <Drawer title={t('history-of', { name })} open onClose={onClose} size={480}>
      <Loaded query={query}>
        {({ enrollmentEvents }) => (
          <ol className={styles.events}>
            {enrollmentEvents.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </ol>
        )}
      </Loaded>
    </Drawer>
  );
}

function EventLine({ event }: { event: EnrollmentEvents[number] }) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const role = useRoleName();
  const { fromSchoolName, toSchoolName, fromInstitutionName, toInstitutionName, move, reason } = event;
  const lines = [
    move === 'return-to-school' ? t('move-return-to-school') : null,
    move === 'move-up' || move === 'move-up-registered' ? t('move-up') : null,
    fromSchoolName !== null && fromSchoolName !== toSchoolName
      ? t('event-school', { from: fromSchoolName, to: toSchoolName ?? '' })
      : null,
    event.fromState !== null && fromInstitutionName !== toInstitutionName
      ? t('event-institution', {
          from: fromInstitutionName ?? t('nobody'),
          to: toInstitutionName ?? t('nobody'),
        })
      : null,
    reason === null ? null : t('event-reason', { reason }),
    event.actorRole === null ? null : t('event-by', { role: role(event.actorRole) }),
  ].filter((line) => line !== null);
  return (
    <li className={styles.event}>
      <div className={styles.head}>
        <StateTag lifecycle="enrollment" state={event.toState} />
        {event.fromState === null ? <span>{t('event-new')}</span> : null}
        <time className={styles.soft}>{formatInstant(event.at, language)}</time>
      </div>
      {lines.map((line) => (
        <div key={line} className={styles.soft}>
          {line}
        </div>
      ))}
    </li>
  );
}

/** Names a role as the account menu does. */
function useRoleName(): (role: string) => string {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  return (role) => {
    const texts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = shellTexts;
    return role === 'program' ? t('program') : (texts[`role-${role}`]?.[language] ?? role);
  };
}
