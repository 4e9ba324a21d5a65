import { useState } from 'react';
import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { Panel } from '../../../../components/panel.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { SimilarPairInFull } from '../api/similar-pair.js';
import { PairDecision } from './pair-decision.js';
import styles from './similar-works.module.css';
import { TextWithPassages } from './text-with-passages.js';
import { VerdictTag } from './verdict-tag.js';

interface SimilarPairViewProps {
  readonly found: SimilarPairInFull;
  readonly cohortId: string;
  readonly unitId: string;
}

/** Two works side by side, what they share marked on both, and what a person finds of it. */
export function SimilarPairView({ found, cohortId, unitId }: SimilarPairViewProps) {
  const t = useTexts(similarWorksTexts);
  const language = useLanguage();
  const pick = useBilingual();
  const may = useMay();
  const [chosen, setChosen] = useState(0);
  const { pair, passages } = found;
  const sides = [
    {
      key: 'earlier',
      work: pair.earlier,
      text: found.earlierText,
      theme: found.earlierTheme,
      stretches: passages.map(({ earlierFrom, earlierTo }, at) => ({
        number: at + 1,
        from: earlierFrom,
        to: earlierTo,
      })),
    },
    {
      key: 'later',
      work: pair.later,
      text: found.laterText,
      theme: found.laterTheme,
      stretches: passages.map(({ laterFrom, laterTo }, at) => ({
        number: at + 1,
        from: laterFrom,
        to: laterTo,
      })),
    },
  ] as const;
  return (
    <>
      <p className={styles.line}>
        {passages.length > 0 ? t('passages-line', { count: passages.length }) : null}
        {pair.sameFiles > 0 ? ` ${t('files-line', { count: pair.sameFiles })}` : null}
      </p>
      <div className={styles.sides}>
        {sides.map(({ key, work, text, theme, stretches }) => (
          <Panel
            key={key}
            title={`${t(key)} · ${work.teacherName}`}
            extra={
              pair.copiedSubmissionId === work.submissionId ? (
                <strong className={styles.copy}>{t('is-copy')}</strong>
              ) : null
            }
          >
            <p className={styles.about}>
              {work.countyName} {work.schoolName}
              {work.isOwn ? '' : ` · ${t('elsewhere')}`}
              <br />
              {t('theme', { theme: work.theme })} {pick(theme)} · {formatInstant(work.submittedAt, language)}
            </p>
            <TextWithPassages text={text} stretches={stretches} chosen={chosen} onChoose={setChosen} />
          </Panel>
        ))}
      </div>
      {pair.decidedAt === null ? null : (
        <Panel title={t('verdict')} extra={<VerdictTag verdict={pair.verdict} />}>
          <p className={styles.reason}>{pair.reason}</p>
          <small className={styles.soft}>
            {t('decided-by', {
              name: pair.decidedByName ?? '',
              date: formatInstant(pair.decidedAt, language),
            })}
          </small>
        </Panel>
      )}
      {may('decideSimilarPair') ? (
        <PairDecision key={pair.decidedAt ?? ''} pair={pair} cohortId={cohortId} unitId={unitId} />
      ) : null}
    </>
  );
}
