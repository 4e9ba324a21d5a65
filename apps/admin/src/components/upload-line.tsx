import { FILE_KINDS, type FileKind } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { filesTexts } from '@tisheng/messages/pages/files.js';
import Button from 'antd/es/button';
import { assertNever } from '../lib/assert-never.js';
import { formatBytes } from '../lib/format.js';
import { useBilingual } from '../lib/language.js';
import { useTexts, type Translate } from '../lib/texts.js';
import type { Line, Uploads } from '../lib/uploads/use-uploads.js';
import styles from './file-uploader.module.css';

type Words = Translate<typeof filesTexts>;

/** One file on its way: how far it is, what went wrong, what the reader can do about it. */
export function UploadLine({
  line,
  accept,
  actions,
  onPick,
}: {
  line: Line;
  accept: readonly FileKind[];
  actions: Pick<Uploads, 'pause' | 'resume' | 'cancel'>;
  /** Opens the file picker again. */
  onPick: () => void;
}) {
  const t = useTexts(filesTexts);
  const pick = useBilingual();
  const { key, name, bytes, sentBytes, state, failure } = line;
  const problems = failure?.why === 'refused' ? failure.problems : [];
  const isWrong =
    state === 'unwanted' || (state === 'failed' && failure !== null && failure.why !== 'offline');
  return (
    <li className={`${styles.line} ${isWrong ? styles.wrong : ''}`}>
      <div className={styles.name}>{name}</div>
      {bytes > 0 && !isWrong && state !== 'left' ? (
        <progress
          className={styles.progress}
          max={bytes}
          value={sentBytes}
          aria-label={t('progress-of', { name })}
        />
      ) : null}
      <div className={styles.words} role={isWrong ? 'alert' : undefined}>
        {problems.length > 0
          ? problems.map((problem) => <p key={problem.code}>{pick(problem)}</p>)
          : wordsOf(line, t, accept)}
      </div>
      <div className={styles.actions}>
        {state === 'sending' || state === 'queued' ? (
          <Button size="small" aria-label={t('pause-file', { name })} onClick={() => actions.pause(key)}>
            {t('pause')}
          </Button>
        ) : null}
        {state === 'paused' || (state === 'failed' && mayGoOn(line)) ? (
          <Button
            size="small"
            type="primary"
            aria-label={t('resume-file', { name })}
            onClick={() => actions.resume(key)}
          >
            {t('resume')}
          </Button>
        ) : null}
        {state === 'left' || failure?.why === 'unreadable' || failure?.why === 'signed-out' ? (
          <Button size="small" type="primary" onClick={onPick}>
            {t('choose-again')}
          </Button>
        ) : null}
        <Button
          size="small"
          type="text"
          aria-label={t('cancel-file', { name })}
          onClick={() => actions.cancel(key)}
        >
          {isWrong && !mayGoOn(line) ? t('dismiss') : t('cancel')}
        </Button>
      </div>
    </li>
  );
}

const mayGoOn = ({ failure }: Line): boolean => failure?.why === 'offline' || failure?.why === 'server-fault';

function wordsOf(
  { name, bytes, sentBytes, state, failure }: Line,
  t: Words,
  accept: readonly FileKind[],
): string {
  const sent = formatBytes(sentBytes);
  const total = formatBytes(bytes);
  switch (state) {
    case 'queued':
      return t('queued');
    case 'sending':
      return t('sending', { sent, total });
    case 'paused':
      return t('paused', { sent, total });
    case 'checking':
      return t('checking');
    case 'left':
      return t('left', { total });
    case 'unwanted': {
      const kinds = FILE_KINDS.filter((kind) => accept.includes(kind)).map((kind) => t(`kind-${kind}`));
      return t('kind-not-wanted', { name, kinds: kinds.join(t('kinds-between')) });
    }
    case 'failed':
      return failure?.why === 'offline'
        ? t('offline', { sent })
        : failure && failure.why !== 'refused'
          ? t(failure.why)
          : t('server-fault');
    default:
      return assertNever(state);
  }
}
