import { Injectable } from '@nestjs/common';
import {
  checkEvidenceFile,
  evidenceKind,
} from '@tisheng/domain-rules/enrollment/recognition/evidence-file.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';

/** Keeps a file that is to prove earlier training, once its content is what evidence may be. */
@Injectable()
export class KeepEvidence {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  async execute(
    actor: Actor,
    file: { readonly name: string; readonly content: Buffer },
  ): Promise<{ fileId: string } | { problems: readonly Problem[] }> {
    const problems = checkEvidenceFile(file.content);
    const mediaType = evidenceKind(file.content);
    if (problems.length > 0 || mediaType === null) return { problems };
    const kept = await this.database.transaction((tx) =>
      this.storage.keep(tx, {
        name: file.name.replaceAll(/[\p{C}/\\]/gu, '').slice(-120) || 'evidence',
        mediaType,
        content: file.content,
        createdBy: actor.accountId,
      }),
    );
    return { fileId: kept.id };
  }
}
