import fc from 'fast-check';
import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { TEACHING_PLACES } from './asked-where.js';
import { checkAnswers } from './check-answers.js';
import type { FormPolicy } from './first-block.js';
import { firstBlock, leastItemsMeasured } from './first-block.js';
import type { Answer, DimensionId, Instrument, Question } from './instrument.js';
import { isMeasuring } from './instrument.js';
import { mayHandIn } from './may-hand-in.js';
import { nextBlock } from './next-block.js';
import { scoreAssessment } from './score-assessment.js';
import { SeededDraw } from './seeded-draw.js';
import type { TestBank, TestForm } from './test-bank.js';
import { FIELDS, bankAt, itemsOf } from './test-bank.js';

const adaptive: FormPolicy = { kind: 'adaptive', questionsAtMost: 45, precision: 0.1 };
const fixed: FormPolicy = { kind: 'fixed', questionsAtMost: 60, precision: 0.1 };
const limits = { improveTo: 0.4, excellentFrom: 0.8 };

const aPlace = fc.constantFrom(...TEACHING_PLACES);
const aSeed = fc.uuid();
const aBank = fc
  .tuple(fc.constantFrom(selfAssessment25, teachingSituations), aPlace)
  .map(([instrument, place]) => bankAt(instrument, place));

/** Cells that the questions measure, `12 I`. */
const cellsOf = (questions: readonly Question[]): string[] =>
  questions.filter(isMeasuring).flatMap(({ item, columns }) => columns.map((column) => `${item} ${column}`));

/** Any sound answer to a question. */
function anyAnswer(question: Question, draw: SeededDraw): Answer {
  const codes = question.options.map(({ code }) => code);
  const answer = (options: readonly string[]) => ({ question: question.code, options });
  switch (question.kind) {
    case 'single':
    case 'scale':
      return answer([draw.pick(codes) ?? '']);
    case 'multiple':
      return answer(draw.shuffled(codes).slice(0, 1 + draw.number(codes.length)));
    case 'ordering':
      return answer(draw.shuffled(codes));
  }
}

/** The answer that is worth most or least. */
function extremeAnswer(question: Question, best: boolean): Answer {
  switch (question.kind) {
    case 'single': {
      const thirds = best ? 3 : 0;
      return {
        question: question.code,
        options: question.options
          .filter((option) => option.thirds === thirds)
          .map(({ code }) => code)
          .slice(0, 1),
      };
    }
    case 'multiple': {
      const options = question.options.filter(({ right }) => right === best).map(({ code }) => code);
      return { question: question.code, options };
    }
    case 'ordering':
      return {
        question: question.code,
        options: best ? question.rightOrder : question.rightOrder.toReversed(),
      };
    case 'scale':
      return { question: question.code, options: [question.options[0]?.code ?? ''] };
  }
}

interface Taken {
  readonly form: TestForm;
  readonly answers: readonly Answer[];
}

/** Takes a whole test. */
function take(
  bank: TestBank,
  seed: string,
  form: FormPolicy,
  answerTo: (question: Question) => Answer,
): Taken {
  let blocks: TestForm = [firstBlock(bank, seed, form)];
  let answers = bank.asked(blocks).map(answerTo);
  for (;;) {
    const next = nextBlock(bank, blocks, answers, { form, targetLevel: 0.6 }, seed);
    if (next.length === 0) return { form: blocks, answers };
    blocks = [...blocks, next];
    answers = [...answers, ...bank.asked([next]).map(answerTo)];
  }
}

