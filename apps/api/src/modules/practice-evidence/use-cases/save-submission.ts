import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { mayOverwrite } from '@tisheng/domain-rules/practice-evidence/work-text/draft-on-device.js';
import { maySaveDraft } from '@tisheng/domain-rules/practice-evidence/may-save-draft.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OwnWork } from '../persistence/own-work.js';
import { ClaimUploads } from '../files/claim-uploads.js';
import { keyOf, type StoredWork, type WorkContent, WorkStore } from '../persistence/stored-work.js';
import { WorkFiles } from '../persistence/work-files.js';
import { SettleTopic } from '../topics/settle-topic.js';

/** What a teacher writes for a theme. */
export interface DraftInput {
  /** Place of a topic of the policy, counted from 0; null for another. */
  readonly topicPosition: number | null;
  /** What an office or a leader suggested; null for another topic. */
  readonly topicSuggestionId?: string | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: readonly string[];
  /** Files of the work in order: those that stay, and new uploads of one's own; left out, all stay. */
  readonly fileIds?: readonly string[];
  /** Revision that the writer saw last; left out, the save goes over whatever stands. */
  readonly basedOn?: number | null;
}

/** Files that the draft names and the work does not have yet. */
const newFiles = ({ fileIds = [] }: DraftInput, stored: StoredWork | undefined): string[] => {
  const known = new Set(stored?.files.map(({ id }) => id));
  return fileIds.filter((id) => !known.has(id));
};

/** What a draft says, as works keep it. */
export const contentOf = ({
  topicPosition,
  topicSuggestionId = null,
  ownTopic,
  text,
  links,
}: DraftInput) => ({
  topicPosition,
  topicSuggestionId,
  ownTopic,
  text,
  links,
});

/** Whether a save that saw an older revision would take something away. */
export function overwritesUnseen(
  draft: DraftInput,
  work: WorkContent,
  stored: StoredWork | undefined,
): boolean {
  if (!stored) return false;
  const same = JSON.stringify(contentOf(stored)) === JSON.stringify(contentOf(work));
  return !mayOverwrite(draft.basedOn ?? null, stored.revision, same);
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
    private readonly topics: SettleTopic,
    private readonly uploads: ClaimUploads,
  ) {}

  /** A draft that another device has changed since stays as it is: `conflict`. */
  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    draft: DraftInput,
  ): Promise<{ theme: number; conflict?: true } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const policyTheme = findTheme(pack.practice.themes, theme);
      if (!policyTheme) return { problems: [unknownTheme(theme)] };
      const {
        learner,
        stored,
        work: written,
      } = await this.own.hold(tx, actor, cohortId, theme, contentOf(draft));
      const { work, problems: ofTopic } = await this.topics.settle(tx, cohortId, written, stored);
      const may = maySaveDraft(
        {
          enrollment: learner?.state ?? null,
          submission: stored?.state ?? null,
          topicPosition: work.topicPosition,
          ownTopic: work.ownTopic ?? '',
          text: work.text,
          links: work.links.length,
          files: draft.fileIds?.length ?? stored?.files.length ?? 0,
        },
        policyTheme,
      );
      const problems = [...may, ...ofTopic];
      if (problems.length > 0) return { problems };
      if (overwritesUnseen(draft, work, stored)) return { theme, conflict: true };
      const claimed = await this.uploads.claim(tx, actor, newFiles(draft, stored));
      if ('problems' in claimed) return { problems: claimed.problems };
      const ids = await this.works.saveDrafts(tx, cohortId, [work], this.clock.now());
      const id = ids.get(keyOf(work)) ?? '';
      for (const file of claimed.files) await this.files.attach(tx, id, file.id);
      if (draft.fileIds) await this.uploads.release(tx, await this.files.keepOnly(tx, id, draft.fileIds));
      return { theme };
    });
  }
}
