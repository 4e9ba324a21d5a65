import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type WorkshopStandingProblemCode =
  | 'workshop-not-yours'
  | 'workshop-not-led-by-you'
  | 'workshop-has-a-leader'
  | 'workshop-not-published';

/**
 * How somebody stands to a workshop:
 *
 * - `leader`: leads it now (坊主)
 * - `member`: is in one of its groups now
 * - `guardian`: county office or training college of its county; reads everything and stands in while nobody leads
 * - `reader`: an office above, or an inspector; reads everything
 * - `stranger`: anybody else of the region
 */
export type WorkshopStanding = 'leader' | 'member' | 'guardian' | 'reader' | 'stranger';

/** A workshop as far as it matters who may do what in it. */
export interface WorkshopFacts {
  readonly standing: WorkshopStanding;
  /** Somebody leads it now. */
  readonly isLed: boolean;
  readonly isPublished: boolean;
}

type Found = Problem<WorkshopStandingProblemCode>;

/** Whether everything that happens in the workshop may be read: by everybody but strangers. */
export function mayReadWorkshop({ standing, isPublished }: WorkshopFacts): Found[] {
  if (!isPublished) return [problem('workshop-not-published')];
  return standing === 'stranger' ? [problem('workshop-not-yours')] : [];
}

/**
 * Whether somebody may announce, plan, keep attendance and keep order: its leader, and its county office or training
 * college while it has none, so that nothing urgent waits for the next leader.
 *
 * @example mayRunWorkshop({ standing: 'guardian', isLed: true, isPublished: true }) // workshop-has-a-leader
 */
export function mayRunWorkshop(workshop: WorkshopFacts): Found[] {
  const unread = mayReadWorkshop(workshop);
  if (unread.length > 0) return unread;
  const { standing, isLed } = workshop;
  if (standing === 'leader' || (standing === 'guardian' && !isLed)) return [];
  return [problem(standing === 'guardian' ? 'workshop-has-a-leader' : 'workshop-not-led-by-you')];
}
