import type { MeasurementDraft } from '../use-cases/save-measurement.js';
import type { MeasurementInput } from './measurement.model.js';

/** PostgreSQL keeps no NUL in a text. */
const plain = (text: string): string => text.replaceAll('\u0000', '');

/** What a device sent, as the use case takes it. Of a value that is both, the number counts. */
export function toDraft(input: MeasurementInput): MeasurementDraft {
  const { values, fileIds, className, subject, topic, ...rest } = input;
  return {
    ...rest,
    id: input.id.toLowerCase(),
    enrollmentId: input.enrollmentId.toLowerCase(),
    observerTeacherId: input.observerTeacherId ?? null,
    startsAt: input.startsAt || null,
    endsAt: input.endsAt || null,
    className: plain(className),
    subject: plain(subject),
    topic: plain(topic),
    values: Object.fromEntries(
      values.flatMap(({ code, text, number }) => {
        const value = number ?? (typeof text === 'string' ? plain(text) : null);
        return value === null ? [] : [[plain(code), value]];
      }),
    ),
    fileIds: fileIds.map((id) => id.toLowerCase()),
  };
}
