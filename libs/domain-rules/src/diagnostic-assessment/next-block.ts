import type { Ratio } from '../arithmetic/decimal.js';
import {
  ZERO,
  addRatios,
  compareRatios,
  multiplyRatios,
  ratio,
  ratioOf,
  toNumber,
} from '../arithmetic/decimal.js';
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

/** Answers after which a weak point is believed. */
const ANSWERS_OF_A_WEAK_POINT = 2;

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
 * What is asked further, after all blocks so far were answered: only what would change something, most important first,
 * while the policy's most questions allow it.
 *
 * 1. A second question for every item that lies below the target on one answer, the weakest first: so that a weak point
 *    rests on two.
 * 2. The other column of such an item, where it was not asked yet.
 * 3. Further items, and then further questions on the same items, in the dimension and column whose level is known
 *    least, until its standard error is within `precision`. It is reckoned as if the new answers lay at the mean.
 *
 * @param answers sound answers to the whole form
 * @returns codes in the order of the standard; empty when the test can be handed in, and always for a fixed form
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

  const weak = choice.weakCells(ratioOf(policy.targetLevel));
  for (const { item, column } of weak) choice.ask(item, column, ANSWERS_OF_A_WEAK_POINT);
  for (const { item, column } of weak) choice.ask(item, column === 'I' ? 'II' : 'I', 1);
  choice.sharpen(policy.form.precision);
  return bank.inOrder(choice.chosen).map(({ code }) => code);
}

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

  /** Cells below the target, weakest first, then by item and column. */
  weakCells(target: Ratio): Cell[] {
    const leveled = [...this.cells.values()].map((cell) => ({ cell, level: levelOf(cell) }));
    return leveled
      .filter(({ level }) => compareRatios(level, target) < 0)
      .toSorted(
        (a, b) =>
          compareRatios(a.level, b.level) ||
          a.cell.item - b.cell.item ||
          a.cell.column.length - b.cell.column.length,
      )
      .map(({ cell }) => cell);
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

  private cell(item: number, column: Column): Cell {
    return this.cells.get(`${item} ${column}`) ?? { item, column, sum: ZERO, answered: 0, coming: 0 };
  }
}

const levelOf = ({ sum, answered }: Cell): Ratio =>
  answered === 1 ? sum : multiplyRatios(sum, ratio(1, answered));
