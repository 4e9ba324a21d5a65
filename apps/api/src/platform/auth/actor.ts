import type { Reach } from '@tisheng/domain-rules/access/may-reach.js';
import type { OAuthScope } from '@tisheng/domain-rules/access/access-rule.js';

/** A person at work under one of their grants. */
export interface Actor extends Reach {
  readonly accountId: string;
  readonly grantId: string;
  readonly displayName: string;
  readonly unitId: string | null;
  readonly mustChangePassword: boolean;
  readonly ip: string | null;
  /** Path of the unit where somebody stands whose grant is for no unit: a teacher's school. It gives no reach. */
  readonly standingPath?: string | null;
}

/** A training institution's program, known by its access token. */
export interface ClientActor {
  readonly apiClientId: string;
  /** Of a client of the sandbox: the sandbox's own id, which names no institution, so that nothing real is reached. */
  readonly institutionId: string;
  /** The institution whose sandbox the client is for; null for a real client. */
  readonly sandboxOf: string | null;
  readonly rootUnitId: string;
  readonly scopes: readonly OAuthScope[];
  readonly ip: string | null;
}
