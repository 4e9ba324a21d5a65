import Button from 'antd/es/button';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { Notice } from '../../../components/notice.js';
import { ProblemList } from '../../../components/problem-list.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DraftEditing } from './use-draft.js';

/** Whether what was typed is saved. */
export function SaveStateTag({ editing: { state, savedAt } }: { editing: DraftEditing }) {
  const t = useTexts(instrumentEditorTexts);
  const language = useLanguage();
  switch (state) {
    case 'saved':
      return <ToneTag tone="ok">{t('saved', { at: formatInstant(savedAt, language) })}</ToneTag>;
    case 'saving':
      return <ToneTag tone="waiting">{t('saving')}</ToneTag>;
    case 'unsaved':
      return <ToneTag tone="waiting">{t('unsaved')}</ToneTag>;
    case 'failed':
      return <ToneTag tone="wrong">{t('not-saved')}</ToneTag>;
  }
}

/** What the reader should know of the last saves. */
export function SaveNotices({ editing }: { editing: DraftEditing }) {
  const t = useTexts(instrumentEditorTexts);
  const { isGone, state, problems, mergedWith, saveNow } = editing;
  return (
    <>
      {isGone ? (
        <Notice tone="wrong" live>
          {t('draft-gone')}
        </Notice>
      ) : null}
      {state === 'failed' && !isGone ? (
        <>
          <ProblemList problems={problems} />
          <Notice
            tone="wrong"
            live
            action={<Button onClick={() => void saveNow()}>{t('save-again')}</Button>}
          >
            {t('not-saved')}
          </Notice>
        </>
      ) : null}
      {mergedWith === null ? null : (
        <Notice tone="neutral" live>
          {t('merged-with', { name: mergedWith })}
        </Notice>
      )}
    </>
  );
}
