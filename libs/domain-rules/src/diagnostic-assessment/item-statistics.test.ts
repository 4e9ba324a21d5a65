import type { Instrument, Question } from './instrument.js';
import { adviseOnQuestion } from './advise-on-question.js';
import type { QuestionStatistics } from './item-statistics.js';
import { ItemAnalysis } from './item-statistics.js';

const label = { zh: '', en: '' };
const base = { columns: ['I'] as const, situation: label, stages: [], environments: [] };

const single = (code: string, item: number): Question => ({
  ...base,
  kind: 'single',
  code,
  item,
  options: (['a', 'b', 'c', 'd'] as const).map((option, thirds) => ({
    code: option,
    text: label,
    thirds: thirds as 0 | 1 | 2 | 3,
  })),
});

const instrumentOf = (questions: readonly Question[]): Instrument => ({
  code: 'test',
  version: 1,
  title: label,
  introduction: label,
  questions,
});

const FIVE = instrumentOf([1, 2, 3, 4, 5].map((item) => single(`q${item}`, item)));

/** Thirds that ten people reached in five questions; null where they were not asked. */
type Scores = readonly (number | null)[];
const COMPLETE: readonly Scores[] = [
  [3, 2, 3, 1, 3],
  [2, 2, 3, 0, 2],
  [3, 3, 3, 2, 3],
  [1, 0, 2, 1, 0],
  [0, 1, 1, 0, 1],
  [2, 1, 2, 3, 2],
  [3, 3, 2, 2, 3],
  [1, 1, 0, 2, 1],
  [2, 3, 3, 1, 2],
  [0, 0, 1, 1, 0],
];
const HOLES: readonly (readonly [number, number])[] = [
  [0, 3],
  [3, 0],
  [4, 4],
  [7, 1],
  [8, 2],
  [9, 4],
];
const WITH_HOLES = COMPLETE.map((scores, person) =>
  scores.map((score, question) =>
    HOLES.some(([row, column]) => row === person && column === question) ? null : score,
  ),
);

function analysed(people: readonly Scores[]) {
  const analysis = new ItemAnalysis(FIVE);
  for (const scores of people) {
    analysis.add(
      scores.flatMap((thirds, at) =>
        thirds === null ? [] : [{ question: `q${at + 1}`, options: ['abcd'[thirds]!] }],
      ),
    );
  }
  return analysis.figures();
}

function close(found: readonly (number | null)[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => expect(found[at]).toBeCloseTo(value, 8));
}

