import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  mayDecideShowcase,
  mayEndShowcase,
} from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { knownId } from '../../awards/persistence/known-id.js';

interface Held {
  readonly id: string;
  readonly state: StateOf<'showcase'>;
}

/** The office to which somebody applied names it or says no, and ends it later. */
@Injectable()
export class MoveShowcase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is decided. */
  async decide(
    actor: Actor,
    of: { readonly unitId: string; readonly showcaseId: string },
    names: boolean,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const held = await this.held(tx, of);
      const problems = mayDecideShowcase(held?.state ?? null, names, reason);
      if (problems.length > 0 || !held) return problems;
      const state = names ? 'named' : 'refused';
      await tx.run(
        `UPDATE practice_evidence.showcase SET state = $2, decided_at = $3, decided_by = $4, reason = $5 WHERE id = $1`,
        [held.id, state, this.clock.now(), actor.accountId, names ? null : reason.trim().slice(0, 500)],
      );
      await this.note(tx, actor, names ? 'name-showcase' : 'refuse-showcase', of.unitId, held, state, reason);
      return [];
    });
  }

  /** Answers what stands in the way: nothing when it has ended. */
  async end(
    actor: Actor,
    of: { readonly unitId: string; readonly showcaseId: string },
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const held = await this.held(tx, of);
      const problems = mayEndShowcase(held?.state ?? null, reason);
      if (problems.length > 0 || !held) return problems;
      await tx.run(
        `UPDATE practice_evidence.showcase SET state = 'ended', ended_at = $2, reason = $3 WHERE id = $1`,
        [held.id, this.clock.now(), reason.trim().slice(0, 500)],
      );
      await this.note(tx, actor, 'end-showcase', of.unitId, held, 'ended', reason);
      return [];
    });
  }

  /** One that the office decides; others it does not know. */
  private async held(
    tx: Transaction,
    of: { readonly unitId: string; readonly showcaseId: string },
  ): Promise<Held | undefined> {
    return tx.one<Held & Record<string, unknown>>(
      'SELECT id, state FROM practice_evidence.showcase WHERE id = $1 AND office_id = $2 FOR UPDATE',
      [knownId(of.showcaseId), of.unitId],
    );
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    action: string,
    unitId: string,
    held: Held,
    state: StateOf<'showcase'>,
    reason: string,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      targetKind: 'unit',
      targetId: unitId,
      before: { state: held.state },
      after: { showcaseId: held.id, state, reason: reason.trim() },
    });
  }
}
