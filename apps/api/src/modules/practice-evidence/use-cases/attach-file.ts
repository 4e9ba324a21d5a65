import { Injectable } from '@nestjs/common';
import { checkFile } from '@tisheng/domain-rules/practice-evidence/check-evidence.js';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { maySaveDraft } from '@tisheng/domain-rules/practice-evidence/may-save-draft.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { FileStorage } from '../../../platform/storage/file-storage.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OwnWork } from '../persistence/own-work.js';
import { keyOf, WorkStore } from '../persistence/stored-work.js';
import { WorkFiles } from '../persistence/work-files.js';

export interface UploadedFile {
  /** As the browser names it. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface AttachedFileAnswer {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Keeps an uploaded file and attaches it to one's own draft for a theme, which it begins where there is none. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly policies: PolicyReader,
    private readonly own: OwnWork,
    private readonly works: WorkStore,
    private readonly files: WorkFiles,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    upload: UploadedFile,
  ): Promise<AttachedFileAnswer | { problems: readonly Problem[] }> {
    const file = { name: plainName(upload.name), mediaType: upload.mediaType, bytes: upload.content.length };
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const policyTheme = findTheme(pack.practice.themes, theme);
      if (!policyTheme) return { problems: [unknownTheme(theme)] };
      const { learner, stored, work } = await this.own.hold(tx, actor, cohortId, theme);
      const draft = maySaveDraft(
        {
          enrollment: learner?.state ?? null,
          submission: stored?.state ?? null,
          topicPosition: null,
          ownTopic: '',
          text: '',
          links: 0,
          files: (stored?.files.length ?? 0) + 1,
        },
        policyTheme,
      );
      const problems = [...draft, ...checkFile(file)];
      if (problems.length > 0) return { problems };
      const ids = stored ? null : await this.works.saveDrafts(tx, cohortId, [work], this.clock.now());
      const submissionId = stored?.id ?? ids?.get(keyOf(work)) ?? '';
      const kept = await this.storage.keep(tx, {
        ...file,
        content: upload.content,
        createdBy: actor.accountId,
      });
      await this.files.attach(tx, submissionId, kept.id);
      return { id: kept.id, ...file };
    });
  }
}

/** The name without the folders that some browsers send with it, in composed form. */
function plainName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim();
}
