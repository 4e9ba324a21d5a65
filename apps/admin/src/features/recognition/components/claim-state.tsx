import { recognitionTexts } from '@tisheng/messages/pages/recognition.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecognitionClaim } from '../api/my-recognition.js';

const TONES: Readonly<Record<string, Tone>> = {
  claimed: 'waiting',
  attested: 'waiting',
  granted: 'ok',
  refused: 'wrong',
};

/** How far a claim has come, and why. */
export function ClaimState({ claim }: { claim: Pick<RecognitionClaim, 'state' | 'reason'> }) {
  const t = useTexts(recognitionTexts);
  const word = ruleWord(claim.state);
  return (
    <>
      <ToneTag tone={TONES[word] ?? 'neutral'}>{t(`state-${word}`)}</ToneTag> {claim.reason ?? ''}
    </>
  );
}

/** Address of the evidence of a claim. */
export const evidenceUrl = (cohortId: string, { enrollmentId, id }: RecognitionClaim): string =>
  `/files/evidence?${new URLSearchParams({ cohortId, enrollmentId, claimId: id })}`;
