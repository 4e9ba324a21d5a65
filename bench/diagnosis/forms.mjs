/**
 * Part "forms": how long a test is and how well it measures. Invented teachers, whose true level in every item and column is
 * known, answer with noise; the product's own rules draw the forms, ask further and score. Beside them stand a fixed form with
 * one question for each item and column, and one with two.
 */
import { firstBlock } from '../../libs/domain-rules/dist/diagnostic-assessment/first-block.js';
import { isMeasuring } from '../../libs/domain-rules/dist/diagnostic-assessment/instrument.js';
import { nextBlock } from '../../libs/domain-rules/dist/diagnostic-assessment/next-block.js';
import { scoreAnswer } from '../../libs/domain-rules/dist/diagnostic-assessment/score-answer.js';
import { scoreAssessment } from '../../libs/domain-rules/dist/diagnostic-assessment/score-assessment.js';
import { SeededDraw } from '../../libs/domain-rules/dist/diagnostic-assessment/seeded-draw.js';
import { bankAt, FIELDS, itemsOf } from '../../libs/domain-rules/dist/diagnostic-assessment/test-bank.js';
import { weakPoints } from '../../libs/domain-rules/dist/diagnostic-assessment/weak-points.js';
import { teachingSituations } from '../../libs/reference-data/dist/instrument/teaching-situations.js';
import { table } from '../shared/measure.mjs';

const LIMITS = { improveTo: 0.4, excellentFrom: 0.8 };
const PLACES = [
  { stage: 'primary', environment: 'networked' },
  { stage: 'junior-secondary', environment: 'simple-multimedia' },
  { stage: 'senior-secondary', environment: 'interactive-multimedia' },
  { stage: 'primary', environment: 'mobile' },
];
/** Spread of true levels: between teachers, between the dimensions of one, between the items of a dimension. */
const SPREAD = { teacher: 0.15, dimension: 0.1, item: 0.16, mean: 0.62 };
/** Spread of one answer about the level of its item: what the rules take it for, 1/36 as a variance. */
const NOISE = 1 / 6;

class Chance {
  constructor(seed) {
    this.draw = new SeededDraw(seed);
  }
  even() {
    return (this.draw.number(1_000_000) + 0.5) / 1_000_000;
  }
  normal(spread) {
    return spread * Math.sqrt(-2 * Math.log(this.even())) * Math.cos(2 * Math.PI * this.even());
  }
}
const held = (level) => Math.min(1, Math.max(0, level));

/** A teacher's true levels; items 21–25 read alike in both columns and have one. */
function inventTeacher(seed) {
  const chance = new Chance(`teacher ${seed}`);
  const able = SPREAD.mean + chance.normal(SPREAD.teacher);
  const cells = new Map();
  for (const { dimension, column } of FIELDS) {
    const here = able + chance.normal(SPREAD.dimension);
    for (const item of itemsOf[dimension]) {
      const known = item > 20 ? cells.get(`${item} I`) : undefined;
      cells.set(`${item} ${column}`, known ?? held(here + chance.normal(SPREAD.item)));
    }
  }
  return { place: PLACES[seed % PLACES.length], cells, chance };
}

/** An answer as near as the question allows to what the teacher shows this time. */
function answerOf({ cells, chance }, question) {
  if (!isMeasuring(question)) return { question: question.code, options: [question.options[0].code] };
  const shown = held(cells.get(`${question.item} ${question.columns[0]}`) + chance.normal(NOISE));
  const nearest = candidates(question, chance).toSorted(
    (a, b) => Math.abs(worth(question, a) - shown) - Math.abs(worth(question, b) - shown),
  )[0];
  return { question: question.code, options: nearest };
}
function worth(question, options) {
  const { numerator, denominator } = scoreAnswer(question, options);
  return Number(numerator) / Number(denominator);
}
function candidates(question, chance) {
  const codes = question.options.map(({ code }) => code);
  if (question.kind === 'single') return codes.map((code) => [code]);
  if (question.kind === 'ordering') {
    return [question.rightOrder, ...Array.from({ length: 12 }, () => chance.draw.shuffled(codes))];
  }
  const right = question.options.filter((option) => option.right).map(({ code }) => code);
  const wrong = codes.filter((code) => !right.includes(code));
  return [...right.map((_, at) => right.slice(0, at + 1)), [right[0], ...wrong], [wrong[0] ?? right[0]]];
}

/** `each` questions for each item and column, as far as the bank has them, and a second one for so many `further`. */
function fixedForm(bank, seed, { each, further = 0 }) {
  const draw = new SeededDraw(seed);
  const taken = new Set();
  for (const { dimension, column } of FIELDS) {
    for (const item of itemsOf[dimension]) {
      const there = bank.of(item, column);
      const missing = each - there.filter(({ code }) => taken.has(code)).length;
      const rest = draw.shuffled(there.filter(({ code }) => !taken.has(code)));
      for (const { code } of rest.slice(0, Math.max(0, missing))) taken.add(code);
    }
  }
  const second = draw.shuffled(
    [...taken].map((code) => {
      const { item, columns } = bank.byCode.get(code);
      return bank.of(item, columns[0]).find((question) => !taken.has(question.code))?.code;
    }),
  );
  return [...taken, ...second.filter(Boolean).slice(0, further)];
}

