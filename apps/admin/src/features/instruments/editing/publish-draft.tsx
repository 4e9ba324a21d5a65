import { useState } from 'react';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useTexts } from '../../../lib/texts.js';
import type { InstrumentVersion } from '../api/instruments.js';
import { usePublishInstrumentDraft } from '../api/publish-instrument-draft.js';
import styles from './editing.module.css';
import { useProblemWords, type DraftProblem } from './use-problem-words.js';

interface PublishDraftProps {
  readonly programmeId: string;
  readonly draft: { readonly id: string; readonly code: string; readonly revision: number };
  readonly versions: readonly InstrumentVersion[];
  readonly problems: readonly DraftProblem[];
  readonly onClose: () => void;
  readonly onDone: (published: { code: string; version: number }) => void;
}

/** Says what publishing means for whom, takes the note, and shows everything that the rules still refuse. */
export function PublishDraft({ programmeId, draft, versions, problems, onClose, onDone }: PublishDraftProps) {
  const t = useTexts(instrumentEditorTexts);
  const say = useProblemWords();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const action = usePublishInstrumentDraft(programmeId, draft.id, onDone);
  const ofCode = versions.filter(({ code }) => code === draft.code);
  const isNamed = ofCode.some(({ isInUse }) => isInUse);
  const tests = ofCode.reduce((sum, version) => sum + version.tests, 0);
  return (
    <DecisionDrawer
      title={t('publish-title')}
      open
      onClose={onClose}
      submitLabel={t('publish')}
      action={action}
      onSubmit={() => {
        setAsked(true);
        if (note.trim() !== '') action.run({ revision: draft.revision, note: note.trim() });
      }}
    >
      {isNamed ? null : <Notice tone="attention">{t('publish-not-named', { code: draft.code })}</Notice>}
      <ul className={styles.effects}>
        {isNamed ? <li>{t('publish-effect-new')}</li> : null}
        <li>{t('publish-effect-begun', { tests })}</li>
        <li>{t('publish-effect-others')}</li>
      </ul>
      {problems.length > 0 ? (
        <Notice tone="attention" title={t('to-mend', { count: problems.length })}>
          {problems[0] ? say(problems[0]) : null}
        </Notice>
      ) : null}
      <ReasonField
        label={t('note')}
        hint={t('note-hint')}
        value={note}
        onChange={setNote}
        fault={isAsked && note.trim() === '' ? t('note-missing') : undefined}
      />
    </DecisionDrawer>
  );
}
