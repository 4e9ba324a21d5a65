import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import { Fragment, type ReactNode } from 'react';
import { Deadline } from '../../../components/deadline.js';
import { EmptyState } from '../../../components/states.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatPoints } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
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
  if (themes.length === 0) return <EmptyState title={t('no-themes')} />;
  const stages = [...new Set(themes.map(({ stage }) => stage))];
  return (
    <>
      {stages.map((stage) => (
        <Fragment key={stage ?? 'region'}>
          {stages.length > 1 ? (
            <h2 className={styles.stage}>
              {stage === null ? t('region-stage') : t('stage-number', { stage })}
            </h2>
          ) : null}
          <ol className={styles.path}>
            {themes
              .filter((theme) => theme.stage === stage)
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
  const { onlineHalfHours, offlineHalfHours, state, dueOn, submission } = theme;
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
        {dueOn && IN_HAND.includes(state) ? <Deadline date={dueOn} /> : null}
      </div>
    </div>
  );
}
