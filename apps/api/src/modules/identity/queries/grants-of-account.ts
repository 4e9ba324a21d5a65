import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Database } from '../../../platform/database/database.js';

export interface HeldGrant {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly teacherId: string | null;
}

/** The grants that an account holds today, oldest first. */
@Injectable()
export class GrantsOfAccount {
  constructor(private readonly database: Database) {}

  async execute(accountId: string): Promise<HeldGrant[]> {
    return this.database.rows<HeldGrant & Record<string, unknown>>(
      `SELECT id, role, unit_id AS "unitId", institution_id AS "institutionId", teacher_id AS "teacherId"
         FROM identity.role_grant WHERE account_id = $1 AND ended_at IS NULL ORDER BY granted_at, id`,
      [accountId],
    );
  }
}
