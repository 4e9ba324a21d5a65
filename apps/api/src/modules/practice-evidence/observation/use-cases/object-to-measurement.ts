import { Injectable } from '@nestjs/common';
import { mayObject } from '@tisheng/domain-rules/practice-evidence/observation/may-sign.js';
import { formOfTheme } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { hashOf, MeasurementRows } from '../persistence/measurement-rows.js';
import { isTeacherMeasured, standsFor, WhoStandsFor } from '../who-stands-for.js';

/** Refuses the signature and says why; the author answers with a correction, or the two agree and it is signed after all. */
@Injectable()
export class ObjectToMeasurement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: MeasurementRows,
    private readonly people: WhoStandsFor,
  ) {}

  /** Answers what stands in the way: nothing when the objection is recorded. */
  async execute(actor: Actor, id: string, hashRead: string, words: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.locked(tx, id);
      if (!row) throw new Error(`No measurement ${id}`);
      const { pack } = await this.policies.ofCohort(row.cohortId, tx);
      const signedBy = formOfTheme(pack.practice, row.kind, row.theme)?.form.signedBy ?? [];
      const asker = await this.people.asker(tx, actor);
      const names = standsFor(asker, row);
      // In the name in which they are asked; who is asked in none is told so.
      const as =
        names.find((name) => name !== signedBy[0] && signedBy.includes(name)) ?? names[0] ?? 'teacher';
      const hash = hashOf(row);
      const given = row.signatures.filter(({ decision }) => decision === 'signed');
      const problems = mayObject(
        {
          as,
          state: row.state,
          signedBy,
          given: given.map(({ signer, accountId }) => ({ as: signer, accountId })),
          accountId: actor.accountId,
          standsFor: names,
          isTeacherMeasured: isTeacherMeasured(asker, row),
          hashRead,
          hash,
        },
        words,
      );
      if (problems.length > 0) return problems;
      const { accountId, displayName: name } = actor;
      const objection = {
        signer: as,
        decision: 'objected',
        accountId,
        name,
        hash,
        words: words.trim(),
      } as const;
      await this.rows.addSignature(tx, id, objection, this.clock.now());
      await this.rows.move(tx, id, 'objected');
      await this.audit.record(tx, actor, {
        action: 'object-to-measurement',
        targetKind: 'measurement',
        targetId: id,
        before: { state: row.state },
        after: { state: 'objected', as, hash },
      });
      return [];
    });
  }
}
