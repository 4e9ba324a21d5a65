import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayCorrect } from '@tisheng/domain-rules/practice-evidence/observation/may-sign.js';
import { formOfTheme } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { contentOf, MeasurementRows } from '../persistence/measurement-rows.js';
import { standsFor, WhoStandsFor } from '../who-stands-for.js';

/** Begins a new version of a form that was signed; the old one stays as it is and counts until the new one is signed. */
@Injectable()
export class CorrectMeasurement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: MeasurementRows,
    private readonly people: WhoStandsFor,
  ) {}

  async execute(
    actor: Actor,
    id: string,
  ): Promise<{ readonly id: string } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.locked(tx, id);
      if (!row) throw new Error(`No measurement ${id}`);
      const { pack } = await this.policies.ofCohort(row.cohortId, tx);
      const signedBy = formOfTheme(pack.practice, row.kind, row.theme)?.form.signedBy ?? [];
      const asker = await this.people.asker(tx, actor);
      const problems: Problem[] = mayCorrect({
        state: row.state,
        signedBy,
        standsFor: standsFor(asker, row),
      });
      if (problems.length === 0 && (await this.rows.hasOpenCorrection(tx, id))) {
        problems.push(problem('measurement-correction-open'));
      }
      if (problems.length > 0) return { problems };
      const copy = {
        ...row,
        ...contentOf(row),
        id: randomUUID(),
        state: 'draft',
        version: row.version + 1,
        correctsId: id,
        revision: 1,
      } as const;
      await this.rows.write(tx, copy, this.clock.now());
      await this.audit.record(tx, actor, {
        action: 'correct-measurement',
        targetKind: 'measurement',
        targetId: copy.id,
        after: { corrects: id, version: copy.version },
      });
      return { id: copy.id };
    });
  }
}
