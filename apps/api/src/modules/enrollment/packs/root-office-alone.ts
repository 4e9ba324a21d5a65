import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { NamedActor } from '../../../platform/audit/audit.js';

/** The office of the region's root alone changes what holds in the whole region; the program itself may, too. */
export function rootOfficeAlone(actor: Actor | NamedActor, rootUnitId: string): Problem[] {
  return 'unitId' in actor && actor.unitId !== rootUnitId ? [problem('root-office-alone')] : [];
}
