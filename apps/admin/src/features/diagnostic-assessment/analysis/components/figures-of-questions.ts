import type { Tone } from '../../../../components/tone.js';
import type { QuestionFigures } from '../api/item-statistics.js';

export const FLAG_TONES: Readonly<Record<QuestionFigures['flags'][number], Tone>> = {
  TOO_FEW_ANSWERS: 'waiting',
  TOO_EASY: 'attention',
  TOO_HARD: 'attention',
  DISCRIMINATES_WRONGLY: 'wrong',
  DISCRIMINATES_LITTLE: 'attention',
  OPTION_UNUSED: 'attention',
  WEAKENS_RELIABILITY: 'attention',
};

/** Two places, as such figures are read; a dash where nothing is known. */
export const figure = (value: number | null): string => (value === null ? '—' : value.toFixed(2));
