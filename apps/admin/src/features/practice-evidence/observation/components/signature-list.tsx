import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Measurement } from '../api/measurement-fields.js';
import { useKindWords } from './kind-words.js';
import styles from './observation.module.css';

/** Who has signed or objected, whose signature is missing, and to what the signatures are bound. */
export function SignatureList({ form }: { form: Measurement }) {
  const t = useTexts(observationTexts);
  const language = useLanguage();
  const { signerWord } = useKindWords();
  return (
    <>
      <ol className={styles.signatures}>
        {form.signatures.map(({ signer, decision, name, words, at }) => (
          <li key={`${signer} ${at}`}>
            <span>
              {decision === 'SIGNED'
                ? t('signed-by', { signer: signerWord(signer), name })
                : t('objected-by', { signer: signerWord(signer), name })}
              <span className={styles.mark}>{formatInstant(at, language)}</span>
            </span>
            {words ? <p className={styles.words}>{words}</p> : null}
          </li>
        ))}
        {form.awaits.map((signer) => (
          <li key={signer} className={styles.soft}>
            {t('awaits-signature', { signer: signerWord(signer) })}
          </li>
        ))}
      </ol>
      <p className={styles.hash}>
        {t('hash')} {form.contentHash}
      </p>
    </>
  );
}
