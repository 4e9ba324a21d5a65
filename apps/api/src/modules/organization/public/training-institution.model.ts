import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An outside organization that teaches online and pushes learning records.' })
export class TrainingInstitution {
  @Field(() => ID, { description: 'Identifies the institution.' })
  id!: string;

  @Field({ description: 'Short code, unique in the region.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  name!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => [String], { description: 'Members of a consortium; empty for a single organization.' })
  members!: string[];
}
