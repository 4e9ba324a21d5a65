import type { StandardColumn } from '@tisheng/reference-data/ability-standard.js';
import type {
  Instrument,
  PlainOption,
  Question,
  QuestionKind,
} from '@tisheng/reference-data/instrument/instrument.js';
import { dimensionOfItem } from '../instrument.js';
import { OPTION_COUNTS } from '../question-can-be-scored.js';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** Code of the option at a place; the rules allow no more than there are letters. */
const letter = (index: number): string => LETTERS[index] ?? 'f';
const EMPTY = { zh: '', en: '' } as const;
const FULL_THIRDS = 3;

/** Items from here on read the same in both columns. */
const FIRST_SHARED_ITEM = 21;

/**
 * A code that the instrument does not use yet.
 *
 * @example freeCode(bank, 7, 'II') // 'own-07-ii', or 'own-07-ii-2' where that is taken
 */
export function freeCode({ questions }: Instrument, item: number, column: StandardColumn): string {
  const shared = item >= FIRST_SHARED_ITEM ? '' : `-${column.toLowerCase()}`;
  const first = `own-${String(item).padStart(2, '0')}${shared}`;
  const taken = new Set(questions.map(({ code }) => code));
  let code = first;
  for (let next = 2; taken.has(code); next += 1) code = `${first}-${next}`;
  return code;
}

/** A single choice for an item in a column, with nothing written yet. */
export function newQuestion(code: string, item: number, column: StandardColumn): Question {
  return {
    kind: 'single',
    code,
    item,
    columns: item >= FIRST_SHARED_ITEM ? ['I', 'II'] : [column],
    stages: [],
    environments: [],
    situation: EMPTY,
    options: [FULL_THIRDS, 2, 1, 0].map((thirds, index) => ({
      code: letter(index),
      text: EMPTY,
      thirds: thirds as 0 | 1 | 2 | 3,
    })),
  };
}

/** The same question for another item; items that read the same in both columns take both. */
export function withItem(question: Question, item: number): Question {
  if (question.kind === 'scale') return question;
  return { ...question, item, columns: item >= FIRST_SHARED_ITEM ? ['I', 'II'] : question.columns };
}

/**
 * The same question asked in another way. Texts stay; options are added or left out as the kind needs, and what makes an
 * answer right is carried over where it can be and else set to a first proposal.
 */
export function withKind(question: Question, kind: QuestionKind): Question {
  if (question.kind === kind) return question;
  const { code, columns, stages, environments, situation } = question;
  const base = { code, columns, stages, environments, situation };
  const options = optionsFor(question.options, kind);
  if (kind === 'scale') {
    const dimension =
      question.kind === 'scale'
        ? question.dimension
        : (dimensionOfItem(question.item) ?? 'technology-literacy');
    return { kind, ...base, dimension, options };
  }
  const item = question.kind === 'scale' ? 1 : question.item;
  const right = rightCodes(question);
  switch (kind) {
    case 'single':
      return {
        kind,
        ...base,
        item,
        options: options.map((option, index) => ({
          ...option,
          thirds: index === Math.max(0, indexOfRight(options, right)) ? FULL_THIRDS : 0,
        })),
      };
    case 'multiple':
      return {
        kind,
        ...base,
        item,
        options: options.map((option, index) => ({
          ...option,
          right: right.size === 0 ? index === 0 : right.has(option.code),
        })),
      };
    case 'ordering':
      // Never the order shown: that would be no question.
      return { kind, ...base, item, options, rightOrder: options.map((option) => option.code).toReversed() };
  }
}

