import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  STANDARD_ITEMS,
} from '@tisheng/reference-data/ability-standard.js';
import { isAskedAt } from './asked-where.js';
import type { TeachingPlace } from './asked-where.js';
import type {
  Column,
  DimensionId,
  Instrument,
  MeasuringQuestion,
  Question,
  ScaleQuestion,
} from './instrument.js';
import { isMeasuring } from './instrument.js';

/** The codes of the questions that one teacher is asked, block by block, in the order in which they are put. */
export type TestForm = readonly (readonly string[])[];

/** The questions of an instrument that may be put to a teacher of one stage in one environment. */
export class TestBank {
  readonly byCode: ReadonlyMap<string, Question>;
  /** Self-ratings in order of the dimensions. */
  readonly scales: readonly ScaleQuestion[];
  private readonly cells = new Map<string, MeasuringQuestion[]>();
  private readonly place = new Map<string, number>();

  constructor(readonly questions: readonly Question[]) {
    this.byCode = new Map(questions.map((question) => [question.code, question]));
    this.scales = questions
      .filter((question) => question.kind === 'scale')
      .toSorted(
        (a, b) => STANDARD_DIMENSIONS.indexOf(a.dimension) - STANDARD_DIMENSIONS.indexOf(b.dimension),
      );
    const measuring = questions.filter(isMeasuring);
    for (const question of measuring) {
      for (const column of question.columns) {
        const key = `${question.item} ${column}`;
        const cell = this.cells.get(key) ?? [];
        cell.push(question);
        this.cells.set(key, cell);
      }
    }
    measuring
      .toSorted((a, b) => a.item - b.item || a.columns.join('').length - b.columns.join('').length)
      .forEach(({ code }, at) => this.place.set(code, at));
  }

  /** Questions that measure an item in a column. */
  of(item: number, column: Column): readonly MeasuringQuestion[] {
    return this.cells.get(`${item} ${column}`) ?? [];
  }

  /** In the order of the standard, column I before II; self-ratings last. */
  inOrder(questions: readonly Question[]): Question[] {
    const placeOf = ({ code }: Question): number => this.place.get(code) ?? this.place.size;
    return questions.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  /** The questions behind the codes of a form; a code that the bank does not have is left out. */
  asked(form: TestForm): Question[] {
    const asked: Question[] = [];
    for (const block of form) {
      for (const code of block) {
        const question = this.byCode.get(code);
        if (question !== undefined) asked.push(question);
      }
    }
    return asked;
  }
}

const banks = new WeakMap<Instrument, Map<string, TestBank>>();

/**
 * The questions for a teacher's stage and environment.
 *
 * @param place null for tests that were begun before environments were asked for: every question
 */
export function bankAt(instrument: Instrument, place: TeachingPlace | null): TestBank {
  const key = place === null ? '' : `${place.stage} ${place.environment}`;
  const known = banks.get(instrument) ?? new Map<string, TestBank>();
  banks.set(instrument, known);
  let bank = known.get(key);
  if (bank === undefined) {
    bank = new TestBank(
      place === null
        ? instrument.questions
        : instrument.questions.filter((question) => isAskedAt(question, place)),
    );
    known.set(key, bank);
  }
  return bank;
}

/** Numbers of the items of a dimension. */
export const itemsOf: Readonly<Record<DimensionId, readonly number[]>> = Object.fromEntries(
  STANDARD_DIMENSIONS.map((dimension) => [
    dimension,
    STANDARD_ITEMS.filter((item) => item.dimension === dimension).map(({ item }) => item),
  ]),
) as Record<DimensionId, number[]>;

/** Every dimension in every column: 5 × 2. */
export const FIELDS: readonly { readonly dimension: DimensionId; readonly column: Column }[] =
  STANDARD_COLUMNS.flatMap((column) => STANDARD_DIMENSIONS.map((dimension) => ({ dimension, column })));
