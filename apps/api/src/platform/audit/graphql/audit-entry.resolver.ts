import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../auth/allow.js';
import type { Connection } from '../../graphql/connection.js';
import { PageArgs } from '../../graphql/page.args.js';
import { FindAuditEntries } from '../find-audit-entries.js';
import { AuditEntryConnection, AuditEntryModel } from './audit-entry.model.js';

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, {
    description:
      'Only what was done at this unit and below it; at the top of a region also what was done at no unit.',
  })
  unitId!: string;

  @Field(() => String, { nullable: true, description: 'Part of the name of who did it.' })
  who?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done: `confirm-enrollments`.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of the thing that it was done to.' })
  targetKind?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the thing that it was done to.' })
  targetId?: string | null;

  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD, in China.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, YYYY-MM-DD, in China.' })
  to?: string | null;
}

/** The audit trail, for offices and inspectors. */
@Resolver()
export class AuditEntryResolver {
  constructor(private readonly entries: FindAuditEntries) {}

  @Query(() => AuditEntryConnection, {
    description: 'Decisions and looks at personal data at a unit and below it, the latest first.',
  })
  @Allow('auditEntries', { unit: (a) => a.unitId })
  auditEntries(@Args() filter: AuditEntriesArgs): Promise<Connection<AuditEntryModel>> {
    return this.entries.page(filter);
  }
}
