import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OwnWork } from '../persistence/own-work.js';
import { keyOf } from '../persistence/stored-work.js';
import { WorkFiles } from '../persistence/work-files.js';
import type { DraftInput } from './save-submission.js';
import { SubmitWorks } from './submit-works.js';

/** Hands in one's own work: what is given, or the draft as it is stored. */
@Injectable()
export class SubmitWork {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly own: OwnWork,
    private readonly files: WorkFiles,
    private readonly submitWorks: SubmitWorks,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    given: DraftInput | null = null,
  ): Promise<{ theme: number; late: boolean } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const { learner, stored, work } = await this.own.hold(tx, actor, cohortId, theme, given);
      const kept = given?.fileIds;
      const files = stored?.files.filter(({ id }) => !kept || kept.includes(id));
      const { problems, late } = this.submitWorks.decide(
        actor,
        policy,
        this.submitWorks.today(policy),
        work,
        learner,
        stored && { ...stored, files: files ?? [] },
      );
      if (problems.length > 0) return { problems };
      await this.submitWorks.write(
        tx,
        policy,
        [{ ...work, late }],
        new Map(stored && [[keyOf(work), stored]]),
      );
      if (stored && kept) await this.files.keepOnly(tx, stored.id, kept);
      await this.audit.record(tx, actor, {
        action: 'submit-work',
        targetKind: 'enrollment',
        targetId: work.enrollmentId,
        after: { theme, late },
      });
      return { theme, late };
    });
  }
}
