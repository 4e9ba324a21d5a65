import type { LeavingReason } from '../people/leaving.js';

/** Why a teacher whom a roster file does not name any more may be taken off; other reasons are noted for the person alone. */
export const ROSTER_LEAVING_REASONS = [
  'resigned',
  'retired',
  'moved-out-of-region',
] as const satisfies readonly LeavingReason[];
export type RosterLeavingReason = (typeof ROSTER_LEAVING_REASONS)[number];
