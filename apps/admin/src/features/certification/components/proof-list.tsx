import { StateTag } from '../../../components/state-tag.js';
import { personalCentreTexts } from '@tisheng/messages/pages/personal-centre.js';
import { formatHours, formatPoints } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyProof } from '../api/my-certificates.js';
import styles from './certificate-card.module.css';

/** The proofs on the way to the certificate. */
export function ProofList({ proofs }: { proofs: readonly MyProof[] }) {
  const t = useTexts(personalCentreTexts);
  const pick = useBilingual();
  return (
    <ul className={styles.proofs}>
      {proofs.map((proof) => (
        <li key={`${proof.cohortId} ${proof.code}`} className={styles.proof}>
          <span>
            {pick(proof.name)}{' '}
            <span className={styles.soft}>
              {t('proof-line', {
                hours: formatHours(proof.attestedHalfHours),
                score: formatPoints(proof.score),
              })}
            </span>
          </span>
          <StateTag lifecycle="certificate" state={proof.state} />
        </li>
      ))}
    </ul>
  );
}
