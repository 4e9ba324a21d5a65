import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { maySaveDraft } from '@tisheng/domain-rules/practice-evidence/may-save-draft.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OwnWork } from '../persistence/own-work.js';
import { WorkStore } from '../persistence/stored-work.js';
import { WorkFiles } from '../persistence/work-files.js';

/** What a teacher writes for a theme. */
export interface DraftInput {
  /** Place of a suggested topic, counted from 0; null for a topic of one's own. */
  readonly topicPosition: number | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: readonly string[];
  /** Attached files that stay, in order; left out, all stay. Others that it names count for nothing. */
  readonly fileIds?: readonly string[];
}

/** Saves one's own draft for a theme: a new one, or work that came back. */
@Injectable()
export class SaveSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly own: OwnWork,
    private readonly works: WorkStore,
    private readonly files: WorkFiles,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    draft: DraftInput,
  ): Promise<{ theme: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const policyTheme = findTheme(pack.practice.themes, theme);
      if (!policyTheme) return { problems: [unknownTheme(theme)] };
      const { learner, stored, work } = await this.own.hold(tx, actor, cohortId, theme, draft);
      const problems = maySaveDraft(
        {
          enrollment: learner?.state ?? null,
          submission: stored?.state ?? null,
          topicPosition: work.topicPosition,
          ownTopic: work.ownTopic ?? '',
          text: work.text,
          links: work.links.length,
          files: stored?.files.length ?? 0,
        },
        policyTheme,
      );
      if (problems.length > 0) return { problems };
      await this.works.saveDrafts(tx, cohortId, [work], this.clock.now());
      if (stored && draft.fileIds) await this.files.keepOnly(tx, stored.id, draft.fileIds);
      return { theme };
    });
  }
}
