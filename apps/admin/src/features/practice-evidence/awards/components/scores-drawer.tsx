import Drawer from 'antd/es/drawer';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from './awards.module.css';
import type { Nominee } from './nominees-table.js';

/** What each judge gave and said, and how it is put together. */
export function ScoresDrawer({ nominee, onClose }: { nominee: Nominee; onClose: () => void }) {
  const t = useTexts(awardTexts);
  const title = t('scores-title', { number: nominee.number ?? '', title: nominee.title });
  return (
    <Drawer title={title} open onClose={onClose} size={480}>
      <p className={styles.soft}>{t('how-combined')}</p>
      {nominee.scores.map((score) => (
        <div key={score.judgeName} className={styles.score}>
          <div className={styles.head}>
            <b>{score.judgeName}</b>
            {score.isExtra ? <ToneTag tone="attention">{t('score-extra')}</ToneTag> : null}
          </div>
          {score.returnReason !== null && score.returnReason !== undefined ? (
            <p className={styles.soft}>{t('score-returned', { reason: score.returnReason })}</p>
          ) : score.technical === null || score.technical === undefined ? (
            <p className={styles.soft}>{t('score-waiting')}</p>
          ) : (
            <>
              <div>{t('score-line', { technical: score.technical, teaching: score.teaching ?? 0 })}</div>
              <p className={styles.words}>{score.comment}</p>
            </>
          )}
        </div>
      ))}
    </Drawer>
  );
}
