/** What the addresses of an instrument and of a draft may carry. */
export const INSTRUMENT_WORDS = [
  'view',
  'at',
  'with',
  'search',
  'kind',
  'stage',
  'environment',
  'column',
  'item',
] as const;
