import {
  STANDARD_DIMENSION_NAMES,
  standardItem,
  type StandardColumn,
  type StandardDimension,
} from '@tisheng/reference-data/ability-standard.js';
import { TEACHING_ENVIRONMENT_NAMES } from '@tisheng/reference-data/instrument/instrument.js';
import type { Question, TeachingEnvironment } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_NAMES } from '@tisheng/reference-data/stages-of-schooling.js';
import type { StageOfSchoolingCode } from '@tisheng/reference-data/stages-of-schooling.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';

/** Names of what a question says of itself, in the reader's language. */
export function useInstrumentWords() {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  const dimension = (code: StandardDimension): string => pick(STANDARD_DIMENSION_NAMES[code]);
  const columns = (listed: readonly StandardColumn[]): string =>
    listed.length > 1 ? t('both-columns') : t('column', { column: listed[0] ?? '' });
  const itemLabel = (item: number, column: StandardColumn): string => {
    const found = standardItem(item);
    return found ? pick(found.labels[column]) : '';
  };
  return {
    dimension,
    columns,
    itemLabel,
    kind: (kind: Question['kind']): string => t(`kind-${kind}`),
    stage: (code: StageOfSchoolingCode): string => pick(STAGE_OF_SCHOOLING_NAMES[code]),
    environment: (code: TeachingEnvironment): string => pick(TEACHING_ENVIRONMENT_NAMES[code]),
    /** Whom a question is for; empty for everybody. */
    branch: ({ stages, environments }: Pick<Question, 'stages' | 'environments'>): string[] => [
      ...(stages.length > 0 ? [stages.map((code) => pick(STAGE_OF_SCHOOLING_NAMES[code])).join(comma)] : []),
      ...(environments.length > 0
        ? [environments.map((code) => pick(TEACHING_ENVIRONMENT_NAMES[code])).join(comma)]
        : []),
    ],
    /** What a question measures, in one line. */
    measures: (question: Question): string =>
      question.kind === 'scale'
        ? dimension(question.dimension)
        : `${t('item', { item: question.item })} ${itemLabel(question.item, question.columns[0] ?? 'I')}`,
  };
}
