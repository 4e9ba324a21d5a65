import { Injectable } from '@nestjs/common';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';
import { FindMembers, type WorkshopMemberRow } from './find-members.js';

/** Members of a workshop for who leads it or looks after it. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly database: Database,
    private readonly people: WorkshopPeople,
    private readonly members: FindMembers,
  ) {}

  /** Nothing for strangers. */
  async execute(actor: Actor, workshopId: string): Promise<WorkshopMemberRow[]> {
    const workshop = await this.people.workshopOf(this.database, actor, workshopId);
    if (!workshop || mayReadWorkshop(workshop).length > 0) return [];
    return this.members.of(workshop.cohortId, [workshop.id]);
  }
}
