import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Field } from '../../../../components/field.js';
import { CheckFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { TextField } from '../../../../components/text-field.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { usePublishAnnouncement } from '../api/publish-announcement.js';
import { useReadAnnouncements } from '../api/read-announcements.js';
import { useWithdrawAnnouncement } from '../api/withdraw-announcement.js';
import { workshopAnnouncementsQuery, type Announcement } from '../api/workshop-announcements.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import styles from './life.module.css';
import { MoreButton } from './more-button.js';
import { PlainText } from './plain-text.js';

/** What the workshop was told; who runs it tells more, who is in it says that they have read. */
export function AnnouncementList({ workshop }: { workshop: WorkshopLife }) {
  const t = useTexts(workshopLifeTexts);
  const [telling, setTelling] = useState(false);
  const { workshopId } = workshop;
  const list = useList(
    useInfiniteQuery(workshopAnnouncementsQuery({ workshopId })),
    ({ workshopAnnouncements }) => workshopAnnouncements,
  );
  return (
    <Stack>
      {workshop.canRun ? (
        <div>
          <Button type="primary" onClick={() => setTelling(true)}>
            {t('announce')}
          </Button>
        </div>
      ) : null}
      {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {list.isPending ? <LoadingState /> : null}
      {!list.isPending && !list.error && list.rows.length === 0 ? (
        <EmptyState title={t('no-announcements')} hint={t('no-announcements-hint')} />
      ) : null}
      <ul className={styles.cards}>
        {list.rows.map((announcement) => (
          <li key={announcement.announcementId}>
            <AnnouncementCard workshop={workshop} announcement={announcement} />
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
      {telling ? <AnnounceDrawer workshopId={workshopId} onClose={() => setTelling(false)} /> : null}
    </Stack>
  );
}

/** One announcement with what the reader may do about it. */
export function AnnouncementCard(props: {
  readonly workshop: Pick<WorkshopLife, 'workshopId' | 'canRun' | 'isMember'>;
  readonly announcement: Announcement;
}) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  const read = useReadAnnouncements();
  const withdraw = useWithdrawAnnouncement();
  const { announcement, workshop } = props;
  const { announcementId, isRead, withdrawnAt, readers, members, shownUntil } = announcement;
  const { workshopId } = workshop;
  const waits = workshop.isMember && !isRead;
  return (
    <article className={`${styles.card} ${waits ? styles.unread : ''} ${withdrawnAt ? styles.over : ''}`}>
      <div className={`${styles.line} ${styles.apart}`}>
        <span className={styles.title}>{announcement.title}</span>
        {announcement.pinned && announcement.isCurrent ? (
          <ToneTag tone="attention">{t('pinned')}</ToneTag>
        ) : null}
      </div>
      <PlainText text={announcement.text} />
      <span className={styles.soft}>
        {[
          announcement.byName,
          formatDay(announcement.publishedAt, language),
          shownUntil ? t('until-line', { date: formatDay(shownUntil, language) }) : '',
          workshop.isMember ? '' : t('readers-line', { readers, members }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {withdrawnAt ? (
        <span className={styles.soft}>
          {t('withdrawn-line', {
            name: announcement.withdrawnByName ?? '',
            date: formatDay(withdrawnAt, language),
          })}
        </span>
      ) : null}
      <div className={styles.actions}>
        {waits ? (
          <Button
            type="primary"
            loading={read.isRunning}
            onClick={() => read.run({ workshopId, announcementIds: [announcementId] })}
          >
            {t('read')}
          </Button>
        ) : null}
        {workshop.isMember && isRead ? <ToneTag tone="ok">{t('is-read')}</ToneTag> : null}
        {workshop.canRun && !withdrawnAt ? (
          <Button
            size="small"
            loading={withdraw.isRunning}
            onClick={() => withdraw.run({ workshopId, announcementId })}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
      <ActionFeedback action={read} />
      <ActionFeedback action={withdraw} />
    </article>
  );
}

/** Tells the workshop something. */
export function AnnounceDrawer({ workshopId, onClose }: { workshopId: string; onClose: () => void }) {
  const t = useTexts(workshopLifeTexts);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [pinned, setPinned] = useState(false);
  const [shownUntil, setShownUntil] = useState('');
  const publish = usePublishAnnouncement(onClose);
  return (
    <DecisionDrawer
      title={t('announce-title')}
      open
      onClose={onClose}
      submitLabel={t('publish')}
      action={publish}
      onSubmit={() =>
        publish.run({ workshopId, announcement: { title, text, pinned, shownUntil: shownUntil || null } })
      }
    >
      <TextField label={t('announcement-title')} value={title} onChange={setTitle} maxLength={60} />
      <Field label={t('announcement-text')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            rows={6}
            maxLength={2000}
            showCount
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <CheckFilter label={t('announcement-pinned')} value={pinned} onChange={setPinned} />
      <TextField
        type="date"
        label={t('announcement-until')}
        hint={t('announcement-until-hint')}
        value={shownUntil}
        onChange={setShownUntil}
      />
    </DecisionDrawer>
  );
}
