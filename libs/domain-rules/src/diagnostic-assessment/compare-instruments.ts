import type { Instrument, Question } from '@tisheng/reference-data/instrument/instrument.js';

export const QUESTION_FIELDS = [
  'kind',
  'measures',
  'columns',
  'stages',
  'environments',
  'situation',
  'options',
  'scoring',
  'shown-order',
] as const;

/**
 * What a question can be changed in: its kind, the item or dimension that it measures, the columns, stages and
 * environments that it is for, its situation, the words of its options, what they are worth or their right order, and the
 * order in which they are shown.
 */
export type QuestionField = (typeof QUESTION_FIELDS)[number];

export interface ChangedQuestion {
  readonly code: string;
  readonly before: Question;
  readonly after: Question;
  readonly fields: readonly QuestionField[];
}

/** What one instrument changes against another. */
export interface InstrumentChanges {
  readonly texts: readonly ('title' | 'introduction')[];
  readonly added: readonly Question[];
  readonly removed: readonly Question[];
  readonly changed: readonly ChangedQuestion[];
  /** Questions that are the same in both. */
  readonly kept: number;
}

/**
 * Compares two instruments, question by question: the code says which is which. Where a question stands in the bank means
 * nothing, nor does the order in which columns, stages and environments are named.
 *
 * @example
 * // `newer` has one question more, and two options of `item-04-i` are worth something else
 * compareInstruments(older, newer)
 * // { texts: [], added: [{ code: 'probe-04-i', … }], removed: [],
 * //   changed: [{ code: 'item-04-i', fields: ['scoring'], … }], kept: 44 }
 */
export function compareInstruments(older: Instrument, newer: Instrument): InstrumentChanges {
  const before = new Map(older.questions.map((question) => [question.code, question]));
  const after = new Set(newer.questions.map(({ code }) => code));
  const changed: ChangedQuestion[] = [];
  let kept = 0;
  for (const question of newer.questions) {
    const former = before.get(question.code);
    if (former === undefined) continue;
    const fields = QUESTION_FIELDS.filter((field) => part(former, field) !== part(question, field));
    if (fields.length > 0) changed.push({ code: question.code, before: former, after: question, fields });
    else kept += 1;
  }
  return {
    texts: (['title', 'introduction'] as const).filter(
      (field) => older[field].zh !== newer[field].zh || older[field].en !== newer[field].en,
    ),
    added: newer.questions.filter(({ code }) => !before.has(code)),
    removed: older.questions.filter(({ code }) => !after.has(code)),
    changed,
    kept,
  };
}

/** Whether two instruments ask the same in the same words. */
export function saysTheSame({ texts, added, removed, changed }: InstrumentChanges): boolean {
  return texts.length + added.length + removed.length + changed.length === 0;
}

/** Whether two questions ask the same of the same teachers, score it alike and show it alike. */
export function isSameQuestion(one: Question, other: Question): boolean {
  return QUESTION_FIELDS.every((field) => part(one, field) === part(other, field));
}

/** One part of a question as a text that is equal exactly when the part is. */
function part(question: Question, field: QuestionField): string {
  switch (field) {
    case 'kind':
      return question.kind;
    case 'measures':
      return question.kind === 'scale' ? question.dimension : String(question.item);
    case 'columns':
      return question.columns.toSorted().join(' ');
    case 'stages':
      return question.stages.toSorted().join(' ');
    case 'environments':
      return question.environments.toSorted().join(' ');
    case 'situation':
      return JSON.stringify([question.situation.zh, question.situation.en]);
    case 'options':
      return byCode(question.options.map(({ code, text }) => [code, text.zh, text.en]));
    case 'scoring':
      return scoring(question);
    case 'shown-order':
      return question.options.map(({ code }) => code).join(' ');
  }
}

function scoring(question: Question): string {
  switch (question.kind) {
    case 'single':
      return byCode(question.options.map(({ code, thirds }) => [code, thirds]));
    case 'multiple':
      return byCode(question.options.map(({ code, right }) => [code, right]));
    case 'ordering':
      return question.rightOrder.join(' ');
    case 'scale':
      return '';
  }
}

function byCode(lines: readonly (readonly unknown[])[]): string {
  return JSON.stringify(lines.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}
