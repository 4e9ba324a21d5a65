/** How a value of a policy pack is to be read. */
export type PolicyValueKind =
  | 'half-hours'
  | 'fen'
  | 'days'
  | 'hours'
  | 'years'
  | 'share'
  | 'date'
  | 'month'
  | 'yes-no'
  | 'number'
  | 'words'
  | 'text';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
/** Names that tell the unit of a number. */
const UNITS: readonly (readonly [RegExp, PolicyValueKind])[] = [
  [/halfHours$/i, 'half-hours'],
  [/^fen/, 'fen'],
  [/(days|dueDay)$/i, 'days'],
  [/hours$/i, 'hours'],
  [/years$/i, 'years'],
  [/(weight|share|weightLimit|improveTo|excellentFrom|targetLevel)$/i, 'share'],
];

/**
 * The unit of a value by the name of its field and its own form.
 *
 * @example valueKind('fenPerHour', 300) // 'fen'
 * @example valueKind('totalHalfHours', 100) // 'half-hours'
 */
export function valueKind(field: string, value: unknown): PolicyValueKind {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'number') return UNITS.find(([name]) => name.test(field))?.[1] ?? 'number';
  if (typeof value === 'string') return DATE.test(value) ? 'date' : MONTH.test(value) ? 'month' : 'words';
  return 'text';
}
