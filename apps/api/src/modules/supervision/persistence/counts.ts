/** Counts of the funnel, in the order in which learners come through it; columns of the roll-up. */
export const COUNTS = [
  'put_forward',
  'confirmed',
  'pre_tested',
  'plan_confirmed',
  'studying',
  'online_hours_reached',
  'offline_hours_reached',
  'rated',
  'excellent',
  'passed',
  'failed',
  'certified',
] as const;
export type Count = (typeof COUNTS)[number];
