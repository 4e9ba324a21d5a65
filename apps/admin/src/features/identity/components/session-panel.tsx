import Button from 'antd/es/button';
import { describeDevice } from '@tisheng/domain-rules/identity/describe-device.js';
import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useEndMyOtherSessions } from '../api/end-my-other-sessions.js';
import { useEndMySession } from '../api/end-my-session.js';
import type { MySessionShown } from '../api/my-sessions.js';
import styles from './account-drawer.module.css';

/** Where one is signed in: device in plain words, address, since when; each other one can be ended. */
export function SessionPanel({ sessions }: { sessions: readonly MySessionShown[] }) {
  const t = useTexts(accountSecurityTexts);
  const language = useLanguage();
  const end = useEndMySession();
  const endOthers = useEndMyOtherSessions();
  return (
    <Panel
      title={t('sessions')}
      extra={
        sessions.length > 1 ? (
          <Button danger loading={endOthers.isRunning} onClick={() => endOthers.run(undefined)}>
            {t('end-others')}
          </Button>
        ) : null
      }
    >
      <ActionFeedback action={end} />
      <ActionFeedback action={endOthers} />
      {endOthers.value === null ? null : (
        <Notice tone="ok" live>
          {t('ended-others', { count: endOthers.value })}
        </Notice>
      )}
      <ul className={styles.grants}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>
                <DeviceName userAgent={session.userAgent ?? ''} />
              </strong>{' '}
              {session.isCurrent ? <ToneTag tone="ok">{t('this-one')}</ToneTag> : null}
              <div className={styles.note}>
                {t('address')} {session.ip ?? t('unknown-address')}
                {session.way === 'SINGLE_SIGN_ON' ? ` · ${t('by-single-sign-on')}` : ''}
              </div>
              <div className={styles.note}>
                {t('since')} {formatInstant(session.since, language)}
              </div>
              <div className={styles.note}>
                {t('last-seen')} {formatInstant(session.lastSeenAt, language)}
              </div>
            </div>
            {session.isCurrent ? null : (
              <Button size="small" loading={end.isRunning} onClick={() => end.run(session.id)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length === 1 ? <p className={styles.note}>{t('only-this')}</p> : null}
    </Panel>
  );
}

function DeviceName({ userAgent }: { userAgent: string }) {
  const t = useTexts(accountSecurityTexts);
  const { program, system } = describeDevice(userAgent);
  return t('program-on', {
    program: program ? t(`program-${program}`) : t('unknown-program'),
    system: system ? t(`system-${system}`) : t('unknown-system'),
  });
}
