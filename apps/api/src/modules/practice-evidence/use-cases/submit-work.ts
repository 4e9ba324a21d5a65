import { Injectable } from '@nestjs/common';
import { picturesAreAttached } from '@tisheng/domain-rules/practice-evidence/work-text/pictures-are-attached.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { ClaimUploads } from '../files/claim-uploads.js';
import { OwnWork } from '../persistence/own-work.js';
import { keyOf } from '../persistence/stored-work.js';
import { WorkFiles } from '../persistence/work-files.js';
import { SettleTopic } from '../topics/settle-topic.js';
import { WorkParts } from '../works/persistence/work-parts.js';
import { contentOf, type DraftInput, overwritesUnseen } from './save-submission.js';
import { SubmitWorks } from './submit-works.js';

/** Why nothing more can be handed in, whatever it is. */
const PAST: readonly string[] = [
  'practice-theme-unknown',
  'practice-not-enrolled',
  'theme-of-region',
  'theme-closed',
  'evidence-already-submitted',
  'evidence-already-accepted',
];

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
    private readonly topics: SettleTopic,
    private readonly parts: WorkParts,
    private readonly uploads: ClaimUploads,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    given: DraftInput | null = null,
  ): Promise<{ theme: number; late: boolean } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const held = await this.own.holdWithAuthors(tx, actor, cohortId, theme, given && contentOf(given));
      const { learner, stored } = held;
      const { work, problems: ofTopic } = await this.topics.settle(tx, cohortId, held.work, stored);
      const kept = given?.fileIds;
      const files = stored?.files.filter(({ id }) => !kept || kept.includes(id));
      const parts = stored && (await this.parts.of(tx, stored.id));
      const words = work.text.trim() === '' ? Object.values(parts?.texts ?? {}).join('\n') : work.text;
      const { problems: found, late } = this.submitWorks.decide(
        actor,
        policy,
        this.submitWorks.today(policy),
        // Written as a part of the work, a text is evidence too.
        { ...work, text: words },
        learner,
        stored && { ...stored, files: files ?? [] },
      );
      const problems = [
        ...found,
        ...ofTopic,
        ...picturesAreAttached(work.text, new Set(files?.map(({ id }) => id))),
        // What a work lacks matters to whoever may still add it.
        ...(found.some(({ code }) => PAST.includes(code))
          ? []
          : this.parts.missing(policy.pack, theme, parts, kept)),
        ...(given && overwritesUnseen(given, work, stored) ? [problem('draft-changed-elsewhere')] : []),
      ];
      if (problems.length > 0) return { problems };
      await this.submitWorks.write(
        tx,
        policy,
        [{ ...work, late }],
        new Map(stored && [[keyOf(work), stored]]),
      );
      if (stored && kept) await this.uploads.release(tx, await this.files.keepOnly(tx, stored.id, kept));
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
