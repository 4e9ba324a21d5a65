import { Injectable } from '@nestjs/common';
import {
  mayDecideTransfer,
  type TransferDecision,
} from '@tisheng/domain-rules/enrollment/people/transfer.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { CarryTransfer } from '../moving/carry-transfer.js';

interface OpenTransfer extends Record<string, unknown> {
  readonly id: string;
  readonly teacherId: string;
  readonly fromPath: string;
  readonly toPath: string;
  readonly toSchoolId: string;
  readonly side: 'sending' | 'receiving';
  readonly effectiveOn: string;
  readonly state: string;
}

const STATE: Readonly<Record<TransferDecision, string>> = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
};

/** The other side accepts or declines a transfer, or the proposing side takes it back. */
@Injectable()
export class DecideTransfer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organization: OrganizationReader,
    private readonly carry: CarryTransfer,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    unitId: string,
    transferId: string,
    decision: TransferDecision,
    reason: string,
  ): Promise<{ transferId: string; state: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const transfer = await this.locked(tx, transferId);
      const unit = await this.organization.unit(unitId, tx);
      if (!transfer || !unit) return { problems: [problem('transfer-not-open')] };
      const sides = { unitPath: unit.path, fromPath: transfer.fromPath, toPath: transfer.toPath };
      const problems = mayDecideTransfer(decision, transfer.state, transfer.side, sides, reason);
      if (problems.length > 0) return { problems };
      await tx.run(
        `UPDATE enrollment.teacher_transfer SET state = $2, decided_at = $3, decided_by = $4, decision_reason = $5 WHERE id = $1`,
        [transfer.id, STATE[decision], this.clock.now(), actor.accountId, reason.trim() || null],
      );
      if (decision === 'accept') await this.carry.execute(tx, transfer);
      await this.audit.record(tx, actor, {
        action: 'decide-transfer',
        targetKind: 'teacher',
        targetId: transfer.teacherId,
        before: { transferId, state: transfer.state },
        after: { state: STATE[decision], reason: reason.trim() },
      });
      return { transferId, state: STATE[decision] };
    });
  }

  private async locked(tx: Transaction, transferId: string): Promise<OpenTransfer | undefined> {
    if (!/^[0-9a-f-]{36}$/i.test(transferId)) return undefined;
    return tx.one<OpenTransfer>(
      `SELECT f.id, f.teacher_id AS "teacherId", a.path AS "fromPath", b.path AS "toPath", f.to_school_id AS "toSchoolId",
              f.proposed_by_side AS side, f.effective_on AS "effectiveOn", f.state
         FROM enrollment.teacher_transfer f
         JOIN organization.unit a ON a.id = f.from_school_id
         JOIN organization.unit b ON b.id = f.to_school_id
        WHERE f.id = $1 FOR UPDATE OF f`,
      [transferId],
    );
  }
}
