import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Column, DimensionId, MeasuringQuestion } from './instrument.js';
import { SeededDraw } from './seeded-draw.js';
import type { TestBank } from './test-bank.js';
import { itemsOf } from './test-bank.js';

/** How long a test is and whether it adapts: `pack.diagnosis.form`. */
export type FormPolicy = PolicyPack['diagnosis']['form'];

/** A dimension of so many items is measured by one item more in each column. */
const LARGE_DIMENSION = 5;

/** Items of a dimension that are measured at least in each column, as far as the bank has questions. */
export function leastItemsMeasured(dimension: DimensionId): number {
  return itemsOf[dimension].length >= LARGE_DIMENSION ? 3 : 2;
}

/**
 * Draws the first block of a test: every item of the standard once, in one of its columns, so that both columns of a
 * dimension are measured alike; then further items, until each dimension has two measured in each column (three where
 * it has five items or more); self-ratings last. A fixed form goes on to every item in every column.
 *
 * The policy's most questions hold for everything but the 25 items themselves. When room runs short self-ratings give
 * way first.
 *
 * @param seed the same seed draws the same block; over many seeds each question of a cell and each column of an item is
 *   drawn as often as any other
 * @returns codes in the order of the standard
 * @example
 * // a bank with one question for each item and column, items 21–25 shared: 6 + 6 + 6 + 4 + 5
 * firstBlock(bank, 'enrollment pre-test', form).length // 27
 */
export function firstBlock(bank: TestBank, seed: string, form: FormPolicy): string[] {
  const drawing = new Drawing(bank, new SeededDraw(seed), form.questionsAtMost);
  for (const dimension of STANDARD_DIMENSIONS) drawing.coverItems(dimension);
  for (const dimension of STANDARD_DIMENSIONS) drawing.fillColumns(dimension, leastItemsMeasured(dimension));
  if (form.kind === 'fixed') {
    for (const dimension of STANDARD_DIMENSIONS) drawing.fillColumns(dimension, Infinity);
  }
  const room = Math.max(0, form.questionsAtMost - drawing.taken.length);
  return bank.inOrder([...drawing.taken, ...bank.scales.slice(0, room)]).map(({ code }) => code);
}

class Drawing {
  readonly taken: MeasuringQuestion[] = [];
  private readonly measured = new Set<string>();
  /** How many items of each dimension, `dimension column`. */
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly bank: TestBank,
    private readonly draw: SeededDraw,
    private readonly atMost: number,
  ) {}

  /** One question an item, from the column that has fewer so far. */
  coverItems(dimension: DimensionId): void {
    for (const item of this.draw.shuffled(itemsOf[dimension])) {
      const columns = STANDARD_COLUMNS.filter((column) => this.bank.of(item, column).length > 0);
      const fewest = Math.min(...columns.map((column) => this.measuredIn(dimension, column)));
      const column = this.draw.pick(
        columns.filter((candidate) => this.measuredIn(dimension, candidate) === fewest),
      );
      if (column !== undefined) this.take(dimension, item, column);
    }
  }

  fillColumns(dimension: DimensionId, least: number): void {
    for (const column of STANDARD_COLUMNS) {
      for (const item of this.draw.shuffled(itemsOf[dimension])) {
        if (this.taken.length >= this.atMost) return;
        if (this.measuredIn(dimension, column) >= least) break;
        if (!this.measured.has(`${item} ${column}`)) this.take(dimension, item, column);
      }
    }
  }

  private measuredIn(dimension: DimensionId, column: Column): number {
    return this.counts.get(`${dimension} ${column}`) ?? 0;
  }

  private take(dimension: DimensionId, item: number, column: Column): void {
    const question = this.draw.pick(this.bank.of(item, column));
    if (question === undefined) return;
    this.taken.push(question);
    for (const counted of question.columns) {
      if (this.measured.has(`${item} ${counted}`)) continue;
      this.measured.add(`${item} ${counted}`);
      this.counts.set(`${dimension} ${counted}`, this.measuredIn(dimension, counted) + 1);
    }
  }
}
