import type { Actor } from '../../../../platform/auth/actor.js';
import type { Queryable } from '../../../../platform/database/database.js';

/** What was done with a finding, by whom, in whose words. */
export interface FindingStep {
  readonly action: 'ask' | 'answer' | 'dismiss' | 'strike' | 'restore';
  readonly text: string;
  readonly actor: Actor;
  readonly at: Date;
}

export async function recordFindingStep(
  tx: Queryable,
  findingId: string,
  { action, text, actor, at }: FindingStep,
): Promise<void> {
  await tx.run(
    `INSERT INTO exchange.distortion_step (finding_id, action, text, by_account, by_name, at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [findingId, action, text, actor.accountId, actor.displayName, at],
  );
}
