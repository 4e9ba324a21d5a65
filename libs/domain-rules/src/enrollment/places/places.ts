import type { Obligation, PolicyPack, StageOfSchooling } from '../../policy/policy-pack.js';
import { countsInQuota } from '../quota.js';

/** So many places of some stages of schooling, in the whole cohort or in one unit. */
export interface PlaceLimit {
  /** The unit whose places they are; null for the cohort's own line. */
  readonly unitId: string | null;
  readonly stages: readonly StageOfSchooling[];
  readonly teachers: number;
}

/** How many teachers of one county use a place, or have one for good. */
export interface PlacesUsed {
  readonly countyId: string;
  readonly stage: StageOfSchooling;
  readonly obligation: Obligation;
  /** Put forward, registered, confirmed or completed. */
  readonly held: number;
  /** Confirmed or completed. */
  readonly confirmed: number;
}

/** Whose place is meant. */
export interface PlaceSeeker {
  readonly countyId: string;
  readonly stage: StageOfSchooling;
  readonly obligation: Obligation;
}

interface Line extends PlaceLimit {
  held: number;
  confirmed: number;
}

/**
 * The places of a cohort while they are given away. A place must be free on every level at once: in the cohort's line, in
 * the city's where it has one, and in the county's. Who counts in no quota needs none.
 */
export class Places {
  private readonly lines: readonly Line[];
  private readonly met = new Map<string, readonly Line[]>();

  /** @param unitsAbove for each county the ids of itself and of the units above it */
  constructor(
    limits: readonly PlaceLimit[],
    used: readonly PlacesUsed[],
    private readonly unitsAbove: ReadonlyMap<string, readonly string[]>,
    private readonly policy: Pick<PolicyPack, 'eligibility'>,
  ) {
    this.lines = limits.map((limit) => ({ ...limit, held: 0, confirmed: 0 }));
    for (const { held, confirmed, ...seeker } of used) {
      this.change(seeker, held, confirmed);
    }
  }

  /** The tightest line without a free place; null where a place is free. */
  fullFor(seeker: PlaceSeeker): { readonly teachers: number; readonly taken: number } | null {
    return this.full(seeker, 'held');
  }

  /** The line whose places are all confirmed; null where one may still be confirmed. */
  allConfirmedFor(seeker: PlaceSeeker): { readonly teachers: number; readonly taken: number } | null {
    return this.full(seeker, 'confirmed');
  }

  /** Somebody comes to hold a place, and to have it for good where `confirmed`. */
  take(seeker: PlaceSeeker, confirmed = false): void {
    this.change(seeker, 1, confirmed ? 1 : 0);
  }

  /** Who held a place has it for good now. */
  confirm(seeker: PlaceSeeker): void {
    this.change(seeker, 0, 1);
  }

  /** Somebody who held a place gives it up. */
  release(seeker: PlaceSeeker): void {
    this.change(seeker, -1, 0);
  }

  private full(seeker: PlaceSeeker, by: 'held' | 'confirmed'): { teachers: number; taken: number } | null {
    if (!countsInQuota(seeker.obligation, this.policy)) return null;
    const line = this.linesOf(seeker).find((one) => one[by] >= one.teachers);
    return line ? { teachers: line.teachers, taken: line[by] } : null;
  }

  private change(seeker: PlaceSeeker, held: number, confirmed: number): void {
    if (!countsInQuota(seeker.obligation, this.policy)) return;
    for (const line of this.linesOf(seeker)) {
      line.held += held;
      line.confirmed += confirmed;
    }
  }

  private linesOf({ countyId, stage }: PlaceSeeker): readonly Line[] {
    const key = `${countyId} ${stage}`;
    const known = this.met.get(key);
    if (known) return known;
    const chain = this.unitsAbove.get(countyId) ?? [];
    const lines = this.lines.filter(
      ({ unitId, stages }) => stages.includes(stage) && (unitId === null || chain.includes(unitId)),
    );
    this.met.set(key, lines);
    return lines;
  }
}
