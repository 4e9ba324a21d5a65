import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../graphql/connection.js';

@ObjectType('AuditChange', { description: 'One value of a decision, before and after it.' })
export class AuditChangeModel {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the value; null where the whole is one value or a list.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What it was; null where there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is now; null where there is none.' })
  after!: string | null;
}

@ObjectType('AuditEntry', {
  description: 'One decision, or one look at personal data: who, when, from where, and what it changed.',
})
export class AuditEntryModel {
  @Field(() => ID, { description: 'Number of the entry; later entries have higher ones.' })
  id!: string;

  @Field(() => Date, { description: 'When it was done.' })
  at!: Date;

  @Field({ description: 'Name of the person, or of the program where no person did it.' })
  actor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Role under which the person worked; null for a program.',
  })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'Network address it came from; null for a program.' })
  ip!: string | null;

  @Field({ description: 'What was done, as the use case is named: `confirm-enrollments`.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Kind of the thing that it was done to.' })
  targetKind!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of that thing.' })
  targetId!: string | null;

  @Field(() => [AuditChangeModel], { description: 'What it changed, value by value; never personal data.' })
  changes!: AuditChangeModel[];

  @Field({ description: 'Whether it is linked into the chain, after which no change goes unseen.' })
  isSealed!: boolean;
}

export const AuditEntryConnection = connectionOf(AuditEntryModel, 'AuditEntry');
