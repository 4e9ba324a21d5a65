import { useState } from 'react';
import type { Preview } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { filesTexts } from '@tisheng/messages/pages/files.js';
import { assertNever } from '../lib/assert-never.js';
import { useTexts } from '../lib/texts.js';
import type { FileShown } from './file-list.js';
import styles from './file-list.module.css';

/** A file shown in its place on the page; nothing of it is loaded before. */
export function FilePreview({
  file,
  preview,
  source = `/files/${file.id}/preview`,
}: {
  file: FileShown;
  preview: Preview;
  source?: string;
}) {
  const t = useTexts(filesTexts);
  return (
    <div className={styles.preview}>
      <Shown file={file} preview={preview} source={source} />
      {preview === 'pdf' || preview === 'picture' ? (
        <a href={source} target="_blank" rel="noreferrer">
          {t('open-apart')}
        </a>
      ) : null}
    </div>
  );
}

function Shown({ file, preview, source }: { file: FileShown; preview: Preview; source: string }) {
  const t = useTexts(filesTexts);
  const [isUnplayable, setIsUnplayable] = useState(false);
  switch (preview) {
    case 'picture':
      return <img className={styles.picture} src={source} alt={t('picture-shown', { name: file.name })} />;
    case 'text':
      return <iframe className={styles.paper} src={source} title={file.name} sandbox="" />;
    case 'pdf':
      // oxlint-disable-next-line react/iframe-missing-sandbox -- the PDF viewer of older browsers starts in no sandbox; the answer's policy gives it nothing of this site
      return <iframe className={styles.paper} src={source} title={file.name} />;
    case 'video':
    case 'audio': {
      if (isUnplayable) return <p className={styles.size}>{t('no-play')}</p>;
      const Player = preview;
      return (
        <Player
          className={styles.player}
          src={source}
          controls
          preload="metadata"
          aria-label={file.name}
          onError={() => setIsUnplayable(true)}
        />
      );
    }
    default:
      return assertNever(preview);
  }
}
