/** States of long work; `waiting` and `running` are under way, the others are ends. */
export const BACKGROUND_JOB_STATES = [
  'waiting',
  'running',
  'done',
  'refused',
  'failed',
  'cancelled',
] as const;
export type BackgroundJobState = (typeof BACKGROUND_JOB_STATES)[number];

/** Ends after which the same work may be done anew: nothing of it was stored. */
export const RETRIABLE_STATES: readonly BackgroundJobState[] = ['refused', 'failed', 'cancelled'];
