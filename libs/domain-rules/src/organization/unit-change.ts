import type { PlainDate } from '../time/plain-date.js';
import type { UnitKind } from './unit-may-stand-under.js';

export const UNIT_CHANGE_KINDS = ['open', 'rename', 'recode', 'restage', 'move', 'merge', 'close'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** How a change stands: refused is one that the rules no longer allowed when its day came. */
export const UNIT_CHANGE_STATES = ['pending', 'applied', 'cancelled', 'refused'] as const;
export type UnitChangeState = (typeof UNIT_CHANGE_STATES)[number];

/** What an office decides about the tree. */
export type UnitChange =
  | {
      readonly kind: 'open';
      readonly parentId: string;
      readonly unitKind: UnitKind;
      readonly code: string;
      readonly name: string;
      readonly stages: readonly string[];
    }
  | { readonly kind: 'rename'; readonly unitId: string; readonly name: string }
  | { readonly kind: 'recode'; readonly unitId: string; readonly code: string }
  | { readonly kind: 'restage'; readonly unitId: string; readonly stages: readonly string[] }
  | { readonly kind: 'move'; readonly unitId: string; readonly parentId: string }
  | { readonly kind: 'merge'; readonly unitId: string; readonly intoId: string }
  | { readonly kind: 'close'; readonly unitId: string };

/** A change that is decided and waits for its day. */
export interface PendingUnitChange {
  readonly id: string;
  readonly change: UnitChange;
  readonly on: PlainDate;
}

/** The unit that a change is about; null for one that is still to be opened. */
export const unitOf = (change: UnitChange): string | null => (change.kind === 'open' ? null : change.unitId);

/** The other unit that a change needs: the new parent, or the heir; null where it needs none. */
export function targetOf(change: UnitChange): string | null {
  switch (change.kind) {
    case 'open':
    case 'move':
      return change.parentId;
    case 'merge':
      return change.intoId;
    default:
      return null;
  }
}

/** Whether the unit is no more once the change is applied. */
export const endsUnit = ({ kind }: UnitChange): boolean => kind === 'merge' || kind === 'close';
