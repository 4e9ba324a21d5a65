import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'The answer to one question.' })
export class TestAnswerInput {
  @Field({ description: 'Code of the question.' })
  question!: string;

  @Field(() => [String], {
    description:
      'Codes of options: the one taken; all that are taken of a multiple choice; all of an ordering, in the teacher’s order.',
  })
  options!: string[];
}
