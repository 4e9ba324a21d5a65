import type { ComponentType } from 'react';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { shellTexts } from '@tisheng/messages/pages/shell.js';
import type { Density } from '../lib/theme.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';

/** Stages under which the menu groups its entries, in the order of the life cycle. */
export type MenuStage =
  Extract<keyof typeof shellTexts, `stage-${string}`> extends `stage-${infer Stage}` ? Stage : never;

/** One entry of the menu. */
export interface MenuEntry {
  readonly to: string;
  readonly label: Bilingual;
  /** Shorter, for the bar at the foot of a phone. */
  readonly shortLabel?: Bilingual;
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  /** Roles of the area that see the entry; all of them when left out. */
  readonly roles?: readonly Role[];
  /** Stands in the bar at the foot of a phone; at most four of an area. */
  readonly onPhoneBar?: boolean;
  /** Only the very address marks the entry as current. */
  readonly exact?: boolean;
}

/** The pages of some roles: where they begin and what the menu shows. */
export interface Area {
  readonly home: string;
  readonly roles: readonly Role[];
  readonly density: Density;
  readonly menu: readonly { readonly stage: MenuStage; readonly entries: readonly MenuEntry[] }[];
}