describe('figures of questions', () => {
  // R 4.2.2 with psych 2.2.9: alpha(x, use = "pairwise"): raw_alpha, alpha.drop, colMeans; the correlation of each column
  // with the row means of the others.
  test('are those of a statistics package when everybody answered everything', () => {
    const { overall, questions, fields, assessments } = analysed(COMPLETE);
    expect(assessments).toBe(10);
    close([overall.alpha], [0.861_726_291_88]);
    close(
      questions.map(({ alphaWithout }) => alphaWithout),
      [0.756_097_560_976, 0.801_759_346_528, 0.853_075_476_766, 0.929_870_129_87, 0.767_596_281_541],
    );
    close(
      questions.map(({ difficulty }) => difficulty),
      [0.566_666_666_667, 0.533_333_333_333, 0.666_666_666_667, 0.433_333_333_333, 0.566_666_666_667],
    );
    close(
      questions.map(({ discrimination }) => discrimination),
      [0.950_568_917_658, 0.794_006_308_96, 0.596_119_603_594, 0.198_196_130_004, 0.912_362_819_023],
    );
    expect(fields[0]).toMatchObject({ dimension: 'technology-literacy', column: 'I', questions: 5 });
    close([fields[0]!.alpha], [0.861_726_291_88]);
    expect(fields[5]).toMatchObject({ column: 'II', questions: 0, alpha: null });
  });

  test('are those of a statistics package when some were not asked some', () => {
    const { overall, questions } = analysed(WITH_HOLES);
    close([overall.alpha], [0.832_442_258_34]);
    close(
      questions.map(({ alphaWithout }) => alphaWithout),
      [0.719_446_579_554, 0.764_854_159_165, 0.798_498_122_653, 0.883_972_215_076, 0.790_281_329_923],
    );
    close(
      questions.map(({ discrimination }) => discrimination),
      [0.985_340_363_783, 0.682_078_536_806, 0.580_396_619_753, 0.266_381_605_111, 0.956_100_492_239],
    );
    expect(questions.map(({ answered }) => answered)).toEqual([9, 9, 9, 9, 8]);
  });

  test('compare the best with the worst 27 %, here 2.7 people at either end', () => {
    // By hand: means in hundredths 80 60 93 27 20 67 87 33 73 13; upper 93, 87 and 0.7 of 80, lower 13, 20 and 0.7 of 27.
    // Question 1: (1 + 1 + 0.7 · 1) / 2.7 − (0 + 0 + 0.7 · 1/3) / 2.7
    expect(analysed(COMPLETE).questions[0]!.upperLower).toBeCloseTo(1 - 0.7 / 3 / 2.7, 10);
  });

  test('count the options: taken of a choice, in their right place of an ordering, and self-ratings beside', () => {
    const questions: readonly Question[] = [
      {
        ...base,
        kind: 'multiple',
        code: 'many',
        item: 1,
        options: ['a', 'b', 'c'].map((code) => ({ code, text: label, right: code !== 'c' })),
      },
      {
        ...base,
        kind: 'ordering',
        code: 'order',
        item: 2,
        options: ['a', 'b', 'c'].map((code) => ({ code, text: label })),
        rightOrder: ['b', 'a', 'c'],
      },
      {
        ...base,
        kind: 'scale',
        code: 'self',
        dimension: 'technology-literacy',
        options: ['1', '2'].map((code) => ({ code, text: label })),
      },
    ];
    const analysis = new ItemAnalysis(instrumentOf(questions));
    analysis.add([
      { question: 'many', options: ['a', 'b'] },
      { question: 'order', options: ['b', 'a', 'c'] },
      { question: 'self', options: ['2'] },
      { question: 'gone', options: ['a'] },
    ]);
    analysis.add([
      { question: 'many', options: ['a'] },
      { question: 'order', options: ['a', 'b', 'c'] },
    ]);
    const [many, order, self] = analysis.figures().questions;
    expect(many).toMatchObject({ difficulty: 0.75, options: [{ share: 1 }, { share: 0.5 }, { share: 0 }] });
    expect(order!.difficulty).toBeCloseTo(2 / 3, 10);
    expect(order!.options.map(({ share }) => share)).toEqual([0.5, 0.5, 1]);
    expect(self).toMatchObject({ answered: 1, difficulty: null, options: [{ share: 0 }, { share: 1 }] });
  });

  test('say nothing where nobody answered or all answered alike', () => {
    expect(new ItemAnalysis(FIVE).figures()).toMatchObject({ assessments: 0, overall: { alpha: null } });
    const alike = analysed(Array.from({ length: 40 }, () => [3, 3, 3, 3, 3]));
    expect(alike.overall.alpha).toBeNull();
    expect(alike.questions[0]).toMatchObject({ difficulty: 1, discrimination: null, upperLower: 0 });
  });
});

describe('advice on a question', () => {
  const [question] = FIVE.questions;
  const sound: QuestionStatistics = {
    question: 'q1',
    answered: 200,
    difficulty: 0.6,
    discrimination: 0.4,
    upperLower: 0.5,
    alphaWithout: 0.8,
    options: ['a', 'b', 'c', 'd'].map((code) => ({ code, share: 0.25 })),
  };
  const flagsOf = (figures: Partial<QuestionStatistics>) =>
    adviseOnQuestion(question!, { ...sound, ...figures }, { questions: 5, alpha: 0.8 }).flags;

  test('finds nothing in a sound one, and nothing in what too few have answered', () => {
    expect(flagsOf({})).toEqual([]);
    expect(flagsOf({ answered: 29, difficulty: 1 })).toEqual(['too-few-answers']);
  });

  test('names what is too easy, too hard, tells little or tells wrongly, at the limits of the handbooks', () => {
    expect(flagsOf({ difficulty: 0.9 })).toEqual([]);
    expect(flagsOf({ difficulty: 0.91 })).toEqual(['too-easy']);
    expect(flagsOf({ difficulty: 0.19 })).toEqual(['too-hard']);
    expect(flagsOf({ discrimination: 0.19 })).toEqual(['discriminates-little']);
    expect(flagsOf({ discrimination: -0.01, difficulty: 0.1 })).toEqual([
      'discriminates-wrongly',
      'too-hard',
    ]);
    expect(flagsOf({ alphaWithout: 0.82 })).toEqual(['weakens-reliability']);
  });

  test('names the options that nobody takes', () => {
    const options = sound.options.map((option, at) => (at === 2 ? { ...option, share: 0.04 } : option));
    const advice = adviseOnQuestion(question!, { ...sound, options }, { questions: 5, alpha: 0.8 });
    expect(advice).toEqual({ flags: ['option-unused'], unusedOptions: ['c'] });
  });
});
