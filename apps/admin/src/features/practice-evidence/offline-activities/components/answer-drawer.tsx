import { useState } from 'react';
import {
  MAX_EVIDENCE_FILES,
  MAX_EVIDENCE_WORDS,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/check-finding.js';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { FileUploader, type UploadedFile } from '../../../../components/file-uploader.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAnswerSpotCheck } from '../api/answer-spot-check.js';
import type { SpotCheck } from '../api/spot-checks.js';

interface AnswerDrawerProps {
  /** The spot check that is answered; null while the drawer is shut. */
  readonly check: SpotCheck | null;
  readonly onClose: () => void;
}

/** The organiser shows that the activity took place. */
export function AnswerDrawer({ check, onClose }: AnswerDrawerProps) {
  const t = useTexts(activityTexts);
  const [words, setWords] = useState(check?.words ?? '');
  const [files, setFiles] = useState<readonly UploadedFile[]>(
    (check?.files ?? []).map((file) => ({ ...file, sizeBytes: file.bytes })),
  );
  const answer = useAnswerSpotCheck(onClose);
  return (
    <DecisionDrawer
      title={t('answer-title', { title: check?.title ?? '' })}
      open={check !== null}
      onClose={onClose}
      submitLabel={t('answer-submit')}
      action={answer}
      onSubmit={() => {
        if (check) answer.run({ spotCheckId: check.id, words, fileIds: files.map(({ id }) => id) });
      }}
    >
      <ReasonField
        label={t('answer-words')}
        value={words}
        maxLength={MAX_EVIDENCE_WORDS}
        onChange={setWords}
      />
      <FileUploader
        value={files}
        onChange={setFiles}
        max={MAX_EVIDENCE_FILES}
        accept={['picture', 'document']}
        label={t('answer-files')}
      />
    </DecisionDrawer>
  );
}
