import { useQuery } from '@tanstack/react-query';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { activityCodeQuery } from '../api/activity-code.js';
import { timeOf } from './activity-times.js';
import styles from './activities.module.css';

/** The code for the screen of the room: large, with its picture, and who has come. */
export function CodeShown({ activityId }: { activityId: string }) {
  const t = useTexts(activityTexts);
  return (
    <Loaded query={useQuery(activityCodeQuery(activityId))}>
      {({ activityCode: shown }) => {
        if (!shown) return <EmptyState title={t('no-such-activity')} />;
        if (shown.code === null) {
          return (
            <Panel>
              <EmptyState title={shown.taking === 'NOT_YET' ? t('code-not-yet') : t('code-over')} />
            </Panel>
          );
        }
        return (
          <Panel>
            <div className={styles.code}>
              <p className={styles.soft}>{t('code-lead')}</p>
              <div className={styles.both}>
                <div>
                  <output className={styles.digits} aria-label={t('code-title')}>
                    {shown.code}
                  </output>
                  <div className={styles.soft}>{t('code-changes', { time: timeOf(shown.changesAt) })}</div>
                </div>
                {shown.qrSvg ? (
                  <div
                    className={styles.qr}
                    role="img"
                    aria-label={t('qr')}
                    // Drawn by our own server from an address of our own.
                    dangerouslySetInnerHTML={{ __html: shown.qrSvg }}
                  />
                ) : null}
              </div>
              <strong className={styles.here} role="status">
                {t('come-so-far', { present: shown.present, invited: shown.invited })}
              </strong>
              {shown.latest.length > 0 ? (
                <ul className={styles.latest} aria-label={t('latest')}>
                  {shown.latest.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              ) : null}
              {shown.codeLeaked ? <Notice tone="wrong">{t('code-leaked')}</Notice> : null}
            </div>
          </Panel>
        );
      }}
    </Loaded>
  );
}
