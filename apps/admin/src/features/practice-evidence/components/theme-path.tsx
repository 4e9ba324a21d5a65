import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import { Fragment, type ReactNode } from 'react';
import { Deadline } from '../../../components/deadline.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { stageCalendar, type StageWeeks } from '@tisheng/domain-rules/practice-evidence/stage-calendar.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { useCohort } from '../../../lib/cohort.js';
import { daysBetween, formatDay, formatHours, formatPoints, today } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';
import { ThemeHours } from './theme-hours.js';
import { ThemeStateTag } from './theme-state-tag.js';
import styles from './theme-path.module.css';

const IN_HAND: readonly MyTheme['state'][] = ['OPEN', 'OVERDUE', 'DRAFT', 'RETURNED'];

interface ThemePathProps {
  readonly themes: readonly MyTheme[];
  readonly renderLink: (theme: number, card: ReactNode) => ReactNode;
}

/** The themes as a path, stage by stage: number, state, hours and what is due. */
export function ThemePath({ themes, renderLink }: ThemePathProps) {
  const t = useTexts(practiceTexts);
  const calendar = useStages(themes);
  if (themes.length === 0) return <EmptyState title={t('no-themes')} />;
  const stages = [...new Set(themes.map(({ stage }) => stage ?? null))];
  return (
    <>
      {stages.map((stage) => (
        <Fragment key={stage ?? 'region'}>
          {stages.length > 1 ? (
            <StageHead stage={stage} weeks={calendar.find((weeks) => weeks.stage === stage)} />
          ) : null}
          <ol className={styles.path}>
            {themes
              .filter((theme) => (theme.stage ?? null) === stage)
              .map((theme) => (
                <li key={theme.theme} className={styles.step}>
                  <ThemeNode theme={theme} />
                  {renderLink(theme.theme, <ThemeCard theme={theme} />)}
                </li>
              ))}
          </ol>
        </Fragment>
      ))}
    </>
  );
}

/** The stages with their weeks, from the due days of the themes. */
function useStages(themes: readonly MyTheme[]): StageWeeks[] {
  const { training } = useCohort();
  return stageCalendar(
    themes.map(({ stage, dueOn, onlineHalfHours, offlineHalfHours }) => ({
      stage: stage ?? null,
      dueDay: dueOn ? daysBetween(training.from, dueOn) : null,
      onlineHalfHours,
      offlineHalfHours,
    })),
    training.from as PlainDate,
    today() as PlainDate,
  );
}

function StageHead({ stage, weeks }: { stage: number | null; weeks: StageWeeks | undefined }) {
  const t = useTexts(practiceTexts);
  const language = useLanguage();
  if (stage === null || !weeks) return <h2 className={styles.stage}>{t('region-stage')}</h2>;
  const dates = { from: formatDay(weeks.from, language), to: formatDay(weeks.to, language) };
  const { firstWeek: first, lastWeek: last } = weeks;
  return (
    <h2 className={styles.stage}>
      <span>
        {first === last
          ? t('stage-line-of-one-week', { stage, first, ...dates })
          : t('stage-line', { stage, first, last, ...dates })}
      </span>
      <span className={styles.stageHours}>
        {t('stage-hours', {
          online: formatHours(weeks.onlineHalfHours),
          offline: formatHours(weeks.offlineHalfHours),
        })}
      </span>
      {weeks.isNow ? <ToneTag tone="attention">{t('this-stage')}</ToneTag> : null}
    </h2>
  );
}

function ThemeNode({ theme: { theme, state } }: { theme: MyTheme }) {
  const look = state === 'ACCEPTED' ? styles.nodeDone : IN_HAND.includes(state) ? styles.nodeNow : '';
  return (
    <span className={`${styles.node} ${look}`}>
      {state === 'ACCEPTED' ? <CheckOutlined aria-label={String(theme)} /> : theme}
    </span>
  );
}

function ThemeCard({ theme }: { theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  const { onlineHalfHours, offlineHalfHours, state, dueOn, submission, schoolWork, topicOffer } = theme;
  const isInHand = IN_HAND.includes(state);
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{pick({ zh: theme.titleZh, en: theme.titleEn })}</h3>
        <ThemeStateTag state={state} />
      </div>
      <div className={styles.meta}>
        {onlineHalfHours + offlineHalfHours > 0 ? (
          <span>
            <ThemeHours theme={theme} />
          </span>
        ) : null}
        {typeof submission?.score === 'number' ? (
          <span>{t('score-points', { points: formatPoints(submission.score) })}</span>
        ) : null}
        {typeof submission?.score !== 'number' && typeof schoolWork?.scoreHundredths === 'number' ? (
          <span>{t('score-points', { points: formatPoints(schoolWork.scoreHundredths / 100) })}</span>
        ) : null}
        {dueOn && isInHand ? <Deadline date={dueOn} /> : null}
        {isInHand || state === 'NOT_OPEN' ? (
          <span>{t('led-line', { who: t(`led-by-${ruleWord(theme.ledBy)}`) })}</span>
        ) : null}
      </div>
      {isInHand || state === 'NOT_OPEN' ? (
        <p className={styles.expected}>
          {t('expected-line', { result: pick({ zh: theme.expectedResultZh, en: theme.expectedResultEn }) })}
        </p>
      ) : null}
      {topicOffer && isInHand ? <ToneTag tone="attention">{t('offer-waits')}</ToneTag> : null}
    </div>
  );
}
