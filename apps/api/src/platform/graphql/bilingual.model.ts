import { Field, ObjectType } from '@nestjs/graphql';

/** A text of reference data or policy, in both languages. */
@ObjectType({ description: 'A text in both languages of the product.' })
export class BilingualText {
  @Field({ description: 'In Chinese.' })
  zh!: string;

  @Field({ description: 'In English.' })
  en!: string;
}
