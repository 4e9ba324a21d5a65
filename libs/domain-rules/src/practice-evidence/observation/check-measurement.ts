import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { parsePlainDate } from '../../time/plain-date.js';
import type { FormOfTheme } from './measuring-form.js';

/** Longest line (class, subject, topic), longest text of an item, and the largest number, each inclusive. */
export const MAX_LINE = 60;
export const MAX_ITEM_TEXT = 2_000;
export const MAX_ITEM_NUMBER = 100_000;
export const MAX_MEASUREMENT_FILES = 9;

export type MeasurementProblemCode =
  | 'measurement-date-malformed'
  | 'measurement-time-malformed'
  | 'measurement-ends-before-start'
  | 'measurement-line-too-long'
  | 'measurement-line-missing'
  | 'measurement-item-unknown'
  | 'measurement-item-missing'
  | 'measurement-item-malformed'
  | 'measurement-text-too-long'
  | 'too-many-measurement-files';

/** What is written on a form. Times are those of the programme's region. */
export interface MeasurementContent {
  /** Day of the lesson, or on which the form is written; `YYYY-MM-DD`. */
  readonly heldOn: string;
  /** `HH:MM`; null where nothing was timed. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly className: string;
  readonly subject: string;
  /** Topic of the lesson. */
  readonly topic: string;
  /** Values by the codes of the form's items: points of a level, a number, or a text. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly fileIds: readonly string[];
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const lengthOf = (text: string): number => [...text.trim()].length;

/**
 * What is wrong with a form. A draft may be unfinished, but holds nothing that no form could hold; a form that is to be
 * signed has every required item, and of a lesson the class, the subject and the topic.
 *
 * @param complete whether it is to be signed
 */
export function checkMeasurement(
  content: MeasurementContent,
  { form, levels }: FormOfTheme,
  complete: boolean,
): Problem<MeasurementProblemCode>[] {
  const problems: Problem<MeasurementProblemCode>[] = [...checkTimes(content)];
  const lines = ['className', 'subject', 'topic'] as const;
  for (const field of lines) {
    const length = lengthOf(content[field]);
    if (length > MAX_LINE) {
      problems.push(
        problem('measurement-line-too-long', { field, data: { field, length, maximum: MAX_LINE } }),
      );
    }
    if (complete && form.kind === 'lesson-observation' && length === 0) {
      problems.push(problem('measurement-line-missing', { field, data: { field } }));
    }
  }
  const items = new Map(form.items.map((item) => [item.code, item]));
  for (const code of Object.keys(content.values)) {
    if (!items.has(code))
      problems.push(problem('measurement-item-unknown', { field: code, data: { item: code } }));
  }
  for (const { code: field, name, kind, required } of form.items) {
    const value = content.values[field];
    const data = { item: name.zh, itemEn: name.en };
    const isEmpty = value === undefined || (typeof value === 'string' && lengthOf(value) === 0);
    if (isEmpty) {
      if (complete && required) problems.push(problem('measurement-item-missing', { field, data }));
    } else if (kind === 'text') {
      if (typeof value !== 'string') problems.push(problem('measurement-item-malformed', { field, data }));
      else if (lengthOf(value) > MAX_ITEM_TEXT) {
        problems.push(
          problem('measurement-text-too-long', {
            field,
            data: { ...data, length: lengthOf(value), maximum: MAX_ITEM_TEXT },
          }),
        );
      }
    } else if (!isNumberOf(value, kind === 'level' ? levels.map(({ points }) => points) : null)) {
      problems.push(problem('measurement-item-malformed', { field, data }));
    }
  }
  if (content.fileIds.length > MAX_MEASUREMENT_FILES) {
    const data = { files: content.fileIds.length, maximum: MAX_MEASUREMENT_FILES };
    problems.push(problem('too-many-measurement-files', { field: 'fileIds', data }));
  }
  return problems;
}

function checkTimes({ heldOn, startsAt, endsAt }: MeasurementContent): Problem<MeasurementProblemCode>[] {
  const problems: Problem<MeasurementProblemCode>[] = [];
  if (parsePlainDate(heldOn) === null)
    problems.push(problem('measurement-date-malformed', { field: 'heldOn' }));
  for (const [field, time] of [
    ['startsAt', startsAt],
    ['endsAt', endsAt],
  ] as const) {
    if (time !== null && !TIME.test(time)) problems.push(problem('measurement-time-malformed', { field }));
  }
  if (startsAt !== null && endsAt !== null && problems.length === 0 && endsAt <= startsAt) {
    problems.push(problem('measurement-ends-before-start', { field: 'endsAt', data: { startsAt, endsAt } }));
  }
  return problems;
}

/** @param among the only values that may be given; null for any number from 0 on, with two decimals at most */
function isNumberOf(value: string | number, among: readonly number[] | null): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (among) return among.includes(value);
  return value >= 0 && value <= MAX_ITEM_NUMBER && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}
