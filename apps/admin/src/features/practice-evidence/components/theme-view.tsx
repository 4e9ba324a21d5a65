import { Deadline } from '../../../components/deadline.js';
import { Facts } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatDate, formatHours, formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';
import { ReviewList } from './review-list.js';
import { ThemeHours } from './theme-hours.js';
import { ThemeStateTag } from './theme-state-tag.js';
import { WorkEditor } from './work-editor.js';
import { WorkShown } from './work-shown.js';
import styles from './theme-page.module.css';

/** Which states let the teacher write. */
const WRITABLE: readonly MyTheme['state'][] = ['NOT_OPEN', 'OPEN', 'OVERDUE', 'DRAFT', 'RETURNED'];

/** One theme: what is asked, the work, what reviewers said, earlier versions. */
export function ThemeView({ cohortId, theme }: { cohortId: string; theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { submission, state } = theme;
  return (
    <div className={styles.stack}>
      <Panel>
        <Facts
          entries={[
            [t('due'), <ThemeDue key="due" theme={theme} />],
            [
              t('hours'),
              theme.onlineHalfHours + theme.offlineHalfHours > 0 ? <AllHours theme={theme} /> : null,
            ],
          ]}
        />
        <div className={styles.asked}>
          <h2 className={styles.label}>{t('task')}</h2>
          <p className={styles.prose}>{pick({ zh: theme.taskZh, en: theme.taskEn })}</p>
          <h2 className={styles.label}>{t('expected-result')}</h2>
          <p className={styles.prose}>{pick({ zh: theme.expectedResultZh, en: theme.expectedResultEn })}</p>
        </div>
      </Panel>
      <StateHint state={state} />
      {submission && submission.reviews.length > 0 ? (
        <Panel title={t('reviews')}>
          <ReviewList reviews={submission.reviews} />
        </Panel>
      ) : null}
      {WRITABLE.includes(state) ? (
        // Returned work begins a new version; an uploaded file, which begins a draft, keeps what is being typed.
        <WorkEditor key={submission?.returnedVersions.length ?? 0} cohortId={cohortId} theme={theme} />
      ) : submission ? (
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
          <WorkShown work={submission} topics={theme.topics} />
        </Panel>
      ) : null}
      {submission && submission.returnedVersions.length > 0 ? (
        <Panel title={t('history')}>
          {submission.returnedVersions.toReversed().map((version) => (
            <details key={version.version} className={styles.version}>
              <summary>
                {t('version', { version: version.version })} · {formatDate(version.submittedAt, language)}
              </summary>
              <WorkShown work={version} topics={theme.topics} />
            </details>
          ))}
        </Panel>
      ) : null}
    </div>
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
