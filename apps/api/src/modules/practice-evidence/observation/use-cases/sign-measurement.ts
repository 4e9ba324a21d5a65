import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { checkMeasurement } from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import { maySign, stateAfterSigning } from '@tisheng/domain-rules/practice-evidence/observation/may-sign.js';
import {
  formOfTheme,
  type Signer,
} from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { contentOf, hashOf, type MeasurementRow, MeasurementRows } from '../persistence/measurement-rows.js';
import { isTeacherMeasured, standsFor, WhoStandsFor } from '../who-stands-for.js';

/** Puts a name under a form: who, when, and the hash of what they read. */
@Injectable()
export class SignMeasurement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: MeasurementRows,
    private readonly people: WhoStandsFor,
  ) {}

  /** Answers what stands in the way: nothing when it is signed. */
  async execute(actor: Actor, id: string, as: Signer, hashRead: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.locked(tx, id);
      if (!row) throw new Error(`No measurement ${id}`);
      const { pack } = await this.policies.ofCohort(row.cohortId, tx);
      const form = formOfTheme(pack.practice, row.kind, row.theme);
      if (!form) throw new Error(`Theme ${row.theme} has no form ${row.kind}`);
      const { signedBy } = form.form;
      const asker = await this.people.asker(tx, actor);
      const given = row.signatures.filter(({ decision }) => decision === 'signed');
      const hash = hashOf(row);
      const problems: Problem[] = [
        ...maySign({
          as,
          state: row.state,
          signedBy,
          given: given.map(({ signer, accountId }) => ({ as: signer, accountId })),
          accountId: actor.accountId,
          standsFor: standsFor(asker, row),
          isTeacherMeasured: isTeacherMeasured(asker, row),
          hashRead,
          hash,
        }),
        ...checkMeasurement(contentOf(row), form, true),
      ];
      if (problems.length > 0) return problems;
      const to = stateAfterSigning(
        signedBy,
        given.map(({ signer }) => signer),
        as,
      );
      if (to !== row.state) {
        const refused = mayMove(pack, { lifecycle: 'measurement', from: row.state, to, roles: [actor.role] });
        if (refused.length > 0) return refused;
      }
      const now = this.clock.now();
      const { accountId, displayName: name } = actor;
      await this.rows.addSignature(
        tx,
        id,
        { signer: as, decision: 'signed', accountId, name, hash, words: '' },
        now,
      );
      await this.rows.move(tx, id, to, { hash, at: now });
      if (to === 'signed') await this.replaceCorrected(tx, row);
      await this.audit.record(tx, actor, {
        action: 'sign-measurement',
        targetKind: 'measurement',
        targetId: id,
        before: { state: row.state },
        after: { state: to, as, hash, version: row.version },
      });
      return [];
    });
  }

  /** A correction takes the place of the form that it corrects once everybody has signed it. */
  private async replaceCorrected(tx: Transaction, { correctsId }: MeasurementRow): Promise<void> {
    const corrected = correctsId ? await this.rows.locked(tx, correctsId) : undefined;
    if (corrected && corrected.state !== 'replaced') await this.rows.move(tx, corrected.id, 'replaced');
  }
}
