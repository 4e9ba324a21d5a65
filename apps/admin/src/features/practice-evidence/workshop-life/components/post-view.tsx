import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type ReactNode } from 'react';
import { LONGEST_POST } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { FileList } from '../../../../components/file-list.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useChangePost } from '../api/change-post.js';
import { postVersionsQuery } from '../api/post-versions.js';
import { useRemovePost } from '../api/remove-post.js';
import type { Post } from '../api/thread-posts.js';
import type { ThreadOpened } from '../api/workshop-thread.js';
import styles from './life.module.css';
import { PlainText } from './plain-text.js';

interface PostViewProps {
  readonly thread: Pick<ThreadOpened, 'workshopId' | 'closedAt' | 'keepsOrder' | 'keepsRecord'>;
  readonly post: Omit<Post, 'replies'>;
  /** The button that answers the post; none for replies. */
  readonly replyButton?: ReactNode;
}

/** One post: who, when, what, and what the reader may do with it. A removed one says who removed it and why. */
export function PostView({ thread, post, replyButton }: PostViewProps) {
  const t = useTexts(workshopLifeTexts);
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  const [step, setStep] = useState<'change' | 'remove' | 'versions' | null>(null);
  const { workshopId } = thread;
  const readsVersions = thread.keepsRecord || post.isOwn;
  const versions = step === 'versions' ? <Versions workshopId={workshopId} postId={post.postId} /> : null;
  const toggle = (): void => setStep(step === 'versions' ? null : 'versions');
  if (post.removedAt) {
    const name = post.removedByName ?? '';
    return (
      <div className={styles.tombstone}>
        {post.removedByAuthor
          ? t('removed-own', { name })
          : t('removed-line', { name, reason: post.removedReason ?? '' })}
        {thread.keepsRecord ? (
          <Button type="link" size="small" onClick={toggle}>
            {t('show-removed')}
          </Button>
        ) : null}
        {versions}
      </div>
    );
  }
  const place = post.schoolName ?? shell(`role-${ruleWord(post.byRole)}`);
  const isLeader = post.byRole === 'WORKSHOP_LEADER' && post.schoolName;
  return (
    <article className={styles.post}>
      <header className={styles.line}>
        <span className={styles.author}>{post.byName}</span>
        <span className={styles.soft}>
          {[isLeader ? shell('role-workshop-leader') : '', place, formatInstant(post.writtenAt, language)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {post.changedAt ? (
          readsVersions ? (
            <Button type="link" size="small" onClick={toggle}>
              {t('edited')}
            </Button>
          ) : (
            <span className={styles.soft}>{t('edited')}</span>
          )
        ) : null}
      </header>
      {step === 'change' ? (
        <ChangeForm workshopId={workshopId} post={post} onClose={() => setStep(null)} />
      ) : (
        <PlainText text={post.text} />
      )}
      {versions}
      <FileList files={post.files} />
      {step === 'change' ? null : (
        <div className={styles.actions}>
          {replyButton}
          {post.isOwn && !thread.closedAt ? (
            <Button type="text" size="small" onClick={() => setStep('change')}>
              {t('edit')}
            </Button>
          ) : null}
          {post.isOwn || thread.keepsOrder ? (
            <Button type="text" size="small" onClick={() => setStep('remove')}>
              {t('remove')}
            </Button>
          ) : null}
        </div>
      )}
      {step === 'remove' ? (
        <RemoveDrawer workshopId={workshopId} post={post} onClose={() => setStep(null)} />
      ) : null}
    </article>
  );
}

function ChangeForm(props: { workshopId: string; post: Omit<Post, 'replies'>; onClose: () => void }) {
  const t = useTexts(workshopLifeTexts);
  const [text, setText] = useState(props.post.text);
  const change = useChangePost(props.onClose);
  return (
    <div className={styles.post}>
      <Input.TextArea
        aria-label={t('edit')}
        autoSize={{ minRows: 3, maxRows: 16 }}
        maxLength={LONGEST_POST}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button
          type="primary"
          loading={change.isRunning}
          onClick={() => change.run({ workshopId: props.workshopId, postId: props.post.postId, text })}
        >
          {t('save')}
        </Button>
        <Button onClick={props.onClose}>{t('cancel')}</Button>
      </div>
      <ActionFeedback action={change} />
    </div>
  );
}

function RemoveDrawer(props: { workshopId: string; post: Omit<Post, 'replies'>; onClose: () => void }) {
  const t = useTexts(workshopLifeTexts);
  const [reason, setReason] = useState('');
  const remove = useRemovePost(props.onClose);
  const { isOwn, postId } = props.post;
  return (
    <DecisionDrawer
      title={t('remove-title')}
      open
      onClose={props.onClose}
      submitLabel={t('remove')}
      action={remove}
      onSubmit={() => remove.run({ workshopId: props.workshopId, postId, reason })}
    >
      <p>{t(isOwn ? 'remove-own-effect' : 'remove-effect')}</p>
      {isOwn ? null : (
        <ReasonField label={t('remove-reason')} value={reason} onChange={setReason} maxLength={300} />
      )}
    </DecisionDrawer>
  );
}

function Versions({ workshopId, postId }: { workshopId: string; postId: string }) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  const found = useQuery(postVersionsQuery(workshopId, postId)).data?.postVersions ?? [];
  return (
    <ul className={styles.versions} aria-label={t('post-history')}>
      {found.map(({ text, replacedAt }) => (
        <li key={replacedAt ?? ''}>
          <span className={styles.soft}>
            {replacedAt
              ? t('version-until', { date: formatInstant(replacedAt, language) })
              : t('version-now')}
          </span>
          <PlainText text={text} />
        </li>
      ))}
    </ul>
  );
}
