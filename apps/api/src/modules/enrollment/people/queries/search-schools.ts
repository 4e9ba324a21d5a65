import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { escapeLike } from '../../queries/find-teachers.js';

export interface FoundSchool {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly countyName: string;
}

const MOST = 20;

/** Open schools of the region by a part of the name or the whole code: where a teacher may go. */
@Injectable()
export class SearchSchools {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, search: string): Promise<FoundSchool[]> {
    return this.database.rows<FoundSchool & Record<string, unknown>>(
      `SELECT s.id, s.code, s.name, c.name AS "countyName" FROM organization.unit s
         JOIN organization.unit c ON c.id = s.parent_id
        WHERE s.root_id = $1 AND s.kind = 'school' AND s.closed_at IS NULL AND (s.name LIKE $2 OR s.code = $3)
        ORDER BY c.code, s.code LIMIT $4`,
      [actor.rootUnitId, `%${escapeLike(search)}%`, search.trim(), MOST],
    );
  }
}
