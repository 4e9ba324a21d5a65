import { Injectable } from '@nestjs/common';
import { valueAt } from '@tisheng/domain-rules/policy/json-pointer.js';
import { mayKeepPolicyPack } from '@tisheng/domain-rules/policy/may-keep-policy-pack.js';
import { validatePolicyPack } from '@tisheng/domain-rules/policy/validate-policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PackVersions } from '../pack-versions.js';
import { rootOfficeAlone } from '../root-office-alone.js';

/** A document as somebody sent it. */
export interface SentPolicyPack {
  readonly programmeId: string;
  readonly fileName: string;
  readonly text: string;
}

/** Signs of a document; a pack of fifty themes has less than half of that. */
const MAXIMUM_LENGTH = 900_000;

/**
 * Keeps a policy pack as a draft of its programme. The document is checked whole, and everything that is wrong is told
 * at once. A draft of the same version is replaced; a version that was ever in force is not.
 */
@Injectable()
export class UploadPolicyPack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: PackVersions,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    sent: SentPolicyPack,
  ): Promise<{ version: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const programme = await this.versions.locked(tx, sent.programmeId);
      const refused = rootOfficeAlone(actor, programme.rootUnitId);
      if (refused.length > 0) return { problems: refused };
      const read = parse(sent.text);
      if ('problems' in read) return read;
      const { pack, problems } = validatePolicyPack(read.document);
      const found = [
        ...mayKeepPolicyPack({
          given: said(read.document),
          programme,
          usedVersions: await this.versions.usedVersions(tx, programme.packId),
        }),
        ...problems,
      ];
      if (found.length > 0 || pack === null) return { problems: found };
      await tx.run(
        `INSERT INTO enrollment.policy_pack (id, version, document, document_text, loaded_at, uploaded_by, uploaded_by_name,
                                             file_name)
         VALUES ($1, $2, $3::text::jsonb, $3::text, $4, $5, $6, $7)
         ON CONFLICT (id, version) DO UPDATE SET document = excluded.document, document_text = excluded.document_text,
           loaded_at = excluded.loaded_at, uploaded_by = excluded.uploaded_by,
           uploaded_by_name = excluded.uploaded_by_name, file_name = excluded.file_name`,
        [
          pack.id,
          pack.version,
          JSON.stringify(pack),
          this.clock.now(),
          actor.accountId ?? null,
          actor.displayName,
          sent.fileName.slice(0, 200),
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'upload-policy-pack',
        targetKind: 'programme',
        targetId: sent.programmeId,
        after: { pack: pack.id, version: pack.version, file: sent.fileName.slice(0, 200) },
      });
      return { version: pack.version };
    });
  }
}

function parse(text: string): { document: unknown } | { problems: Problem[] } {
  if (text.length > MAXIMUM_LENGTH) {
    return { problems: [problem('file-too-large', { data: { what: 'bytes', limit: MAXIMUM_LENGTH } })] };
  }
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return { document };
    return { problems: [problem('policy-pack-no-object')] };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    return { problems: [problem('policy-pack-no-json', { data: { line } })] };
  }
}

/** What a document says of itself, where it says it as text. */
function said(document: unknown): { id?: string; version?: string; rootCode?: string } {
  const text = (pointer: string) => {
    const value = valueAt(document, pointer);
    return typeof value === 'string' ? value : undefined;
  };
  const [id, version, rootCode] = [text('/id'), text('/version'), text('/region/rootCode')];
  return {
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    ...(rootCode === undefined ? {} : { rootCode }),
  };
}
