import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { EnrollmentStateEnum } from '../../graphql/enrollment.enums.js';

@ObjectType({ description: 'One thing that happened to an enrollment.' })
export class EnrollmentEvent {
  @Field(() => ID, { description: 'Identifies the event.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => EnrollmentStateEnum, {
    nullable: true,
    description: 'State before; null for the first event.',
  })
  fromState!: StateOf<'enrollment'> | null;

  @Field(() => EnrollmentStateEnum, { description: 'State from then on.' })
  toState!: StateOf<'enrollment'>;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the move: one of the life cycle, return-to-school, or change-institution.',
  })
  move!: string | null;

  @Field(() => String, { nullable: true, description: 'Institution before; null for none.' })
  fromInstitutionName!: string | null;

  @Field(() => String, { nullable: true, description: 'Institution from then on; null for none.' })
  toInstitutionName!: string | null;

  @Field(() => String, { nullable: true, description: 'School before; null for the first event.' })
  fromSchoolName!: string | null;

  @Field(() => String, { nullable: true, description: 'School from then on.' })
  toSchoolName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Role of who did it; `program` where it followed from a rule; null where nobody said.',
  })
  actorRole!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason was asked for.' })
  reason!: string | null;
}
