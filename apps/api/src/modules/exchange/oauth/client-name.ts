import type { NamedActor } from '../../../platform/audit/audit.js';
import type { ClientActor } from '../../../platform/auth/actor.js';

/** An institution's client as the audit trail names it. */
export const clientName = (client: ClientActor): NamedActor => ({
  displayName: `api-client ${client.apiClientId}`,
  ip: client.ip,
  rootUnitId: client.rootUnitId,
});
