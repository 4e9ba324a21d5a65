import { useQuery } from '@tanstack/react-query';
import { Deadline } from '../../../components/deadline.js';
import { Facts } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatDate, formatHours, formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';
import { TopicOffer } from '../topics/components/topic-offer.js';
import { myFinishedWorkQuery } from '../works/api/finished-work.js';
import { NamingNotices } from '../works/components/naming-notices.js';
import { WorkTold } from '../works/components/work-told.js';
import { LeftBehind } from '../writing/left-behind.js';
import { EvidenceOfTheme } from '../observation/components/evidence-of-work.js';
import { ReviewList } from './review-list.js';
import { ThemeHours } from './theme-hours.js';
import { ThemeStateTag } from './theme-state-tag.js';
import { VersionHistory } from './version-history.js';
import { WorkEditor } from './work-editor.js';
import { WorkShown } from './work-shown.js';
import styles from './theme-page.module.css';

/** Which states let the teacher write. */
const WRITABLE: readonly MyTheme['state'][] = ['NOT_OPEN', 'OPEN', 'OVERDUE', 'DRAFT', 'RETURNED'];

/** One theme: what is asked, the work, what reviewers said, earlier versions. */
export function ThemeView({ cohortId, theme }: { cohortId: string; theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const { submission, state } = theme;
  const isWritable = WRITABLE.includes(state);
  return (
    <div className={styles.stack}>
      <NamingNotices cohortId={cohortId} theme={theme.theme} />
      {theme.topicOffer && isWritable ? (
        <TopicOffer cohortId={cohortId} theme={theme.theme} offer={theme.topicOffer} />
      ) : null}
      <Asked theme={theme} />
      {theme.schoolWork && !submission ? null : <StateHint state={state} />}
      {theme.schoolWork ? (
        <Notice tone={theme.schoolWork.accepted ? 'ok' : 'waiting'}>
          {t('school-work-counts', { owner: theme.schoolWork.ownerName, title: theme.schoolWork.title })}
        </Notice>
      ) : null}
      {submission?.likeness ? <FoundACopy likeness={submission.likeness} /> : null}
      {submission && submission.reviews.length > 0 ? (
        <Panel title={t('reviews')}>
          <ReviewList reviews={submission.reviews} />
        </Panel>
      ) : null}
      {isWritable ? (
        // Returned work begins a new version; an uploaded file, which begins a draft, keeps what is being typed.
        <WorkEditor key={submission?.returnedVersions.length ?? 0} cohortId={cohortId} theme={theme} />
      ) : (
        <>
          <LeftBehind cohortId={cohortId} theme={theme} />
          {submission ? <HandedIn cohortId={cohortId} theme={theme} submission={submission} /> : null}
        </>
      )}
      <EvidenceOfTheme cohortId={cohortId} theme={theme.theme} />
      {submission && submission.returnedVersions.length > 0 ? (
        <VersionHistory theme={theme} submission={submission} />
      ) : null}
    </div>
  );
}

/** The work was found to be taken from another: on what grounds, and what can be done. */
function FoundACopy({ likeness }: { likeness: NonNullable<NonNullable<MyTheme['submission']>['likeness']> }) {
  const t = useTexts(practiceTexts);
  const language = useLanguage();
  return (
    <Notice tone="wrong" title={t('found-a-copy')}>
      {likeness.decidedAt
        ? t('found-a-copy-grounds', {
            time: formatInstant(likeness.decidedAt, language),
            reason: likeness.reason ?? '',
          })
        : null}
      <p className={styles.prose}>{t('found-a-copy-hint')}</p>
    </Notice>
  );
}

/** What the theme asks: until when, for how many hours, led by whom, what to do, what is expected. */
function Asked({ theme }: { theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  return (
    <Panel>
      <Facts
        entries={[
          [t('due'), <ThemeDue key="due" theme={theme} />],
          [
            t('hours'),
            theme.onlineHalfHours + theme.offlineHalfHours > 0 ? <AllHours theme={theme} /> : null,
          ],
          [t('led-by'), t(`led-by-${ruleWord(theme.ledBy)}`)],
        ]}
      />
      <div className={styles.asked}>
        <h2 className={styles.label}>{t('task')}</h2>
        <p className={styles.prose}>{pick({ zh: theme.taskZh, en: theme.taskEn })}</p>
        <h2 className={styles.label}>{t('expected-result')}</h2>
        <p className={styles.prose}>{pick({ zh: theme.expectedResultZh, en: theme.expectedResultEn })}</p>
      </div>
    </Panel>
  );
}

function HandedIn({
  cohortId,
  theme,
  submission,
}: {
  cohortId: string;
  theme: MyTheme;
  submission: NonNullable<MyTheme['submission']>;
}) {
  const t = useTexts(practiceTexts);
  const language = useLanguage();
  const work = useQuery({ ...myFinishedWorkQuery(cohortId, theme.theme), enabled: theme.isWork }).data;
  const told = work?.myFinishedWork;
  return (
    <Panel
      title={t('your-work')}
      extra={
        <>
          {submission.late ? <ToneTag tone="attention">{t('late')}</ToneTag> : null}{' '}
          {submission.submittedAt
            ? t('handed-in-at', { time: formatInstant(submission.submittedAt, language) })
            : null}
        </>
      }
    >
      {told ? (
        <WorkTold
          cohortId={cohortId}
          work={told}
          files={submission.files.map(({ bytes, ...file }) => ({ ...file, sizeBytes: bytes }))}
        />
      ) : null}
      <div className={told ? styles.asked : ''}>
        <WorkShown work={submission} topics={theme.topics} />
      </div>
    </Panel>
  );
}

function ThemeDue({ theme: { dueOn, closesOn, state } }: { theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const language = useLanguage();
  return (
    <>
      <ThemeStateTag state={state} />{' '}
      {dueOn && WRITABLE.includes(state) ? (
        <Deadline date={dueOn} />
      ) : dueOn ? (
        formatDate(dueOn, language)
      ) : null}
      {closesOn && closesOn !== dueOn && WRITABLE.includes(state) ? (
        <span className={styles.soft}> · {t('late-until', { date: formatDate(closesOn, language) })}</span>
      ) : null}
    </>
  );
}

function AllHours({ theme }: { theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  return (
    <>
      <ThemeHours theme={theme} />
      {theme.offlineHalfHours > 0 ? (
        <div className={styles.soft}>
          {t(`offline-${ruleWord(theme.offlineMode)}`)} ·{' '}
          {t('attested-line', {
            attested: formatHours(theme.attestedHalfHours),
            offline: formatHours(theme.offlineHalfHours),
          })}
        </div>
      ) : null}
    </>
  );
}

function StateHint({ state }: { state: MyTheme['state'] }) {
  const t = useTexts(practiceTexts);
  switch (state) {
    case 'NOT_OPEN':
      return <Notice tone="neutral">{t('not-open-hint')}</Notice>;
    case 'CLOSED':
      return <Notice tone="neutral">{t('closed-hint')}</Notice>;
    case 'REGION':
      return <Notice tone="neutral">{t('region-hint')}</Notice>;
    case 'SUBMITTED':
      return <Notice tone="waiting">{t('waiting-hint')}</Notice>;
    case 'OPEN':
    case 'OVERDUE':
    case 'DRAFT':
    case 'RETURNED':
    case 'ACCEPTED':
      return null;
  }
}
