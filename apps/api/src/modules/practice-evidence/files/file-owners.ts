import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accessRule } from '@tisheng/domain-rules/access/access-table.js';
import { mayReach, type Place } from '@tisheng/domain-rules/access/may-reach.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database } from '../../../platform/database/database.js';

/** Who may read the files of one kind of thing. */
export interface FileReader {
  /**
   * Where the files stand, by file id, as the things they belong to do: reached by role and scope. A file may stand at
   * several places; ids that belong to nothing of this kind are left out. What is the author's alone has no `unitPath`.
   */
  places?(fileIds: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>>;
  /** Which of them this person may read for another reason: as a colleague who reviews, a judge, a visitor of the library. */
  readableBy?(actor: Actor, fileIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Who may read a file: what the things say that it belongs to. Each part that attaches files registers itself in its
 * `onModuleInit`; a file that belongs to nothing yet is its uploader's own.
 *
 * @example
 * this.fileOwners.register('observation', { places: (ids) => this.placesOf(ids) })
 */
@Injectable()
export class FileOwners implements OnModuleInit {
  private readonly readers = new Map<string, FileReader>();

  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('file', (ids, actor) => this.locate(ids, actor));
  }

  /** @param kind name of the part, once each */
  register(kind: string, reader: FileReader): void {
    if (this.readers.has(kind)) throw new Error(`Files of "${kind}" have a reader already`);
    this.readers.set(kind, reader);
  }

  /** One place for each file: one that the person reaches, where there is one. */
  private async locate(ids: readonly string[], actor: Actor | null): Promise<ReadonlyMap<string, Place>> {
    const found = new Map<string, Place>();
    const keep = (id: string, place: Place): void => {
      const known = found.get(id);
      if (!known || (actor && !isReached(actor, known) && isReached(actor, place))) found.set(id, place);
    };
    for (const { places, readableBy } of [...this.readers.values()].map(bound)) {
      for (const [id, all] of (await places?.(ids)) ?? []) for (const place of all) keep(id, place);
      if (actor && readableBy) for (const id of await readableBy(actor, ids)) keep(id, placeOf(actor));
    }
    if (actor) for (const id of await this.ownOf(actor, ids)) keep(id, placeOf(actor));
    return found;
  }

  private async ownOf(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT f.id FROM practice_evidence.upload u JOIN platform.stored_file f ON f.id = u.id
        WHERE f.id = ANY($1) AND u.account_id = $2`,
      [ids, actor.accountId],
    );
    return rows.map(({ id }) => id);
  }
}

const bound = (reader: FileReader) => ({
  places: reader.places?.bind(reader),
  readableBy: reader.readableBy?.bind(reader),
});

/** Where somebody stands themselves: always within their own reach. */
const placeOf = ({ rootUnitId, unitPath, teacherId, institutionId }: Actor): Place => ({
  rootUnitId,
  unitPath,
  teacherId,
  institutionId,
});

function isReached(actor: Actor, place: Place): boolean {
  const rule = accessRule('GET /files/:id');
  const scope = rule.for === 'roles' ? rule.roles[actor.role] : undefined;
  return scope !== undefined && mayReach(scope, 'file', actor, place);
}
