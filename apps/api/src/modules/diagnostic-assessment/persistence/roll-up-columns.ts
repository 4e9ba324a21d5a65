/** Levels that a roll-up adds up: overall, the five dimensions of column I, those of column II. */
export const LEVELS = 11;
/** Items of the ability standard. */
export const ITEMS = 25;
/** Items in whichever column, in column I, in column II. */
export const WEAK_CELLS = 3 * ITEMS;

/** Columns of numbers beside each other, with their lengths; those of growth are null for the pre-test. */
export const ARRAYS = {
  measured: LEVELS,
  sums: LEVELS,
  squares: LEVELS,
  bands: 3,
  weak: WEAK_CELLS,
  paired: LEVELS,
  before_sums: LEVELS,
  before_squares: LEVELS,
  after_sums: LEVELS,
  gain_squares: LEVELS,
} as const;
export type ArrayColumn = keyof typeof ARRAYS;

const TYPES: Readonly<Record<ArrayColumn, 'int' | 'bigint'>> = {
  measured: 'int',
  sums: 'bigint',
  squares: 'bigint',
  bands: 'int',
  weak: 'int',
  paired: 'int',
  before_sums: 'bigint',
  before_squares: 'bigint',
  after_sums: 'bigint',
  gain_squares: 'bigint',
};

export const ARRAY_COLUMNS = Object.keys(ARRAYS) as readonly ArrayColumn[];
/** Columns that are null for the pre-test. */
export const GROWTH_COLUMNS: readonly ArrayColumn[] = [
  'paired',
  'before_sums',
  'before_squares',
  'after_sums',
  'gain_squares',
];

/** An array of one expression for each place, counted from 1. */
export const arrayOf = (length: number, at: (place: number) => string): string =>
  `ARRAY[${Array.from({ length }, (_, index) => at(index + 1)).join(', ')}]`;

/** The sum of an array column over the rows of a group, place by place. */
export const sumOf = (column: ArrayColumn, alias = 'r'): string => {
  const sums = arrayOf(ARRAYS[column], (place) => `sum(${alias}.${column}[${place}])`);
  const whole = `${sums}::${TYPES[column]}[]`;
  return GROWTH_COLUMNS.includes(column)
    ? `CASE WHEN count(${alias}.${column}) > 0 THEN ${whole} END`
    : whole;
};
