import type { MeasurementContent } from './check-measurement.js';
import type { MeasuringKind } from './measuring-form.js';

/** What the signatures of a form are about. */
export interface SignedMatter extends MeasurementContent {
  readonly id: string;
  readonly kind: MeasuringKind;
  readonly theme: number;
  readonly version: number;
  /** The form that this one corrects; null for a first version. */
  readonly correctsId: string | null;
}

/**
 * The words that signatures bind, one spelling for one content: the hash of this text is kept with every signature, and
 * whoever has the form can make it again. Order of values and spaces around them make no difference.
 */
export function measurementText(matter: SignedMatter): string {
  const values = Object.entries(matter.values)
    .map(([code, value]) => [code, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    'measurement-1',
    matter.id,
    matter.kind,
    matter.theme,
    matter.version,
    matter.correctsId,
    matter.heldOn,
    matter.startsAt,
    matter.endsAt,
    matter.className.trim(),
    matter.subject.trim(),
    matter.topic.trim(),
    values,
    [...matter.fileIds].sort(),
  ]);
}
