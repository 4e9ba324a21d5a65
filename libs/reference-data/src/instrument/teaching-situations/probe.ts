import type { StandardColumn, StandardDimension } from '../../ability-standard.js';
import type { StageOfSchoolingCode } from '../../stages-of-schooling.js';
import type {
  MultipleQuestion,
  OrderingQuestion,
  PlainOption,
  ScaleQuestion,
  SingleQuestion,
  TeachingEnvironment,
  Thirds,
} from '../instrument.js';

/** All stages but the kindergarten, where pupils read, write and sit tests. */
export const SCHOOLS: readonly StageOfSchoolingCode[] = [
  'primary',
  'junior-secondary',
  'senior-secondary',
  'special-education',
];
export const KINDERGARTEN: readonly StageOfSchoolingCode[] = ['kindergarten'];

/** Rooms with one screen for all, and rooms in which pupils have devices. */
export const ONE_SCREEN: readonly TeachingEnvironment[] = ['simple-multimedia', 'interactive-multimedia'];
export const DEVICES_FOR_PUPILS: readonly TeachingEnvironment[] = ['networked', 'mobile'];

/** Whom a question is for; nothing said means everybody. */
interface Branch {
  /** Tells the branches of one item and column apart in their codes. */
  readonly as: string;
  readonly stages?: readonly StageOfSchoolingCode[];
  readonly environments?: readonly TeachingEnvironment[];
}

interface Place {
  readonly code: string;
  readonly item: number;
  readonly columns: readonly StandardColumn[];
  readonly stages: readonly StageOfSchoolingCode[];
  readonly environments: readonly TeachingEnvironment[];
}

/**
 * Item and column that a question measures, and the branch that it belongs to.
 *
 * @example
 * at(18, 'I') // code 'probe-18-i', for everybody
 * at(18, 'I', { as: 'kindergarten', stages: KINDERGARTEN }) // code 'probe-18-i-kindergarten'
 * at(21, 'both') // code 'probe-21', columns I and II
 */
export function at(item: number, column: StandardColumn | 'both', branch?: Branch): Place {
  const number = `probe-${String(item).padStart(2, '0')}`;
  const code = column === 'both' ? number : `${number}-${column.toLowerCase()}`;
  return {
    code: branch === undefined ? code : `${code}-${branch.as}`,
    item,
    columns: column === 'both' ? ['I', 'II'] : [column],
    stages: branch?.stages ?? [],
    environments: branch?.environments ?? [],
  };
}

type Written<Worth> = readonly [worth: Worth, zh: string, en: string];

/** Four answers in the order shown, each with what it is worth in thirds. */
export function single(
  place: Place,
  zh: string,
  en: string,
  ...written: readonly [Written<Thirds>, Written<Thirds>, Written<Thirds>, Written<Thirds>]
): SingleQuestion {
  return {
    kind: 'single',
    ...place,
    situation: { zh, en },
    options: written.map(([thirds, ...text], index) => ({ ...option(index, text), thirds })),
  };
}

/** Answers in the order shown; `true` for each that fits. */
export function multiple(
  place: Place,
  zh: string,
  en: string,
  ...written: readonly Written<boolean>[]
): MultipleQuestion {
  return {
    kind: 'multiple',
    ...place,
    situation: { zh, en },
    options: written.map(([right, ...text], index) => ({ ...option(index, text), right })),
  };
}

/**
 * Steps written in the order in which they are shown first, each with its right place from 1. The codes follow the
 * order shown, so that they do not give the answer away.
 */
export function ordering(
  place: Place,
  zh: string,
  en: string,
  ...written: readonly Written<number>[]
): OrderingQuestion {
  const steps = written.map(([right, ...text], index) => ({ right, option: option(index, text) }));
  return {
    kind: 'ordering',
    ...place,
    situation: { zh, en },
    options: steps.map((step) => step.option),
    rightOrder: steps.toSorted((a, b) => a.right - b.right).map((step) => step.option.code),
  };
}

/** How a teacher rates what they do, from the lowest step up. */
const STEPS: readonly (readonly [zh: string, en: string])[] = [
  ['还没怎么做过', 'I have hardly done it'],
  ['偶尔做，常要人帮', 'Now and then, mostly with help'],
  ['多数时候自己能做', 'Mostly on my own'],
  ['做得比较顺手', 'With ease'],
  ['顺手，还能带着同事做', 'With ease, and I help colleagues'],
];

/** A self-rating of a dimension in its columns. */
export function rating(
  dimension: StandardDimension,
  column: StandardColumn | 'both',
  zh: string,
  en: string,
): ScaleQuestion {
  return {
    kind: 'scale',
    code: `rating-${dimension}${column === 'both' ? '' : `-${column.toLowerCase()}`}`,
    dimension,
    columns: column === 'both' ? ['I', 'II'] : [column],
    stages: [],
    environments: [],
    situation: { zh, en },
    options: STEPS.map(([stepZh, stepEn], index) => ({
      code: String(index + 1),
      text: { zh: stepZh, en: stepEn },
    })),
  };
}

function option(index: number, [zh, en]: readonly [zh: string, en: string]): PlainOption {
  return { code: String.fromCharCode('a'.charCodeAt(0) + index), text: { zh, en } };
}
