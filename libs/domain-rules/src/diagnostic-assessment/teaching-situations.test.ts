import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  STANDARD_ITEMS,
} from '@tisheng/reference-data/ability-standard.js';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { TEACHING_PLACES, isAskedAt } from './asked-where.js';
import { validateInstrument } from './validate-instrument.js';

const { questions } = teachingSituations;
const old = new Set(selfAssessment25.questions.map(({ code }) => code));
const probes = questions.filter(({ code, kind }) => !old.has(code) && kind !== 'scale');
const ofKind = <K extends Question['kind']>(kind: K): Extract<Question, { kind: K }>[] =>
  probes.filter((question): question is Extract<Question, { kind: K }> => question.kind === kind);

/** How often each position holds what is asked for. */
const spread = (positions: readonly number[]): number[] =>
  [0, 1, 2, 3, 4].map((at) => positions.filter((position) => position === at).length);

describe('the built-in bank of situations', () => {
  test('can be published', () => {
    expect(validateInstrument(teachingSituations)).toEqual([]);
  });

  test('keeps the words and worths of the first bank under the same codes', () => {
    for (const question of selfAssessment25.questions) {
      const { stages: _, ...kept } = questions.find(({ code }) => code === question.code) ?? question;
      const { stages: _all, ...first } = question;
      expect(kept).toEqual(first);
    }
  });

  test('adds a probe of its own for every item and column', () => {
    for (const { item } of STANDARD_ITEMS) {
      for (const column of STANDARD_COLUMNS) {
        expect(
          probes.filter(
            (question) =>
              question.kind !== 'scale' && question.item === item && question.columns.includes(column),
          ).length,
        ).toBeGreaterThan(0);
      }
    }
    expect(probes.length).toBeGreaterThanOrEqual(45);
  });

  test('mixes the kinds', () => {
    expect(ofKind('multiple').length).toBeGreaterThanOrEqual(12);
    expect(ofKind('ordering').length).toBeGreaterThanOrEqual(8);
    for (const { options } of ofKind('single')) {
      expect(options.map(({ thirds }) => thirds).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    }
  });

  test('has branches for kindergartens and for what stands in the room', () => {
    expect(probes.filter(({ stages }) => stages.join() === 'kindergarten').length).toBeGreaterThanOrEqual(6);
    expect(probes.filter(({ environments }) => environments.length > 0).length).toBeGreaterThanOrEqual(6);
  });

  test('lets every teacher rate each dimension once in either column, and no more than that', () => {
    for (const place of TEACHING_PLACES) {
      const rated = questions.flatMap((question) =>
        question.kind === 'scale' && isAskedAt(question, place)
          ? question.columns.map((column) => `${question.dimension} ${column}`)
          : [],
      );
      expect(rated.toSorted()).toEqual(
        STANDARD_DIMENSIONS.flatMap((dimension) =>
          STANDARD_COLUMNS.map((column) => `${dimension} ${column}`),
        ).toSorted(),
      );
    }
  });

  test('gives the right answer away neither by its place nor by its length', () => {
    const singles = ofKind('single');
    const places = spread(singles.map(({ options }) => options.findIndex(({ thirds }) => thirds === 3)));
    for (const times of places.slice(0, 4)) expect(times).toBeGreaterThanOrEqual(5);
    const longestIsBest = singles.filter(({ options }) => {
      const [longest] = options.toSorted((a, b) => b.text.zh.length - a.text.zh.length);
      return longest?.thirds === 3;
    });
    expect(longestIsBest.length * 4).toBeLessThan(singles.length);

    const rights = ofKind('multiple').flatMap(({ options }) =>
      options.flatMap(({ right }, index) => (right ? [index] : [])),
    );
    for (const times of spread(rights)) expect(times).toBeGreaterThanOrEqual(5);
    const firsts = ofKind('ordering').map(({ options, rightOrder }) =>
      options.findIndex(({ code }) => code === rightOrder[0]),
    );
    expect(new Set(firsts).size).toBeGreaterThanOrEqual(3);
  });

  test('is short enough for a phone', () => {
    for (const { situation, options } of questions) {
      expect(situation.zh.length).toBeLessThanOrEqual(60);
      for (const { text } of options) expect(text.zh.length).toBeLessThanOrEqual(45);
    }
  });
});
