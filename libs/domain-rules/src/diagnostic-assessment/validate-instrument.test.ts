import fc from 'fast-check';
import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import type {
  Instrument,
  MultipleQuestion,
  OrderingQuestion,
  Question,
  ScaleQuestion,
  SingleQuestion,
} from '@tisheng/reference-data/instrument/instrument.js';
import { TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { TEACHING_PLACES, isAskedAt } from './asked-where.js';
import type { InstrumentProblemCode } from './validate-instrument.js';
import { MOST_QUESTIONS, validateInstrument } from './validate-instrument.js';

const { questions } = teachingSituations;
const indexesOf = (wanted: (question: Question) => boolean): number[] =>
  questions.flatMap((question, index) => (wanted(question) ? [index] : []));
const anyOf = (wanted: (question: Question) => boolean): fc.Arbitrary<number> =>
  fc.constantFrom(...indexesOf(wanted));

/** The bank with one question changed as somebody might get it wrong. */
function withChanged<Q extends Question>(index: number, change: (question: Q) => object): Instrument {
  return {
    ...teachingSituations,
    // What a person sends need not be what the type says.
    questions: questions.map((question, at) =>
      at === index ? ({ ...question, ...change(question as Q) } as Question) : question,
    ),
  };
}

const found = (instrument: Instrument): string[] =>
  validateInstrument(instrument).map(({ code, field }) => `${code} ${field}`);

interface Planted {
  readonly where: (question: Question) => boolean;
  readonly plant: (index: number) => Instrument;
  /** JSON pointer below the question. */
  readonly at: string;
}

const anywhere = (): boolean => true;
const single = (question: Question): boolean => question.kind === 'single';
const multiple = (question: Question): boolean => question.kind === 'multiple';
const ordering = (question: Question): boolean => question.kind === 'ordering';
const scale = (question: Question): boolean => question.kind === 'scale';

const DEFECTS: Partial<Record<InstrumentProblemCode, Planted>> = {
  'question-code-malformed': {
    where: anywhere,
    plant: (index) => withChanged(index, ({ code }) => ({ code: `${code} !` })),
    at: '/code',
  },
  'question-code-repeated': {
    where: (question) => questions.indexOf(question) > 0,
    plant: (index) => withChanged(index, () => ({ code: questions[0]?.code })),
    at: '/code',
  },
  'question-item-unknown': {
    where: (question) => !scale(question),
    plant: (index) => withChanged(index, () => ({ item: 26 })),
    at: '/item',
  },
  'question-dimension-unknown': {
    where: scale,
    plant: (index) => withChanged(index, () => ({ dimension: 'good-will' })),
    at: '/dimension',
  },
  'question-without-column': {
    where: anywhere,
    plant: (index) => withChanged(index, () => ({ columns: [] })),
    at: '/columns',
  },
  'question-column-repeated': {
    where: anywhere,
    plant: (index) => withChanged(index, ({ columns }) => ({ columns: [...columns, columns[0]] })),
    at: '/columns',
  },
  'question-needs-both-columns': {
    where: (question) => question.kind !== 'scale' && question.item >= 21,
    plant: (index) => withChanged(index, () => ({ columns: ['II'] })),
    at: '/columns',
  },
  'question-stage-unknown': {
    where: anywhere,
    plant: (index) => withChanged(index, ({ stages }) => ({ stages: ['university', ...stages] })),
    at: '/stages/0',
  },
  'question-stage-repeated': {
    where: anywhere,
    plant: (index) => withChanged(index, () => ({ stages: ['primary', 'primary'] })),
    at: '/stages/1',
  },
  'question-environment-unknown': {
    where: anywhere,
    plant: (index) => withChanged(index, () => ({ environments: ['mobile', 'moon'] })),
    at: '/environments/1',
  },
  'question-environment-repeated': {
    where: anywhere,
    plant: (index) => withChanged(index, () => ({ environments: ['mobile', 'mobile'] })),
    at: '/environments/1',
  },
  'instrument-text-missing': {
    where: anywhere,
    plant: (index) => withChanged(index, ({ situation }) => ({ situation: { ...situation, en: ' ' } })),
    at: '/situation/en',
  },
  'instrument-text-too-long': {
    where: anywhere,
    plant: (index) =>
      withChanged(index, ({ situation }) => ({ situation: { ...situation, zh: '字'.repeat(301) } })),
    at: '/situation/zh',
  },
  'option-count-out-of-range': {
    where: (question) => question.kind === 'multiple' || question.kind === 'single',
    plant: (index) => withChanged(index, ({ options }) => ({ options: options.slice(0, 1) })),
    at: '/options',
  },
  'option-code-repeated': {
    where: anywhere,
    plant: (index) =>
      withChanged(index, ({ options }) => ({
        options: options.map((option, at) => (at === 1 ? { ...option, code: options[0]?.code } : option)),
      })),
    at: '/options/1/code',
  },
  'option-code-malformed': {
    where: (question) => question.kind === 'single' || question.kind === 'multiple',
    plant: (index) =>
      withChanged(index, ({ options }) => ({
        options: options.map((option, at) => (at === 2 ? { ...option, code: '3' } : option)),
      })),
    at: '/options/2/code',
  },
  'option-worth-unknown': {
    where: single,
    plant: (index) =>
      withChanged<SingleQuestion>(index, ({ options }) => ({
        options: options.map((option, at) => (at === 0 ? { ...option, thirds: 1.5 } : option)),
      })),
    at: '/options/0/thirds',
  },
  'question-needs-full-and-zero-option': {
    where: single,
    plant: (index) =>
      withChanged<SingleQuestion>(index, ({ options }) => ({
        options: options.map((option) => ({ ...option, thirds: Math.max(1, option.thirds) })),
      })),
    at: '/options',
  },
  'question-needs-right-and-wrong-option': {
    where: multiple,
    plant: (index) =>
      withChanged<MultipleQuestion>(index, ({ options }) => ({
        options: options.map((option) => ({ ...option, right: true })),
      })),
    at: '/options',
  },
  'right-order-incomplete': {
    where: ordering,
    plant: (index) =>
      withChanged<OrderingQuestion>(index, ({ rightOrder }) => ({
        rightOrder: [...rightOrder.slice(1), rightOrder[1]],
      })),
    at: '/rightOrder',
  },
  'shown-order-is-right': {
    where: ordering,
    plant: (index) =>
      withChanged<OrderingQuestion>(index, ({ options }) => ({
        rightOrder: options.map(({ code }) => code),
      })),
    at: '/options',
  },
  'scale-steps-out-of-order': {
    where: scale,
    plant: (index) => withChanged<ScaleQuestion>(index, ({ options }) => ({ options: options.toReversed() })),
    at: '/options',
  },
  'dimension-rated-twice': {
    where: (question) =>
      question.kind === 'scale' &&
      question.dimension === 'technology-literacy' &&
      question.columns[0] === 'II',
    plant: (index) => withChanged(index, () => ({ columns: ['I', 'II'] })),
    at: '',
  },
};

test.each(Object.entries(DEFECTS))('%s is found where it was planted, in any question', (code, defect) => {
  fc.assert(
    fc.property(anyOf(defect.where), (index) => {
      expect(found(defect.plant(index))).toContain(`${code} /questions/${index}${defect.at}`);
    }),
    { numRuns: 25 },
  );
});

test('everything that is wrong is told at once', () => {
  const broken: Instrument = {
    code: 'Bad Code',
    version: 0,
    title: { zh: '', en: 'Title' },
    introduction: { zh: '说明', en: '' },
    questions: Array.from({ length: MOST_QUESTIONS + 1 }, () => questions[0] as Question),
  };
  const codes = validateInstrument(broken).map(({ code }) => code);
  for (const code of [
    'instrument-code-malformed',
    'instrument-version-malformed',
    'instrument-text-missing',
    'instrument-too-many-questions',
    'question-code-repeated',
    'item-not-asked',
  ]) {
    expect(codes).toContain(code);
  }
});

describe('every teacher can be measured', () => {
  test('an item without a question in a column is named once, whoever teaches where', () => {
    const without = {
      ...teachingSituations,
      questions: questions.filter(
        (question) => question.kind === 'scale' || question.item !== 12 || !question.columns.includes('II'),
      ),
    };
    expect(validateInstrument(without)).toEqual([
      { code: 'item-not-asked', field: '/questions', data: { item: 12, column: 'II' } },
    ]);
  });

  test('a branch that leaves a gap is told with the teachers who fall into it', () => {
    const onlyKindergarten = {
      ...teachingSituations,
      questions: questions.map((question) =>
        question.kind !== 'scale' && question.item === 8 && question.columns[0] === 'I'
          ? { ...question, stages: ['kindergarten' as const] }
          : question,
      ),
    };
    expect(validateInstrument(onlyKindergarten)).toEqual([
      {
        code: 'item-not-asked-everywhere',
        field: '/questions',
        data: {
          item: 8,
          column: 'I',
          stages: 'primary,junior-secondary,senior-secondary,special-education',
          environments: '',
        },
      },
    ]);
  });

  test('an item is complained of exactly when some teacher has no question for it', () => {
    const branch = fc.record({
      stages: fc.subarray([...STAGE_OF_SCHOOLING_CODES]),
      environments: fc.subarray([...TEACHING_ENVIRONMENTS]),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...STANDARD_ITEMS),
        fc.array(branch, { maxLength: 4 }),
        ({ item }, branches) => {
          const kept = questions.filter((question) => question.kind === 'scale' || question.item !== item);
          const pattern = questions.find((question) => question.kind === 'single') as SingleQuestion;
          const written = branches.map(({ stages, environments }, index) => ({
            ...pattern,
            code: `written-${index}`,
            item,
            columns: STANDARD_COLUMNS,
            stages,
            environments,
          }));
          const complaints = validateInstrument({ ...teachingSituations, questions: [...kept, ...written] });
          const open = TEACHING_PLACES.filter(
            (place) => !written.some((question) => isAskedAt(question, place)),
          );
          expect(complaints.length > 0).toBe(open.length > 0);
          for (const { data } of complaints) expect(data?.['item']).toBe(item);
        },
      ),
    );
  });
});
