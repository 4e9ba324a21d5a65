import type { Ratio } from '../arithmetic/decimal.js';
import { ZERO, addRatios, multiplyRatios, ratio, toNumber } from '../arithmetic/decimal.js';
import type { FormPolicy } from './first-block.js';
import type { Answer, Column, MeasuringQuestion } from './instrument.js';
import { isMeasuring } from './instrument.js';
import { scoreAnswer } from './score-answer.js';
import { SeededDraw } from './seeded-draw.js';
import { varianceOfMean } from './standard-error.js';
import type { TestBank, TestForm } from './test-bank.js';
import { FIELDS, itemsOf } from './test-bank.js';

/** What of the policy bears on what is asked further. */
export interface NextBlockPolicy {
  /** `pack.diagnosis.form` */
  readonly form: FormPolicy;
  /** `pack.diagnosis.targetLevel` */
  readonly targetLevel: number;
}

/** An item that was not asked is asked when it is expected no further than this above the target level. */
const MARGIN = 0.1;

/** One answer settles an item unless its level, drawn towards what was expected, is nearer than this to the target. */
const OPEN_WITHIN = 0.1;

/** Weight of the one answer against what was expected of the item. */
const WEIGHT_OF_AN_ANSWER = 0.6;

/** Answers that an item rests on at most while others are still open. */
const ANSWERS_OF_AN_OPEN_ITEM = 2;

/** One item in one column: what was answered and what is about to be asked. */
interface Cell {
  readonly item: number;
  readonly column: Column;
  readonly sum: Ratio;
  readonly answered: number;
  /** Questions chosen for the next block. */
  coming: number;
}

/**
 * What is asked further, after all blocks so far were answered: only what could change something, most important first,
 * while the policy's most questions allow it.
 *
 * 1. Items not asked yet in a column in which they are likely weak, the likeliest first. What is expected of an item is
 *    the mean of the levels measured in its dimension and column, with the item's level in the other column and the mean
 *    of all levels counted as one each; it is asked when that lies below the target or up to 0.1 above. Where a teacher
 *    is strong, nothing more is asked.
 * 2. A second question for items whose one answer leaves open on which side of the target they lie, the nearest first.
 *    The answer is weighed with what was expected, 6 to 4; what then lies 0.1 or more off the target is settled.
 * 3. Further items, and then further questions on the same items, in the dimension and column whose level is known
 *    least, until its standard error is within `precision`. It is reckoned as if the new answers lay at the mean.
 *
 * The numbers were chosen by simulation (`bench diagnosis --only forms`): weak points are found as surely as by a fixed
 * form half as long again.
 *
 * @param answers sound answers to the whole form
 * @returns codes in the order of the standard; empty when the test can be handed in, and always for a fixed form
 * @example
 * // target 0.6; expected of the item 0.5
 * // answered at 2/3: 0.6 · 0.667 + 0.4 · 0.5 = 0.6, open: asked once more
 * // answered at 0: 0.2, settled: weak
 */
export function nextBlock(
  bank: TestBank,
  form: TestForm,
  answers: readonly Answer[],
  policy: NextBlockPolicy,
  seed: string,
): string[] {
  if (policy.form.kind === 'fixed') return [];
  const asked = new Set(form.flat());
  const choice = new Choice(bank, asked, policy.form.questionsAtMost - asked.size, seed);
  choice.read(answers);

  for (const { item, column } of choice.likelyWeak(policy.targetLevel)) choice.ask(item, column, 1);
  for (const { item, column } of choice.stillOpen(policy.targetLevel)) {
    choice.ask(item, column, ANSWERS_OF_AN_OPEN_ITEM);
  }
  choice.sharpen(policy.form.precision);
  return bank.inOrder(choice.chosen).map(({ code }) => code);
}

type Place = Pick<Cell, 'item' | 'column'>;

class Choice {
  readonly chosen: MeasuringQuestion[] = [];
  private readonly cells = new Map<string, Cell>();
  private readonly draw: SeededDraw;

  constructor(
    private readonly bank: TestBank,
    private readonly asked: Set<string>,
    private readonly room: number,
    seed: string,
  ) {
    this.draw = new SeededDraw(`${seed} ${asked.size}`);
  }

  read(answers: readonly Answer[]): void {
    for (const { question: code, options } of answers) {
      const question = this.bank.byCode.get(code);
      if (question === undefined || !isMeasuring(question)) continue;
      const worth = scoreAnswer(question, options);
      for (const column of question.columns) {
        const { sum, answered } = this.cell(question.item, column);
        this.cells.set(`${question.item} ${column}`, {
          item: question.item,
          column,
          sum: answered === 0 ? worth : addRatios(sum, worth),
          answered: answered + 1,
          coming: 0,
        });
      }
    }
  }

