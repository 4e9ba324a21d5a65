import Button from 'antd/es/button';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Notice } from '../../../../components/notice.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import type { SchoolPlanDraft } from '../use-school-plan-draft.js';
import { usePieceName, usePieceWords } from './difference-list.js';
import styles from './school-plan.module.css';

/** Somebody else changed the plan too: what was put together, and what the writer has to choose. */
export function MergeNotice({ draft, themes }: { draft: SchoolPlanDraft; themes: SchoolPlan['themes'] }) {
  const t = useTexts(schoolPlanTexts);
  const wordsOf = usePieceWords(themes);
  const nameOf = usePieceName();
  if (draft.mergedWith === null) return null;
  return (
    <Notice
      tone={draft.conflicts.length > 0 ? 'attention' : 'ok'}
      live
      title={t('merged-title', { name: draft.mergedWith })}
    >
      {draft.conflicts.length === 0 ? t('merged') : t('conflict-hint')}
      {draft.conflicts.map((conflict) => (
        <div key={`${conflict.kind} ${conflict.key}`} className={styles.conflict}>
          <strong>{nameOf(conflict)}</strong>
          <div className={styles.both}>
            <div>
              <span className={styles.soft}>{t('mine')}</span>
              <p className={styles.words}>{wordsOf(conflict, conflict.after)}</p>
              <Button size="small" onClick={() => draft.choose(conflict, 'mine')}>
                {t('keep-mine')}
              </Button>
            </div>
            <div>
              <span className={styles.soft}>{t('theirs')}</span>
              <p className={styles.words}>{wordsOf(conflict, conflict.before)}</p>
              <Button size="small" onClick={() => draft.choose(conflict, 'theirs')}>
                {t('take-theirs')}
              </Button>
            </div>
          </div>
        </div>
      ))}
    </Notice>
  );
}