describe('the first block', () => {
  test('of one question for each item and column takes 27 questions', () => {
    const bank = bankAt(selfAssessment25, null);
    expect(firstBlock(bank, 'any', adaptive)).toHaveLength(6 + 6 + 6 + 4 + 5);
  });

  test.each(TEACHING_PLACES)('covers all items and both columns of every dimension: %j', (place) => {
    const bank = bankAt(teachingSituations, place);
    for (let seed = 0; seed < 12; seed += 1) {
      const block = bank.asked([firstBlock(bank, `seed ${seed}`, adaptive)]);
      const cells = cellsOf(block);
      expect(new Set(cells.map((cell) => cell.split(' ')[0])).size).toBe(STANDARD_ITEMS.length);
      for (const { dimension, column } of FIELDS) {
        const measured = itemsOf[dimension].filter((item) => cells.includes(`${item} ${column}`)).length;
        expect(measured).toBeGreaterThanOrEqual(leastItemsMeasured(dimension));
      }
      expect(block.filter(({ kind }) => kind === 'scale')).toHaveLength(bank.scales.length);
    }
  });

  test('of a bank with gaps asks what there is', () => {
    const thin: Instrument = { ...selfAssessment25, questions: selfAssessment25.questions.slice(0, 3) };
    const block = firstBlock(bankAt(thin, null), 'seed', adaptive);
    expect(block).toEqual(['item-01-i', 'item-01-ii', 'item-02-i']);
  });

  test('asks nothing twice, nothing from elsewhere, self-ratings last, and the same for the same seed', () => {
    fc.assert(
      fc.property(aBank, aSeed, fc.constantFrom(adaptive, fixed), (bank, seed, form) => {
        const block = firstBlock(bank, seed, form);
        const asked = bank.asked([block]);
        expect(asked).toHaveLength(block.length);
        expect(new Set(block).size).toBe(block.length);
        const scales = asked.filter(({ kind }) => kind === 'scale').length;
        expect(asked.slice(asked.length - scales).every(({ kind }) => kind === 'scale')).toBe(true);
        expect(firstBlock(bank, seed, form)).toEqual(block);
      }),
      { numRuns: 60 },
    );
  });

  test('puts every question and every column of an item equally often', () => {
    const bank = bankAt(teachingSituations, { stage: 'primary', environment: 'networked' });
    const times = new Map<string, number>();
    const columns = { I: 0, II: 0 };
    const runs = 600;
    for (let seed = 0; seed < runs; seed += 1) {
      for (const question of bank.asked([firstBlock(bank, `enrollment ${seed}`, adaptive)])) {
        times.set(question.code, (times.get(question.code) ?? 0) + 1);
        if (question.kind !== 'scale' && question.columns.length === 1) {
          for (const column of question.columns) columns[column] += 1;
        }
      }
    }
    for (const { item } of STANDARD_ITEMS) {
      for (const column of STANDARD_COLUMNS) {
        const cell = bank.of(item, column).filter((question) => question.columns.length === 1);
        const share = cell.map(({ code }) => (times.get(code) ?? 0) / runs);
        const even = share.reduce((sum, value) => sum + value, 0) / cell.length;
        for (const value of share) expect(Math.abs(value - even)).toBeLessThan(0.09);
      }
    }
    expect(Math.abs(columns.I - columns.II) / (columns.I + columns.II)).toBeLessThan(0.02);
  });

  test('stays within the most questions, and self-ratings give way first', () => {
    const bank = bankAt(teachingSituations, { stage: 'primary', environment: 'mobile' });
    const block = bank.asked([firstBlock(bank, 'seed', { ...adaptive, questionsAtMost: 28 })]);
    expect(block).toHaveLength(28);
    expect(block.filter(({ kind }) => kind === 'scale')).toHaveLength(1);
    const shortest = bank.asked([firstBlock(bank, 'seed', { ...adaptive, questionsAtMost: 25 })]);
    expect(new Set(shortest.filter(isMeasuring).map(({ item }) => item)).size).toBe(25);
    expect(shortest).toHaveLength(25);
  });

  test('of a fixed form asks every item in every column once, and nothing follows', () => {
    fc.assert(
      fc.property(aPlace, aSeed, (place, seed) => {
        const bank = bankAt(teachingSituations, place);
        const block = firstBlock(bank, seed, fixed);
        const cells = cellsOf(bank.asked([block]));
        expect(cells).toHaveLength(50);
        expect(new Set(cells).size).toBe(50);
        const answers = bank.asked([block]).map((question) => extremeAnswer(question, false));
        expect(nextBlock(bank, [block], answers, { form: fixed, targetLevel: 0.6 }, seed)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is asked further', () => {
  const limited = fc
    .tuple(fc.integer({ min: 25, max: 70 }), fc.constantFrom(0.06, 0.1, 0.2))
    .map(([questionsAtMost, precision]): FormPolicy => ({ kind: 'adaptive', questionsAtMost, precision }));

  test('is never asked twice, never more than allowed, and the answers are sound to the end', () => {
    fc.assert(
      fc.property(aBank, aSeed, limited, (bank, seed, form) => {
        const draw = new SeededDraw(seed);
        const { form: blocks, answers } = take(bank, seed, form, (question) => anyAnswer(question, draw));
        const asked = blocks.flat();
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(form.questionsAtMost);
        expect(checkAnswers(bank.asked(blocks), answers, 'submit')).toEqual([]);
        expect(mayHandIn(bank, blocks, answers, { form, targetLevel: 0.6 }, seed)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('ends only when levels are sure and no item near the target rests on one answer, as far as bank and length allow', () => {
    fc.assert(
      fc.property(aBank, aSeed, limited, (bank, seed, form) => {
        const draw = new SeededDraw(seed);
        const { form: blocks, answers } = take(bank, seed, form, (question) => anyAnswer(question, draw));
        if (blocks.flat().length === form.questionsAtMost) return;
        const scored = scoreAssessment(bank.asked(blocks), answers, limits);
        if (scored.kind === 'refused') throw new Error('The answers are sound');
        const left = (item: number, column: 'I' | 'II') =>
          bank.of(item, column).some(({ code }) => !blocks.flat().includes(code));
        const sum = (levels: readonly number[]) => levels.reduce((total, level) => total + level, 0);
        const levelsOf = (found: typeof scored.score.items) =>
          found.map(({ hundredths }) => hundredths / 100);
        const all = levelsOf(scored.score.items);
        const expectedOf = (item: number, dimension: DimensionId, column: 'I' | 'II') => {
          const { items } = scored.score;
          const here = items.filter((level) => level.dimension === dimension && level.column === column);
          const twin = items.filter((level) => level.item === item && level.column !== column);
          const levels = [...levelsOf(here), sum(all) / all.length, ...levelsOf(twin)];
          return sum(levels) / levels.length;
        };
        // Rounded levels are used here: what lies within a hundredth of a bound is not judged.
        const unsureItems = scored.score.items.filter(
          ({ item, dimension, column, hundredths, answers: rests }) =>
            Math.abs(0.006 * hundredths + 0.4 * expectedOf(item, dimension, column) - 0.6) < 0.09 &&
            rests < 2 &&
            left(item, column),
        );
        const unsureLevels = scored.score.dimensions.filter(
          ({ dimension, column, standardError }) =>
            (standardError ?? 1) > form.precision && itemsOf[dimension].some((item) => left(item, column)),
        );
        const unasked = FIELDS.flatMap(({ dimension, column }) =>
          itemsOf[dimension].filter(
            (item) =>
              !scored.score.items.some((level) => level.item === item && level.column === column) &&
              expectedOf(item, dimension, column) < 0.69 &&
              left(item, column),
          ),
        );
        expect([unsureItems, unsureLevels, unasked]).toEqual([[], [], []]);
      }),
      { numRuns: 60 },
    );
  });

  test('is little for a teacher who answers everything well, and all of the dimension in which one does not', () => {
    const bank = bankAt(teachingSituations, { stage: 'primary', environment: 'networked' });
    const weakItems = itemsOf['planning-and-preparation'];
    const good = take(bank, 'seed', adaptive, (question) => extremeAnswer(question, true));
    const weak = take(bank, 'seed', adaptive, (question) =>
      extremeAnswer(question, question.kind === 'scale' || !weakItems.includes(question.item)),
    );
    const measured = new Set(cellsOf(bank.asked(weak.form)));
    expect(good.form.flat().length).toBeLessThanOrEqual(40);
    expect(
      weakItems.flatMap((item) => [`${item} I`, `${item} II`]).filter((cell) => !measured.has(cell)),
    ).toEqual([]);
    expect(weak.form.flat().length).toBeGreaterThan(good.form.flat().length);
  });

  test('follows from answers and seed alone', () => {
    fc.assert(
      fc.property(aBank, aSeed, fc.uuid(), (bank, seed, other) => {
        const blocks = [firstBlock(bank, seed, adaptive)];
        const draw = new SeededDraw(other);
        const answers = bank.asked(blocks).map((question) => anyAnswer(question, draw));
        const policy = { form: adaptive, targetLevel: 0.6 };
        const next = nextBlock(bank, blocks, answers, policy, seed);
        expect(nextBlock(bank, blocks, answers.toReversed(), policy, seed)).toEqual(next);
      }),
      { numRuns: 30 },
    );
  });

  test('is asked before a test is handed in', () => {
    const bank = bankAt(teachingSituations, { stage: 'primary', environment: 'networked' });
    const form = [firstBlock(bank, 'seed', adaptive)];
    const answers = bank.asked(form).map((question) => extremeAnswer(question, false));
    const policy = { form: adaptive, targetLevel: 0.6 };
    const codesOf = (given: readonly Answer[]) =>
      mayHandIn(bank, form, given, policy, 'seed').map(({ code }) => code);
    expect(codesOf(answers)).toEqual(['questions-still-to-come']);
    expect(codesOf(answers.slice(1))).toEqual(['questions-unanswered']);
  });
});