function take(teacher, seed, form, targetLevel) {
  const bank = bankAt(teachingSituations, teacher.place);
  const answers = [];
  const blocks = [];
  const ask = (codes) => {
    blocks.push(codes);
    for (const code of codes) answers.push(answerOf(teacher, bank.byCode.get(code)));
  };
  if (form.each) ask(fixedForm(bank, seed, form));
  else {
    ask(firstBlock(bank, seed, form));
    for (;;) {
      const further = nextBlock(bank, blocks, answers, { form, targetLevel }, seed);
      if (further.length === 0) break;
      ask(further);
    }
  }
  const asked = bank.asked(blocks);
  const scored = scoreAssessment(asked, answers, LIMITS);
  if (scored.kind === 'refused') throw new Error(JSON.stringify(scored.problems.slice(0, 2)));
  return { score: scored.score, length: asked.filter(isMeasuring).length };
}

function judge(teachers, form, targetLevel) {
  const found = {
    length: [],
    squares: 0,
    fields: 0,
    said: 0,
    right: 0,
    named: 0,
    weak: 0,
    within: 0,
    items: 0,
    met: 0,
  };
  for (const [seed, teacher] of teachers.entries()) {
    const { score, length } = take(teacher, `bench ${seed}`, form, targetLevel);
    found.length.push(length);
    for (const { dimension, column, exact, standardError } of score.dimensions) {
      const items = itemsOf[dimension];
      const truth =
        items.reduce((sum, item) => sum + teacher.cells.get(`${item} ${column}`), 0) / items.length;
      const error = Number(exact.numerator) / Number(exact.denominator) - truth;
      found.squares += error ** 2;
      found.said += standardError ** 2;
      found.fields += 1;
      if (Math.abs(error) <= 1.96 * standardError) found.within += 1;
    }
    const isWeak = (item, column) => teacher.cells.get(`${item} ${column}`) < targetLevel;
    const weakest = weakPoints(score.items, targetLevel);
    const named = new Set(weakest.map(({ item }) => item));
    for (let item = 1; item <= 25; item += 1) {
      if (!isWeak(item, 'I') && !isWeak(item, 'II')) continue;
      found.items += 1;
      if (named.has(item)) found.met += 1;
    }
    for (const { item, columns } of weakest) {
      found.named += 1;
      if (isWeak(item, columns[0])) found.right += 1;
    }
    for (const [cell] of teacher.cells) {
      const [item, column] = cell.split(' ');
      if ((Number(item) <= 20 || column === 'I') && isWeak(Number(item), column)) found.weak += 1;
    }
  }
  return found;
}

/** @param teachers how many are invented; the same ones take every form */
export function measureForms({ teachers: count, targetLevel }) {
  const adaptive = (questionsAtMost, precision) => ({ kind: 'adaptive', questionsAtMost, precision });
  const forms = [
    ['fixed, one question each', { each: 1 }],
    ['fixed, 60 questions', { each: 1, further: 15 }],
    ['fixed, 75 questions', { each: 1, further: 30 }],
    ['fixed, two questions each', { each: 2 }],
    ...[
      [45, 0.15],
      [54, 0.15],
      [60, 0.15],
      [70, 0.15],
      [90, 0.15],
      [90, 0.1],
    ].map(([most, precision]) => [
      `adaptive, ${most} at most, precision ${precision}`,
      adaptive(most, precision),
    ]),
  ];
  const rows = forms.map(([name, form]) => {
    // Anew for each form, so that nobody answers a form with the luck of another.
    const teachers = Array.from({ length: count }, (_, seed) => inventTeacher(seed));
    const { length, squares, fields, said, right, named, weak, within, items, met } = judge(
      teachers,
      form,
      targetLevel,
    );
    const mean = length.reduce((sum, each) => sum + each, 0) / length.length;
    return [
      name,
      mean.toFixed(1),
      `${Math.min(...length)}–${Math.max(...length)}`,
      Math.sqrt(squares / fields).toFixed(4),
      Math.sqrt(said / fields).toFixed(4),
      `${((within / fields) * 100).toFixed(1)} %`,
      `${((right / named) * 100).toFixed(1)} %`,
      `${((right / weak) * 100).toFixed(1)} %`,
      `${((met / items) * 100).toFixed(1)} %`,
    ];
  });
  console.log(
    `\n## Length against error: ${count} invented teachers, target level ${targetLevel}, spread of an answer ${NOISE.toFixed(3)}\n`,
  );
  console.log(
    table(
      [
        'form',
        'questions',
        'from–to',
        'error of a dimension (RMSE)',
        'error as stated',
        'within 1.96 stated errors',
        'weak points: right of those named',
        'found of those there are',
        'items found that are weak in a column',
      ],
      rows,
    ),
  );
}
