import type { ReactNode } from 'react';
import { levelIsFairlySure } from '@tisheng/domain-rules/diagnostic-assessment/level-is-fairly-sure.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Panel } from '../../../components/panel.js';
import { formatDate, formatShare } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useSentences } from './use-sentences.js';
import { useTexts, type Translate } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import { BandTag } from './band-tag.js';
import styles from './diagnosis.module.css';

/** What came out in a few sentences: where one stands, where to begin, how sure that is, and who measured. */
export function SummaryPanel({ result, actions }: { result: DiagnosisResult; actions: ReactNode }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const strongest = result.dimensions.toSorted((a, b) => b.level - a.level)[0];
  const first = result.goals[0];
  const sentences = useSentences();
  const date = formatDate(result.submittedAt, language);
  const provenance =
    result.source === 'PLATFORM'
      ? t('submitted-on', { date })
      : result.institutionName === null
        ? t('taken-by-some-institution', { date })
        : t('taken-by-institution', { name: result.institutionName, date });
  return (
    <Panel>
      <div className={styles.part}>
        <p className={styles.sentence}>
          {sentences(
            t(`sum-${result.band}`),
            strongest && strongest.level >= result.targetLevel
              ? t('sum-strongest', { name: pick(strongest.name) })
              : null,
            first ? t('sum-first', { name: pick(first.name) }) : null,
          )}
        </p>
        <p className={styles.overall}>
          {t('overall-level')} <strong className={styles.percent}>{formatShare(result.level)}</strong>{' '}
          <BandTag band={result.band} />{' '}
          <span className={styles.soft}>{t('of-target', { target: formatShare(result.targetLevel) })}</span>
        </p>
        <p className={styles.soft}>{sureness(result, t, pick)}</p>
        <p className={styles.soft}>
          {provenance}
          {result.questionsAnswered === null
            ? null
            : ` · ${t('questions-answered', { count: result.questionsAnswered })}`}
        </p>
        <div className={`${styles.actions} ${styles.screenOnly}`}>{actions}</div>
      </div>
    </Panel>
  );
}

/** The standard errors in a sentence; nothing where an institution measured and told none. */
function sureness(
  { dimensions }: DiagnosisResult,
  t: Translate<typeof preTestTexts>,
  pick: ReturnType<typeof useBilingual>,
): string {
  const known = dimensions.filter(({ standardError }) => standardError !== null);
  if (known.length === 0) return '';
  const rough = known.filter(({ standardError }) => !levelIsFairlySure(standardError ?? 1));
  if (rough.length === 0) return t('sure-sentence-all');
  if (rough.length === known.length) return t('sure-sentence-none');
  return t('sure-sentence-some', {
    names: [...new Set(rough.map(({ name }) => pick(name)))].join(t('between-names')),
  });
}
