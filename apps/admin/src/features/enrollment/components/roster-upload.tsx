import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useUploadRoster } from '../api/upload-roster.js';
import { FileDrop } from '../roster-import/file-drop.js';

interface RosterUploadProps {
  readonly programmeId: string;
  readonly unitId: string;
  readonly onSent: (importId: string) => void;
}

/** The first step of an import: the file. */
export function RosterUpload({ programmeId, unitId, onSent }: RosterUploadProps) {
  const t = useTexts(rosterImportTexts);
  const language = useLanguage();
  const upload = useUploadRoster(programmeId, unitId, ({ importId }) => onSent(importId));
  return (
    <FileDrop label={t('choose-file')} action={upload} isPrimary>
      <p>{t('file-hint')}</p>
      <p>
        <a href={`/files/roster-template?lang=${language}`} download>
          {t('template')}
        </a>
      </p>
    </FileDrop>
  );
}
