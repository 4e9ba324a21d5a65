import Button from 'antd/es/button';
import type { DraftContent } from '@tisheng/domain-rules/practice-evidence/work-text/draft-on-device.js';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { Notice } from '../../../components/notice.js';
import { WorkText } from '../../../components/work-text.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './writing.module.css';

interface ConflictChoiceProps {
  readonly own: DraftContent;
  readonly other: DraftContent;
  readonly onChoose: (choice: 'own' | 'other' | 'both') => void;
}

/** What two devices wrote, beside each other; the teacher says what stays. */
export function ConflictChoice({ own, other, onChoose }: ConflictChoiceProps) {
  const t = useTexts(writingTexts);
  return (
    <div className={styles.conflict}>
      <Notice tone="attention" title={t('conflict-title')} live>
        {t('conflict-hint')}
      </Notice>
      <div className={styles.sides}>
        <section className={styles.side}>
          <h3 className={styles.sideTitle}>{t('conflict-own')}</h3>
          <div className={styles.sideText}>
            <WorkText text={own.text} />
          </div>
          <Button onClick={() => onChoose('own')}>{t('use-own')}</Button>
        </section>
        <section className={styles.side}>
          <h3 className={styles.sideTitle}>{t('conflict-other')}</h3>
          <div className={styles.sideText}>
            <WorkText text={other.text} />
          </div>
          <Button onClick={() => onChoose('other')}>{t('use-other')}</Button>
        </section>
      </div>
      <div>
        <Button type="primary" onClick={() => onChoose('both')}>
          {t('use-both')}
        </Button>
      </div>
    </div>
  );
}
