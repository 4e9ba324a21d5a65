import type { StandardColumn } from '../../ability-standard.js';
import type { Option, Question, Thirds } from '../instrument.js';

type WrittenOption = readonly [thirds: Thirds, zh: string, en: string];

const OPTION_CODES = ['a', 'b', 'c', 'd'] as const;
const COLUMN_CODES: Readonly<Record<StandardColumn, string>> = { I: 'i', II: 'ii' };

/** A question of one column: `item-07-ii`. */
export function inColumn(
  item: number,
  column: StandardColumn,
  zh: string,
  en: string,
  ...options: readonly [WrittenOption, WrittenOption, WrittenOption, WrittenOption]
): Question {
  return build(`${itemCode(item)}-${COLUMN_CODES[column]}`, item, [column], zh, en, options);
}

/** One question that counts for both columns: `item-21`. */
export function inBothColumns(
  item: number,
  zh: string,
  en: string,
  ...options: readonly [WrittenOption, WrittenOption, WrittenOption, WrittenOption]
): Question {
  return build(itemCode(item), item, ['I', 'II'], zh, en, options);
}

function itemCode(item: number): string {
  return `item-${String(item).padStart(2, '0')}`;
}

function build(
  code: string,
  item: number,
  columns: readonly StandardColumn[],
  zh: string,
  en: string,
  written: readonly WrittenOption[],
): Question {
  const options = OPTION_CODES.flatMap((optionCode, index): Option[] => {
    const option = written[index];
    if (option === undefined) return [];
    const [thirds, zhText, enText] = option;
    return [{ code: optionCode, thirds, text: { zh: zhText, en: enText } }];
  });
  return {
    kind: 'single',
    code,
    item,
    columns,
    situation: { zh, en },
    stages: [],
    environments: [],
    options,
  };
}
