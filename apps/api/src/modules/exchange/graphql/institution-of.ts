import { AccessRefused } from '../../../platform/auth/access-refused.js';
import type { Actor } from '../../../platform/auth/actor.js';

/** Institution of a person whom the access table lets in as its staff. */
export function institutionOf(actor: Actor): string {
  if (actor.institutionId === null) throw new AccessRefused('not-allowed');
  return actor.institutionId;
}