/** With other words for one option in one language. */
export function withOptionText(
  question: Question,
  at: number,
  language: keyof PlainOption['text'],
  words: string,
): Question {
  const worded = <Option extends PlainOption>(options: readonly Option[]): Option[] =>
    options.map((option, index) =>
      index === at ? { ...option, text: { ...option.text, [language]: words } } : option,
    );
  switch (question.kind) {
    case 'single':
      return { ...question, options: worded(question.options) };
    case 'multiple':
      return { ...question, options: worded(question.options) };
    case 'ordering':
      return { ...question, options: worded(question.options) };
    case 'scale':
      return { ...question, options: worded(question.options) };
  }
}

/** With one option more, where the kind has room. */
export function withOption(question: Question): Question {
  const { options } = question;
  if (options.length >= OPTION_COUNTS[question.kind].most) return question;
  const used = new Set(options.map((option) => option.code));
  const code =
    question.kind === 'scale' ? String(options.length + 1) : (LETTERS.find((free) => !used.has(free)) ?? 'f');
  const option = { code, text: EMPTY };
  switch (question.kind) {
    case 'single':
      return { ...question, options: [...question.options, { ...option, thirds: 0 }] };
    case 'multiple':
      return { ...question, options: [...question.options, { ...option, right: false }] };
    case 'ordering':
      return {
        ...question,
        options: [...question.options, option],
        rightOrder: [...question.rightOrder, code],
      };
    case 'scale':
      return { ...question, options: [...question.options, option] };
  }
}

/** Without the option at this place, where the kind can spare it. */
export function withoutOption(question: Question, at: number): Question {
  if (question.options.length <= OPTION_COUNTS[question.kind].least) return question;
  const gone = question.options[at]?.code;
  const kept = <Option>(options: readonly Option[]): Option[] => options.filter((_, index) => index !== at);
  switch (question.kind) {
    case 'single':
      return { ...question, options: kept(question.options) };
    case 'multiple':
      return { ...question, options: kept(question.options) };
    case 'ordering':
      return {
        ...question,
        options: kept(question.options),
        rightOrder: question.rightOrder.filter((code) => code !== gone),
      };
    case 'scale':
      return { ...question, options: numbered(kept(question.options)) };
  }
}

/** With the option at one place moved by some places; the steps of a scale are numbered anew. */
export function withOptionMoved(question: Question, at: number, by: number): Question {
  const moved = <Option>(options: readonly Option[]): Option[] => {
    const others = options.filter((_, index) => index !== at);
    const option = options[at];
    return option === undefined ? others : others.toSpliced(Math.max(0, at + by), 0, option);
  };
  switch (question.kind) {
    case 'single':
      return { ...question, options: moved(question.options) };
    case 'multiple':
      return { ...question, options: moved(question.options) };
    case 'ordering':
      return { ...question, options: moved(question.options) };
    case 'scale':
      return { ...question, options: numbered(moved(question.options)) };
  }
}

function numbered(options: readonly PlainOption[]): PlainOption[] {
  return options.map((option, index) => ({ ...option, code: String(index + 1) }));
}

/** As many options as the kind takes, with its codes and nothing that belongs to another kind. */
function optionsFor(options: readonly PlainOption[], kind: QuestionKind): PlainOption[] {
  const { least, most } = OPTION_COUNTS[kind];
  const count = Math.min(most, Math.max(least, options.length));
  return Array.from({ length: count }, (_, index) => ({
    code: kind === 'scale' ? String(index + 1) : letter(index),
    text: options[index]?.text ?? EMPTY,
  }));
}

/** Codes, as they are after {@link optionsFor}, of options that are right. */
function rightCodes(question: Question): ReadonlySet<string> {
  const right = new Set<string>();
  question.options.forEach((option, index) => {
    const isRight =
      ('right' in option && option.right === true) || ('thirds' in option && option.thirds === FULL_THIRDS);
    if (isRight) right.add(letter(index));
  });
  // Where everything is right nothing would be wrong.
  return right.size === question.options.length ? new Set() : right;
}

function indexOfRight(options: readonly PlainOption[], right: ReadonlySet<string>): number {
  return options.findIndex((option) => right.has(option.code));
}
