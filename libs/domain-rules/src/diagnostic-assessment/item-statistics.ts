import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { toNumber } from '../arithmetic/decimal.js';
import type { Answer, Column, DimensionId, Instrument, MeasuringQuestion, Question } from './instrument.js';
import { dimensionOfItem, isMeasuring } from './instrument.js';
import { PairwiseSums } from './pairwise-sums.js';
import { scoreAnswer } from './score-answer.js';
import { UpperAndLower } from './upper-and-lower.js';

/** How often an option was taken. */
export interface OptionShare {
  readonly code: string;
  /** Of those who answered: took it; of an ordering: put it in its right place. In [0,1]. */
  readonly share: number;
}

/** Figures of one question. What cannot be reckoned from so few answers is null. */
export interface QuestionStatistics {
  readonly question: string;
  readonly answered: number;
  /** Mean score in [0,1]: a high one is an easy question. Null for a self-rating. */
  readonly difficulty: number | null;
  /** Correlation of the question with the mean of the other questions that the same person answered, in [−1,1]. */
  readonly discrimination: number | null;
  /** Mean score of the upper 27 % of people less that of the lower 27 %, in [−1,1]. */
  readonly upperLower: number | null;
  /** Alpha of the whole instrument without it. */
  readonly alphaWithout: number | null;
  readonly options: readonly OptionShare[];
}

/** Reliability of some questions together. */
export interface Reliability {
  readonly questions: number;
  /** Cronbach's alpha, at most 1; null where it cannot be reckoned. */
  readonly alpha: number | null;
}

export interface ItemStatistics {
  /** Tests that went in. */
  readonly assessments: number;
  readonly overall: Reliability;
  readonly fields: readonly (Reliability & { readonly dimension: DimensionId; readonly column: Column })[];
  readonly questions: readonly QuestionStatistics[];
}

/** Sums of one question. */
interface QuestionSums {
  answered: number;
  score: number;
  /** Sums over those who answered others too: score, mean of the others, their squares and product. */
  readonly rest: { n: number; x: number; y: number; xx: number; yy: number; xy: number };
  readonly taken: Map<string, number>;
}

/**
 * Item analysis of an instrument, one test after the other: memory grows with the square of the questions and not with the
 * people. Classical test theory, read for forms that adapt:
 *
 * - Not everybody is asked everything. Covariances are therefore reckoned over the people who answered both questions
 *   (pairwise complete), and Cronbach's alpha from their means: k·c̄ / (v̄ + (k−1)·c̄), with v̄ the mean variance and c̄ the
 *   mean covariance (Cronbach 1951; for sparse data Lopez 2007, *Estimation of Cronbach's alpha for sparse datasets*).
 *   With complete data this is the alpha of the textbooks. It speaks of a test with all k questions, which is longer than
 *   the one that a teacher takes.
 * - A question of a later block is asked of people who were weak in its item. Its difficulty is that among them, and its
 *   discrimination is lower for it; compare it with its like.
 * - Discrimination is the corrected item–rest correlation: with the mean of the *other* answers, so that a question does
 *   not correlate with itself. The difference of the upper and lower 27 % (Kelley 1939) is taken from whole tests.
 */
export class ItemAnalysis {
  private readonly measuring: readonly MeasuringQuestion[];
  private readonly place: ReadonlyMap<string, number>;
  private readonly sums: QuestionSums[];
  private readonly ratings = new Map<string, QuestionSums>();
  private readonly pairs: PairwiseSums;
  private readonly extremes: UpperAndLower;
  private readonly byCode: ReadonlyMap<string, Question>;
  private assessments = 0;

  constructor(private readonly instrument: Instrument) {
    this.measuring = instrument.questions.filter(isMeasuring);
    this.place = new Map(this.measuring.map(({ code }, at) => [code, at]));
    this.byCode = new Map(instrument.questions.map((question) => [question.code, question]));
    this.sums = this.measuring.map(noSums);
    this.pairs = new PairwiseSums(this.measuring.length);
    this.extremes = new UpperAndLower(this.measuring.length);
  }

