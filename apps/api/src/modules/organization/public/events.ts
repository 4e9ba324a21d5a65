import type { DomainEvent } from '../../../platform/events/events.js';

/** A unit that stands elsewhere, with everything below it. */
export interface MovedUnit {
  readonly unitId: string;
  readonly formerPath: string;
  readonly path: string;
  readonly formerParentId: string | null;
  readonly parentId: string | null;
}

/** A unit that another took over. */
export interface MergedUnit {
  readonly unitId: string;
  readonly intoId: string;
  /** First day on which it is so. */
  readonly on: string;
}

/** Units moved, each with its whole subtree. */
export type UnitsMoved = DomainEvent<
  'units-moved',
  { readonly rootUnitId: string; readonly units: readonly MovedUnit[] }
>;

/** Units were taken over by others: schools with their teachers, offices with the units below them. */
export type UnitsMerged = DomainEvent<
  'units-merged',
  { readonly rootUnitId: string; readonly units: readonly MergedUnit[] }
>;

/** Units have another name. */
export type UnitsRenamed = DomainEvent<
  'units-renamed',
  {
    readonly rootUnitId: string;
    readonly units: readonly {
      readonly unitId: string;
      readonly formerName: string;
      readonly name: string;
    }[];
  }
>;

/** Units are no more; those that were merged are among them. */
export type UnitsClosed = DomainEvent<
  'units-closed',
  { readonly rootUnitId: string; readonly unitIds: readonly string[] }
>;
