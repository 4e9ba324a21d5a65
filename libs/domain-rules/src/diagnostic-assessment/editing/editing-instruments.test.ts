import fc from 'fast-check';
import type { Instrument, Question } from '@tisheng/reference-data/instrument/instrument.js';
import { QUESTION_KINDS } from '@tisheng/reference-data/instrument/instrument.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { compareInstruments, saysTheSame } from '../compare-instruments.js';
import { OPTION_COUNTS, questionCanBeScored } from '../question-can-be-scored.js';
import { questionCanBeAsked } from '../question-can-be-asked.js';
import {
  freeCode,
  newQuestion,
  withItem,
  withKind,
  withOption,
  withOptionMoved,
  withoutOption,
} from './edit-question.js';
import { mergeInstruments } from './merge-instruments.js';

const anyQuestion = fc.constantFrom(...teachingSituations.questions);
const faults = (question: Question): string[] =>
  [...questionCanBeAsked(question, ''), ...questionCanBeScored(question, '')]
    .map(({ code }) => code)
    // An option that is new has no text yet.
    .filter((code) => code !== 'instrument-text-missing');

describe('a question in the editor', () => {
  test('can be turned into every kind and stays answerable from nothing to full', () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.constantFrom(...QUESTION_KINDS)), (question, kinds) => {
        const turned = kinds.reduce(withKind, question);
        expect(turned.kind).toBe(kinds.at(-1) ?? question.kind);
        expect(faults(turned).filter((code) => code !== 'question-needs-both-columns')).toEqual([]);
        expect(turned.situation).toEqual(question.situation);
      }),
    );
  });

  test('keeps as many options as its kind takes, each told apart, whatever is added, removed or moved', () => {
    const step = fc.oneof(
      fc.constant((question: Question) => withOption(question)),
      fc.nat(6).map((at) => (question: Question) => withoutOption(question, at)),
      fc.tuple(fc.nat(6), fc.constantFrom(-1, 1)).map(
        ([at, by]) =>
          (question: Question) =>
            withOptionMoved(question, at, by),
      ),
    );
    fc.assert(
      fc.property(anyQuestion, fc.array(step), (question, steps) => {
        const edited = steps.reduce((now, change) => change(now), question);
        const codes = edited.options.map(({ code }) => code);
        const { least, most } = OPTION_COUNTS[edited.kind];
        expect(codes.length).toBeGreaterThanOrEqual(least);
        expect(codes.length).toBeLessThanOrEqual(most);
        expect(new Set(codes).size).toBe(codes.length);
        const placed = edited.kind === 'ordering' ? edited.rightOrder : codes;
        expect(placed.toSorted()).toEqual(codes.toSorted());
      }),
    );
  });

  test('that is new has a code of its own, and both columns where the item has one meaning', () => {
    const { questions } = teachingSituations;
    const first = newQuestion(freeCode(teachingSituations, 7, 'II'), 7, 'II');
    const bank = { ...teachingSituations, questions: [...questions, first] };
    expect([first.code, freeCode(bank, 7, 'II')]).toEqual(['own-07-ii', 'own-07-ii-2']);
    expect(faults(first)).toEqual([]);
    expect(withItem(first, 22).columns).toEqual(['I', 'II']);
  });
});

/** What somebody makes of the bank: some questions gone, some reworded. */
const anyEdit: fc.Arbitrary<Instrument> = fc
  .tuple(fc.subarray([...teachingSituations.questions]), fc.integer({ min: 0, max: 3 }))
  .map(([questions, every]) => ({
    ...teachingSituations,
    questions: questions.map((question, index) =>
      every > 0 && index % every === 0
        ? { ...question, situation: { ...question.situation, zh: `${question.situation.zh}${every}` } }
        : question,
    ),
  }));

describe('two edits of one draft', () => {
  const base = teachingSituations;
  const isSame = (one: Instrument, other: Instrument): boolean => saysTheSame(compareInstruments(one, other));

  test('of which one changed nothing give the other', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        for (const { merged, conflicts } of [
          mergeInstruments(base, edit, base),
          mergeInstruments(base, base, edit),
          mergeInstruments(base, edit, edit),
        ]) {
          expect(conflicts).toEqual([]);
          expect(isSame(merged, edit)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('give the same from either side once every conflict is decided for the same person', () => {
    fc.assert(
      fc.property(anyEdit, anyEdit, (mine, theirs) => {
        const { conflicts, merged } = mergeInstruments(base, mine, theirs);
        const forMe = Object.fromEntries(conflicts.map(({ key }) => [key, 'theirs' as const]));
        expect(isSame(merged, mergeInstruments(base, theirs, mine, forMe).merged)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('are in conflict exactly where both changed the same thing differently', () => {
    const reworded = (code: string, zh: string): Instrument => ({
      ...base,
      questions: base.questions.map((question) =>
        question.code === code ? { ...question, situation: { ...question.situation, zh } } : question,
      ),
    });
    expect(mergeInstruments(base, reworded('item-21', '甲'), reworded('item-22', '乙')).conflicts).toEqual(
      [],
    );
    const { conflicts } = mergeInstruments(base, reworded('item-21', '甲'), reworded('item-21', '乙'));
    expect(conflicts.map(({ key }) => key)).toEqual(['item-21']);
    const titles = mergeInstruments(
      base,
      { ...base, title: { zh: '甲', en: 'A' } },
      { ...base, title: { zh: '乙', en: 'B' } },
    );
    expect(titles.conflicts.map(({ key }) => key)).toEqual(['/title']);
    expect(titles.merged.title.zh).toBe('甲');
  });
});
