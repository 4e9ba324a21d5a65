import { Injectable } from '@nestjs/common';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PersonalDataRegistry, type ReportedSection } from '../../public/personal-data-registry.js';
import { packReport } from '../personal-data/pack-report.js';
import { personOf } from '../personal-data/person-of.js';

export interface PersonReport {
  readonly name: string;
  readonly sections: readonly ReportedSection[];
}

/** Everything that is held about one teacher, as a packed file for people and for programs; the look is on the trail. */
@Injectable()
export class ReportPerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registry: PersonalDataRegistry,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, teacherId: string): Promise<Buffer> {
    return this.database.transaction(async (tx) => {
      const person = await personOf(tx, teacherId);
      const sections: ReportedSection[] = [];
      for (const holder of this.registry.all) sections.push(...(await holder.report(tx, person)));
      await this.audit.record(tx, actor, {
        action: 'report-person',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { own: actor.teacherId === teacherId, sections: sections.length },
      });
      return packReport(sections, this.clock.now());
    });
  }
}
