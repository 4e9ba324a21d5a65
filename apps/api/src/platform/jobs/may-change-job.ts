import type { Actor } from '../auth/actor.js';

/** Roles that see the work of others and leave it as it is. */
const ONLY_WATCH: readonly Actor['role'][] = ['inspector'];

/** Whether a person who reaches a job may also stop it and have it done anew: all but those who only watch. */
export const mayChangeJob = (actor: Actor, begunByAccountId: string | null): boolean =>
  begunByAccountId === actor.accountId || !ONLY_WATCH.includes(actor.role);
