import type { PlaceSeeker, Places } from './places.js';

/** Somebody of whom the office says: takes part. */
export interface Applicant extends PlaceSeeker {
  readonly id: string;
  /** Whether a place is held already; false on the waiting list. */
  readonly holdsPlace: boolean;
}

/** What becomes of applicants: those with a place, and those who wait for one. */
export interface Allotment {
  readonly confirmed: readonly string[];
  readonly waiting: readonly string[];
}

/**
 * Confirms as many as there are places, in the order given. Who held a place that a smaller quota no longer has joins
 * the waiting list. Never more are confirmed than a line has places.
 *
 * @param applicants first come, first served
 */
export function allotPlaces(applicants: readonly Applicant[], places: Places): Allotment {
  const confirmed: string[] = [];
  const waiting: string[] = [];
  for (const applicant of applicants) {
    const full = applicant.holdsPlace ? places.allConfirmedFor(applicant) : places.fullFor(applicant);
    if (full) {
      if (applicant.holdsPlace) places.release(applicant);
      waiting.push(applicant.id);
    } else {
      if (applicant.holdsPlace) places.confirm(applicant);
      else places.take(applicant, true);
      confirmed.push(applicant.id);
    }
  }
  return { confirmed, waiting };
}

/** Somebody on the waiting list. */
export interface Waiting extends PlaceSeeker {
  readonly id: string;
  /** Whether the county has confirmed already, so that only the place was missing. */
  readonly approved: boolean;
}

/**
 * Who moves up from the waiting list, in the order given. Somebody for whom no place is free is passed over, not waited
 * for: the next may belong to another county or stage.
 */
export function nextFromWaitingList(waiting: readonly Waiting[], places: Places): Waiting[] {
  const moved: Waiting[] = [];
  for (const one of waiting) {
    if (places.fullFor(one)) continue;
    places.take(one, one.approved);
    moved.push(one);
  }
  return moved;
}
