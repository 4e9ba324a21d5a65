import { ArgsType, Field, Int } from '@nestjs/graphql';

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'Entries of the page, 1 to 500.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry after which the page begins.' })
  after?: string | null;
}
