import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';

const BAND_TONES: Readonly<Record<DiagnosisResult['band'], Tone>> = {
  IMPROVE: 'attention',
  PASS: 'ok',
  EXCELLENT: 'ok',
};
const BAND_KEYS = { IMPROVE: 'band-improve', PASS: 'band-pass', EXCELLENT: 'band-excellent' } as const;

/** A level's band in a word. */
export function BandTag({ band }: { band: DiagnosisResult['band'] }) {
  const t = useTexts(preTestTexts);
  return <ToneTag tone={BAND_TONES[band]}>{t(BAND_KEYS[band])}</ToneTag>;
}