  /** Takes one test in. Answers to questions that the instrument does not have are left out. */
  add(answers: readonly Answer[]): void {
    const places: number[] = [];
    const scores: number[] = [];
    for (const { question: code, options } of answers) {
      const question = this.byCode.get(code);
      if (question === undefined) continue;
      if (!isMeasuring(question)) {
        const sums = this.ratings.get(code) ?? noSums();
        this.ratings.set(code, sums);
        note(sums, question, options);
        continue;
      }
      const place = this.place.get(code) ?? 0;
      const sums = this.sums[place];
      if (sums === undefined) continue;
      const score = toNumber(scoreAnswer(question, options));
      note(sums, question, options);
      sums.score += score;
      places.push(place);
      scores.push(score);
    }
    this.assessments += 1;
    if (scores.length === 0) return;
    this.noteRest(places, scores);
    this.pairs.add(places, scores);
    this.extremes.add(places, scores);
  }

  /** Everything that can be said so far. */
  figures(): ItemStatistics {
    const all = this.measuring.map((_, place) => place);
    const whole = this.pairs.alphaOf(all);
    return {
      assessments: this.assessments,
      overall: { questions: all.length, alpha: whole },
      fields: STANDARD_COLUMNS.flatMap((column) =>
        STANDARD_DIMENSIONS.map((dimension) => {
          const places = all.filter((place) => this.isOf(place, dimension, column));
          return { dimension, column, questions: places.length, alpha: this.pairs.alphaOf(places) };
        }),
      ),
      questions: this.instrument.questions.map((question) => this.figuresOf(question, all)),
    };
  }

  private figuresOf(question: Question, all: readonly number[]): QuestionStatistics {
    const place = this.place.get(question.code);
    const sums = (place === undefined ? this.ratings.get(question.code) : this.sums[place]) ?? noSums();
    const { answered } = sums;
    const options = question.options.map(({ code }) => ({
      code,
      share: answered === 0 ? 0 : (sums.taken.get(code) ?? 0) / answered,
    }));
    const common = { question: question.code, answered, options };
    if (place === undefined) {
      return { ...common, difficulty: null, discrimination: null, upperLower: null, alphaWithout: null };
    }
    return {
      ...common,
      difficulty: answered === 0 ? null : sums.score / answered,
      discrimination: correlation(sums.rest),
      upperLower: this.extremes.differenceOf(place),
      alphaWithout: this.pairs.alphaOf(all.filter((other) => other !== place)),
    };
  }

  private isOf(place: number, dimension: DimensionId, column: Column): boolean {
    const question = this.measuring[place];
    return (
      question !== undefined &&
      question.columns.includes(column) &&
      dimensionOfItem(question.item) === dimension
    );
  }

  private noteRest(places: readonly number[], scores: readonly number[]): void {
    const others = scores.length - 1;
    if (others === 0) return;
    const total = scores.reduce((sum, score) => sum + score, 0);
    for (const [at, place] of places.entries()) {
      const rest = this.sums[place]?.rest;
      const x = scores[at] ?? 0;
      if (rest === undefined) continue;
      const y = (total - x) / others;
      rest.n += 1;
      rest.x += x;
      rest.y += y;
      rest.xx += x * x;
      rest.yy += y * y;
      rest.xy += x * y;
    }
  }
}

const noSums = (): QuestionSums => ({
  answered: 0,
  score: 0,
  rest: { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 },
  taken: new Map(),
});

function note(sums: QuestionSums, question: Question, options: readonly string[]): void {
  sums.answered += 1;
  const counted =
    question.kind === 'ordering' ? options.filter((code, at) => question.rightOrder[at] === code) : options;
  for (const code of counted) sums.taken.set(code, (sums.taken.get(code) ?? 0) + 1);
}

/** Differences below this are those of floating numbers. */
const NOTHING = 1e-9;

function correlation({ n, x, y, xx, yy, xy }: QuestionSums['rest']): number | null {
  const spread = (n * xx - x * x) * (n * yy - y * y);
  if (n < 3 || spread < NOTHING) return null;
  return Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(spread)));
}
