import { Injectable } from '@nestjs/common';
import {
  checkResponsiblePerson,
  type ResponsiblePerson,
} from '@tisheng/domain-rules/organization/check-unit-contacts.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { OrganizationReader } from '../public/organization-reader.js';

/** Notes who answers first for a school. The trail says that it changed, not who it is. */
@Injectable()
export class SaveResponsiblePerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: OrganizationReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    unitId: string,
    given: ResponsiblePerson,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const unit = await this.reader.unit(unitId, tx);
      const checked = checkResponsiblePerson(given);
      const problems = [
        ...(unit?.kind === 'school' ? [] : [problem('unit-has-no-responsible-person', { field: 'unitId' })]),
        ...('problems' in checked ? checked.problems : []),
      ];
      if (problems.length > 0 || 'problems' in checked) return problems;
      await tx.run(
        `INSERT INTO organization.responsible_person (unit_id, name, phone, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (unit_id) DO UPDATE SET name = excluded.name, phone = excluded.phone, changed_at = excluded.changed_at`,
        [unitId, checked.person.name, checked.person.phone, this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'save-responsible-person',
        targetKind: 'unit',
        targetId: unitId,
      });
      return [];
    });
  }
}
