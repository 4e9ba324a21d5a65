import fc from 'fast-check';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import type { Instrument, Question } from '@tisheng/reference-data/instrument/instrument.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import type { QuestionField } from './compare-instruments.js';
import { compareInstruments, saysTheSame } from './compare-instruments.js';
import { documentOf } from './instrument-document.js';
import { LARGEST_INSTRUMENT, readInstrument, readInstrumentText } from './read-instrument.js';

const { questions } = teachingSituations;

/** Banks made of any questions of the built-in one, under any words. */
const anyInstrument: fc.Arbitrary<Instrument> = fc.record({
  code: fc.string(),
  version: fc.integer(),
  title: fc.record({ zh: fc.string(), en: fc.string() }),
  introduction: fc.record({ zh: fc.string(), en: fc.string() }),
  questions: fc.shuffledSubarray([...questions]),
});

describe('the document of an instrument', () => {
  test('read again gives the instrument that was written', () => {
    fc.assert(
      fc.property(anyInstrument, (instrument) => {
        const text = JSON.stringify(documentOf(instrument), null, 2);
        expect(readInstrumentText(`\uFEFF${text}`).instrument).toEqual(instrument);
      }),
      { numRuns: 20 },
    );
  });

  test('of either built-in bank can be published as it is', () => {
    for (const bank of [selfAssessment25, teachingSituations]) {
      expect(readInstrumentText(JSON.stringify(documentOf(bank))).problems).toEqual([]);
    }
  });

  test('with any one value taken away is refused at that place, or complained of', () => {
    const whole = documentOf(teachingSituations);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), (key) => {
        const { [key as keyof typeof whole]: _, ...rest } = whole;
        expect(readInstrument(rest)).toEqual({
          instrument: null,
          problems: [{ code: 'instrument-value-missing', field: `/${key}` }],
        });
      }),
    );
  });

  test('is read though its content is not finished, with everything that is to be mended', () => {
    const { instrument, problems } = readInstrument({ ...documentOf(teachingSituations), questions: [] });
    expect(instrument?.code).toBe('teaching-situations');
    expect(problems).toHaveLength(50);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['item-not-asked']));
  });

  test.each<[string, string, (first: Record<string, unknown>) => Record<string, unknown>]>([
    ['instrument-value-unknown', '/questions/0/points', (first) => ({ ...first, points: 5 })],
    ['instrument-value-type', '/questions/0/situation', (first) => ({ ...first, situation: '题目' })],
    ['instrument-value-not-allowed', '/questions/0/kind', (first) => ({ ...first, kind: 'essay' })],
    ['instrument-value-not-allowed', '/questions/0/stages/0', (first) => ({ ...first, stages: ['college'] })],
    ['instrument-value-missing', '/questions/0/item', ({ item: _, ...first }) => first],
  ])('is refused for %s at %s', (code, field, change) => {
    const whole = documentOf(teachingSituations);
    const [first, ...rest] = whole.questions;
    const read = readInstrument({ ...whole, questions: [change({ ...first }), ...rest] });
    expect(read.instrument).toBeNull();
    expect(read.problems.map((problem) => `${problem.code} ${problem.field}`)).toContain(`${code} ${field}`);
  });

  test.each([
    ['instrument-no-json', '{ "code": '],
    ['instrument-no-object', '[]'],
    ['instrument-too-large', ' '.repeat(LARGEST_INSTRUMENT + 1)],
  ])('%s is told of a file that holds none', (code, text) => {
    const { instrument, problems } = readInstrumentText(text);
    expect(instrument).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('the comparison of two instruments', () => {
  test('finds nothing between an instrument and itself, in whatever order its questions stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...questions], { minLength: questions.length }), (shuffled) => {
        const changes = compareInstruments(teachingSituations, {
          ...teachingSituations,
          questions: shuffled,
        });
        expect(saysTheSame(changes)).toBe(true);
        expect(changes.kept).toBe(questions.length);
      }),
      { numRuns: 20 },
    );
  });

  test('tells every question of either side once, as added, removed, changed or kept', () => {
    fc.assert(
      fc.property(anyInstrument, anyInstrument, (older, newer) => {
        const { added, removed, changed, kept } = compareInstruments(older, newer);
        expect(added.length + changed.length + kept).toBe(newer.questions.length);
        expect(removed.length + changed.length + kept).toBe(older.questions.length);
        const back = compareInstruments(newer, older);
        expect(back.added.length).toBe(removed.length);
        expect(back.removed.length).toBe(added.length);
      }),
    );
  });

  const kindOf = (kind: Question['kind']): Question =>
    questions.find((question) => question.kind === kind) as Question;
  test.each<[QuestionField, Question['kind'], (question: Question) => object]>([
    ['measures', 'single', () => ({ item: 24 })],
    ['measures', 'scale', () => ({ dimension: 'assessment-and-diagnosis' })],
    ['columns', 'single', () => ({ columns: ['I', 'II'] })],
    ['stages', 'multiple', () => ({ stages: ['primary'] })],
    ['environments', 'multiple', () => ({ environments: ['mobile'] })],
    ['situation', 'single', ({ situation }) => ({ situation: { ...situation, en: 'Another' } })],
    [
      'options',
      'scale',
      ({ options }) => ({ options: options.map((option) => ({ ...option, text: { zh: '新', en: 'new' } })) }),
    ],
    [
      'scoring',
      'single',
      ({ options }) => ({ options: options.map((option) => ({ ...option, thirds: 3 })) }),
    ],
    [
      'scoring',
      'multiple',
      ({ options }) => ({ options: options.map((option) => ({ ...option, right: true })) }),
    ],
    [
      'scoring',
      'ordering',
      (question) => (question.kind === 'ordering' ? { rightOrder: question.rightOrder.toReversed() } : {}),
    ],
    ['shown-order', 'multiple', ({ options }) => ({ options: options.toReversed() })],
  ])('names %s of a %s question when that alone is another', (field, kind, change) => {
    const question = kindOf(kind);
    const edited = { ...question, ...change(question) } as Question;
    const { changed } = compareInstruments(
      { ...teachingSituations, questions: [question] },
      { ...teachingSituations, questions: [edited] },
    );
    expect(changed.map(({ fields }) => fields)).toEqual([[field]]);
  });

  test('names the title and the introduction', () => {
    const renamed = { ...teachingSituations, title: { zh: '新', en: 'New' } };
    expect(compareInstruments(teachingSituations, renamed).texts).toEqual(['title']);
  });
});
