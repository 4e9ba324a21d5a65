import { jobTexts } from '@tisheng/messages/pages/jobs.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import type { BackgroundJobShown } from '../../../lib/background-jobs.js';
import { useTexts } from '../../../lib/texts.js';

const TONES: Readonly<Record<BackgroundJobShown['state'], Tone>> = {
  WAITING: 'waiting',
  RUNNING: 'waiting',
  DONE: 'ok',
  REFUSED: 'wrong',
  FAILED: 'wrong',
  CANCELLED: 'neutral',
};

/** How far long work has come. */
export function JobStateTag({ job }: { job: Pick<BackgroundJobShown, 'state' | 'isStopping'> }) {
  const t = useTexts(jobTexts);
  return <ToneTag tone={TONES[job.state]}>{t(job.isStopping ? 'stopping' : job.state)}</ToneTag>;
}
