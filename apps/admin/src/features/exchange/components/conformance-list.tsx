import { CONFORMANCE_WORDS, type ConformanceWords } from '@tisheng/messages/conformance-checks.js';
import { conformanceTexts } from '@tisheng/messages/pages/conformance.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { ConformanceRun } from '../api/conformance-run.js';
import styles from './conformance.module.css';

type Line = ConformanceRun['checks'][number];

const TONES: Readonly<Record<Line['state'], Tone>> = { SHOWN: 'ok', NOT_YET: 'neutral', WRONG: 'wrong' };

const wordsOf = (check: string): ConformanceWords | undefined =>
  (CONFORMANCE_WORDS as Readonly<Record<string, ConformanceWords>>)[check];

/** The behaviours of the contract in the order in which they are tried, each with what is still to be done. */
export function ConformanceList({ checks }: { checks: ConformanceRun['checks'] }) {
  return (
    <ol className={styles.list}>
      {checks.map((line, index) => (
        <CheckLine key={line.check} line={line} place={index + 1} />
      ))}
    </ol>
  );
}

function CheckLine({ line, place }: { line: Line; place: number }) {
  const t = useTexts(conformanceTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const words = wordsOf(line.check);
  if (!words) return null;
  return (
    <li className={styles.line}>
      <span className={styles.place}>{place}</span>
      <h3 className={styles.title}>
        {pick(words.title)}
        {line.required ? null : <small>{t('recommended')}</small>}
      </h3>
      <span className={styles.state}>
        <ToneTag tone={TONES[line.state]}>{t(`state-${line.state}`)}</ToneTag>
      </span>
      <div className={styles.more}>
        {line.state === 'NOT_YET' ? <p>{pick(words.how)}</p> : null}
        {line.state === 'WRONG' ? <p className={styles.mend}>{pick(words.mend)}</p> : null}
        {line.evidence ? (
          <details>
            <summary>
              {line.at ? <span className={styles.when}>{formatInstant(line.at, language)}</span> : null}
              {t('evidence')}
            </summary>
            <pre className={styles.evidence}>{JSON.stringify(JSON.parse(line.evidence), null, 1)}</pre>
          </details>
        ) : null}
      </div>
    </li>
  );
}