  /** Items not asked in a column, which are expected near the target or below it: the weakest first. */
  likelyWeak(target: number): Place[] {
    return this.places()
      .filter(({ cell, expected }) => cell.answered === 0 && expected < target + MARGIN)
      .toSorted((a, b) => a.expected - b.expected)
      .map(({ cell }) => cell);
  }

  /** Items whose one answer leaves open on which side of the target they lie: the nearest first. */
  stillOpen(target: number): Place[] {
    return this.places()
      .filter(({ cell }) => cell.answered === 1)
      .map(({ cell, expected }) => {
        const drawn = WEIGHT_OF_AN_ANSWER * toNumber(cell.sum) + (1 - WEIGHT_OF_AN_ANSWER) * expected;
        return { cell, distance: Math.abs(drawn - target) };
      })
      .filter(({ distance }) => distance < OPEN_WITHIN)
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ cell }) => cell);
  }

  /** Every item in every column in the order of the standard, with what is expected of it. */
  private places(): { cell: Cell; expected: number }[] {
    // In the order of the standard: a sum of fractions depends on their order by a hair.
    const levels = FIELDS.flatMap(({ dimension, column }) =>
      this.levelsOf(itemsOf[dimension].map((item) => this.cell(item, column))),
    );
    const overall = sumOf(levels) / Math.max(1, levels.length);
    return FIELDS.flatMap(({ dimension, column }) => {
      const cells = itemsOf[dimension].map((item) => this.cell(item, column));
      const measured = this.levelsOf(cells);
      return cells.map((cell) => {
        const beside = [overall, ...this.levelsOf([this.cell(cell.item, column === 'I' ? 'II' : 'I')])];
        const expected = (sumOf(measured) + sumOf(beside)) / (measured.length + beside.length);
        return { cell, expected };
      });
    });
  }

  /** Chooses a question for an item unless it has `wanted` answers already, or will have. */
  ask(item: number, column: Column, wanted: number): boolean {
    const { answered, coming } = this.cell(item, column);
    if (answered + coming >= wanted || this.chosen.length >= this.room) return false;
    const question = this.draw.pick(this.bank.of(item, column).filter(({ code }) => !this.asked.has(code)));
    if (question === undefined) return false;
    this.chosen.push(question);
    this.asked.add(question.code);
    for (const counted of question.columns) {
      const cell = this.cell(item, counted);
      cell.coming += 1;
      this.cells.set(`${item} ${counted}`, cell);
    }
    return true;
  }

  sharpen(precision: number): void {
    const exhausted = new Set<number>();
    while (this.chosen.length < this.room) {
      const variances = FIELDS.map((_, at) => (exhausted.has(at) ? 0 : this.varianceOf(at)));
      const worst = variances.indexOf(Math.max(...variances));
      if ((variances[worst] ?? 0) <= precision ** 2) return;
      if (!this.askInField(worst)) exhausted.add(worst);
    }
  }

  /** One question more, for the item with the fewest answers that has one left. */
  private askInField(at: number): boolean {
    const field = FIELDS[at];
    if (field === undefined) return false;
    const cells = this.draw
      .shuffled(itemsOf[field.dimension])
      .map((item) => this.cell(item, field.column))
      .toSorted((a, b) => a.answered + a.coming - (b.answered + b.coming));
    return cells.some(({ item, column, answered, coming }) => this.ask(item, column, answered + coming + 1));
  }

  private varianceOf(at: number): number {
    const field = FIELDS[at];
    if (field === undefined) return 0;
    const items = itemsOf[field.dimension];
    const cells = items.flatMap((item) => this.cells.get(`${item} ${field.column}`) ?? []);
    const levels = cells.filter(({ answered }) => answered > 0).map((cell) => toNumber(levelOf(cell)));
    const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
    const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
    const reciprocals = cells.reduce((sum, { answered, coming }) => sum + 1 / (answered + coming), 0);
    return cells.length === 0 ? 0.25 : varianceOfMean(squares, cells.length, reciprocals, items.length);
  }

  private levelsOf(cells: readonly Cell[]): number[] {
    return cells.filter(({ answered }) => answered > 0).map((cell) => toNumber(levelOf(cell)));
  }

  private cell(item: number, column: Column): Cell {
    return this.cells.get(`${item} ${column}`) ?? { item, column, sum: ZERO, answered: 0, coming: 0 };
  }
}

const sumOf = (levels: readonly number[]): number => levels.reduce((sum, level) => sum + level, 0);

const levelOf = ({ sum, answered }: Cell): Ratio =>
  answered === 1 ? sum : multiplyRatios(sum, ratio(1, answered));
